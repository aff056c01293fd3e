import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import type { FileAnswer, LogView, RecordProofView } from '@probity/contract'
import { formatVerifierKey, parseVerifierKey } from '@probity/proof'
import { logInMemory } from '@probity/proof/testing'
import { verify, verifyWholeLog } from '@probity/proof/verify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { csvOf, inventedCode, penaltyRow, registrationRow } from '../rights/filings.ts'

/** A stranger with the page of docs/verify.md and a proof from a real node: nothing of ours but the page. */
const page = readFileSync(new URL('../../docs/verify.md', import.meta.url), 'utf8')
const script = /```bash\n(.*?)```/s.exec(page)?.[1] as string
const here = spawnSync('openssl', ['version']).stdout?.toString().startsWith('OpenSSL 3')
const left = here ? '' : ' (left out: no openssl 3)'

const folder = mkdtempSync(join(tmpdir(), 'probity-by-hand-'))
let city: CityNode
let key: string
let record: RecordProofView
beforeAll(async () => {
  city = await openCityNode()
  await city.submit('market-city', 'registration', csvOf([registrationRow({})]))
  await city.submit('market-city', 'penalty', csvOf([penaltyRow({})]))
  await city.node.log.integrate()
  const json = async <Answer>(path: string, holder?: string) =>
    (await (await city.ask(path, holder ? { key: holder } : {})).json()) as Answer
  key = (await json<LogView>('/api/v1/log')).keys[0]?.verifier as string
  const found = await json<{ items: { handle: string }[] }>(`/api/v1/search?q=${inventedCode(1)}`)
  const file = await json<FileAnswer>(`/api/v1/organisations/${found.items[0]?.handle}/file`)
  const id = file.lines.find(({ kind }) => kind === 'penalty')?.id
  record = await json<RecordProofView>(`/api/v1/records/${id}/proof`, await city.keyOf('market-city'))
  writeFileSync(join(folder, 'check.sh'), script)
})
afterAll(async () => {
  await city.close()
  rmSync(folder, { recursive: true })
})

const check = (proof: string, text: string, by = key) => {
  const [proofFile, textFile] = ['a.tlog-proof', 'a.json'].map((name) => join(folder, name)) as [string, string]
  writeFileSync(proofFile, proof)
  writeFileSync(textFile, text)
  const { status, stdout } = spawnSync('bash', [join(folder, 'check.sh'), proofFile, textFile, by])
  return { status, out: stdout.toString().trim() }
}
const entryAt = (nth: number) => record.entries[nth] as { proof: string; text: string }

