import { accept, type Result, refuse } from '../result.ts'
import {
  type Hash,
  type HashReader,
  nodesOf,
  rootOf,
  sameHash,
  sha256Tree,
  type TreeHash,
  type TreeHead,
} from '../tree/index.ts'
import { hashesAt, tileWidthAt } from './coordinates.ts'
import { tileWidth } from './path.ts'
import { hashReader, readTiles, type TileHashes, type TileReader } from './reader.ts'
import { type TileRefusal, tileRoot } from './tile.ts'

export type UntrustedTileRefusal = TileRefusal | 'tile/hash-differs' | 'tile/root-differs'

/** Tiles kept after they were checked: 256 tiles of 8 KB. */
const kept = 256

/**
 * The tiles of the tree that a checkpoint was signed for, each believed only after it was hashed up to that root: the right
 * edge against the root itself, a full tile against its hash in the tile above.
 */
export const authenticatedTiles = (
  tiles: TileReader,
  head: TreeHead,
  tree: TreeHash = sha256Tree,
): TileHashes<UntrustedTileRefusal> => {
  const read = readTiles(tiles, head.size, tree)
  const checked = new Map<string, Promise<Result<Hash[], UntrustedTileRefusal>>>()
  let edge: Promise<Result<Map<number, Hash[]>, UntrustedTileRefusal>> | undefined

  const readEdgeOnce = () => {
    edge ??= readEdge(read, head, tree).catch((fault) => {
      edge = undefined
      throw fault
    })
    return edge
  }
  const check = async (level: number, index: number): Promise<Result<Hash[], UntrustedTileRefusal>> => {
    const width = tileWidthAt(level, index, head.size)
    if (width === 0) return refuse('tile/missing', { level, index, width })
    if (width < tileWidth) {
      const right = await readEdgeOnce()
      return right.ok ? accept(right.value.get(level) as Hash[]) : right
    }
    const above = await hashes(level + 1, Math.floor(index / tileWidth))
    if (!above.ok) return above
    const tile = await read(level, index)
    if (!tile.ok) return tile
    return sameHash(tileRoot(tile.value, tree), above.value[index % tileWidth] as Hash)
      ? tile
      : refuse('tile/hash-differs', { level, index })
  }
  const hashes: TileHashes<UntrustedTileRefusal> = (level, index) => {
    const name = `${level}/${index}`
    const known = checked.get(name)
    if (known) return known
    const asked = check(level, index)
    checked.set(name, asked)
    // What could not be read may be read later.
    asked.catch(() => checked.delete(name))
    if (checked.size > kept) checked.delete(checked.keys().next().value as string)
    return asked
  }
  return hashes
}

/** The partial tiles of the right edge, by level; together they hold every subtree whose hashes make the root. */
const readEdge = async (
  read: TileHashes<TileRefusal>,
  head: TreeHead,
  tree: TreeHash,
): Promise<Result<Map<number, Hash[]>, UntrustedTileRefusal>> => {
  const edge = new Map<number, Hash[]>()
  for (let level = 0; hashesAt(level, head.size) > 0; level++) {
    const index = Math.floor(hashesAt(level, head.size) / tileWidth)
    if (tileWidthAt(level, index, head.size) === 0) continue
    const tile = await read(level, index)
    if (!tile.ok) return tile
    edge.set(level, tile.value)
  }
  const fromEdge = hashReader<never>(async (level) => accept(edge.get(level) as Hash[]), tree)
  const parts = await fromEdge(nodesOf(0, head.size))
  if (!parts.ok) return parts
  return sameHash(rootOf(parts.value, tree), head.root)
    ? accept(edge)
    : refuse('tile/root-differs', { size: head.size })
}

/** A hash reader over tiles that come from anywhere, believed only as far as they hash up to the root of `head`. */
export const authenticatedHashReader = (
  tiles: TileReader,
  head: TreeHead,
  tree: TreeHash = sha256Tree,
): HashReader<UntrustedTileRefusal> => hashReader(authenticatedTiles(tiles, head, tree), tree)
