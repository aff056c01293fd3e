import type { Result } from '../result.ts'
import type { Hash, TreeHash } from './hash.ts'
import { sha256Tree } from './hash.ts'

/** A perfect subtree: the leaves from `index * 2^level` to `(index + 1) * 2^level`. */
export type NodeId = { readonly level: number; readonly index: number }

/** Brings the hashes of perfect subtrees, in the order asked for. */
export type HashReader<Code extends string = string> = (nodes: readonly NodeId[]) => Promise<Result<Hash[], Code>>

/**
 * The perfect subtrees that make up the leaves from `from` to before `to`, left to right. `from` is where a tree is split,
 * as it always is in proofs: 0 or a multiple of a power of two no smaller than `to - from`.
 */
export const nodesOf = (from: number, to: number): NodeId[] => {
  const nodes: NodeId[] = []
  for (let at = from; at < to; ) {
    let level = 0
    let width = 1
    while (at + 2 * width <= to && at % (2 * width) === 0) {
      width *= 2
      level++
    }
    nodes.push({ level, index: at / width })
    at += width
  }
  return nodes
}

/** The Merkle tree hash over what `nodesOf` names, from the hashes of those subtrees. At least one. */
export const joinNodes = (hashes: readonly Hash[], tree: TreeHash = sha256Tree): Hash => {
  const last = hashes.at(-1)
  if (!last) throw new RangeError('there is no hash to join')
  return hashes.slice(0, -1).reduceRight<Hash>((right, left) => tree.nodeHash(left, right), last)
}

/** The root of a tree of `size` leaves, from the hashes of `nodesOf(0, size)`. */
export const rootOf = (hashes: readonly Hash[], tree: TreeHash = sha256Tree): Hash =>
  hashes.length === 0 ? tree.emptyRoot() : joinNodes(hashes, tree)
