import type { Basis, ListField, Rank } from '../../pack.ts'
import type { Checked, Rule } from '../rule.ts'

const ranksForField: readonly Rank[] = ['law', 'administrative-regulation', 'local-regulation', 'policy-document']
const ranksForEntry: readonly Rank[] = ['law', 'administrative-regulation', 'departmental-rule']

/**
 * A list has a basis for its field, in force where the list is kept, and, for entry and exit, a departmental rule; a local list a local regulation (R18).
 * Government bodies stand on none (R20).
 * A line the product holds in code: 2025 Opinions, item 12.
 */
export const listRule: Rule = function* (checked) {
  for (const list of checked.pack.lists) {
    const body = list.subjects.indexOf('government-body')
    if (body >= 0) yield { code: 'law/government-body-listed', at: list.subjects, key: body }
    if (!hasRank(list, list.fieldBasis, ranksForField, checked)) {
      yield { code: 'law/list-needs-two-bases', at: list, key: 'fieldBasis' }
    }
    if (!hasRank(list, list.entryAndExit, list.region ? ['local-regulation'] : ranksForEntry, checked)) {
      yield { code: 'law/list-needs-two-bases', at: list, key: 'entryAndExit' }
    }
  }
}

/** A measure is published; an incentive went through a fair-competition review (R18). */
export const measureRule: Rule = function* ({ pack }) {
  for (const measure of pack.measures) {
    if (!measure.published) yield { code: 'law/measure-incomplete', at: measure, key: 'published' }
    if (measure.effect === 'incentive' && !measure.fairCompetitionReview) {
      yield { code: 'law/incentive-without-review', at: measure, key: 'effect' }
    }
  }
}

const hasRank = (list: ListField, bases: readonly Basis[], ranks: readonly Rank[], { instrument }: Checked) =>
  bases.some((basis) => {
    const known = instrument(basis.instrument)
    return known && ranks.includes(known.rank) && (!known.region || list.region?.startsWith(known.region))
  })
