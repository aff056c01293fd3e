import { accept, type Hash, type HashReader, sha256Tree, splitOf, type TreeHash } from '../index.ts'

/** The Merkle tree hash exactly as RFC 6962, 2.1 defines it: recursive, slow, and easy to compare with the text. */
export const treeHashByDefinition = (leaves: readonly Hash[], tree: TreeHash = sha256Tree): Hash => {
  if (leaves.length === 0) return tree.emptyRoot()
  if (leaves.length === 1) return leaves[0] as Hash
  const split = splitOf(leaves.length)
  return tree.nodeHash(
    treeHashByDefinition(leaves.slice(0, split), tree),
    treeHashByDefinition(leaves.slice(split), tree),
  )
}

/** PATH of RFC 6962, 2.1.1. */
export const pathByDefinition = (index: number, leaves: readonly Hash[]): Hash[] => {
  if (leaves.length === 1) return []
  const split = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return index < split
    ? [...pathByDefinition(index, left), treeHashByDefinition(right)]
    : [...pathByDefinition(index - split, right), treeHashByDefinition(left)]
}

/** SUBPROOF of RFC 6962, 2.1.2; `whole` says whether the old tree is one the reader has the root of. */
export const subproofByDefinition = (oldSize: number, leaves: readonly Hash[], whole = true): Hash[] => {
  if (oldSize === leaves.length) return whole ? [] : [treeHashByDefinition(leaves)]
  const split = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return oldSize <= split
    ? [...subproofByDefinition(oldSize, left, whole), treeHashByDefinition(right)]
    : [...subproofByDefinition(oldSize - split, right, false), treeHashByDefinition(left)]
}

/** Leaf hashes of `count` different entries. */
export const leavesOf = (count: number, tree: TreeHash = sha256Tree): Hash[] =>
  Array.from({ length: count }, (_, i) => tree.leafHash(Buffer.from(`entry ${i}`)))

/** A hash reader over leaves held in memory. */
export const readerOf =
  (leaves: readonly Hash[], tree: TreeHash = sha256Tree): HashReader<never> =>
  async (nodes) =>
    accept(
      nodes.map(({ level, index }) =>
        treeHashByDefinition(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level), tree),
      ),
    )
