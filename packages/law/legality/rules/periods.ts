import { addDays } from '@probity/base'
import { type Limit, type RuleSet, type Severity, severities } from '../../pack.ts'
import { termUnder } from '../../terms/publication-term.ts'
import type { Checked, Rule } from '../rule.ts'

/** No class is shown longer than the maximum in force in any part of a rule set's time, unless a law or regulation of its own says so. */
export const maximumRule: Rule = function* (checked) {
  for (const ruleSet of checked.pack.ruleSets) {
    for (const limit of checked.limits()) {
      if (!overlaps(ruleSet, limit) || restsOnOwnLaw(ruleSet, checked)) continue
      for (const severity of severities) {
        const { maximumMonths } = ruleSet.terms[severity]
        const most = limit.terms[severity].maximumMonths
        if (maximumMonths > most) {
          yield {
            code: 'law/shown-too-long',
            at: ruleSet.terms[severity],
            key: 'maximumMonths',
            facts: { severity, months: maximumMonths, limit: most, text: limit.id },
          }
        }
      }
    }
  }
}

/** GBF-2025-22: periods of laws and administrative regulations prevail. */
const restsOnOwnLaw = (ruleSet: RuleSet, { instrument }: Checked) =>
  ruleSet.basis.some((basis) => ['law', 'administrative-regulation'].includes(instrument(basis.instrument)?.rank ?? ''))

type Dated = { readonly from: string; readonly until?: string }

export const overlaps = (a: Dated, b: Dated) => (!b.until || a.from <= b.until) && (!a.until || b.from <= a.until)

export const minimumRule: Rule = function* ({ pack }) {
  for (const { terms } of [...pack.ruleSets, ...pack.limits]) {
    for (const severity of severities) yield* minimumOver(terms, severity)
  }
}

function* minimumOver(terms: Limit['terms'], severity: Severity) {
  const { minimumMonths: minimum, maximumMonths: maximum } = terms[severity]
  if (minimum <= maximum) return
  yield {
    code: 'law/minimum-over-maximum' as const,
    at: terms[severity],
    key: 'minimumMonths',
    facts: { severity, minimum, maximum },
  }
}

/** Law as data brings its own examples: what the rule set's author worked out by hand is what the engine computes. */
export const exampleRule: Rule = function* ({ pack }) {
  for (const ruleSet of pack.ruleSets) {
    for (const example of ruleSet.examples ?? []) {
      const term = termUnder(ruleSet, example.severity, {
        decidedOn: example.start,
        publishedOn: example.start,
        endOfConduct: example.start,
      })
      const computed = { hiddenFrom: addDays(term.shownUntil, 1), repairFrom: term.repairFrom }
      for (const what of ['hiddenFrom', 'repairFrom'] as const) {
        const written = example[what]
        if (written && written !== computed[what]) {
          yield {
            code: 'law/example-differs',
            at: example,
            key: what,
            facts: { what, written, computed: computed[what] },
          }
        }
      }
    }
  }
}
