import type { Instant } from '@probity/base'
import { type Reader, sql } from '@probity/database'

/**
 * Of some batches those known at a moment: placed below the size of the last checkpoint signed by then. For a moment before
 * the newest checkpoint the answer never changes again.
 */
export const listKnownBatches = async (
  db: Reader,
  batchIds: readonly number[],
  at: Instant,
): Promise<ReadonlySet<number>> => {
  if (batchIds.length === 0) return new Set()
  const rows = await db.rows<{ batchId: number }>(sql`select batch_id as "batchId" from ledger_place
    where batch_id = any(${batchIds})
      and first_index < coalesce((select max(size) from ledger_checkpoint where signed_at <= ${at}), 0)`)
  return new Set(rows.map(({ batchId }) => batchId))
}

/** Where entries stand in the log, by batch and ordinal; `undefined` for one that waits for its place. */
export const findIndex = async (
  db: Reader,
  { batchId, ordinal }: { readonly batchId: number; readonly ordinal: number },
): Promise<number | undefined> => {
  const [place] = await db.rows<{ index: number }>(
    sql`select first_index + ${ordinal}::int as index from ledger_place where batch_id = ${batchId} and ${ordinal}::int < entries`,
  )
  return place?.index
}
