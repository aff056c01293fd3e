import { eraserRole, nodeRole, type Reader, sql, type Tx } from '@probity/database'

/** An entry by its batch and its place in it. */
export type ErasedEntry = readonly [batchId: number, ordinal: number]

/** Entries of everything held of a record: its versions, and what was done to it. */
export const listEntriesOf = async (tx: Tx, subjectId: number, recordId: number): Promise<ErasedEntry[]> =>
  (
    await tx.rows<{ batchId: number; ordinal: number }>(sql`
      select batch_id as "batchId", ordinal from record_version where subject_id = ${subjectId} and record_id = ${recordId}
      union all select batch_id, ordinal from act where subject_id = ${subjectId} and record_id = ${recordId}
      order by 1, 2`)
  ).map(({ batchId, ordinal }) => [batchId, ordinal])

/**
 * Removes content and salts of a record, its number with them, and the raw cells it came with. The tombstone that names its entries
 * is written before this, in the same transaction: without it the database removes nothing. Gives how many rows went.
 */
export const removeRecord = async (tx: Tx, subjectId: number, recordId: number): Promise<number> => {
  await tx.rows(sql`update submission_row r set cells = null, findings = '[]'::jsonb from record_version v
    where v.subject_id = ${subjectId} and v.record_id = ${recordId} and r.submission_id = v.submission_id
      and r.row_number = v.submission_row`)
  const mine = sql`subject_id = ${subjectId} and record_id = ${recordId}`
  await tx.rows(sql`set local role ${sql.ref(eraserRole)}`)
  const removed = [
    ...(await tx.rows(sql`delete from record_version where ${mine} returning ordinal`)),
    ...(await tx.rows(sql`delete from act where ${mine} returning ordinal`)),
  ]
  await tx.rows(sql`delete from record_head where ${mine}`)
  await tx.rows(sql`set local role ${sql.ref(nodeRole)}`)
  return removed.length
}

/** Every entry that a tombstone names: in the log, and rightly without content. */
export const listErased = async (db: Reader): Promise<ErasedEntry[]> =>
  (
    await db.rows<{ entries: ErasedEntry[] }>(
      sql`select content -> 'entries' as entries from act where kind = 'erased' order by batch_id, ordinal`,
    )
  ).flatMap(({ entries }) => entries)
