import type { Language } from '@probity/base'
import type { Catalogue } from '@probity/contract'
import { html } from 'hono/html'
import { basisList, confidenceMark } from '../site/basis.ts'
import { period } from '../site/dates.ts'
import type { Html } from '../site/html.ts'
import { inLanguage, say } from '../site/words.ts'
import { catalogueWords } from './words.ts'

type RuleSet = Catalogue['ruleSets'][number]

/** How long a class is shown, one column a rule set, so that what changed can be seen at a glance (R6). */
export const termsTable = (ruleSets: readonly RuleSet[], language: Language): Html => {
  const w = inLanguage(catalogueWords, language)
  const severities = new Map(
    ruleSets.flatMap((ruleSet) => ruleSet.terms.map((term) => [term.severity, term.severityTitle] as const)),
  )
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${w.termsTable(ruleSets[0] ? say(ruleSets[0].title, language) : '')}"><table class="terms">
<thead>
<tr><td></td>${ruleSets.map((ruleSet) => html`<th scope="col">${say(ruleSet.title, language)}${confidenceMark(ruleSet.confidence, language)}</th>`)}</tr>
</thead>
<tbody>
<tr><th scope="row">${w.decidedWithin}</th>${ruleSets.map((ruleSet) => html`<td>${period(ruleSet, language)}</td>`)}</tr>
<tr><th scope="row">${w.start}</th>${ruleSets.map((ruleSet) => html`<td>${say(ruleSet.startTitle, language)}</td>`)}</tr>
${[...severities].map(
  ([severity, title]) =>
    html`<tr class="term-row"><th scope="row">${say(title, language)}</th>${ruleSets.map((ruleSet) => termCell(ruleSet, severity, language))}</tr>`,
)}
<tr><th scope="row">${w.basis}</th>${ruleSets.map((ruleSet) => html`<td>${basisList(ruleSet.basis, language)}</td>`)}</tr>
</tbody>
</table></div>
<p class="quiet">${w.monthsNote}</p>`
}

const termCell = (ruleSet: RuleSet, severity: string, language: Language): Html => {
  const term = ruleSet.terms.find((one) => one.severity === severity)
  if (!term) return html`<td>–</td>`
  const months = inLanguage(catalogueWords, language).months(term.minimumMonths, term.maximumMonths)
  return html`<td>${term.publish === 'no' ? undefined : html`<strong>${months}</strong> `}<span class="quiet">${say(term.publishTitle, language)}</span>${confidenceMark(term.confidence, language)}</td>`
}
