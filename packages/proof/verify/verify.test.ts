import { execFile } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import {
  commit,
  cosigner,
  discloseFrom,
  formatNote,
  formatProof,
  formatVerifierKey,
  inclusionProof,
  packDisclosure,
  parseNote,
  parseTilePath,
  tileWidthAt,
  trustingHashReader,
} from '../index.ts'
import { keyOfSeed } from '../testing/keys.ts'
import { folderOf, serveFiles } from '../testing/log-folder.ts'
import { logInMemory } from '../testing/log-in-memory.ts'
import { type Asked, findLeaves, type LogSource, type Verdict, verify, verifyWholeLog } from './index.ts'
import { sayVerdict } from './words.ts'

const now = new Date('2026-11-22T12:00:00Z')
const salt = (i: number) => Buffer.alloc(16, i % 251)
const text = (i: number) => `{"entry":"act","part":"public","record":"r-${i}"}`
const entry = (i: number) => Buffer.concat([commit(salt(i), text(i)), commit(salt(i + 1), 'closed')])

const log = logInMemory('log.example/99', keyOfSeed(Buffer.alloc(32, 5)))
const older = await log.grow(Array.from({ length: 300 }, (_, i) => entry(i)))
const newer = await log.grow(Array.from({ length: 700 }, (_, i) => entry(300 + i)))
const key = formatVerifierKey(log.signer.verifier)
const proofOf = async (i: number, extra?: Uint8Array) => {
  const path = await inclusionProof(i, 1_000, trustingHashReader(log.tiles, 1_000))
  if (!path.ok) throw new Error('there is a path')
  return formatProof({ index: i, hashes: path.value, checkpoint: newer, ...(extra ? { extra } : {}) })
}
const disclosing = (i: number) => proofOf(i, packDisclosure(discloseFrom(entry(i), 'public', salt(i))))

const forked = logInMemory('log.example/99', keyOfSeed(Buffer.alloc(32, 5)))
await forked.grow(Array.from({ length: 299 }, (_, i) => entry(i)))
const forkedNewer = await forked.grow(Array.from({ length: 701 }, (_, i) => entry(5_000 + i)))

const recordProof = async (i: number, more: object = {}) =>
  JSON.stringify({ record: `r-${i}`, entries: [{ proof: await disclosing(i), text: text(i) }], ...more })

const files = new Map<string, Uint8Array | string>([
  ['a.tlog-proof', await disclosing(654)],
  ['a.json', text(654)],
  ['b.json', text(655)],
  ['bare.tlog-proof', await proofOf(3)],
  ['entry', entry(3)],
  ['older', older],
  ['newer', newer],
  ['forked', forkedNewer],
  ['record.json', await recordProof(7)],
  ['record-ended.json', await recordProof(7, { notAfter: '2026-11-22T00:00:00+08:00' })],
  ['record-other.json', (await recordProof(7)).replace('"r-7"', '"r-8"')],
  [
    'record-forged.json',
    (await recordProof(7, { notAfter: '2020-01-01T00:00:00Z' })).replace('\\"act\\"', '\\"fact\\"'),
  ],
  ['page.json', `{"proofs":[${await recordProof(7)},${await recordProof(9, { notAfter: '2026-12-01T00:00:00Z' })}]}`],
  ['leaf.json', JSON.stringify({ record: 'r-3', entries: [{ proof: await proofOf(3), leaf: leafText(3) }] })],
  ['nonsense.json', '{'],
  ...[...log.files].map(([path, bytes]) => [`log/${path}`, bytes] as const),
])
function leafText(i: number) {
  return Buffer.from(log.signer.verifier.suite.tree.leafHash(entry(i))).toString('base64')
}
const { folder, close } = folderOf(files)
afterAll(close)
const at = (name: string) => join(folder, name)

const ask = (first: string, more: Partial<Asked> = {}) =>
  verify({ first, keys: [key], witnesses: [], quorum: 0, online: true, ...more }, now)
