import { type Reader, sql } from '@probity/database'
import { compactRange, entryBytes, leafHash, sameHash, type TileHashes, type TreeHead, tileWidth } from '@probity/proof'
import type { Discrepancy } from './discrepancy.ts'

/** Positions looked at in one go. */
const positionsAtOnce = 16_384

/** Brings the leaf hash that the signed log has at an index; `undefined` where no tiles are at hand. */
export type LeafAt = (index: number) => Promise<Uint8Array | undefined>

/** Leaf hashes from tiles that were checked against the signed root. */
export const leavesOfTiles =
  (tiles: TileHashes): LeafAt =>
  async (index) => {
    const tile = await tiles(0, Math.floor(index / tileWidth))
    return tile.ok ? tile.value[index % tileWidth] : undefined
  }

/**
 * Hashes every entry that the database holds, in the order of the log, up to the signed size. An entry that differs is named
 * where tiles are at hand; without them it is only known that the root differs.
 */
export async function* auditOrder(
  db: Reader,
  head: TreeHead,
  leafAt: LeafAt,
  progress: (entries: number) => void,
): AsyncGenerator<Discrepancy> {
  const range = compactRange()
  let named = false
  while (range.size < head.size) {
    const batches = await db.rows<{ index: number; batch: number; placed: number; entries: Uint8Array | null }>(sql`
      select p.first_index as index, p.batch_id as batch, p.entries as placed, b.entries
      from ledger_place p left join ledger_batch b using (batch_id)
      where p.first_index >= ${range.size} and p.first_index < ${range.size + positionsAtOnce} order by p.first_index`)
    if (batches.length === 0) {
      yield { is: 'rolled-back', signed: head.size, held: range.size }
      return
    }
    for (const { index, batch, placed, entries } of batches) {
      if (index !== range.size || entries?.length !== placed * entryBytes) {
        yield { is: 'order-broken', index: range.size, batch }
        return
      }
      for (let ordinal = 0; ordinal < placed && range.size < head.size; ordinal++) {
        const leaf = leafHash(entries.subarray(ordinal * entryBytes, (ordinal + 1) * entryBytes))
        const signed = await leafAt(range.size)
        if (signed && !sameHash(signed, leaf)) {
          named = true
          yield { is: 'entry-changed', index: range.size, batch, ordinal }
        }
        range.append(leaf)
      }
    }
    progress(range.size)
  }
  if (!named && !sameHash(range.root(), head.root)) yield { is: 'root-differs', size: head.size }
}
