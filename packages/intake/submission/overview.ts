import type { Day } from '@probity/base'
import type { RowCounts } from '@probity/contract'
import { type Reader, sql } from '@probity/database'
import type { Queue } from './store.ts'
import type { Submission, SubmissionState } from './submission.ts'

/** A submission as a line of a list. `rows` are absent while it is being read: then its chunks say how far it is. */
export type SubmissionLine = Omit<Submission, 'digest' | 'refusal' | 'receipt'> & { readonly rows: RowCounts | null }

export type SubmissionsAsked = {
  readonly authorityId?: string | undefined
  readonly submissionId?: string | undefined
  readonly state?: SubmissionState | undefined
  readonly kind?: string | undefined
  /** Only those with rows that wait. */
  readonly waiting?: boolean | undefined
  /** The last line of the page before. */
  readonly after?: readonly [receivedAt: string, submissionId: string] | undefined
  readonly most: number
}

/** Submissions, newest first; a page costs the same however many there are. */
export const listSubmissions = (db: Reader, asked: SubmissionsAsked): Promise<SubmissionLine[]> => {
  const { authorityId, submissionId, state, kind, waiting, after, most } = asked
  const conditions = [
    ...(authorityId === undefined ? [] : [sql`s.authority_id = ${authorityId}`]),
    ...(submissionId === undefined ? [] : [sql`s.submission_id = ${submissionId}`]),
    ...(state === undefined ? [] : [sql`s.state = ${state}`]),
    ...(kind === undefined ? [] : [sql`s.kind = ${kind}`]),
    ...(waiting
      ? [sql`exists (select from submission_row r where r.submission_id = s.submission_id and r.state = 'waiting')`]
      : []),
    ...(after ? [sql`(s.received_at, s.submission_id) < (${after[0]}::timestamptz, ${after[1]})`] : []),
  ]
  const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``
  return db.rows(sql<SubmissionLine>`select s.submission_id as "submissionId", s.authority_id as "authorityId",
      s.submission_key as "key", s.kind, s.layout, s.file_name as "fileName", s.received_at as "receivedAt",
      s.finished_at as "finishedAt", s.state, s.receipt -> 'rows' as rows
    from submission s ${where} order by s.received_at desc, s.submission_id desc limit ${most}`)
}

export type WaitingCounts = Readonly<Record<Queue, number>>
const noneWaits: WaitingCounts = { mend: 0, match: 0, conflict: 0 }

/** How many rows of each submission wait, by what they wait for. */
export const countWaiting = async (
  db: Reader,
  submissionIds: readonly string[],
): Promise<(submissionId: string) => WaitingCounts> => {
  const rows =
    submissionIds.length === 0
      ? []
      : await db.rows<{ submissionId: string; queue: Queue; rows: number }>(sql`
          select submission_id as "submissionId", queue, count(*)::int as rows from submission_row
          where submission_id = any(${submissionIds}) and state = 'waiting' group by submission_id, queue`)
  const bySubmission = Map.groupBy(rows, ({ submissionId }) => submissionId)
  return (submissionId) => countsOf(bySubmission.get(submissionId) ?? [])
}

/** How many rows wait in all submissions of an authority, or of everyone. */
export const countAllWaiting = async (db: Reader, authorityId?: string): Promise<WaitingCounts> =>
  countsOf(
    authorityId === undefined
      ? await db.rows(sql<{ queue: Queue; rows: number }>`
          select queue, count(*)::int as rows from submission_row where state = 'waiting' group by queue`)
      : await db.rows(sql<{ queue: Queue; rows: number }>`
          select r.queue, count(*)::int as rows from submission s
          join submission_row r on r.submission_id = s.submission_id and r.state = 'waiting'
          where s.authority_id = ${authorityId} group by r.queue`),
  )

const countsOf = (rows: readonly { readonly queue: Queue; readonly rows: number }[]): WaitingCounts => ({
  ...noneWaits,
  ...Object.fromEntries(rows.map(({ queue, rows }) => [queue, rows])),
})

/** What has come in so far of a submission that is still being read. */
export const countRowsSoFar = async (db: Reader, submissionId: string): Promise<RowCounts> =>
  (
    await db.rows<RowCounts>(sql`select coalesce(sum(accepted), 0)::int as accepted, coalesce(sum(corrected), 0)::int as corrected,
        coalesce(sum(quarantined), 0)::int as quarantined, coalesce(sum(refused), 0)::int as refused
      from submission_chunk where submission_id = ${submissionId}`)
  )[0] ?? { accepted: 0, corrected: 0, quarantined: 0, refused: 0 }

export type FindingCount = {
  readonly code: string
  readonly column: string | null
  readonly rows: number
  readonly waiting: number
}

/** In how many rows of a submission each finding stands, by column; what still waits comes first. */
export const countFindings = (db: Reader, submissionId: string, most: number): Promise<FindingCount[]> =>
  db.rows(sql<FindingCount>`
    select f.finding ->> 'code' as code, f.finding ->> 'column' as column, count(distinct r.row_number)::int as rows,
      (count(distinct r.row_number) filter (where r.state = 'waiting'))::int as waiting
    from submission_row r cross join lateral jsonb_array_elements(r.findings) as f (finding)
    where r.submission_id = ${submissionId}
    group by 1, 2 order by 4 desc, 3 desc, 1, 2 limit ${most}`)

/** The first row after `after` that waits for a mend. */
export const findNextWaiting = async (db: Reader, submissionId: string, after: number): Promise<number | undefined> =>
  (
    await db.rows<{ row: number }>(sql`select row_number as row from submission_row
      where submission_id = ${submissionId} and state = 'waiting' and queue = 'mend' and row_number <> ${after}
      order by row_number <= ${after}, row_number limit 1`)
  )[0]?.row

/** Rows that came in since a day, by week, named by its Monday in `zone`; weeks without any are absent. */
export const countRowsByWeek = (
  db: Reader,
  { authorityId, since, zone }: { authorityId?: string | undefined; since: Day; zone: string },
): Promise<(RowCounts & { from: Day })[]> =>
  db.rows(sql<RowCounts & { from: Day }>`
    select (date_trunc('week', s.received_at at time zone ${zone}))::date as "from", ${sumOf('accepted')}, ${sumOf('corrected')},
      ${sumOf('quarantined')}, ${sumOf('refused')}
    from submission s
    where s.received_at >= ${since}::date::timestamp at time zone ${zone} and s.receipt is not null
      ${authorityId === undefined ? sql`` : sql`and s.authority_id = ${authorityId}`}
    group by 1 order by 1`)

const sumOf = (outcome: keyof RowCounts) =>
  sql`coalesce(sum((s.receipt #>> array['rows', ${outcome}::text])::int), 0)::int as ${sql.ref(outcome)}`

/** Submissions that were begun and not read to their end. */
export const countReading = async (db: Reader, authorityId?: string): Promise<number> =>
  (
    await db.rows<{ count: number }>(sql`select count(*)::int as count from submission s where s.state = 'reading'
      ${authorityId === undefined ? sql`` : sql`and s.authority_id = ${authorityId}`}`)
  )[0]?.count ?? 0
