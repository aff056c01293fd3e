import { type Reader, sql } from '@probity/database'

/** What stands in the database and is worth watching: counts alone, of closed lists. */
export type Figures = {
  readonly rows: Readonly<Record<'accepted' | 'corrected' | 'quarantined' | 'refused', number>>
  readonly queues: Readonly<Record<'mend' | 'match' | 'conflict', number>>
}

/** One row a chunk is summed, and what waits is counted in its own index: both stay small as records grow. */
export const readFigures = async (db: Reader): Promise<Figures> => {
  const [rows] = await db.rows<Figures['rows']>(sql`
    select coalesce(sum(accepted), 0)::int8 as accepted, coalesce(sum(corrected), 0)::int8 as corrected,
      coalesce(sum(quarantined), 0)::int8 as quarantined, coalesce(sum(refused), 0)::int8 as refused from submission_chunk`)
  const waiting = await db.rows<{ queue: 'mend' | 'match' | 'conflict'; count: number }>(sql`
    select queue, count(*)::int8 as count from submission_row
    where state = 'waiting' and queue in ('mend', 'match') group by queue
    union all select 'conflict', count(*)::int8 from conflict where decided_at is null`)
  return {
    rows: rows as Figures['rows'],
    queues: { mend: 0, match: 0, conflict: 0, ...Object.fromEntries(waiting.map((one) => [one.queue, one.count])) },
  }
}
