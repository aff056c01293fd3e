import type { Instant } from '@probity/base'
import { type Reader, sql } from '@probity/database'

/** What stands in the database and is worth watching: counts alone, of closed lists. */
export type Figures = {
  readonly rows: Readonly<Record<'accepted' | 'corrected' | 'quarantined' | 'refused', number>>
  readonly queues: Readonly<Record<'mend' | 'match' | 'conflict', number>>
  readonly log: LogFigures
  /** Locks and makings of subjects that the journal has not written yet. */
  readonly journalDue: number
}

/** How far the log is behind what is committed. Times in seconds; `checkpointAge` is of the newest one, absent before the first. */
export type LogFigures = {
  readonly size: number
  readonly waiting: number
  readonly oldestWaiting: number
  readonly checkpointAge: number | null
}

export const readLogFigures = async (db: Reader, now: Instant): Promise<LogFigures> => {
  const [row] = await db.rows<LogFigures>(sql`select (select size from ledger_head) as size,
    (select count(*)::int8 from ledger_unplaced) as waiting,
    coalesce((select extract(epoch from ${now}::timestamptz - min(written_at)) from ledger_unplaced
      join ledger_batch using (batch_id)), 0)::float8 as "oldestWaiting",
    (select extract(epoch from ${now}::timestamptz - signed_at) from ledger_checkpoint order by size desc limit 1)::float8
      as "checkpointAge"`)
  return row as LogFigures
}

/** One row a chunk is summed, and what waits is counted in its own index: both stay small as records grow. */
export const readFigures = async (db: Reader, now: Instant): Promise<Figures> => {
  const [rows] = await db.rows<Figures['rows']>(sql`
    select coalesce(sum(accepted), 0)::int8 as accepted, coalesce(sum(corrected), 0)::int8 as corrected,
      coalesce(sum(quarantined), 0)::int8 as quarantined, coalesce(sum(refused), 0)::int8 as refused from submission_chunk`)
  const waiting = await db.rows<{ queue: 'mend' | 'match' | 'conflict'; count: number }>(sql`
    select queue, count(*)::int8 as count from submission_row
    where state = 'waiting' and queue in ('mend', 'match') group by queue
    union all select 'conflict', count(*)::int8 from conflict where decided_at is null`)
  const [due] = await db.rows<{ count: number }>(sql`select count(*)::int8 as count from journal_due`)
  return {
    rows: rows as Figures['rows'],
    log: await readLogFigures(db, now),
    journalDue: due?.count ?? 0,
    queues: { mend: 0, match: 0, conflict: 0, ...Object.fromEntries(waiting.map((one) => [one.queue, one.count])) },
  }
}
