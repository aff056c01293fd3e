import { expect, test } from 'vitest'
import {
  askWitness,
  consistencyProof,
  cosigner,
  formatSubmission,
  type HashReader,
  judge,
  nothingSeen,
  openCheckpoint,
  openSubmission,
  parseSubmission,
  type SendToWitness,
  signatureLine,
  type TreeHead,
  trustingHashReader,
  withCosignatures,
} from '../index.ts'
import { keyOfSeed } from '../testing/keys.ts'
import { logInMemory } from '../testing/log-in-memory.ts'

const entries = (from: number, to: number, tag = '') =>
  Array.from({ length: to - from }, (_, i) => Buffer.from(`entry ${tag}${from + i}`))
const log = logInMemory('log.example/99', keyOfSeed(Buffer.alloc(32, 1)))
const notes = new Map<number, string>()
for (const size of [100, 300, 700]) notes.set(size, await log.grow(entries(log.entries.length, size)))
const note = (size: number) => notes.get(size) as string
const read = trustingHashReader(log.tiles, 700)
const hashesFrom = async (from: number, to: number, reader: HashReader = read) => {
  const proof = await consistencyProof(from, to, reader)
  if (!proof.ok) throw new Error('there is a proof')
  return proof.value
}
const submission = async (from: number, to: number) =>
  formatSubmission({ oldSize: from, proof: await hashesFrom(from, to), note: note(to) })
const headAt = (size: number): TreeHead => {
  const signed = openCheckpoint(note(size), log.identity)
  if (!signed.ok) throw new Error('signed')
  return signed.value.checkpoint
}
const codeOf = (body: string, seen: TreeHead) => {
  const opened = openSubmission(body, [log.identity])
  if (!opened.ok) return opened.refusal.code
  const judged = judge(opened.value, seen)
  return judged.ok ? 'cosigned' : judged.refusal.code
}

test('tlog-witness 1: a request is an old size, proof lines, an empty line and a checkpoint', async () => {
  const body = await submission(100, 300)
  expect(body.split('\n')[0]).toBe('old 100')
  expect(body.endsWith(`\n\n${note(300)}`)).toBe(true)
  expect(codeOf(body, headAt(100))).toBe('cosigned')
})
test('tlog-witness 2: the old size is decimal without leading zeroes', async () => {
  const body = await submission(100, 300)
  for (const old of ['old 0100', 'old -1', 'old', 'Old 100', 'old  100', 'old 1e2', 'old 9007199254740993'])
    expect(codeOf(body.replace('old 100', old), headAt(100)), old).toBe('witness/malformed')
})
test('tlog-witness 3: each proof line is one hash in base64, and there are at most 63', async () => {
  const body = await submission(100, 300)
  const lines = body.split('\n')
  for (const bad of [lines.with(1, 'AAAA'), lines.with(1, `${lines[1]}=`), lines.with(1, '?')])
    expect(codeOf(bad.join('\n'), headAt(100))).toBe('witness/malformed')
  const many = (count: number) =>
    formatSubmission({ oldSize: 1, proof: Array(count).fill(Buffer.alloc(32)), note: note(300) })
  expect(parseSubmission(many(63)).ok).toBe(true)
  expect(parseSubmission(many(64)).ok).toBe(false)
})
test('tlog-witness 4: an unknown origin is told apart (404) from a signature that is not the log’s (403)', async () => {
  const other = logInMemory('other.example/99')
  const otherNote = await other.grow(entries(0, 5))
  expect(codeOf(formatSubmission({ oldSize: 0, proof: [], note: otherNote }), nothingSeen())).toBe(
    'witness/unknown-log',
  )
  const impostor = logInMemory('log.example/99')
  const forged = await impostor.grow(entries(0, 5))
  expect(codeOf(formatSubmission({ oldSize: 0, proof: [], note: forged }), nothingSeen())).toBe(
    'witness/not-signed-by-the-log',
  )
})
test('tlog-witness 5: an old size above the checkpoint’s is a bad request', () => {
  expect(codeOf(formatSubmission({ oldSize: 301, proof: [], note: note(300) }), headAt(300))).toBe(
    'witness/old-above-new',
  )
})
test('tlog-witness 6: an old size that is not the last one cosigned is a conflict, and the last one is named', async () => {
  const opened = openSubmission(await submission(100, 300), [log.identity])
  if (!opened.ok) throw new Error('opened')
  expect(judge(opened.value, headAt(300))).toMatchObject({
    refusal: { code: 'witness/other-size', details: { size: 300 } },
  })
  expect(judge(opened.value, nothingSeen())).toMatchObject({ refusal: { details: { size: 0 } } })
})
test('tlog-witness 7: a first checkpoint comes without a proof, and with one it is refused', async () => {
  expect(codeOf(formatSubmission({ oldSize: 0, proof: [], note: note(100) }), nothingSeen())).toBe('cosigned')
  expect(codeOf(formatSubmission({ oldSize: 0, proof: [Buffer.alloc(32)], note: note(100) }), nothingSeen())).toBe(
    'witness/not-consistent',
  )
})
test('tlog-witness 8: a proof that does not verify is refused', async () => {
  const body = await submission(100, 300)
  const lines = body.split('\n')
  expect(codeOf(lines.toSpliced(1, 1).join('\n'), headAt(100))).toBe('witness/not-consistent')
  const swapped = lines.with(1, lines[2] as string).with(2, lines[1] as string)
  expect(codeOf(swapped.join('\n'), headAt(100))).toBe('witness/not-consistent')
})
test('tlog-witness 9: at the same size the root must be the same', async () => {
  const fork = logInMemory('log.example/99', keyOfSeed(Buffer.alloc(32, 1)))
  const forked = await fork.grow(entries(0, 300, 'x'))
  expect(codeOf(formatSubmission({ oldSize: 300, proof: [], note: forked }), headAt(300))).toBe('witness/forked')
  expect(codeOf(formatSubmission({ oldSize: 300, proof: [], note: note(300) }), headAt(300))).toBe('cosigned')
})
test('a fork that grew is refused, whatever proof comes with it', async () => {
  const fork = logInMemory('log.example/99', keyOfSeed(Buffer.alloc(32, 1)))
  await fork.grow(entries(0, 100, 'x'))
  const forked = await fork.grow(entries(100, 300))
  const proof = await hashesFrom(100, 300, trustingHashReader(fork.tiles, 300))
  expect(codeOf(formatSubmission({ oldSize: 100, proof, note: forked }), headAt(100))).toBe('witness/not-consistent')
})