const codeOf = (verdict: Verdict) => ('code' in verdict ? verdict.code : verdict.is)

test('a tlog-proof and the text it discloses are valid, and no other text is', async () => {
  expect(await ask(at('a.tlog-proof'), { second: at('a.json') })).toEqual({
    is: 'valid',
    valid: { of: 'proof', facts: { index: 654, origin: 'log.example/99', size: 1_000, witnesses: 0 } },
  })
  expect(codeOf(await ask(at('a.tlog-proof'), { second: at('b.json') }))).toBe('inclusion/root-differs')
  expect(codeOf(await ask(at('a.tlog-proof')))).toBe('verify/second-needed')
})
test('a tlog-proof that discloses nothing is of the entry itself', async () => {
  expect(codeOf(await ask(at('bare.tlog-proof'), { second: at('entry') }))).toBe('valid')
  expect(codeOf(await ask(at('bare.tlog-proof'), { second: at('a.json') }))).toBe('inclusion/root-differs')
})
test('the proof of a record, of a page’s records, or of a leaf hash alone is valid', async () => {
  expect(await ask(at('record.json'))).toMatchObject({ valid: { facts: { records: 1, entries: 1 } } })
  expect(await ask(at('page.json'))).toMatchObject({ valid: { facts: { records: 2, entries: 2 } } })
  expect(codeOf(await ask(at('leaf.json')))).toBe('valid')
})
test('what has ended is said to have ended, and nothing of it is repeated', async () => {
  const verdict = await ask(at('record-ended.json'))
  expect(verdict).toEqual({ is: 'ended' })
  expect(sayVerdict(verdict)).toEqual({ zh: '已结束，不得使用。', en: 'Ended, may not be used.' })
})
test('what was never recorded is not valid, whatever it says about its end', async () => {
  expect(codeOf(await ask(at('record-forged.json')))).toBe('inclusion/root-differs')
})
test('a true text of one record proves nothing about another', async () => {
  expect(codeOf(await ask(at('record-other.json')))).toBe('record-proof/other-record')
})
test('a node that no longer shows a record ends it, unless the verifier is to stay offline', async () => {
  const node = await serveFiles(new Map())
  const { folder: own, close: closeOwn } = folderOf(
    new Map([['record.json', await recordProof(7, { checkAt: `${node.address}/gone` })]]),
  )
  expect(codeOf(await ask(join(own, 'record.json')))).toBe('ended')
  expect(await ask(join(own, 'record.json'), { online: false })).toMatchObject({ valid: { of: 'record-offline' } })
  const shows = await serveFiles(new Map(), new Map([['/api/v1/records/r-7/check', '{}']]))
  // The node that the reader names is asked, not the one that the proof names.
  expect(codeOf(await ask(join(own, 'record.json'), { log: shows.address }))).toBe('valid')
  expect(codeOf(await ask(at('record.json'), { log: node.address }))).toBe('ended')
  await shows.close()
  closeOwn()
  await node.close()
})

