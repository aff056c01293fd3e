import type { Policy } from '@probity/law'
import { type Case, type Column, isNullable, type Truth } from './algebra.ts'
import type { Scope } from './scope.ts'
import { truthTerm } from './terms.ts'

/** What stands in the place of a level for one that is not rated. */
export const notRated = 'not-rated'

/** Where a rule stands in a policy, by the name of its column. */
export type RuleAt = { readonly column: string; readonly level: string; readonly direct: boolean }

/** The rules in the order in which they are asked: not rated, direct, then by level. */
export const rulesOf = (policy: Policy): readonly RuleAt[] => [
  ...(policy.notRated ?? []).map((_, index) => ({ column: `x:${index}`, level: notRated, direct: true })),
  ...(policy.direct ?? []).map(({ level }, index) => ({ column: `r:${index}`, level, direct: true })),
  ...policy.levels.flatMap(({ id, when }) =>
    when === undefined ? [] : [{ column: `l:${id}`, level: id, direct: false }],
  ),
]

/**
 * A column for each rule, and the level: the first rule that holds, provided that all before it are known not to. If one
 * before it is unknown the level is unknown, since it might have been that one.
 */
export const levelColumn = (policy: Policy, scope: Scope): readonly Column[] => {
  const truths: readonly Truth[] = [
    ...(policy.notRated ?? []).map((rule) => truthTerm(rule.when, scope, { at: rule, key: 'when' })),
    ...(policy.direct ?? []).map((rule) => truthTerm(rule.when, scope, { at: rule, key: 'when' })),
    ...policy.levels.flatMap((level) =>
      level.when === undefined ? [] : [truthTerm(level.when, scope, { at: level, key: 'when' })],
    ),
  ]
  const rules = rulesOf(policy)
  const otherwise = policy.levels.find((level) => level.otherwise)?.id
  const cases: Case<string>[] = rules.map(({ column, level }, index) => ({
    when: { is: 'flag', name: column, nullable: isNullable(truths[index] as Truth) },
    gives: level,
  }))
  return [
    ...rules.map(({ column }, index): Column => ({ name: column, kind: 'truth', term: truths[index] as Truth })),
    { name: 'level', kind: 'word', term: { is: 'word-cases', cases, ...(otherwise ? { otherwise } : {}) } },
  ]
}
