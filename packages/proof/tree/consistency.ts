import { accept, type Result, refuse } from '../result.ts'
import type { Hash, TreeHash } from './hash.ts'
import { sameHash, sha256Tree } from './hash.ts'
import { readRanges } from './inclusion.ts'
import type { HashReader } from './nodes.ts'
import { isSize, splitOf } from './size.ts'

export type ConsistencyRefusal =
  | 'size/out-of-range'
  | 'size/shrank'
  | 'hash/wrong-length'
  | 'consistency/too-short'
  | 'consistency/too-long'
  | 'consistency/roots-differ'
  | 'consistency/old-root-differs'
  | 'consistency/new-root-differs'

/** A tree: how many leaves, and its root. */
export type TreeHead = { readonly size: number; readonly root: Hash }

/** The ranges whose hashes prove that `oldSize` leaves begin the tree of `newSize`. RFC 6962, 2.1.2. */
const proofRanges = (oldSize: number, newSize: number): { from: number; to: number }[] => {
  const ranges: { from: number; to: number }[] = []
  let from = 0
  let to = newSize
  while (to !== oldSize) {
    const middle = from + splitOf(to - from)
    if (oldSize <= middle) {
      ranges.push({ from: middle, to })
      to = middle
    } else {
      ranges.push({ from, to: middle })
      from = middle
    }
  }
  // The old root itself is known to who asks; any other subtree that ends with the old tree is not.
  return from === 0 ? ranges.reverse() : [{ from, to }, ...ranges.reverse()]
}

/** The proof that the tree of `newSize` leaves begins with that of `oldSize`. Empty for an empty or an equal tree. */
export const consistencyProof = async <Code extends string>(
  oldSize: number,
  newSize: number,
  readHashes: HashReader<Code>,
  tree: TreeHash = sha256Tree,
): Promise<Result<Hash[], Code | 'size/out-of-range' | 'size/shrank'>> => {
  if (!isSize(oldSize) || !isSize(newSize)) return refuse('size/out-of-range')
  if (oldSize > newSize) return refuse('size/shrank', { oldSize, newSize })
  if (oldSize === 0 || oldSize === newSize) return accept([])
  return readRanges(proofRanges(oldSize, newSize), readHashes, tree)
}

/** Whether the tree `older` is the beginning of the tree `newer`. RFC 9162, 2.1.4.2. */
export const verifyConsistency = (
  older: TreeHead,
  newer: TreeHead,
  proof: readonly Hash[],
  tree: TreeHash = sha256Tree,
): Result<undefined, ConsistencyRefusal> => {
  if (!isSize(older.size) || !isSize(newer.size)) return refuse('size/out-of-range')
  if ([older.root, newer.root, ...proof].some((hash) => hash.length !== tree.bytes)) return refuse('hash/wrong-length')
  if (older.size > newer.size) return refuse('size/shrank', { oldSize: older.size, newSize: newer.size })
  if (older.size === newer.size || older.size === 0) return verifyTrivial(older, newer, proof, tree)

  let at = older.size - 1
  let last = newer.size - 1
  while (at % 2 === 1) {
    at = Math.floor(at / 2)
    last = Math.floor(last / 2)
  }
  // The root of an old tree that is a perfect subtree is left out of the proof: the reader has it.
  const [first, ...rest] = at === 0 ? [older.root, ...proof] : proof
  if (!first) return refuse('consistency/too-short')
  let oldRoot = first
  let newRoot = first
  for (const hash of rest) {
    if (last === 0) return refuse('consistency/too-long')
    if (at % 2 === 1 || at === last) {
      oldRoot = tree.nodeHash(hash, oldRoot)
      newRoot = tree.nodeHash(hash, newRoot)
      while (at % 2 === 0 && at !== 0) {
        at /= 2
        last = Math.floor(last / 2)
      }
    } else newRoot = tree.nodeHash(newRoot, hash)
    at = Math.floor(at / 2)
    last = Math.floor(last / 2)
  }
  if (last !== 0) return refuse('consistency/too-short')
  if (!sameHash(oldRoot, older.root)) return refuse('consistency/old-root-differs')
  return sameHash(newRoot, newer.root) ? accept(undefined) : refuse('consistency/new-root-differs')
}

/** Equal sizes ask for equal roots, and every tree begins with the empty one; neither needs a proof, so any is refused. */
const verifyTrivial = (
  older: TreeHead,
  newer: TreeHead,
  proof: readonly Hash[],
  tree: TreeHash,
): Result<undefined, ConsistencyRefusal> => {
  if (proof.length > 0) return refuse('consistency/too-long')
  if (older.size === newer.size)
    return sameHash(older.root, newer.root) ? accept(undefined) : refuse('consistency/roots-differ')
  return sameHash(older.root, tree.emptyRoot()) ? accept(undefined) : refuse('consistency/old-root-differs')
}
