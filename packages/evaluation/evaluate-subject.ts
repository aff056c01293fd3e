import { accept, type Day, type Instant, type Result } from '@probity/base'
import type { Reader } from '@probity/database'
import type { Law, Policy } from '@probity/law'
import { type FileSubject, fileOfRows, readKnown } from '@probity/records'
import { factsOf } from './facts.ts'
import { type EvaluationRefusal, mayEvaluate } from './may-evaluate.ts'
import { type Preview, previewOf } from './preview.ts'

export type EvaluateSubject = {
  readonly subject: FileSubject & { readonly handle: string }
  readonly day: Day
  /** System time: what was written later is left out, so that a past result comes out again to the byte. */
  readonly knownAt?: Instant
  /** What was entered, by column of `assessment`; what is left out is unknown. */
  readonly inputs?: Readonly<Record<string, unknown>>
}

/** The preview of one subject under a policy. Refuses as `mayEvaluate` does, before anything is read. */
export const evaluateSubject = async (
  db: Reader,
  law: Law,
  policy: Policy,
  { subject, day, knownAt, inputs = {} }: EvaluateSubject,
): Promise<Result<Preview, EvaluationRefusal>> => {
  const allowed = mayEvaluate(policy, subject, day)
  if (!allowed.ok) return allowed
  const rows = await readKnown(db, subject.subjectId, knownAt)
  const file = await fileOfRows(db, law, { ...rows, subject }, day)
  const facts = factsOf(law, subject, file, rows, day)
  return accept(previewOf(law, policy, { handle: subject.handle, day, facts, inputs, ...(knownAt ? { knownAt } : {}) }))
}
