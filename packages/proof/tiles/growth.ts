import { accept, type Result } from '../result.ts'
import { type CompactRange, compactRange, type Hash, nodesOf, sha256Tree, type TreeHash } from '../tree/index.ts'
import { hashesAt, tileWidthAt } from './coordinates.ts'
import { tileWidth } from './path.ts'
import { readTiles, type TileReader, trustingHashReader } from './reader.ts'
import { type TileRefusal, tileRoot } from './tile.ts'

/** A tile ready to be written. */
export type BuiltTile = {
  readonly level: number
  readonly index: number
  readonly width: number
  readonly bytes: Buffer
}

/** A tree that grows by leaves and gives the tiles which that growth asks for. */
export type TileBuilder = {
  readonly size: number
  root(): Hash
  /** The compact range of the tree: what `compactRange` goes on from. */
  readonly range: CompactRange
  /** Adds a leaf by its leaf hash; gives the tiles that it filled, lowest level first, mostly none. */
  append(leaf: Hash): BuiltTile[]
  /** The partial tiles of the right edge as it stands: write them before signing a checkpoint of this size. */
  edge(): BuiltTile[]
}

/** Goes on from a tree of `size` leaves whose right edge is read from `tiles`; from nothing with size 0. */
export const tileBuilder = async (
  tiles: TileReader,
  size: number,
  tree: TreeHash = sha256Tree,
): Promise<Result<TileBuilder, TileRefusal>> => {
  const read = readTiles(tiles, size, tree)
  const levels: { index: number; hashes: Hash[] }[] = []
  for (let level = 0; hashesAt(level, size) > 0; level++) {
    const index = Math.floor(hashesAt(level, size) / tileWidth)
    const tile = tileWidthAt(level, index, size) === 0 ? accept([]) : await read(level, index)
    if (!tile.ok) return tile
    levels.push({ index, hashes: tile.value })
  }
  const subtrees = await trustingHashReader(tiles, size, tree)(nodesOf(0, size))
  if (!subtrees.ok) return subtrees
  const range = compactRange(size, subtrees.value, tree)

  const built = (level: number): BuiltTile => {
    const { index, hashes } = levels[level] as { index: number; hashes: Hash[] }
    return { level, index, width: hashes.length, bytes: Buffer.concat(hashes) }
  }
  const add = (level: number, hash: Hash, filled: BuiltTile[]): BuiltTile[] => {
    levels[level] ??= { index: 0, hashes: [] }
    const tile = levels[level]
    tile.hashes.push(hash)
    if (tile.hashes.length < tileWidth) return filled
    filled.push(built(level))
    const root = tileRoot(tile.hashes, tree)
    levels[level] = { index: tile.index + 1, hashes: [] }
    return add(level + 1, root, filled)
  }
  return accept({
    get size() {
      return range.size
    },
    range,
    root: () => range.root(),
    append: (leaf) => {
      range.append(leaf)
      return add(0, leaf, [])
    },
    edge: () => levels.flatMap(({ hashes }, level) => (hashes.length === 0 ? [] : [built(level)])),
  })
}