const pageOf = (i: number, more: object = {}) => ({
  organisation: {},
  line: {
    id: `r-${i}`,
    content: { a: 1 },
    proof: { leafHash: leafText(i) },
    ...more,
  },
})
const askPage = async (page: object, more: Partial<Asked>) => {
  const { folder: own, close: closeOwn } = folderOf(new Map([['page.json', JSON.stringify(page)]]))
  const verdict = await ask(join(own, 'page.json'), more)
  closeOwn()
  return verdict
}
test('the data of a page is checked offline against a copy of the log, and it is said how far that goes', async () => {
  const verdict = await askPage(pageOf(3), { log: at('log') })
  expect(verdict).toMatchObject({ valid: { of: 'page', facts: { lines: 1, size: 1_000 } } })
  expect(sayVerdict(verdict).en).toContain('not proved by that')
  expect(codeOf(await askPage({ lines: [pageOf(3).line, pageOf(999).line] }, { log: at('log') }))).toBe('valid')
  expect(codeOf(await askPage(pageOf(1_000), { log: at('log') }))).toBe('page/leaf-not-in-log')
  expect(codeOf(await askPage(pageOf(3), {}))).toBe('verify/log-needed')
})
test('a line past its last day has ended', async () => {
  expect(codeOf(await askPage(pageOf(3, { term: { until: '2026-11-21' } }), { log: at('log') }))).toBe('ended')
  expect(codeOf(await askPage(pageOf(3, { term: { until: '2026-11-22' } }), { log: at('log') }))).toBe('valid')
})
test('with a node to ask, a line is valid only if the node shows this very line now', async () => {
  const shown = JSON.stringify(pageOf(3))
  const api = new Map([
    [`/api/v1/records/r-3/check?leaf=${encodeURIComponent(leafText(3))}`, '{}'],
    ['/api/v1/records/r-3', shown],
  ])
  const node = await serveFiles(log.files, api)
  expect(await askPage(pageOf(3), { log: node.address })).toMatchObject({ valid: { of: 'page-online' } })
  expect(codeOf(await askPage(pageOf(3, { content: { a: 2 } }), { log: node.address }))).toBe('page/line-differs')
  api.clear()
  expect(await askPage(pageOf(3), { log: node.address })).toEqual({ is: 'ended' })
  expect(codeOf(await askPage(pageOf(3), { log: node.address, online: false }))).toBe('valid')
  await node.close()
})

test('a whole file without one of its lines is not valid, where the node can be asked', async () => {
  const line = (i: number) => pageOf(i).line
  const file = (...lines: object[]) => ({
    organisation: { handle: 'h' },
    day: '2026-11-22',
    today: '2026-11-22',
    lines,
  })
  const api = new Map<string, string>(
    [3, 4].flatMap((i) => [
      [`/api/v1/records/r-${i}/check?leaf=${encodeURIComponent(leafText(i))}`, '{}'] as const,
      [`/api/v1/records/r-${i}`, JSON.stringify(pageOf(i))] as const,
    ]),
  ).set('/api/v1/organisations/h/file', JSON.stringify(file(line(3), line(4))))
  const node = await serveFiles(log.files, api)
  expect(await askPage(file(line(3), line(4)), { log: node.address })).toMatchObject({ valid: { of: 'page-online' } })
  expect(await askPage(file(line(3)), { log: node.address })).toMatchObject({
    code: 'page/lines-left-out',
    details: { lines: 1 },
  })
  expect(codeOf(await askPage(file(line(3)), { log: at('log') }))).toBe('valid')
  await node.close()
})

test('two checkpoints agree where the log only grew, whichever comes first', async () => {
  for (const [first, second] of [
    ['older', 'newer'],
    ['newer', 'older'],
  ] as const)
    expect(await ask(at(first), { second: at(second), log: at('log') })).toMatchObject({
      valid: { facts: { older: 300, newer: 1_000 } },
    })
  expect(codeOf(await ask(at('older'), { log: at('log') }))).toBe('valid')
  expect(codeOf(await ask(at('older'), { second: at('newer') }))).toBe('verify/log-needed')
})
test('a log whose newest checkpoint is smaller than one that was seen has been rolled back', async () => {
  const back = logInMemory('log.example/99', keyOfSeed(Buffer.alloc(32, 5)))
  await back.grow(Array.from({ length: 300 }, (_, i) => entry(i)))
  const rolled = folderOf(back.files)
  expect(await ask(at('newer'), { log: rolled.folder })).toMatchObject({
    is: 'not-valid',
    code: 'checkpoint/rolled-back',
    details: { seen: 1_000, now: 300 },
  })
  rolled.close()
})
test('two checkpoints of one size that differ are a fork, with no tile needed', async () => {
  expect(codeOf(await ask(at('newer'), { second: at('forked') }))).toBe('checkpoint/forked')
})
test('a log that forked since the older checkpoint is found out by its own tiles', async () => {
  const lying = folderOf(forked.files)
  expect(codeOf(await ask(at('older'), { second: at('forked'), log: lying.folder }))).toBe('checkpoint/forked')
  lying.close()
})

