import type { Hash, TreeHash } from './hash.ts'
import { sha256Tree } from './hash.ts'
import { nodesOf, rootOf } from './nodes.ts'
import { isSize } from './size.ts'

/**
 * The right edge of a growing tree: the roots of the perfect subtrees of its size, left to right. It is all that appending
 * needs, at most 53 hashes for any log, so a tree of any length is hashed in constant memory.
 */
export type CompactRange = {
  readonly size: number
  /** The hashes of `nodesOf(0, size)`: what to keep to go on later. */
  readonly hashes: readonly Hash[]
  /** Adds a leaf by its leaf hash. */
  append(leaf: Hash): void
  root(): Hash
}

/** Starts an empty range, or goes on from the `hashes` of one of `size` leaves. */
export const compactRange = (size = 0, hashes: readonly Hash[] = [], tree: TreeHash = sha256Tree): CompactRange => {
  if (!isSize(size)) throw new RangeError('a size is a safe integer')
  if (nodesOf(0, size).length !== hashes.length) throw new RangeError('a range has one hash for each perfect subtree')
  let leaves = size
  const edge = [...hashes]
  return {
    get size() {
      return leaves
    },
    get hashes() {
      return edge
    },
    append: (leaf) => {
      let hash = leaf
      for (let left = leaves; left % 2 === 1; left = (left - 1) / 2) hash = tree.nodeHash(edge.pop() as Hash, hash)
      edge.push(hash)
      leaves++
    },
    root: () => rootOf(edge, tree),
  }
}
