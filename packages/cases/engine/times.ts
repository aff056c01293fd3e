import type { Day } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'
import type { Law } from '@probity/law'
import type { Case } from '../case.ts'
import { clocksOf } from './case-clocks.ts'

/** Keeps the duties of cases and when they were done, so that the shares in time of each authority can be counted. A cache of the moves. */
export const saveTimes = async (tx: Tx, law: Law, cases: readonly Case[], today: Day): Promise<void> => {
  for (const one of cases)
    for (const { is, move, party, dueOn, doneOn } of clocksOf(law, one, today)) {
      const whose = is === 'duty' && dueOn ? dutyOf(one, party) : undefined
      if (!whose) continue
      await tx.rows(sql`insert into case_time (subject_id, case_id, move, procedure, authority_id, due_on, done_on)
        values (${one.subjectId}, ${one.caseId}, ${move}, ${one.procedure}, ${whose}, ${dueOn}, ${doneOn ?? null})
        on conflict (subject_id, case_id, move) do update set authority_id = excluded.authority_id, due_on = excluded.due_on,
          done_on = excluded.done_on`)
    }
}

/** Which authority has to keep a time; nobody's share counts what subject, applicant and platform have to do. */
const dutyOf = ({ authorityId, about }: Case, party: string): string | undefined => {
  if (party === 'authority') return authorityId
  if (party === 'executing') return typeof about.executing === 'string' ? about.executing : authorityId
  return party === 'superior' && typeof about.superior === 'string' ? about.superior : undefined
}

/** How many duties of one kind an authority had to have done in a span of days, and how many it did in time. */
export type TimeCount = {
  readonly authorityId: string
  readonly procedure: string
  readonly move: string
  readonly due: number
  readonly onTime: number
}

/** Counts over every machine, by the days on which something was due. */
export const countTimes = (
  db: Reader,
  { from, until }: { readonly from: Day; readonly until: Day },
): Promise<TimeCount[]> =>
  db.rows(sql<TimeCount>`
    select authority_id as "authorityId", procedure, move, count(*)::int as due,
      (count(*) filter (where done_on <= due_on))::int as "onTime"
    from case_time where due_on between ${from} and ${until}
    group by authority_id, procedure, move order by authority_id, procedure, move`)

/** Measures that whoever carries them out has not confirmed yet, and those whose lifting it has not. */
export type Unconfirmed = {
  readonly authorityId: string
  readonly applied: number
  readonly lifted: number
}
export const countUnconfirmed = (db: Reader): Promise<Unconfirmed[]> =>
  db.rows(sql<Unconfirmed>`
    select coalesce(executing_id, authority_id) as "authorityId", (count(*) filter (where state = 'served'))::int as applied,
      (count(*) filter (where state = 'lifting'))::int as lifted
    from case_head where procedure = 'measure' and open and state in ('served', 'lifting') group by 1 order by 1`)
