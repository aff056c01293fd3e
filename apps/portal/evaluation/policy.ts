import type { Language } from '@probity/base'
import type { PolicyView } from '@probity/contract'
import { html } from 'hono/html'
import { basisList, confidenceMark } from '../site/basis.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { layout, type Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { policyPairs } from './evaluation.ts'
import { evaluationWords } from './words.ts'

/** One policy: what it rests on, its levels and who sees them, how they come into force, its table, text, versions. */
export const policyPage = (visit: Visit, policy: PolicyView): Html => {
  const { language } = visit
  const w = inLanguage(evaluationWords, language)
  return layout(visit, {
    title: say(policy.title, language),
    section: 'evaluation',
    main: html`<div class="page kind-page">
<p class="kicker"><a href="/evaluation">${w.back}</a> · ${w.inForceSince(policy.from)}</p>
<h1>${say(policy.title, language)}${confidenceMark(policy.confidence, language)}</h1>
<dl class="pairs pairs-wide">
${policyPairs(policy, language)}
<div><dt>${w.digest}</dt><dd><code class="long-code">${policy.digest}</code></dd></div>
</dl>
<p class="downloads">${w.downloads}${language === 'zh' ? '：' : ': '}${downloads(policy, language)}</p>
<h2>${w.levels}</h2>
${levels(policy, language)}
<h2>${w.adoption}</h2>
${adoption(policy, language)}
${needs(policy, language)}
${policy.table.length > 0 ? html`<h2>${w.table}</h2>${table(policy, language)}` : undefined}
<h2>${w.history}</h2>
${history(policy, language)}
<details><summary>${w.text}</summary>${text(policy, language)}</details>
</div>`,
  })
}

const downloads = ({ id, from }: PolicyView, language: Language): Html => {
  const w = inLanguage(evaluationWords, language)
  const link = (format: string, name: string, more = '') =>
    html`<a href="/api/v1/policies/${id}/document?from=${from}&amp;format=${format}${more}">${name}</a>`
  return html`${link('yaml', w.yaml)} · ${link('xlsx', w.xlsx)} · ${link('text', w.plain, `&lang=${language}`)} · ${link('json', w.canonical)}`
}

const levels = (policy: PolicyView, language: Language): Html => {
  const w = inLanguage(evaluationWords, language)
  return html`<div class="scroll" role="region" aria-label="${w.levels}" tabindex="0"><table>
<thead><tr><th scope="col">${w.level}</th><th scope="col">${w.means}</th><th scope="col">${w.seen}</th></tr></thead>
<tbody>${policy.levels.map(
    (level) =>
      html`<tr><th scope="row">${say(level.title, language)}${level.confidence ? confidenceMark(level.confidence, language) : undefined}</th><td>${say(level.means, language)}</td><td>${level.public ? html`<strong>${w.everybody}</strong>` : w.onlyOwn}</td></tr>`,
  )}</tbody></table></div>
${policy.disclosed.levels.length > 0 ? basisList(policy.disclosed.basis, language) : undefined}`
}

const adoption = ({ adoption: given }: PolicyView, language: Language): Html => {
  const w = inLanguage(evaluationWords, language)
  if (!given) return html`<p>${w.noAdoption}</p>`
  const { objection, season } = given
  return html`<dl class="pairs pairs-wide">
<div><dt>${w.objectWithin}</dt><dd><p><strong>${w.fromNotice(say(objection.within, language))}</strong>${confidenceMark(objection.confidence, language)}</p>${basisList(objection.basis, language)}</dd></div>
${season ? html`<div><dt>${w.season}</dt><dd><p>${say(season.says, language)}${confidenceMark(season.confidence, language)}</p>${basisList(season.basis, language)}</dd></div>` : undefined}
</dl>`
}

const needs = (policy: PolicyView, language: Language): MaybeHtml => {
  if (policy.needs.length === 0) return undefined
  const w = inLanguage(evaluationWords, language)
  return html`<h2>${w.needs}</h2><ul>${policy.needs.map(
    ({ id, title, from }) =>
      html`<li><a href="/evaluation/${id}?from=${from}">${say(title, language)}</a> <span class="quiet">${w.pinned(from)}</span></li>`,
  )}</ul>`
}

const table = (policy: PolicyView, language: Language): Html => {
  const w = inLanguage(evaluationWords, language)
  return html`<div class="scroll" role="region" aria-label="${w.table}" tabindex="0"><table class="scoring">
<thead><tr>${[w.first, w.second, w.standard, w.points, w.remark].map((one) => html`<th scope="col">${one}</th>`)}</tr></thead>
<tbody>${policy.table.map(
    (row) =>
      html`<tr><td>${say(row.first, language)}</td><th scope="row">${say(row.second, language)}</th><td>${say(row.standard, language)}</td><td>${say(row.points, language)}</td><td>${say(row.basis, language)}</td></tr>`,
  )}</tbody></table></div>`
}

const history = (policy: PolicyView, language: Language): Html => {
  const w = inLanguage(evaluationWords, language)
  return html`<div class="scroll" role="region" aria-label="${w.history}" tabindex="0"><table>
<thead><tr>${[w.days, w.digest, w.enacted, w.annex].map((one) => html`<th scope="col">${one}</th>`)}</tr></thead>
<tbody>${policy.versions.map(({ from, until, digest }) => {
    const enacted = policy.promulgations.find((one) => one.digest === digest)
    return html`<tr><th scope="row"><a href="/evaluation/${policy.id}?from=${from}">${until ? w.until(from, until) : w.inForceSince(from)}</a></th>
<td><code class="long-code">${digest.slice(0, 16)}</code></td>
<td>${enacted ? w.promulgatedBy(enacted.version, say(enacted.authority, language), enacted.inForceOn) : w.notPromulgated}</td>
<td>${enacted?.annex ? html`<a href="/api/v1/policies/${policy.id}/annex?digest=${enacted.annex}"><code>${enacted.annex.slice(0, 16)}</code></a>` : '—'}</td></tr>`
  })}</tbody></table></div>`
}

const text = (policy: PolicyView, language: Language): Html =>
  html`${policy.text[language].sections.map(
    ({ heading, lines }) => html`<h3>${heading}</h3><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
  )}`
