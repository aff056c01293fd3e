import { accept, type Result, refuse } from '../result.ts'
import { type Hash, joinNodes, nodesOf, sha256Tree, type TreeHash } from '../tree/index.ts'

export type TileRefusal = 'tile/missing' | 'tile/wrong-length'

/** The hashes of a tile of `width`; refused unless it is exactly that long. */
export const hashesOf = (
  tile: Uint8Array,
  width: number,
  tree: TreeHash = sha256Tree,
): Result<Hash[], 'tile/wrong-length'> => {
  if (tile.length !== width * tree.bytes)
    return refuse('tile/wrong-length', { expected: width * tree.bytes, found: tile.length })
  return accept(splitHashes(tile, tree))
}

/** Cuts a tile that is known to be whole. */
export const splitHashes = (tile: Uint8Array, tree: TreeHash): Hash[] =>
  Array.from({ length: tile.length / tree.bytes }, (_, i) => tile.subarray(i * tree.bytes, (i + 1) * tree.bytes))

/** The root of a full tile: its hash in the tile above. */
export const tileRoot = (hashes: readonly Hash[], tree: TreeHash = sha256Tree): Hash =>
  subtreeHash(hashes, 0, hashes.length, tree)

/** The hash over `count` of a tile's hashes from `from` on; a power of two of them makes a perfect subtree. */
export const subtreeHash = (hashes: readonly Hash[], from: number, count: number, tree: TreeHash): Hash => {
  const perfect = (at: number, width: number): Hash =>
    width === 1 ? (hashes[at] as Hash) : tree.nodeHash(perfect(at, width / 2), perfect(at + width / 2, width / 2))
  return joinNodes(
    nodesOf(from, from + count).map(({ level, index }) => perfect(index * 2 ** level, 2 ** level)),
    tree,
  )
}
