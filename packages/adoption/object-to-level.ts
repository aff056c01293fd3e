import { accept, type Result, refuse } from '@probity/base'
import {
  type ActPlace,
  type AnswerRefusal,
  judgeAnswer,
  judgeObjection,
  type ObjectionRefusal,
} from '@probity/evaluation'
import { redacted } from '@probity/intake'
import { lockKnown } from './lock-known.ts'
import type { AdoptionShell } from './shell.ts'
import { writeLevelAct } from './write-level-act.ts'

/** Acts of the subject itself. */
const bySubject = 'subject'

type OnLevel = { readonly subjectId: number; readonly level: string }

/** The subject objects to a level that is intended for it; until it is answered nothing is adopted. Refuses as judgeObjection does. */
export const objectToLevel = (
  shell: AdoptionShell,
  { subjectId, level: id, reasons, personId }: OnLevel & { readonly reasons: string; readonly personId: string },
): Promise<Result<ActPlace, ObjectionRefusal>> =>
  shell.database.transaction(async (tx) => {
    const held = await lockKnown(tx, shell, subjectId)
    const judged = judgeObjection(held?.levels.find((level) => level.id === id))
    if (!held || !judged.ok) return judged.ok ? refuse('level/not-found') : judged
    return accept(
      await writeLevelAct(tx, shell, {
        subject: held.subject,
        kind: 'level-objected',
        on: held.today,
        authorityId: bySubject,
        closed: { policy: judged.value.policy.id, notice: id, reasons: redacted(reasons), by: personId },
      }),
    )
  })

export type AnswerObjection = OnLevel & {
  readonly authorityId: string
  /** `upheld`: the level stays as it was noticed. `given-up`: it does not, and another is noticed if there is to be one. */
  readonly outcome: 'upheld' | 'given-up'
  readonly reasons: string
  readonly answeredBy: string
}

/** The authority answers with reasons. Refuses as judgeAnswer does. */
export const answerLevelObjection = (
  shell: AdoptionShell,
  { subjectId, level: id, authorityId, outcome, reasons, answeredBy }: AnswerObjection,
): Promise<Result<ActPlace, AnswerRefusal>> =>
  shell.database.transaction(async (tx) => {
    const held = await lockKnown(tx, shell, subjectId)
    const judged = judgeAnswer(
      held?.levels.find((level) => level.id === id),
      authorityId,
    )
    if (!held || !judged.ok) return judged.ok ? refuse('level/not-found') : judged
    const { level, objection } = judged.value
    return accept(
      await writeLevelAct(tx, shell, {
        subject: held.subject,
        kind: 'level-answered',
        on: held.today,
        authorityId,
        closed: {
          policy: level.policy.id,
          notice: id,
          objection,
          outcome,
          reasons: redacted(reasons),
          answeredBy: redacted(answeredBy),
        },
      }),
    )
  })
