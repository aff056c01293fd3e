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

/** An entry becomes a record that may be about such an organisation and be decided by such an authority. */
export const listEntryRule: Rule = function* ({ pack, kind }) {
  for (const list of pack.lists) {
    const entered = kind(list.kind)
    if (!entered) continue
    for (const key of ['subjects', 'decidedBy'] as const) {
      const known: readonly string[] = key === 'subjects' ? entered.subjects : entered.functions
      for (const [index, one] of list[key].entries())
        if (!known.includes(one))
          yield { code: 'law/list-entry-not-recordable', at: list[key], key: index, facts: { kind: entered.id, one } }
    }
    // Where entries name their list, the name is one of the kind's.
    const names = entered.fields.list?.values
    if (names && !Object.hasOwn(names, list.title.zh))
      yield {
        code: 'law/list-entry-not-recordable',
        at: list,
        key: 'title',
        facts: { kind: entered.id, one: list.title.zh },
      }
  }
}

/**
 * What a measure rests on is named: records or lists. What lessens a right ends, and a term that stays after repair is one that law
 * or administrative regulation fixes (R16).
 */
export const measureTermRule: Rule = function* ({ pack, instrument }) {
  for (const measure of pack.measures) {
    const { trigger, term } = measure
    if (!trigger.kinds && !trigger.lists) yield { code: 'law/measure-without-trigger', at: measure, key: 'trigger' }
    if (term.own && !term.basis.some((basis) => ownTermRanks.includes(instrument(basis.instrument)?.rank ?? '')))
      yield { code: 'law/measure-own-term', at: term, key: 'own' }
  }
}

const ownTermRanks: readonly string[] = ['law', 'administrative-regulation']

/** A check tells of something, and never of what may not be shared (R2). */
export const checkRule: Rule = function* ({ pack, kind }) {
  for (const check of pack.checks) {
    if (check.facts.length + check.measures.length === 0)
      yield { code: 'law/check-of-nothing', at: check, key: 'facts' }
    for (const { kinds = [] } of check.facts)
      for (const [index, id] of kinds.entries())
        if (kind(id)?.permissions.share.allowed === 'no')
          yield { code: 'law/check-of-what-is-not-shared', at: kinds, key: index, facts: { kind: id } }
  }
}

/** A measure is published; an incentive went through a fair-competition review (R18); nobody is asked to agree to a burden. */
export const measureRule: Rule = function* ({ pack }) {
  for (const measure of pack.measures) {
    if (!measure.published) yield { code: 'law/measure-incomplete', at: measure, key: 'published' }
    if (measure.effect === 'incentive' && !measure.fairCompetitionReview) {
      yield { code: 'law/incentive-without-review', at: measure, key: 'effect' }
    }
    if (measure.agreement && measure.effect !== 'incentive')
      yield { code: 'law/agreement-to-a-burden', at: measure, key: 'agreement' }
  }
}

const hasRank = (list: ListField, bases: readonly Basis[], ranks: readonly Rank[], { instrument }: Checked) =>
  bases.some((basis) => {
    const known = instrument(basis.instrument)
    return known && ranks.includes(known.rank) && (!known.region || list.region?.startsWith(known.region))
  })
