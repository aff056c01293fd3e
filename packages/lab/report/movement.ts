import type { Policy } from '@probity/law'
import { notRated } from '@probity/policy'
import { type ToldTable, tellTable } from '../groups/suppress.ts'
import type { Duck } from '../population/duck.ts'
import type { Evaluated } from '../question/evaluate-all.ts'

/** How many went from which level to which. */
export type Movement = ToldTable & {
  /** Levels before, a row each; levels after, a column each. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Stands where a policy evaluates a subject that the other one does not. */
export const notEvaluated = 'not-evaluated'

/** Levels in the policy's own order, then what stands in the place of one. */
export const levelsOf = ({ levels }: Policy): readonly string[] => [
  ...levels.map(({ id }) => id),
  notRated,
  'unknown',
  notEvaluated,
]

/** Both answers beside each other: one row for each subject that either evaluates. */
export const movesOf = (baseline: Evaluated, candidate: Evaluated): string =>
  `(select coalesce(a.subject_id, b.subject_id) as subject_id, coalesce(a.level, '${notEvaluated}') as before,
    coalesce(b.level, '${notEvaluated}') as after
  from ${baseline.answer} a full join ${candidate.answer} b on a.subject_id = b.subject_id)`

export const movementOf = async (duck: Duck, baseline: Evaluated, candidate: Evaluated): Promise<Movement> => {
  const found = await duck.rows<{ before: string; after: string; n: number }>(
    `select before, after, count(*) as n from ${movesOf(baseline, candidate)} group by all`,
  )
  const occurring = (policy: Policy, side: 'before' | 'after') =>
    levelsOf(policy).filter((level) => isLevel(policy, level) || found.some((one) => one[side] === level))
  const before = occurring(baseline.plan.policy, 'before')
  const after = occurring(candidate.plan.policy, 'after')
  const count = (from: string, to: string) => found.find((one) => one.before === from && one.after === to)?.n ?? 0
  return { before, after, ...tellTable(before.map((from) => after.map((to) => count(from, to)))) }
}

const isLevel = ({ levels }: Policy, id: string) => levels.some((level) => level.id === id)
