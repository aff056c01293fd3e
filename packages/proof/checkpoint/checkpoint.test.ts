import { expect, test } from 'vitest'
import {
  type Checkpoint,
  cosigner,
  formatCheckpoint,
  formatNote,
  howItFollows,
  noteSigner,
  openCheckpoint,
  parseCheckpoint,
  parseNote,
  signatureLine,
  signCheckpoint,
  verifyGrowth,
} from '../index.ts'
import { keyOfSeed, verifierKey } from '../testing/keys.ts'
import { goChecksums, witnessed } from '../testing/known-notes.ts'

const origin = 'log.example/99'
const log = noteSigner(origin, keyOfSeed(Buffer.alloc(32, 1)))
const identity = { origin, keys: [log.verifier] }
const root = Buffer.alloc(32, 9)
const rootText = root.toString('base64')
const refusalOf = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code

test('tlog-checkpoint 1: three lines that are not empty: origin, size, root', () => {
  expect(formatCheckpoint({ origin, size: 3, root })).toBe(`${origin}\n3\n${rootText}\n`)
  for (const bad of [`${origin}\n3\n`, `\n3\n${rootText}\n`, `${origin}\n\n${rootText}\n`, `${origin}\n3\n${rootText}`])
    expect(refusalOf(parseCheckpoint(bad))).toBe('checkpoint/malformed')
  expect(() => formatCheckpoint({ origin: '', size: 3, root })).toThrow(RangeError)
})
test('tlog-checkpoint 2: an origin is any text; no form of it is assumed', () => {
  expect(parseCheckpoint(`go.sum database tree + 1\n0\n${rootText}\n`)).toMatchObject({
    value: { origin: 'go.sum database tree + 1' },
  })
})
test('tlog-checkpoint 3: a size is decimal without leading zeroes, and one that cannot be counted is refused', () => {
  expect(parseCheckpoint(`${origin}\n0\n${rootText}\n`)).toMatchObject({ value: { size: 0 } })
  for (const size of ['00', '01', '+1', '-1', '1.0', '1e3', ' 1', '0x1', '１'])
    expect(refusalOf(parseCheckpoint(`${origin}\n${size}\n${rootText}\n`))).toBe('checkpoint/malformed')
  for (const size of ['9007199254740992', '18446744073709551616', '9'.repeat(400)])
    expect(refusalOf(parseCheckpoint(`${origin}\n${size}\n${rootText}\n`))).toBe('checkpoint/size-out-of-range')
})
test('tlog-checkpoint 4: a root is base64 of as many bytes as the hash has', () => {
  expect(refusalOf(parseCheckpoint(`${origin}\n1\nAAAA\n`))).toBe('checkpoint/wrong-root-length')
  expect(refusalOf(parseCheckpoint(`${origin}\n1\n${rootText.replace('=', '')}\n`))).toBe('checkpoint/malformed')
})
test('tlog-checkpoint 5: extension lines are kept and are not empty', () => {
  const text = formatCheckpoint({ origin, size: 1, root, extensions: ['one', 'two'] })
  expect(parseCheckpoint(text)).toMatchObject({ value: { extensions: ['one', 'two'] } })
  expect(refusalOf(parseCheckpoint(`${origin}\n1\n${rootText}\none\n\ntwo\n`))).toBe('checkpoint/malformed')
})
test('tlog-checkpoint 6: signatures by unknown keys are ignored', () => {
  const stranger = noteSigner(origin, keyOfSeed(Buffer.alloc(32, 2)))
  const note = signCheckpoint({ origin, size: 1, root }, [stranger, log])
  expect(openCheckpoint(note, identity)).toMatchObject({ ok: true, value: { checkpoint: { size: 1 } } })
})
test('a checkpoint of another log is refused though the key is right, and so is another key though the origin is', () => {
  const other = signCheckpoint({ origin: 'other.example/99', size: 1, root }, [log])
  expect(refusalOf(openCheckpoint(other, identity))).toBe('checkpoint/wrong-origin')
  const stranger = noteSigner(origin, keyOfSeed(Buffer.alloc(32, 2)))
  expect(refusalOf(openCheckpoint(signCheckpoint({ origin, size: 1, root }, [stranger]), identity))).toBe(
    'note/no-known-key',
  )
})
test('a witness alone does not make a checkpoint: the log has to sign it', () => {
  const witness = cosigner('witness.example/99', keyOfSeed(Buffer.alloc(32, 3)), () => 1_700_000_000)
  const text = formatCheckpoint({ origin, size: 1, root })
  const note = formatNote({ text, signatures: [witness.sign(text)] })
  expect(refusalOf(openCheckpoint(note, identity, [witness.verifier]))).toBe('checkpoint/not-by-the-log')
})
test('a checkpoint that is smaller, differs at the same size, or is another log’s does not follow', () => {
  const at = (size: number, byte = 9, of = origin): Checkpoint => ({
    origin: of,
    size,
    root: Buffer.alloc(32, byte),
    extensions: [],
  })
  expect(howItFollows(at(5), at(5))).toBe('same')
  expect(howItFollows(at(5), at(6))).toBe('growth')
  for (const [now, code] of [
    [at(4), 'checkpoint/rolled-back'],
    [at(5, 8), 'checkpoint/forked'],
    [at(6, 9, 'other.example/99'), 'checkpoint/other-log'],
    [at(6, 8), 'consistency/too-short'],
  ] as const)
    expect(refusalOf(verifyGrowth(at(5), now, []))).toBe(code)
})

