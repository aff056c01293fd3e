import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compactRange,
  consistencyProof,
  inclusionProof,
  sha256Tree,
  verifyConsistency,
  verifyInclusion,
} from '../index.ts'
import {
  leavesOf,
  pathByDefinition,
  readerOf,
  subproofByDefinition,
  treeHashByDefinition,
} from '../testing/by-definition.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** The tree that implementations of RFC 6962 have been tested with since the first: eight entries and its root at every size. */
const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const leaves = leavesOf(300)
const read = readerOf(leaves)
const root = (size: number) => treeHashByDefinition(leaves.slice(0, size))
/** Sizes round the powers of two and the width of a tile, where trees change their shape. */
const sizes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 63, 64, 65, 127, 128, 129, 255, 256, 257, 299, 300]

describe('RFC 6962, section 2.1: the tree', () => {
  test('RFC 6962 1: the hash of an empty tree is the hash of nothing', () => {
    expect(hex(sha256Tree.emptyRoot())).toBe(roots[0])
    expect(hex(compactRange().root())).toBe(roots[0])
  })
  test('RFC 6962 2: leaves and nodes are hashed with prefixes of their own, so that neither passes for the other', () => {
    const [a, b] = [leaves[0], leaves[1]] as [Uint8Array, Uint8Array]
    expect(hex(sha256Tree.leafHash(Buffer.concat([a, b])))).not.toBe(hex(sha256Tree.nodeHash(a, b)))
  })
  test('RFC 6962 3: the known tree has its known root at every size', () => {
    const range = compactRange()
    entries.forEach((entry, i) => {
      range.append(sha256Tree.leafHash(Buffer.from(entry, 'hex')))
      expect(hex(range.root())).toBe(roots[i + 1])
    })
  })
  test('RFC 6962 4: a tree is split at the largest power of two below its size, at every size up to 300', () => {
    const range = compactRange()
    for (const [i, leaf] of leaves.entries()) {
      range.append(leaf)
      expect(hex(range.root())).toBe(hex(root(i + 1)))
    }
  })
  test('a range goes on from its size and hashes as if it had never stopped', () => {
    for (const size of sizes) {
      const first = compactRange()
      for (const leaf of leaves.slice(0, size)) first.append(leaf)
      const second = compactRange(size, first.hashes)
      for (const leaf of leaves.slice(size)) second.append(leaf)
      expect(hex(second.root())).toBe(hex(root(300)))
    }
  })
})

describe('RFC 6962, 2.1.1 and RFC 9162, 2.1.3: inclusion', () => {
  test('RFC 6962 5: the audit path of every leaf at telling sizes is that of the definition, and verifies', async () => {
    for (const size of sizes)
      for (const index of [0, 1, Math.floor(size / 2), size - 2, size - 1].filter((i) => i >= 0 && i < size)) {
        const proof = await inclusionProof(index, size, read)
        expect(proof.ok && proof.value.map(hex)).toEqual(pathByDefinition(index, leaves.slice(0, size)).map(hex))
        const claim = { index, size, root: root(size), leaf: leaves[index] as Uint8Array }
        expect(verifyInclusion(claim, proof.ok ? proof.value : [])).toEqual({ ok: true, value: undefined })
      }
  })
  test('RFC 9162 1: an index outside the tree is refused', () => {
    const claim = { index: 8, size: 8, root: root(8), leaf: leaves[0] as Uint8Array }
    expect(verifyInclusion(claim, [])).toMatchObject({ refusal: { code: 'index/out-of-range' } })
  })
  test('RFC 9162 2: a path that is too short or too long is refused', async () => {
    const proof = await inclusionProof(3, 8, read)
    if (!proof.ok) throw new Error('there is a proof')
    const claim = { index: 3, size: 8, root: root(8), leaf: leaves[3] as Uint8Array }
    expect(verifyInclusion(claim, proof.value.slice(1))).toMatchObject({ refusal: { code: 'inclusion/too-short' } })
    expect(verifyInclusion(claim, [...proof.value, root(8)])).toMatchObject({
      refusal: { code: 'inclusion/too-long' },
    })
  })
  test('RFC 9162 3: another leaf, another place, another size, another root or swapped hashes are refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 300 }), fc.nat(), fc.nat(), async (size, a, b) => {
        const [index, other] = [a % size, b % size]
        const proof = await inclusionProof(index, size, read)
        if (!proof.ok) throw new Error('there is a proof')
        const claim = { index, size, root: root(size), leaf: leaves[index] as Uint8Array }
        if (other !== index) {
          expect(verifyInclusion({ ...claim, index: other }, proof.value).ok).toBe(false)
          expect(verifyInclusion({ ...claim, leaf: leaves[other] as Uint8Array }, proof.value).ok).toBe(false)
        }
        expect(verifyInclusion({ ...claim, root: root(size - 1) }, proof.value)).toMatchObject({
          refusal: { code: 'inclusion/root-differs' },
        })
        if (proof.value.length > 1)
          expect(verifyInclusion(claim, proof.value.toReversed())).toMatchObject({
            refusal: { code: 'inclusion/root-differs' },
          })
      }),
      { numRuns: 200, seed: 9162 },
    )
  })
  test('a huge index, a huge size, a fraction and a negative one are refused', async () => {
    for (const size of [2 ** 53, Number.POSITIVE_INFINITY, 1.5, -1, Number.NaN])
      expect(await inclusionProof(0, size, read)).toMatchObject({ refusal: { code: 'size/out-of-range' } })
    for (const index of [2 ** 53, 1.5, -1, Number.NaN, 300])
      expect(await inclusionProof(index, 300, read)).toMatchObject({ refusal: { code: 'index/out-of-range' } })
  })
  test('a hash of another length is refused', () => {
    const claim = { index: 0, size: 2, root: root(2), leaf: leaves[0] as Uint8Array }
    expect(verifyInclusion(claim, [new Uint8Array(31)])).toMatchObject({ refusal: { code: 'hash/wrong-length' } })
  })
})

