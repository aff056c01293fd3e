import { type TileId, tileWidth } from './path.ts'

/** Hashes that level `level` has in a tree of `size` leaves: one for each full tile below. */
export const hashesAt = (level: number, size: number): number => Math.floor(size / tileWidth ** level)

/** How many hashes the tile at `index` has in a tree of `size` leaves: 256, fewer at the right edge, or 0 where there is none. */
export const tileWidthAt = (level: number, index: number, size: number): number =>
  Math.max(0, Math.min(tileWidth, hashesAt(level, size) - index * tileWidth))

/**
 * The tiles of hashes that a tree has at `newSize` and had not at `oldSize`, lowest level first, full ones and the partial
 * one of the right edge. Bundles of entries are those of level 0. Nothing when the tree did not grow.
 */
export function* tilesOfGrowth(oldSize: number, newSize: number): Generator<TileId & { readonly level: number }> {
  for (let level = 0; hashesAt(level, newSize) > 0; level++) {
    const had = hashesAt(level, oldSize)
    const has = hashesAt(level, newSize)
    if (had === has) continue
    for (let index = Math.floor(had / tileWidth); index * tileWidth < has; index++)
      yield { level, index, width: tileWidthAt(level, index, newSize) }
  }
}

/** `tilesOfGrowth` as a list; for a growth that fits in memory. */
export const tileCoordinates = (oldSize: number, newSize: number): (TileId & { readonly level: number })[] => [
  ...tilesOfGrowth(oldSize, newSize),
]
