import { accept, type Result, refuse } from '../result.ts'
import { type Hash, type HashReader, type NodeId, sha256Tree, type TreeHash } from '../tree/index.ts'
import { tileWidthAt } from './coordinates.ts'
import { hashesOf, subtreeHash, type TileRefusal } from './tile.ts'

/** Brings a tile as it is stored: `width` is 256 for a full one. `undefined` when there is none; a fault is thrown. */
export type TileReader = (level: number, index: number, width: number) => Promise<Uint8Array | undefined>

/** Brings the hashes of the tile at `index` of `level`, whatever width it has in the tree. */
export type TileHashes<Code extends string = string> = (level: number, index: number) => Promise<Result<Hash[], Code>>

/** The tile that a perfect subtree is part of, and the hashes of that tile which make it up. */
export const tileOfNode = ({ level, index }: NodeId): { level: number; index: number; from: number; count: number } => {
  const tileLevel = Math.floor(level / 8)
  const count = 2 ** (level % 8)
  const first = index * count
  return { level: tileLevel, index: Math.floor(first / 256), from: first % 256, count }
}

/** Reads the tiles of a tree of `size` leaves and checks that each has its size; what stands in them is taken as it is. */
export const readTiles =
  (tiles: TileReader, size: number, tree: TreeHash = sha256Tree): TileHashes<TileRefusal> =>
  async (level, index) => {
    const width = tileWidthAt(level, index, size)
    const tile = width === 0 ? undefined : await tiles(level, index, width)
    return tile ? hashesOf(tile, width, tree) : refuse('tile/missing', { level, index, width })
  }

/** A hash reader over tiles; a tile that several subtrees lie in is read once a call. */
export const hashReader =
  <Code extends string>(hashes: TileHashes<Code>, tree: TreeHash = sha256Tree): HashReader<Code> =>
  async (nodes) => {
    const read = new Map<string, Promise<Result<Hash[], Code>>>()
    const found: Hash[] = []
    for (const node of nodes) {
      const { level, index } = tileOfNode(node)
      const name = `${level}/${index}`
      if (!read.has(name)) read.set(name, hashes(level, index))
    }
    for (const node of nodes) {
      const { level, index, from, count } = tileOfNode(node)
      const tile = await (read.get(`${level}/${index}`) as Promise<Result<Hash[], Code>>)
      if (!tile.ok) return tile
      found.push(subtreeHash(tile.value, from, count, tree))
    }
    return accept(found)
  }

/**
 * A hash reader for who wrote the tiles himself, as the log does: no tile is checked against a root. A proof made from it is
 * one `verifyInclusion` away from certainty, and costs a tenth of reading tiles that are not trusted.
 */
export const trustingHashReader = (
  tiles: TileReader,
  size: number,
  tree: TreeHash = sha256Tree,
): HashReader<TileRefusal> => hashReader(readTiles(tiles, size, tree), tree)
