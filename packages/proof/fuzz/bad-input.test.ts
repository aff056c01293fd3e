import { expect, test } from 'vitest'
import {
  authenticatedHashReader,
  formatProof,
  inclusionProof,
  openCheckpoint,
  parseProof,
  tilePath,
  trustingHashReader,
  verifyGrowth,
  verifyInclusion,
} from '../index.ts'
import { keyOfSeed } from '../testing/keys.ts'
import { logInMemory } from '../testing/log-in-memory.ts'

const log = logInMemory('log.example/99', keyOfSeed(Buffer.alloc(32, 1)))
const entries = Array.from({ length: 600 }, (_, i) => Buffer.from(`entry ${i}`))
const [small, large] = [await log.grow(entries.slice(0, 300)), await log.grow(entries.slice(300))]
const opened = (note: string) => {
  const signed = openCheckpoint(note, log.identity)
  if (!signed.ok) throw new Error('signed')
  return signed.value.checkpoint
}
const head = opened(large)
const { tree } = log.signer.verifier.suite
const path = await inclusionProof(5, 600, trustingHashReader(log.tiles, 600))
if (!path.ok) throw new Error('a path')
const claim = { index: 5, size: 600, root: head.root, leaf: tree.leafHash(entries[5] as Buffer) }
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'valid' : result.refusal?.code)
const readWith = (change: (tile: Uint8Array) => Uint8Array) =>
  authenticatedHashReader(async (level, index, width) => {
    const tile = log.files.get(tilePath(level, index, width))
    return tile && level === 0 && index === 0 ? change(tile) : tile
  }, head)

test('each kind of bad input has a refusal of its own', async () => {
  const swapped = (tile: Uint8Array) => Buffer.concat([tile.subarray(32, 64), tile.subarray(0, 32), tile.subarray(64)])
  const refusals = {
    'a truncated tile': codeOf(
      await inclusionProof(
        5,
        600,
        readWith((tile) => tile.subarray(0, -32)),
      ),
    ),
    'swapped hashes in a tile': codeOf(await inclusionProof(5, 600, readWith(swapped))),
    'swapped hashes in a proof': codeOf(verifyInclusion(claim, path.value.toReversed())),
    'a wrong origin': codeOf(openCheckpoint(large, { ...log.identity, origin: 'other.example/99' })),
    'a wrong key': codeOf(openCheckpoint(large, logInMemory('log.example/99').identity)),
    'a signature that is wrong': codeOf(openCheckpoint(large.replace('\n600\n', '\n601\n'), log.identity)),
    'a rolled-back checkpoint': codeOf(verifyGrowth(head, opened(small), [])),
    'an index beyond the log': codeOf(verifyInclusion({ ...claim, index: 600 }, path.value)),
    'a huge index': codeOf(
      parseProof(formatProof({ index: 5, hashes: [], checkpoint: large }).replace('index 5', `index ${2n ** 64n}`)),
    ),
    'a malformed note': codeOf(openCheckpoint(large.replace('\n\n', '\n'), log.identity)),
  }
  expect(refusals).toEqual({
    'a truncated tile': 'tile/wrong-length',
    'swapped hashes in a tile': 'tile/hash-differs',
    'swapped hashes in a proof': 'inclusion/root-differs',
    'a wrong origin': 'checkpoint/wrong-origin',
    'a wrong key': 'note/no-known-key',
    'a signature that is wrong': 'note/wrong-signature',
    'a rolled-back checkpoint': 'checkpoint/rolled-back',
    'an index beyond the log': 'index/out-of-range',
    'a huge index': 'proof/index-out-of-range',
    'a malformed note': 'note/malformed',
  })
})
