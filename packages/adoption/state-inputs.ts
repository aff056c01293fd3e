import { accept, type Result, refuse } from '@probity/base'
import {
  type ActPlace,
  type CompetenceRefusal,
  type InputRefusal,
  judgeInputs,
  mayEvaluateAs,
  type StatedInputs,
} from '@probity/evaluation'
import { redacted } from '@probity/intake'
import type { Authority, Policy } from '@probity/law'
import { lockSubjects } from '@probity/registry'
import type { AdoptionShell } from './shell.ts'
import { writeLevelAct } from './write-level-act.ts'

export type StateInputs = {
  readonly subjectId: number
  readonly authority: Authority
  readonly policy: Policy
  readonly stated: StatedInputs
  readonly statedBy: string
  readonly reasons: string
}

/**
 * What the evaluating authority enters under its own published standard. Each statement is whole and stays; the newest counts.
 * Refuses, the first that applies: organisation/not-found, then as mayEvaluateAs and judgeInputs do.
 */
export const stateInputs = (
  shell: AdoptionShell,
  { subjectId, authority, policy, stated, statedBy, reasons }: StateInputs,
): Promise<Result<ActPlace, 'organisation/not-found' | CompetenceRefusal | InputRefusal>> =>
  shell.database.transaction(async (tx) => {
    const [subject] = await lockSubjects(tx, [subjectId])
    if (!subject) return refuse('organisation/not-found')
    const today = shell.clock.today()
    const competent = mayEvaluateAs(authority, policy, subject, today)
    if (!competent.ok) return competent
    const judged = judgeInputs(policy, stated)
    if (!judged.ok) return judged
    const closed = {
      policy: policy.id,
      from: policy.from,
      ...judged.value,
      statedBy: redacted(statedBy),
      reasons: redacted(reasons),
    }
    return accept(
      await writeLevelAct(tx, shell, {
        subject,
        kind: 'evaluation-input-stated',
        on: today,
        authorityId: authority.id,
        closed,
      }),
    )
  })
