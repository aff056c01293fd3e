import type { Basis, Rank } from '../../pack.ts'
import type { Checked, Rule } from '../rule.ts'

const ranksForField: readonly Rank[] = ['law', 'administrative-regulation', 'local-regulation', 'policy-document']
const ranksForEntry: readonly Rank[] = ['law', 'administrative-regulation', 'departmental-rule']

/**
 * A list has a basis for its field and, for entry and exit, a departmental rule; a local list a local regulation (R18).
 * A line the product holds in code: 2025 Opinions, item 12.
 */
export const listRule: Rule = function* (checked) {
  for (const list of checked.pack.lists) {
    if (!hasRank(list.fieldBasis, ranksForField, checked)) {
      yield { code: 'law/list-needs-two-bases', at: list, key: 'fieldBasis' }
    }
    if (!hasRank(list.entryAndExit, list.region ? ['local-regulation'] : ranksForEntry, checked)) {
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

const hasRank = (bases: readonly Basis[], ranks: readonly Rank[], { instrument }: Checked) =>
  bases.some((basis) => {
    const rank = instrument(basis.instrument)?.rank
    return rank !== undefined && ranks.includes(rank)
  })