describe('RFC 6962, 2.1.2 and RFC 9162, 2.1.4: consistency', () => {
  test('RFC 6962 6: the proof between all telling sizes is that of the definition, and verifies', async () => {
    for (const oldSize of sizes)
      for (const newSize of sizes.filter((size) => size >= oldSize)) {
        const proof = await consistencyProof(oldSize, newSize, read)
        expect(proof.ok && proof.value.map(hex)).toEqual(
          subproofByDefinition(oldSize, leaves.slice(0, newSize)).map(hex),
        )
        const heads = [oldSize, newSize].map((size) => ({ size, root: root(size) })) as [never, never]
        expect(verifyConsistency(...heads, proof.ok ? proof.value : [])).toEqual({ ok: true, value: undefined })
      }
  })
  test('RFC 9162 4: a tree that shrank is refused', async () => {
    expect(await consistencyProof(9, 8, read)).toMatchObject({ refusal: { code: 'size/shrank' } })
    expect(verifyConsistency({ size: 9, root: root(9) }, { size: 8, root: root(8) }, [])).toMatchObject({
      refusal: { code: 'size/shrank' },
    })
  })
  test('RFC 9162 5: equal sizes need equal roots and no proof', () => {
    const head = { size: 8, root: root(8) }
    expect(verifyConsistency(head, { size: 8, root: root(7) }, [])).toMatchObject({
      refusal: { code: 'consistency/roots-differ' },
    })
    expect(verifyConsistency(head, head, [root(1)])).toMatchObject({ refusal: { code: 'consistency/too-long' } })
  })
  test('RFC 9162 6: a forked tree has no proof', async () => {
    const forked = [...leaves]
    forked[100] = leaves[101] as Uint8Array
    for (const oldSize of [101, 128, 150, 256]) {
      const proof = await consistencyProof(oldSize, 300, readerOf(forked))
      if (!proof.ok) throw new Error('there is a proof')
      const newer = { size: 300, root: treeHashByDefinition(forked) }
      expect(verifyConsistency({ size: oldSize, root: root(oldSize) }, newer, proof.value).ok).toBe(false)
    }
  })
  test('RFC 9162 7: a proof with a hash too few, too many, or two swapped is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 299 }), async (oldSize) => {
        const proof = await consistencyProof(oldSize, 300, read)
        if (!proof.ok) throw new Error('there is a proof')
        const heads = [oldSize, 300].map((size) => ({ size, root: root(size) })) as [never, never]
        expect(verifyConsistency(...heads, proof.value.slice(1)).ok).toBe(false)
        expect(verifyConsistency(...heads, proof.value.slice(0, -1)).ok).toBe(false)
        expect(verifyConsistency(...heads, [...proof.value, root(3)]).ok).toBe(false)
        if (proof.value.length > 1) expect(verifyConsistency(...heads, proof.value.toReversed()).ok).toBe(false)
      }),
      { numRuns: 100, seed: 6962 },
    )
  })
})
