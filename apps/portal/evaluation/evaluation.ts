import type { Bilingual, Language } from '@probity/base'
import type { PolicyList, PolicySummary } from '@probity/contract'
import { html } from 'hono/html'
import { basisList, confidenceMark } from '../site/basis.ts'
import type { Html } from '../site/html.ts'
import { layout, type Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { evaluationWords } from './words.ts'

/** What evaluation is, how a level comes about, what is never done, and every policy. */
export const evaluationPage = (visit: Visit, { items }: PolicyList): Html => {
  const { language } = visit
  const w = inLanguage(evaluationWords, language)
  return layout(visit, {
    title: w.title,
    section: 'evaluation',
    main: html`<div class="page catalogue">
<h1>${w.title}</h1>
<p class="lead">${w.lead}</p>
<section aria-labelledby="how"><h2 id="how">${w.how}</h2>
<ol class="steps measure">${w.steps.map((step) => html`<li>${step}</li>`)}</ol></section>
<section aria-labelledby="never"><h2 id="never">${w.never}</h2>
<ul class="measure">${w.nevers.map((one) => html`<li>${one}</li>`)}</ul></section>
<section class="rules" aria-labelledby="policies"><h2 id="policies">${w.policies}</h2>
${items.map((policy) => entry(policy, language))}</section>
</div>`,
  })
}

const entry = (policy: PolicySummary, language: Language): Html =>
  html`<div class="rule"><h3><a href="/evaluation/${policy.id}">${say(policy.title, language)}</a>${confidenceMark(policy.confidence, language)}</h3>
<dl class="pairs">
${policyPairs(policy, language)}
</dl></div>`

/** What a policy is in a few pairs: standing, who evaluates whom, how often, on what basis. */
export const policyPairs = (policy: PolicySummary, language: Language): Html => {
  const w = inLanguage(evaluationWords, language)
  const promulgated =
    policy.standing === 'imported'
      ? ''
      : ` · ${policy.promulgated === undefined ? w.notPromulgated : w.promulgated(policy.promulgated)}`
  return html`<div><dt>${w.standing}</dt><dd>${say(policy.standingTitle, language)}${promulgated}</dd></div>
<div><dt>${w.by}</dt><dd>${listed(policy.evaluatedBy, language)}</dd></div>
<div><dt>${w.whom}</dt><dd>${listed(policy.subjects, language)}</dd></div>
${policy.region ? html`<div><dt>${w.region}</dt><dd>${say(policy.region, language)}</dd></div>` : undefined}
<div><dt>${w.rhythm}</dt><dd>${say(policy.rhythm, language)}</dd></div>
<div><dt>${w.basis}</dt><dd>${basisList(policy.basis, language)}</dd></div>`
}

export const listed = (words: readonly Bilingual[], language: Language): string =>
  words.map((one) => say(one, language)).join(language === 'zh' ? '、' : ', ')
