import { expect, test } from 'vitest'
import {
  cosigner,
  formatNote,
  formatProof,
  inclusionProof,
  parseNote,
  parseProof,
  sha256Tree,
  trustingHashReader,
  verifyProof,
} from '../index.ts'
import { keyOfSeed } from '../testing/keys.ts'
import { logInMemory } from '../testing/log-in-memory.ts'

const log = logInMemory('log.example/99', keyOfSeed(Buffer.alloc(32, 1)))
const checkpoint = await log.grow(Array.from({ length: 700 }, (_, i) => Buffer.from(`entry ${i}`)))
const index = 678
const path = await inclusionProof(index, 700, trustingHashReader(log.tiles, 700))
if (!path.ok) throw new Error('there is a path')
const leaf = sha256Tree.leafHash(Buffer.from(`entry ${index}`))
const proof = formatProof({ index, hashes: path.value, checkpoint })
const policy = { log: log.identity }
const refusalOf = (text: string, by: Parameters<typeof verifyProof>[2] = policy, of = leaf) => {
  const result = verifyProof(text, of, by)
  return result.ok ? 'valid' : result.refusal.code
}

test('tlog-proof 1: the first line says what it is', () => {
  expect(proof.split('\n')[0]).toBe('c2sp.org/tlog-proof@v1')
  expect(refusalOf(proof.replace('@v1', '@v2'))).toBe('proof/malformed')
})
test('tlog-proof 2: extra data may stand in the second line, and changes nothing of what is proved', () => {
  const withExtra = formatProof({ index, hashes: path.value, checkpoint, extra: Buffer.from('salts') })
  expect(withExtra.split('\n')[1]).toBe('extra c2FsdHM=')
  expect(verifyProof(withExtra, leaf, policy)).toMatchObject({
    ok: true,
    value: { proof: { extra: Buffer.from('salts') } },
  })
  expect(refusalOf(withExtra.replace('extra c2FsdHM=', 'extra c2FsdHM'))).toBe('proof/malformed')
})
test('tlog-proof 3: the index is decimal without leading zeroes', () => {
  for (const bad of ['index 0678', 'index -1', 'index 6.78e2', 'index', 'Index 678', 'index  678'])
    expect(refusalOf(proof.replace('index 678', bad)), bad).toBe('proof/malformed')
  expect(refusalOf(proof.replace('index 678', 'index 9007199254740993'))).toBe('proof/index-out-of-range')
  expect(refusalOf(proof.replace('index 678', 'index 700'))).toBe('index/out-of-range')
})
test('tlog-proof 4: the path stands one hash a line, from the leaf’s sibling up, then an empty line and the checkpoint', () => {
  expect(verifyProof(proof, leaf, policy)).toMatchObject({ ok: true, value: { signed: { checkpoint: { size: 700 } } } })
  expect(proof.endsWith(`\n\n${checkpoint}`)).toBe(true)
  const lines = proof.split('\n')
  const [a, b] = [lines[2], lines[3]] as [string, string]
  expect(refusalOf(lines.with(2, b).with(3, a).join('\n'))).toBe('inclusion/root-differs')
  expect(refusalOf(lines.toSpliced(2, 1).join('\n'))).toBe('inclusion/too-short')
  expect(refusalOf(lines.toSpliced(2, 0, a).join('\n'))).toBe('inclusion/too-long')
  expect(refusalOf(lines.with(2, a.slice(1)).join('\n'))).toBe('proof/malformed')
  expect(refusalOf(lines.with(2, 'AAAA').join('\n'))).toBe('hash/wrong-length')
  expect(refusalOf([...lines.slice(0, 2), ...Array(64).fill(a), ...lines.slice(2)].join('\n'))).toBe(
    'proof/too-many-hashes',
  )
})
test('another entry, another log, a wrong key and a changed checkpoint are refused, each in its own words', () => {
  expect(refusalOf(proof, policy, sha256Tree.leafHash(Buffer.from('another')))).toBe('inclusion/root-differs')
  expect(refusalOf(proof, { log: { ...log.identity, origin: 'other.example/99' } })).toBe('checkpoint/wrong-origin')
  expect(refusalOf(proof, { log: logInMemory('log.example/99').identity })).toBe('note/no-known-key')
  expect(refusalOf(proof.replace('\n700\n', '\n701\n'))).toBe('note/wrong-signature')
  expect(refusalOf('')).toBe('proof/malformed')
})
test('a policy that asks for witnesses is not content with fewer, nor with one that signed twice', () => {
  const witness = cosigner('witness.example/99', keyOfSeed(Buffer.alloc(32, 2)), () => 1_700_000_000)
  const note = parseNote(checkpoint)
  if (!note.ok) throw new Error('a note')
  const { text, signatures } = note.value
  const cosigned = formatNote({ text, signatures: [...signatures, witness.sign(text), witness.sign(text)] })
  const witnessedProof = formatProof({ index, hashes: path.value, checkpoint: cosigned })
  const asks = (quorum: number) => ({ ...policy, witnesses: [witness.verifier], quorum })
  expect(refusalOf(proof, asks(1))).toBe('proof/too-few-witnesses')
  expect(refusalOf(witnessedProof, asks(1))).toBe('valid')
  expect(refusalOf(witnessedProof, asks(2))).toBe('proof/too-few-witnesses')
})
test('what is formatted is parsed again', () => {
  expect(parseProof(proof)).toMatchObject({ ok: true, value: { index, checkpoint } })
})