test('a whole log is valid from a folder and over HTTP', async () => {
  expect(await ask(at('log'))).toMatchObject({ valid: { of: 'log', facts: { size: 1_000 } } })
  const server = await serveFiles(log.files)
  expect(await ask(server.address)).toMatchObject({ valid: { of: 'log', facts: { size: 1_000 } } })
  await server.close()
})
test('one bit changed in any file of a log is found, and the place is named', async () => {
  for (const [path, code, details] of [
    ['tile/entries/001', 'log/tile-differs', { level: 0, index: 1, entry: 256 }],
    ['tile/entries/003.p/232', 'log/tile-differs', { entry: 768 }],
    ['tile/0/002', 'log/tile-differs', { level: 0, index: 2, entry: 512 }],
    ['tile/1/000.p/3', 'log/tile-differs', { level: 1, index: 0 }],
    ['checkpoint', 'note/wrong-signature', {}],
  ] as const) {
    const changed = Buffer.from(log.files.get(path) as Uint8Array)
    const byte = path === 'checkpoint' ? 30 : 9
    changed[byte] = (changed[byte] as number) ^ 1
    const { folder: own, close: closeOwn } = folderOf(new Map([...log.files, [path, changed]]))
    expect(await ask(own), path).toMatchObject({ is: 'not-valid', code, details })
    closeOwn()
  }
})
test('a file that is cut off or missing is found', async () => {
  for (const [path, cut, missing] of [
    ['tile/entries/001', 'bundle/truncated', 'bundle/missing'],
    ['tile/0/002', 'log/tile-differs', 'tile/missing'],
    ['checkpoint', 'note/malformed', 'checkpoint/missing'],
  ] as const) {
    const short = folderOf(new Map([...log.files, [path, (log.files.get(path) as Uint8Array).slice(0, -1)]]))
    expect(codeOf(await ask(short.folder))).toBe(cut)
    short.close()
    const without = folderOf(new Map([...log.files].filter(([name]) => name !== path)))
    expect(codeOf(await ask(without.folder))).toBe(missing)
    without.close()
  }
})
test('entries and tiles that agree with each other, but not with the signature, are found', async () => {
  const other = new Map([...forked.files, ['checkpoint', Buffer.from(newer)]])
  const { folder: own, close: closeOwn } = folderOf(other)
  expect(codeOf(await ask(own))).toBe('log/root-differs')
  closeOwn()
})
test('a log that grew while it is read is read from its full tiles', async () => {
  const grown = logInMemory('log.example/99', keyOfSeed(Buffer.alloc(32, 5)))
  await grown.grow(Array.from({ length: 300 }, (_, i) => entry(i)))
  await grown.grow(Array.from({ length: 300 }, (_, i) => entry(300 + i)))
  const pruned = new Map([...grown.files].filter(([path]) => !path.endsWith('.p/44')))
  const { folder: own, close: closeOwn } = folderOf(pruned.set('checkpoint', Buffer.from(older)))
  expect(codeOf(await ask(own))).toBe('valid')
  closeOwn()
})

