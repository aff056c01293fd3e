import type { Reader } from '@probity/database'
import { bundleEntries, hashesOf, sha256Tree, type TileId, tilePath, tileRoot, tileWidth } from '@probity/proof'
import { readEntries } from '../order/entries.ts'
import type { LogFiles } from './store.ts'

/**
 * A tile or bundle as a function of the committed order: what was never written, or was lost, is made anew. Tiles that stand
 * in files are read from there. The caller makes sure that the order reaches that far.
 */
export const tileFromOrder = async (db: Reader, files: LogFiles | undefined, tile: TileId): Promise<Uint8Array> => {
  const kept = await files?.read(tilePath(tile.level, tile.index, tile.width))
  if (kept) return kept
  const { level, index, width } = tile
  const from = index * tileWidth
  if (level === 'entries') return bundleEntries(await readEntries(db, from, from + width))
  if (level === 0)
    return Buffer.concat((await readEntries(db, from, from + width)).map((entry) => sha256Tree.leafHash(entry)))
  const hashes: Uint8Array[] = []
  for (let below = from; below < from + width; below++) {
    const whole = hashesOf(
      await tileFromOrder(db, files, { level: level - 1, index: below, width: tileWidth }),
      tileWidth,
    )
    if (!whole.ok) throw new Error(`${whole.refusal.code}: ${tilePath(level - 1, below)}`)
    hashes.push(tileRoot(whole.value))
  }
  return Buffer.concat(hashes)
}
