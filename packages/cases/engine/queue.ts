import type { Day } from '@probity/base'
import { type Reader, sql } from '@probity/database'
import type { ProcedureId } from '@probity/law'
import type { CaseHead } from './heads.ts'

/** Before whom cases wait. `own`: the authorities a body answers for today; `above`: those it stands above. */
export type Before =
  | { readonly is: 'authority'; readonly own: readonly string[]; readonly above: readonly string[] }
  | { readonly is: 'applicant'; readonly body: string }
  | { readonly is: 'platform' }

/** What of a queue is asked for. `waits`: for whoever asks, or for somebody else. */
export type QueueAsked = {
  readonly before: Before
  readonly procedure?: ProcedureId | undefined
  /** The move it waits for. */
  readonly move?: string | undefined
  readonly waits?: 'ours' | 'others' | undefined
  /** What is over as well. */
  readonly all?: boolean
  readonly after?: { readonly dueOn: Day | null; readonly caseId: number } | undefined
  readonly most: number
}

const columns = sql.raw(`subject_id as "subjectId", case_id as "caseId", procedure, record_id as "recordId",
  authority_id as "authorityId", superior_id as "superiorId", executing_id as "executingId", applicant, state, open, begun_on as "begunOn", due_on as "dueOn", due_move as "dueMove",
  due_party as "dueParty", provisional`)

/** Cases that are somebody's, what is due first in front and so what is late first of all. */
export const listHeads = (
  db: Reader,
  { before, procedure, move, waits, all = false, after, most }: QueueAsked,
): Promise<CaseHead[]> =>
  db.rows(sql<CaseHead>`select ${columns} from case_head
    where ${seenBy(before)} and ${all ? sql`true` : sql`open`}
      and ${procedure === undefined ? sql`true` : sql`procedure = ${procedure}`}
      and ${move === undefined ? sql`true` : sql`due_move = ${move}`}
      and ${waits === undefined ? sql`true` : sql`(coalesce(${waitsFor(before)}, false) and open) = ${waits === 'ours'}`}
      ${after ? sql`and (coalesce(due_on, 'infinity'::date), case_id) > (coalesce(${after.dueOn}::date, 'infinity'::date), ${after.caseId})` : sql``}
    order by coalesce(due_on, 'infinity'::date), case_id limit ${most}`)

/** How many cases wait for somebody's own next move, and how many of them are late on a day. */
export const countWaiting = async (db: Reader, before: Before, today: Day): Promise<{ ours: number; late: number }> => {
  const [row] = await db.rows(sql<{ ours: number; late: number }>`select count(*) as ours,
      count(*) filter (where due_on < ${today}::date) as late
    from case_head where open and ${seenBy(before)} and ${waitsFor(before)}`)
  return { ours: row?.ours ?? 0, late: row?.late ?? 0 }
}

const seenBy = (before: Before) => {
  if (before.is === 'platform') return sql`true`
  if (before.is === 'applicant') return sql`applicant = ${before.body}`
  const every = [...before.own, ...before.above]
  return sql`(authority_id = any(${every}) or superior_id = any(${every}) or executing_id = any(${before.own}))`
}

const waitsFor = (before: Before) => {
  if (before.is !== 'authority') return sql`due_party = ${before.is}`
  return sql`((due_party = 'authority' and authority_id = any(${before.own}))
    or (due_party = 'executing' and executing_id = any(${before.own}))
    or (due_party = 'superior' and (superior_id = any(${before.own}) or (superior_id is null and authority_id = any(${before.above})))))`
}

/** The heads of every case of a subject. */
export const listHeadsOf = (db: Reader, subjectId: number): Promise<CaseHead[]> =>
  db.rows(sql<CaseHead>`select ${columns} from case_head where subject_id = ${subjectId} order by case_id`)