test('witnesses that are asked for must have signed', async () => {
  const witness = cosigner('witness.example/99', keyOfSeed(Buffer.alloc(32, 6)), () => 1_700_000_000)
  const vkey = formatVerifierKey(witness.verifier)
  expect(codeOf(await ask(at('log'), { witnesses: [vkey], quorum: 1 }))).toBe('proof/too-few-witnesses')
  const parsed = parseNote(newer)
  if (!parsed.ok) throw new Error('a note')
  const cosigned = formatNote({
    ...parsed.value,
    signatures: [...parsed.value.signatures, witness.sign(parsed.value.text)],
  })
  const { folder: own, close: closeOwn } = folderOf(
    new Map<string, Uint8Array | string>([...log.files, ['checkpoint', cosigned]]),
  )
  expect(await ask(own, { witnesses: [vkey], quorum: 1 })).toMatchObject({ valid: { facts: { witnesses: 1 } } })
  closeOwn()
})
test('a wrong key and a wrong origin are refused, and a key that cannot be used is no verdict', async () => {
  const stranger = formatVerifierKey(logInMemory('log.example/99').signer.verifier)
  expect(codeOf(await ask(at('log'), { keys: [stranger] }))).toBe('note/no-known-key')
  expect(codeOf(await ask(at('log'), { origin: 'other.example/99' }))).toBe('checkpoint/wrong-origin')
  expect(codeOf(await ask(at('log'), { keys: [] }))).toBe('verify/key-needed')
  expect(codeOf(await ask(at('log'), { keys: ['nonsense'] }))).toBe('verify/key-unusable')
  expect(codeOf(await ask(at('log'), { witnesses: [key] }))).toBe('verify/key-unusable')
  expect(codeOf(await ask(at('nonsense.json')))).toBe('verify/not-a-thing')
})

test('the verifier runs by itself, with nothing else of ours', async () => {
  const alone = at('alone')
  const own = fileURLToPath(new URL('..', import.meta.url))
  cpSync(own, alone, { recursive: true, filter: (path) => !path.endsWith('.test.ts') && !path.includes('testing') })
  writeFileSync(at('alone/package.json'), '{"type":"module"}')
  const run = (...words: string[]) =>
    new Promise<{ code: number; out: string }>((done) => {
      execFile(process.execPath, [at('alone/verify/main.ts'), ...words], (fault, out) =>
        done({ code: fault ? Number(fault.code) : 0, out: out.trim() }),
      )
    })
  expect(await run(at('log'), '--key', key)).toEqual({
    code: 0,
    out: 'Valid: all 1000 entries of the log log.example/99 are what it signed (witnesses: 0).',
  })
  expect(await run(at('a.tlog-proof'), at('b.json'), '--key', key)).toMatchObject({ code: 1 })
  expect(await run(at('record-ended.json'), '--key', key, '--lang', 'zh')).toEqual({
    code: 3,
    out: '已结束，不得使用。',
  })
  expect(await run(at('log'))).toMatchObject({ code: 2 })
  expect(await run('--nonsense')).toMatchObject({ code: 2 })
  expect(await run(at('not-there'), '--key', key)).toMatchObject({ code: 2 })
})

test('tlog-tiles 11: a reader asks for no tile before the checkpoint is verified, and for none that its size does not require', async () => {
  const asked: string[] = []
  const watched = (checkpoint: Uint8Array): LogSource => ({
    at: 'memory',
    read: async (path) => {
      asked.push(path)
      return path === 'checkpoint' ? checkpoint : log.files.get(path)
    },
  })
  const policy = { log: log.identity }
  await verifyWholeLog(watched(Buffer.from(newer.replace('\n1000\n', '\n1001\n'))), policy)
  expect(asked.splice(0)).toEqual(['checkpoint'])
  await verifyWholeLog(watched(Buffer.from(newer)), policy)
  await findLeaves([leafText(3)], watched(Buffer.from(newer)), policy)
  const tiles = asked.filter((path) => path !== 'checkpoint').map((path) => parseTilePath(path))
  expect(tiles.length).toBeGreaterThan(10)
  for (const tile of tiles) {
    const { level = 0, index = -1, width = 0 } = tile ?? {}
    expect(width).toBe(tileWidthAt(level === 'entries' ? 0 : level, index, 1_000))
  }
})
