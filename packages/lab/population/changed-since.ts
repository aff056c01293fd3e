import { type Database, sql } from '@probity/database'

/** Where the log is: how many entries have their place. */
export const positionOf = async (database: Database): Promise<number> => {
  const [head] = await database.rows<{ size: number }>(sql`select size from ledger_head`)
  return head?.size ?? 0
}

/** Subjects about whom something was written that found its place at or after a position of the log. */
export const listChangedSince = async (database: Database, position: number): Promise<number[]> => {
  const batches = await database.rows<{ batchId: number }>(sql`select batch_id as "batchId" from ledger_place
    join ledger_batch using (batch_id) where first_index >= ${position} and holds = 'changes' order by 1`)
  const ids = batches.map(({ batchId }) => batchId)
  if (ids.length === 0) return []
  // The range is what the index over pages is asked for; of other batches in between, only those that were named count.
  const among = sql`batch_id between ${ids[0]} and ${ids.at(-1)} and batch_id = any(${ids}::bigint[])`
  const rows = await database.rows<{ subjectId: number }>(sql`
    select subject_id as "subjectId" from record_version where ${among}
    union select subject_id from act where ${among} order by 1`)
  return rows.map(({ subjectId }) => subjectId)
}
