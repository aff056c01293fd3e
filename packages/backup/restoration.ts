import type { Instant } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'

/** How a database came to be what it is, where it came from a backup. */
export type Restoration = {
  readonly restoredAt: Instant
  readonly backupMadeAt: Instant
  readonly journalId: string | null
  readonly journalLines: number | null
  readonly state: 'awaiting-journal' | 'replayed' | 'declared-none'
}

/** The newest restoration; `undefined` of a node that never was one. */
export const findRestoration = async (db: Reader): Promise<Restoration | undefined> => {
  const [row] = await db.rows<Restoration>(sql`
    select restored_at as "restoredAt", backup_made_at as "backupMadeAt", journal_id as "journalId",
      journal_lines as "journalLines", state from restoration order by restored_at desc limit 1`)
  return row
}

export const insertRestoration = (tx: Tx, row: Omit<Restoration, 'state'>) =>
  tx.rows(sql`insert into restoration (restored_at, backup_made_at, journal_id, journal_lines, state)
    values (${row.restoredAt}, ${row.backupMadeAt}, ${row.journalId}, ${row.journalLines}, 'awaiting-journal')`)

/** Ends the waiting, with who ended it and why, or with how many lines were replayed. */
export const endWaiting = (
  tx: Tx,
  ended:
    | { readonly state: 'replayed'; readonly at: Instant; readonly lines: number }
    | { readonly state: 'declared-none'; readonly at: Instant; readonly by: string; readonly reason: string },
) =>
  tx.rows(sql`update restoration set state = ${ended.state}, decided_at = ${ended.at},
      decided_by = ${'by' in ended ? ended.by : null}, reason = ${'reason' in ended ? ended.reason : null},
      lines_replayed = ${'lines' in ended ? ended.lines : null}
    where restored_at = (select max(restored_at) from restoration)`)