test('the script has at most 40 lines', () => {
  expect(script.trimEnd().split('\n').length).toBeLessThanOrEqual(40)
})
test.skipIf(!here)(`with openssl and the script both parts of every entry of a record are valid${left}`, () => {
  expect(record.entries.length).toBeGreaterThanOrEqual(2)
  for (const [nth] of record.entries.entries())
    expect(check(entryAt(nth).proof, entryAt(nth).text)).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^VALID/),
    })
})
test.skipIf(!here)(`with openssl and the script anything changed is not valid${left}`, () => {
  const { proof, text } = entryAt(0)
  const lines = proof.split('\n')
  const other = formatVerifierKey(logInMemory(key.split('+')[0]).signer.verifier)
  const renamed = formatVerifierKey(logInMemory('other.example').signer.verifier)
  for (const [what, changed, content, by] of [
    ['a byte of the text', proof, text.replace('penalty', 'penalti'), key],
    ['the salt', lines.with(1, lines[1]?.replace(/^extra (...)./, 'extra $1z') as string).join('\n'), text, key],
    ['the index', proof.replace(/\nindex \d+\n/, '\nindex 0\n'), text, key],
    ['an index that runs a command', proof.replace(/\nindex \d+\n/, '\nindex a[$(touch /tmp/never)]\n'), text, key],
    ['a hash too few', lines.toSpliced(3, 1).join('\n'), text, key],
    ['a hash too many', lines.toSpliced(3, 0, lines[3] as string).join('\n'), text, key],
    ['the size', proof.replace(/\n(\d+)\n([A-Za-z0-9+/]{43}=\n\n—)/, '\n9$1\n$2'), text, key],
    ['another key', proof, text, other],
    ['another name', proof, text, renamed],
    ['no proof at all', '', text, key],
  ] as const) {
    const { status, out } = check(changed, content, by)
    expect(status, what).not.toBe(0)
    expect(out, what).not.toMatch(/^VALID/)
  }
})
test('the same proof is valid for probity verify, from the very JSON that the node gives', async () => {
  const file = join(folder, 'record.json')
  writeFileSync(file, JSON.stringify(record))
  const asked = { first: file, keys: [key], witnesses: [], quorum: 0, online: false }
  expect(await verify(asked, new Date())).toMatchObject({ is: 'valid', valid: { of: 'record-offline' } })
})
test('tlog-tiles 12: a node serves its checkpoint as text and its tiles as octets, and they are a log that verifies', async () => {
  const types = new Map<string, string | null>()
  const source = {
    at: '/log',
    read: async (path: string) => {
      const answer = await city.ask(`/log/${path}`)
      types.set(path, answer.headers.get('content-type'))
      return answer.ok ? Buffer.from(await answer.arrayBuffer()) : undefined
    },
  }
  const verifier = parseVerifierKey(key)
  if (!verifier.ok) throw new Error(verifier.refusal.code)
  const signed = await verifyWholeLog(source, { log: { origin: verifier.value.name, keys: [verifier.value] } })
  expect(signed).toMatchObject({ ok: true })
  expect(types.get('checkpoint')).toBe('text/plain; charset=utf-8')
  types.delete('checkpoint')
  expect(types.size).toBeGreaterThanOrEqual(2)
  expect(new Set(types.values())).toEqual(new Set(['application/octet-stream']))
})

/** The node on a port, as a stranger reaches it. */
const withServer = async (work: (address: string) => Promise<void>) => {
  const server = createAdaptorServer({ fetch: city.app.fetch })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`).finally(
    () => new Promise((closed) => server.close(closed)),
  )
}
test('a line is valid while the node shows it; once it is over, proof and page are only said to have ended', async () => {
  await withServer(async (address) => {
    const [proofFile, pageFile] = [join(folder, 'record.json'), join(folder, 'page.json')]
    writeFileSync(proofFile, JSON.stringify(record))
    const shown = (await (await city.ask(`/api/v1/records/${record.record}`)).json()) as object
    writeFileSync(pageFile, JSON.stringify(shown))
    const ask = (first: string) =>
      verify({ first, keys: [key], witnesses: [], quorum: 0, online: true, log: `${address}/log` }, new Date())
    expect(await ask(proofFile)).toMatchObject({ is: 'valid', valid: { of: 'record' } })
    expect(await ask(pageFile)).toMatchObject({ is: 'valid', valid: { of: 'page-online' } })
    const altered = JSON.stringify(shown).replace('罚款', '警告')
    expect(altered).not.toBe(JSON.stringify(shown))
    writeFileSync(pageFile, altered)
    expect(await ask(pageFile)).toMatchObject({ is: 'not-valid', code: 'page/line-differs' })
    writeFileSync(pageFile, JSON.stringify(shown))
    const [handle] = record.record.split('-')
    const file = (await (await city.ask(`/api/v1/organisations/${handle}/file`)).json()) as FileAnswer
    writeFileSync(pageFile, JSON.stringify(file))
    expect(await ask(pageFile)).toMatchObject({ is: 'valid', valid: { of: 'page-online', facts: { lines: 2 } } })
    writeFileSync(pageFile, JSON.stringify({ ...file, lines: file.lines.filter(({ kind }) => kind !== 'penalty') }))
    expect(await ask(pageFile)).toMatchObject({ is: 'not-valid', code: 'page/lines-left-out' })
    writeFileSync(pageFile, JSON.stringify(shown))
    const before = city.clock.now()
    city.clock.set('2031-01-01T00:00:00Z')
    expect(await ask(proofFile)).toEqual({ is: 'ended' })
    expect(await ask(pageFile)).toEqual({ is: 'ended' })
    city.clock.set(before)
    expect(await ask(proofFile)).toMatchObject({ is: 'valid' })
  })
})