test('tlog-cosignature 1: the key id is that of name and key with the type 0x04', () => {
  for (const key of witnessed.witnessKeys) expect(verifierKey(key)).toMatchObject({ use: 'cosignature' })
})
test('tlog-cosignature 2: a cosignature is 72 bytes: the seconds since 1970, big-endian, and the signature', () => {
  const witness = cosigner('witness.example/99', keyOfSeed(Buffer.alloc(32, 3)), () => 1_679_315_147.9)
  const { signature } = witness.sign(formatCheckpoint({ origin, size: 1, root }))
  expect(signature.length).toBe(72)
  expect(Buffer.from(signature).readBigUInt64BE()).toBe(1_679_315_147n)
})
test('tlog-cosignature 3: it signs a header line, the time and the whole text, extension lines too', () => {
  const witness = cosigner('witness.example/99', keyOfSeed(Buffer.alloc(32, 3)), () => 1_679_315_147)
  const text = formatCheckpoint({ origin, size: 1, root, extensions: ['more'] })
  const { signature } = witness.sign(text)
  const { suite, key } = witness.verifier
  const message = Buffer.from(`cosignature/v1\ntime 1679315147\n${origin}\n1\n${rootText}\nmore\n`)
  expect(suite.signature.verify(message, signature.subarray(8), key)).toBe(true)
})
test('tlog-cosignature 4: a changed time, a time beyond counting and a wrong length are refused', () => {
  const witness = cosigner('witness.example/99', keyOfSeed(Buffer.alloc(32, 3)), () => 1_679_315_147)
  const text = formatCheckpoint({ origin, size: 1, root })
  const line = witness.sign(text)
  const opened = (signature: Uint8Array) =>
    openCheckpoint(formatNote({ text, signatures: [log.sign(text), { ...line, signature }] }), identity, [
      witness.verifier,
    ])
  const changed = Buffer.from(line.signature)
  changed[7] = (changed[7] as number) ^ 1
  const huge = Buffer.from(line.signature)
  huge.fill(0xff, 0, 8)
  for (const signature of [
    changed,
    huge,
    line.signature.subarray(0, 71),
    Buffer.concat([line.signature, Buffer.of(0)]),
  ])
    expect(refusalOf(opened(signature))).toBe('note/wrong-signature')
})
test('tlog-cosignature 5: a log key and a witness key of the same bytes are two keys', () => {
  const key = keyOfSeed(Buffer.alloc(32, 3))
  const [asLog, asWitness] = [noteSigner('x.example/99', key), cosigner('x.example/99', key, () => 1)]
  expect(asLog.verifier.keyId).not.toBe(asWitness.verifier.keyId)
  const text = formatCheckpoint({ origin, size: 1, root })
  const note = formatNote({ text, signatures: [asLog.sign(text)] })
  expect(openCheckpoint(note, { origin, keys: [] }, [asWitness.verifier]).ok).toBe(false)
})

test('a checkpoint of the Go checksum database opens with its published key', () => {
  const opened = openCheckpoint(goChecksums.note, {
    origin: 'go.sum database tree',
    keys: [verifierKey(goChecksums.key)],
  })
  expect(opened).toMatchObject({ ok: true, value: { checkpoint: { size: 65_209_736 } } })
})
test('a public log’s checkpoint opens with its key, and all its witnesses’ cosignatures with theirs', () => {
  const identity = { origin: 'arche2025h1.staging.ct.transparency.dev', keys: [verifierKey(witnessed.logKey)] }
  const opened = openCheckpoint(witnessed.note, identity, witnessed.witnessKeys.map(verifierKey))
  expect(opened.ok && opened.value.cosignatures.map(({ timestamp }) => timestamp)).toEqual(Array(4).fill(1_779_573_024))
})
test('a cosignature line stands below a checkpoint as the witness gave it', () => {
  const parsed = parseNote(witnessed.note)
  expect(parsed.ok && witnessed.note.endsWith(parsed.value.signatures.map(signatureLine).join(''))).toBe(true)
})
