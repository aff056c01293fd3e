import type { Clock, Day } from '@probity/base'
import { sql, type Tx } from '@probity/database'
import type { Law, ProcedureId } from '@probity/law'
import { applicantOf, type Case } from '../case.ts'
import type { ProcedureParty } from '../move.ts'
import { procedures } from '../procedures.ts'
import { clocksOf, nextDue } from './case-clocks.ts'
import { saveTimes } from './times.ts'

/** What of a case is kept beside the ledger, so that what waits can be found by who it waits for and by its day. A cache. */
export type CaseHead = {
  readonly subjectId: number
  readonly caseId: number
  readonly procedure: ProcedureId
  readonly recordId: number | null
  readonly authorityId: string
  /** Who stands above in it, where the case names somebody. */
  readonly superiorId: string | null
  /** Who carries out what it decides, where the case names somebody. */
  readonly executingId: string | null
  /** Who opened it, where that was not the subject. */
  readonly applicant: string | null
  readonly state: string
  readonly open: boolean
  readonly begunOn: Day
  /** The next day on which somebody has to have done something. */
  readonly dueOn: Day | null
  readonly dueMove: string | null
  readonly dueParty: ProcedureParty | null
  /** It reaches a year without a calendar, and is worked out anew once there is one. */
  readonly provisional: boolean
}

/** The head of a case on a day. */
export const headOf = (law: Law, one: Case, today: Day): CaseHead => {
  const due = nextDue(clocksOf(law, one, today))
  const { subjectId, caseId, procedure, recordId, authorityId, state, begunOn } = one
  return {
    subjectId,
    caseId,
    procedure,
    recordId,
    authorityId,
    superiorId: typeof one.about.superior === 'string' ? one.about.superior : null,
    executingId: typeof one.about.executing === 'string' ? one.about.executing : null,
    applicant: applicantOf(one) ?? null,
    state,
    open: !procedures[procedure]?.over.includes(state),
    begunOn,
    dueOn: due?.dueOn ?? null,
    dueMove: due?.move ?? null,
    dueParty: due?.party ?? null,
    provisional: due?.provisional ?? false,
  }
}

export const saveHeads = async (
  tx: Tx,
  { law, clock }: { law: Law; clock: Clock },
  cases: readonly Case[],
): Promise<void> => {
  for (const one of cases) {
    const head = headOf(law, one, clock.today())
    await tx.rows(sql`insert into case_head (subject_id, case_id, procedure, record_id, authority_id, superior_id, executing_id,
        applicant, state, open, begun_on, due_on, due_move, due_party, provisional)
      values (${head.subjectId}, ${head.caseId}, ${head.procedure}, ${head.recordId}, ${head.authorityId}, ${head.superiorId}, ${head.executingId}, ${head.applicant},
        ${head.state}, ${head.open}, ${head.begunOn}, ${head.dueOn}, ${head.dueMove}, ${head.dueParty}, ${head.provisional})
      on conflict (subject_id, case_id) do update set state = excluded.state, open = excluded.open, due_on = excluded.due_on,
        due_move = excluded.due_move, due_party = excluded.due_party, provisional = excluded.provisional`)
  }
  await saveTimes(tx, law, cases, clock.today())
}
