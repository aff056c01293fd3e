import type { DisputeRule } from '../../pack.ts'
import type { Rule } from '../rule.ts'
import { overlaps } from './periods.ts'
import { unknown } from './references.ts'

/** A duty to take down, and what is done with what is disputed, name kinds and functions that exist. */
export const withdrawalRule: Rule = function* ({ pack, all, kind }) {
  const functions = new Set(all.flatMap((one) => one.functions.map(({ id }) => id)))
  for (const { kinds = [] } of pack.withdrawals)
    for (const [index, id] of kinds.entries()) if (!kind(id)) yield unknown(kinds, index, 'kind', id)
  for (const { functions: whose = [] } of [...pack.withdrawals, ...pack.disputes])
    for (const [index, id] of whose.entries()) if (!functions.has(id)) yield unknown(whose, index, 'function', id)
}

/** Of a disputed record one thing is done in one place, never two. */
export const disputeRule: Rule = function* ({ pack, all }) {
  const every = all.flatMap(({ disputes }) => disputes)
  for (const rule of pack.disputes) {
    const other = every.slice(0, every.indexOf(rule)).find((earlier) => isSamePlace(earlier, rule))
    if (other) yield { code: 'law/dispute-twice', at: rule, key: 'is', facts: { other: other.id } }
  }
}

const isSamePlace = (one: DisputeRule, other: DisputeRule): boolean =>
  one.when === other.when &&
  one.region === other.region &&
  (one.functions ?? []).toSorted().join() === (other.functions ?? []).toSorted().join() &&
  overlaps(one, other)