/** A witness without a network: state in a variable. */
const witnessAt = (seen: TreeHead) => {
  const key = cosigner('witness.example/99', keyOfSeed(Buffer.alloc(32, 2)), () => 1_700_000_000)
  let last = seen
  const asked: string[] = []
  const send: SendToWitness = async (_, body) => {
    asked.push(body)
    const opened = openSubmission(body, [log.identity])
    if (!opened.ok) return { status: 400, text: '' }
    const judged = judge(opened.value, last)
    if (!judged.ok)
      return judged.refusal.code === 'witness/other-size'
        ? { status: 409, text: `${last.size}\n` }
        : { status: 422, text: '' }
    last = judged.value
    return { status: 200, text: signatureLine(key.sign(opened.value.signed.text)) }
  }
  return { send, asked, place: { address: 'http://witness.invalid', keys: [key.verifier] }, key }
}
test('a log that is told another size proves from there, and puts the cosignature below its checkpoint', async () => {
  const witness = witnessAt(headAt(300))
  const lines = await askWitness(witness.place, note(700), log.identity, read, witness.send, 100)
  if (!lines.ok) throw new Error(lines.refusal.code)
  expect(witness.asked.map((body) => body.split('\n')[0])).toEqual(['old 100', 'old 300'])
  const cosigned = withCosignatures(note(700), lines.value)
  expect(openCheckpoint(cosigned, log.identity, [witness.key.verifier])).toMatchObject({
    value: { cosignatures: [{ timestamp: 1_700_000_000 }] },
  })
  expect(withCosignatures(cosigned, lines.value)).toBe(cosigned)
})
test('tlog-witness 10: a client ignores cosignatures by keys it does not know, and wrong ones', async () => {
  const witness = witnessAt(nothingSeen())
  const stranger = { ...witness.place, keys: [] }
  expect(await askWitness(stranger, note(100), log.identity, read, witness.send)).toMatchObject({
    refusal: { code: 'witness/bad-answer' },
  })
  const lying: SendToWitness = async () => ({ status: 200, text: signatureLine(witness.key.sign('another\n')) })
  expect(await askWitness(witness.place, note(100), log.identity, read, lying)).toMatchObject({
    refusal: { code: 'witness/bad-answer' },
  })
})
test('a witness that has seen more than we have is not asked again: the log was rolled back', async () => {
  const witness = witnessAt(headAt(700))
  expect(await askWitness(witness.place, note(300), log.identity, read, witness.send)).toMatchObject({
    refusal: { code: 'witness/ahead', details: { size: 700 } },
  })
})
