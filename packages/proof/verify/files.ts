import { accept, type Result, refuse } from '../result.ts'
import { type BundleRefusal, entriesOf, type TileReader, tilePath, tileWidth } from '../tiles/index.ts'
import type { LogSource } from './source.ts'

/**
 * The tiles of a log. A log may delete a partial tile once the full one is there (tlog-tiles, Partial Tiles): then the
 * beginning of the full one is the partial one.
 */
export const tilesAt =
  (source: LogSource): TileReader =>
  async (level, index, width) => {
    const tile = await source.read(tilePath(level, index, width))
    if (tile || width === tileWidth) return tile
    const full = await source.read(tilePath(level, index))
    return full?.subarray(0, width * (full.length / tileWidth))
  }

/** The `width` entries of a bundle, from the partial bundle or the beginning of the full one. */
export const bundleAt = async (
  source: LogSource,
  index: number,
  width: number,
): Promise<Result<Uint8Array[], BundleRefusal | 'bundle/missing'>> => {
  const bundle = await source.read(tilePath('entries', index, width))
  if (bundle) return entriesOf(bundle, width)
  const full = width < tileWidth ? await source.read(tilePath('entries', index)) : undefined
  if (!full) return refuse('bundle/missing', { index, width })
  const entries = entriesOf(full, tileWidth)
  return entries.ok ? accept(entries.value.slice(0, width)) : entries
}
