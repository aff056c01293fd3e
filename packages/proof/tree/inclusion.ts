import { accept, type Result, refuse } from '../result.ts'
import type { Hash, TreeHash } from './hash.ts'
import { sameHash, sha256Tree } from './hash.ts'
import { type HashReader, joinNodes, type NodeId, nodesOf } from './nodes.ts'
import { isSize, splitOf } from './size.ts'

export type InclusionRefusal =
  | 'size/out-of-range'
  | 'index/out-of-range'
  | 'hash/wrong-length'
  | 'inclusion/too-short'
  | 'inclusion/too-long'
  | 'inclusion/root-differs'

/** The ranges whose hashes are the audit path of `index`, leaf's sibling first. RFC 6962, 2.1.1. */
const pathRanges = (index: number, size: number): { from: number; to: number }[] => {
  const ranges: { from: number; to: number }[] = []
  let from = 0
  let to = size
  while (to - from > 1) {
    const middle = from + splitOf(to - from)
    if (index < middle) {
      ranges.push({ from: middle, to })
      to = middle
    } else {
      ranges.push({ from, to: middle })
      from = middle
    }
  }
  return ranges.reverse()
}

/** The hashes of ranges, each joined from its perfect subtrees; all subtrees are asked for at once. */
export const readRanges = async <Code extends string>(
  ranges: readonly { from: number; to: number }[],
  readHashes: HashReader<Code>,
  tree: TreeHash,
): Promise<Result<Hash[], Code>> => {
  const wanted: NodeId[][] = ranges.map(({ from, to }) => nodesOf(from, to))
  const read = await readHashes(wanted.flat())
  if (!read.ok) return read
  let at = 0
  return accept(
    wanted.map((nodes) => {
      const start = at
      at += nodes.length
      return joinNodes(read.value.slice(start, at), tree)
    }),
  )
}

/** The audit path of the leaf at `index` in the tree of the first `size` leaves, from the leaf's sibling up. */
export const inclusionProof = async <Code extends string>(
  index: number,
  size: number,
  readHashes: HashReader<Code>,
  tree: TreeHash = sha256Tree,
): Promise<Result<Hash[], Code | 'size/out-of-range' | 'index/out-of-range'>> => {
  if (!isSize(size)) return refuse('size/out-of-range')
  if (!isSize(index) || index >= size) return refuse('index/out-of-range', { index, size })
  return readRanges(pathRanges(index, size), readHashes, tree)
}

/** Whether the leaf stands at `index` in the tree of `size` leaves with this `root`. RFC 9162, 2.1.3.2. */
export const verifyInclusion = (
  claim: { readonly index: number; readonly size: number; readonly root: Hash; readonly leaf: Hash },
  proof: readonly Hash[],
  tree: TreeHash = sha256Tree,
): Result<undefined, InclusionRefusal> => {
  const { index, size, root, leaf } = claim
  if (!isSize(size)) return refuse('size/out-of-range')
  if (!isSize(index) || index >= size) return refuse('index/out-of-range', { index, size })
  if ([leaf, root, ...proof].some((hash) => hash.length !== tree.bytes)) return refuse('hash/wrong-length')
  let at = index
  let last = size - 1
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0) return refuse('inclusion/too-long')
    if (at % 2 === 1 || at === last) {
      hash = tree.nodeHash(sibling, hash)
      // A right edge that stands alone is carried up until it has a left sibling.
      while (at % 2 === 0 && at !== 0) {
        at /= 2
        last = Math.floor(last / 2)
      }
    } else hash = tree.nodeHash(hash, sibling)
    at = Math.floor(at / 2)
    last = Math.floor(last / 2)
  }
  if (last !== 0) return refuse('inclusion/too-short')
  return sameHash(hash, root) ? accept(undefined) : refuse('inclusion/root-differs')
}
