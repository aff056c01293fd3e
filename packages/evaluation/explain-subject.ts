import { accept, type Day, type Result } from '@probity/base'
import type { Reader } from '@probity/database'
import { isAdverse, type Law, type Policy } from '@probity/law'
import { nextChange } from '@probity/policy'
import { publicRecordId } from '@probity/records'
import { assessedOf } from './assessed.ts'
import { keptPlan } from './kept-plan.ts'
import { type EvaluationRefusal, mayEvaluate } from './may-evaluate.ts'
import { type Preview, previewOf } from './preview.ts'
import { type PreviewSubject, standOn } from './preview-subject.ts'
import { type KnownForEvaluation, readForEvaluation } from './read-for-evaluation.ts'

/** A preview, and what would change it. */
export type Explanation = {
  readonly preview: Preview
  /** What time alone changes, in order, as far as it was looked ahead. */
  readonly ahead: readonly Ahead[]
  /** What would be so without each adverse record that counts: because it is repaired, corrected or over. */
  readonly without: readonly Without[]
}

/** From `day` on, if nothing else happens. `gone`: records that count no longer. */
export type Ahead = {
  readonly day: Day
  readonly level: string
  readonly score: string | null
  readonly gone: readonly string[]
}

export type Without = {
  readonly record: string
  readonly level: string
  readonly score: string | null
  /** The first day on which it may be evaluated no longer; absent where time does not end it. */
  readonly usableUntil?: Day
  /** The first day on which time alone changes what it counts. */
  readonly changesOn?: Day
}

/** Days looked ahead at most. */
const mostAhead = 8

/** Why a subject's result is as it is, and what would change it. Refuses as `mayEvaluate` does. */
export const explainSubject = async (
  db: Reader,
  law: Law,
  policy: Policy,
  asked: PreviewSubject,
): Promise<Result<Explanation, EvaluationRefusal>> => {
  const allowed = mayEvaluate(policy, asked.subject, asked.day)
  if (!allowed.ok) return allowed
  const known = await readForEvaluation(db, asked.subject.subjectId, asked.knownAt)
  return accept(explainKnown(law, policy, known, asked))
}

/** The same of rows that were just read. Pure. */
export const explainKnown = (
  law: Law,
  policy: Policy,
  known: KnownForEvaluation,
  { subject, day, knownAt }: PreviewSubject,
): Explanation => {
  const at = (on: Day, without?: string) => {
    const stand = standOn(law, known, subject, on)
    const facts = stand.facts.facts.filter((one) => numberOf(one) !== without)
    const left = { ...stand, facts: { ...stand.facts, facts } }
    const assessed = assessedOf(law, keptPlan(law, policy, on), left)
    const preview = previewOf(law, policy, {
      handle: subject.handle,
      day: on,
      facts: left.facts,
      assessed,
      ...(knownAt ? { knownAt } : {}),
    })
    return { preview, facts }
  }
  const numberOf = ({ record }: { record: { state: { version: { recordId: number } } } }) =>
    publicRecordId(subject.handle, record.state.version.recordId)
  const now = at(day)
  const plan = keptPlan(law, policy, day)
  return {
    preview: now.preview,
    ahead: ahead(now.preview, (on) => at(on).preview, policy),
    without: now.preview.records.flatMap(({ record }) => {
      const held = now.facts.find((one) => numberOf(one) === record)
      if (!held || !isAdverse(law.getKind(held.record.state.version.kind), held.record.state.version.content)) return []
      const { level, score } = at(day, record).preview
      const changesOn = earliest([nextChange(plan, [held.fact]), held.usableUntil])
      return [
        {
          record,
          level,
          score,
          ...(held.usableUntil ? { usableUntil: held.usableUntil } : {}),
          ...(changesOn ? { changesOn } : {}),
        },
      ]
    }),
  }
}

/** Follows `goodUntil` from day to day, and tells the days on which something differs. */
const ahead = (first: Preview, on: (day: Day) => Preview, policy: Policy): readonly Ahead[] => {
  const told: Ahead[] = []
  let before = first
  let next = first.goodUntil
  for (let steps = 0; next && steps < mostAhead && !(policy.until && next > policy.until); steps++) {
    const then = on(next)
    const counted = new Set(then.records.map(({ record }) => record))
    const gone = before.records.map(({ record }) => record).filter((record) => !counted.has(record))
    if (then.level !== before.level || then.score !== before.score || gone.length > 0)
      told.push({ day: next, level: then.level, score: then.score, gone })
    before = then
    next = then.goodUntil
  }
  return told
}

const earliest = (days: readonly (Day | undefined)[]): Day | undefined =>
  days.filter((one) => one !== undefined).reduce<Day | undefined>((a, b) => (a && a < b ? a : b), undefined)
