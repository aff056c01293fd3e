import { expect, test } from 'vitest'
import {
  commit,
  disclosedEntry,
  discloseFrom,
  formatProof,
  inclusionProof,
  packDisclosure,
  trustingHashReader,
  unpackDisclosure,
  verifyEvidence,
} from '../index.ts'
import { logInMemory } from '../testing/log-in-memory.ts'

const [publicSalt, closedSalt] = [Buffer.alloc(16, 1), Buffer.alloc(16, 2)]
const [shown, shut] = ['{"entry":"act","part":"public"}', '{"entry":"act","part":"closed"}']
const entry = Buffer.concat([commit(publicSalt, shown), commit(closedSalt, shut)])
const log = logInMemory()
const checkpoint = await log.grow([Buffer.alloc(64), entry, Buffer.alloc(64, 9)])
const path = await inclusionProof(1, 3, trustingHashReader(log.tiles, 3))
if (!path.ok) throw new Error('there is a path')
const evidenceOf = (text: string, part: 'public' | 'closed', salt: Uint8Array) => ({
  text,
  proof: formatProof({
    index: 1,
    hashes: path.value,
    checkpoint,
    extra: packDisclosure(discloseFrom(entry, part, salt)),
  }),
})
const codeOf = (evidence: { text: string; proof: string }) => {
  const result = verifyEvidence(evidence, { log: log.identity })
  return result.ok ? 'valid' : result.refusal.code
}

test('either half of an entry is proved without the other', () => {
  expect(codeOf(evidenceOf(shown, 'public', publicSalt))).toBe('valid')
  expect(codeOf(evidenceOf(shut, 'closed', closedSalt))).toBe('valid')
})
test('a byte changed in the text, another salt, or the wrong half prove nothing', () => {
  for (const evidence of [
    evidenceOf(`${shown} `, 'public', publicSalt),
    evidenceOf(shown, 'public', closedSalt),
    evidenceOf(shown, 'closed', publicSalt),
  ])
    expect(codeOf(evidence)).toBe('inclusion/root-differs')
})
test('a disclosure is 49 bytes, and anything else is none', () => {
  const packed = packDisclosure(discloseFrom(entry, 'closed', closedSalt))
  expect(packed.length).toBe(49)
  const unpacked = unpackDisclosure(packed)
  expect(unpacked.ok && disclosedEntry(unpacked.value, shut)).toEqual(entry)
  for (const bad of [packed.subarray(1), Buffer.concat([packed, Buffer.of(0)]), Buffer.from(packed).fill(2, 0, 1)])
    expect(unpackDisclosure(bad)).toMatchObject({ refusal: { code: 'disclosure/malformed' } })
  const bare = formatProof({ index: 1, hashes: path.value, checkpoint })
  expect(codeOf({ text: shown, proof: bare })).toBe('disclosure/missing')
})
