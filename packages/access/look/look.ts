import type { Day, Instant } from '@probity/base'
import { type Reader, sql } from '@probity/database'
import type { Role } from '../caller.ts'

/** An entry of the look-log as the subject reads it: which body, in which part, when, for what; never which official (R25). */
export type Look = {
  readonly lookId: number
  readonly lookedAt: Instant
  readonly role: Exclude<Role, 'public'>
  readonly body: string
  readonly purpose: string
  readonly reference: string | null
  readonly consentId: number | null
  /** Why it was told later and until when, where it was (R27). */
  readonly delay: { readonly instrument: string; readonly article: string; readonly endedAt: Instant } | null
}

export type RowLookEntry = Pick<Look, 'role' | 'body' | 'purpose'> & {
  readonly id: number
  readonly at: Instant
  /** The person, by a pairwise identifier, or the system. */
  readonly who: string
  readonly submission: string
  readonly rows: number[]
}

/**
 * Looks at a subject, the newest first: all that are open to it now. One whose delay runs is not among them; it opens by the
 * passing of time, since nothing but the end of the delay is asked for. Looks at a row that was found to be its own only later
 * are among them from then on.
 */
export const listOpenLooks = (
  db: Reader,
  subjectId: number,
  { now, before, most }: { readonly now: Instant; readonly before?: number | undefined; readonly most: number },
): Promise<Look[]> =>
  db.rows(sql<Look>`
    select l.look_id as "lookId", l.looked_at as "lookedAt", l.role, l.body, l.purpose, l.reference, l.consent_id as "consentId",
      case when d.ends_at is not null then jsonb_build_object('instrument', d.instrument, 'article', d.article,
        'endedAt', to_char(d.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as delay
    from look l
    left join lateral (select f.instrument, f.article, max(e.ends_at) as ends_at
      from look_delay f join look_delay e on e.subject_id = f.subject_id and (e.delay_id = f.delay_id or e.extends = f.delay_id)
      where f.subject_id = l.subject_id and f.delay_id = l.delay_id group by 1, 2) d on true
    where l.subject_id = ${subjectId} and (l.delay_id is null or d.ends_at <= ${now})
      ${before === undefined ? sql`` : sql`and l.look_id < ${before}`}
    union all
    select l.look_id, l.looked_at, l.role, l.body, l.purpose, left(l.submission_id, 8) || '/' || array_to_string(r.rows, ', '), null, null
    from (select submission_id, array_agg(row_number order by row_number) as rows from submission_row
      where driven_into = ${subjectId} group by submission_id) r
    join row_look l on l.submission_id = r.submission_id and l.rows && r.rows
    ${before === undefined ? sql`` : sql`where l.look_id < ${before}`}
    order by 1 desc limit ${most}`)

/**
 * How many looks each authority took between two days of a zone, and how many of them are or were told later. Looks at rows it
 * handed in itself are not counted: `uncounted` names their purposes.
 */
export const countLooks = (
  db: Reader,
  bodies: readonly string[],
  {
    from,
    until,
    zone,
    uncounted,
  }: { readonly from: Day; readonly until: Day; readonly zone: string; readonly uncounted: readonly string[] },
): Promise<{ body: string; looks: number; delayed: number }[]> =>
  db.rows(sql`select body, count(*) as looks, count(delay_id) as delayed from look
    where body = any(${bodies}) and not purpose = any(${uncounted}) and role in ('clerk', 'decider', 'supervisor')
      and (looked_at at time zone ${zone})::date between ${from} and ${until}
    group by body order by body`)

/** Looks at rows that name nobody who is known, the newest first: nobody but the auditor can be told of them. */
export const listRowLooks = (
  db: Reader,
  { before, most }: { readonly before?: number | undefined; readonly most: number },
): Promise<RowLookEntry[]> =>
  db.rows(sql<RowLookEntry>`select look_id as "id", looked_at as "at", person as "who", role, body, purpose,
      submission_id as "submission", rows
    from row_look ${before === undefined ? sql`` : sql`where look_id < ${before}`} order by look_id desc limit ${most}`)
