import { fromBase64 } from '../note/index.ts'
import { accept, type Result } from '../result.ts'
import { authenticatedTiles, tileWidth, type UntrustedTileRefusal } from '../tiles/index.ts'
import { tilesAt } from './files.ts'
import type { LogSource } from './source.ts'
import { type LogPolicy, readCheckpoint, type WholeLogRefusal } from './whole-log.ts'

export type LeavesRefusal = WholeLogRefusal | UntrustedTileRefusal

/** Which of some leaf hashes (base64) have no entry in a log, and how many entries it has. */
export type SearchedLeaves = { readonly missing: readonly string[]; readonly size: number; readonly origin: string }

/**
 * Looks for leaf hashes in the lowest tiles of a log, newest first, each tile hashed up to the signed root before it is
 * believed. The reader tells nobody which line it looks for.
 */
export const findLeaves = async (
  leaves: readonly string[],
  source: LogSource,
  policy: LogPolicy,
): Promise<Result<SearchedLeaves, LeavesRefusal>> => {
  const signed = await readCheckpoint(source, policy)
  if (!signed.ok) return signed
  const { checkpoint } = signed.value
  const missing = new Set(leaves)
  const wanted = new Map(
    leaves.flatMap((leaf) => {
      const bytes = fromBase64(leaf)
      return bytes ? [[Buffer.from(bytes).toString('latin1'), leaf] as const] : []
    }),
  )
  const tiles = authenticatedTiles(tilesAt(source), checkpoint)
  for (let index = Math.ceil(checkpoint.size / tileWidth) - 1; index >= 0 && missing.size > 0; index--) {
    const tile = await tiles(0, index)
    if (!tile.ok) return tile
    for (const hash of tile.value) {
      const found = wanted.get(Buffer.from(hash).toString('latin1'))
      if (found !== undefined) missing.delete(found)
    }
  }
  return accept({ missing: [...missing], size: checkpoint.size, origin: checkpoint.origin })
}
