import { accept, type Day, type Instant, type Result } from '@probity/base'
import type { Reader } from '@probity/database'
import type { Law, Policy } from '@probity/law'
import { type FileSubject, fileOf } from '@probity/records'
import { assessedOf } from './assessed.ts'
import { factsOf } from './facts.ts'
import { keptPlan } from './kept-plan.ts'
import { type EvaluationRefusal, mayEvaluate } from './may-evaluate.ts'
import { type Preview, previewOf } from './preview.ts'
import { type KnownForEvaluation, readForEvaluation } from './read-for-evaluation.ts'

export type PreviewSubject = {
  readonly subject: FileSubject & { readonly handle: string }
  readonly day: Day
  /** System time: what was written later is left out, so that a past result comes out again to the byte. */
  readonly knownAt?: Instant
}

/** The preview of one subject under a policy. Refuses as `mayEvaluate` does, before anything is read. */
export const previewSubject = async (
  db: Reader,
  law: Law,
  policy: Policy,
  asked: PreviewSubject,
): Promise<Result<Preview, EvaluationRefusal>> => {
  const allowed = mayEvaluate(policy, asked.subject, asked.day)
  if (!allowed.ok) return allowed
  return accept(previewOfKnown(law, policy, await readForEvaluation(db, asked.subject.subjectId, asked.knownAt), asked))
}

/** The same of rows that were just read. Pure. */
export const previewOfKnown = (
  law: Law,
  policy: Policy,
  known: KnownForEvaluation,
  { subject, day, knownAt }: PreviewSubject,
): Preview => {
  const stand = standOn(law, known, subject, day)
  const assessed = assessedOf(law, keptPlan(law, policy, day), stand)
  return previewOf(law, policy, {
    handle: subject.handle,
    day,
    facts: stand.facts,
    assessed,
    ...(knownAt ? { knownAt } : {}),
  })
}

/** The file on a day, and what of it may be evaluated. */
export const standOn = (law: Law, known: KnownForEvaluation, subject: PreviewSubject['subject'], day: Day) => {
  const { rows, levelActs } = known
  const file = fileOf(law, subject, rows.versions, rows.acts, day)
  return { subject, file, rows, facts: factsOf(law, subject, file, rows, day), levelActs, day }
}
