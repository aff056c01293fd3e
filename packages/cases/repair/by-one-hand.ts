import type { Day } from '@probity/base'
import { type Reader, sql } from '@probity/database'
import type { ClosedMove } from '../engine/read-cases.ts'

/** A repair that an official granted. */
export type GrantedRepair = {
  readonly subjectId: number
  readonly caseId: number
  readonly on: Day
  /** The pairwise identifier of whoever granted it, and their name then. */
  readonly who: string
  readonly name: string
}

/** No more are told of at once. */
export const mostGranted = 2_000

/** Repairs that authorities granted from one day to another, with the hand that granted each: for those who supervise it. */
export const listGrantedRepairs = async (
  db: Reader,
  authorities: readonly string[],
  { from, until }: { readonly from: Day; readonly until: Day },
): Promise<GrantedRepair[]> => {
  const rows = await db.rows<{ subjectId: number; on: Day; closed: ClosedMove }>(sql<{
    subjectId: number
    on: Day
    closed: ClosedMove
  }>`select r.subject_id as "subjectId", r.effective_on as "on", m.closed from act r
      join act m on m.subject_id = r.subject_id and m.batch_id = r.batch_id and m.kind = 'case-moved'
    where r.kind = 'repaired' and r.authority_id = any(${authorities}) and r.effective_on between ${from} and ${until}
    order by r.effective_on, r.subject_id, m.ordinal limit ${mostGranted * 4}`)
  return rows
    .filter(({ closed: { move } }) => move === 'granted')
    .slice(0, mostGranted)
    .map(({ subjectId, on, closed }) => ({
      subjectId,
      caseId: closed.case,
      on,
      who: closed.by.who,
      name: closed.by.name,
    }))
}
