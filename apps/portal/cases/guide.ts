import type { CaseChoices, RepairGuide } from '@probity/contract'
import { html } from 'hono/html'
import { basisList, confidenceMark } from '../site/basis.ts'
import { time } from '../site/dates.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { timesAhead } from './ahead.ts'
import { guideWords } from './guide-words.ts'

type Choice = CaseChoices['items'][number]

/** What somebody has to know before they take a way: who decides, from which day, what it asks for, how long each step takes. */
export const guideOf = (visit: Visit, { decidedBy, repair, ahead }: Choice): Html => {
  const { language } = visit
  const w = inLanguage(guideWords, language)
  const decides = decidedBy && (repair ? w.acceptsText : w.decidesText)(say(decidedBy, language))
  return html`<dl class="pairs">
${repair ? html`<div><dt>${w.earliest}</dt><dd>${repair.from ? time(repair.from, language) : w.noMinimum}</dd></div>` : undefined}
${decides ? html`<div><dt>${w.decides}</dt><dd>${decides}</dd></div>` : undefined}
${repair?.elsewhere ? html`<div><dt>${w.elsewhere}</dt><dd><strong>${say(repair.elsewhere.where, language)}</strong>${confidenceMark(repair.elsewhere.confidence, language)}<br>${say(repair.elsewhere.says, language)}${basisList(repair.elsewhere.basis, language)}</dd></div>` : undefined}
<div><dt>${w.cost}</dt><dd>${w.free}</dd></div></dl>
<details><summary>${repair ? w.everything : w.days}</summary>
${repair ? repairGuide(visit, repair) : undefined}
${repair && ahead.length > 0 ? html`<h4>${w.days}</h4>` : undefined}${timesAhead(visit, ahead)}</details>`
}

const repairGuide = (visit: Visit, { rules, conditions, materials, commitment, falseMaterial }: RepairGuide): Html => {
  const { language } = visit
  const w = inLanguage(guideWords, language)
  return html`<p class="quiet">${w.rules}${language === 'zh' ? '：' : ': '}${say(rules, language)}</p>
<h4>${w.conditions}</h4>
<ul class="basis-list">${conditions.map((one) => point(visit, one, w.known[one.known]))}</ul>
<h4>${w.materials}</h4>
<ul class="basis-list">${materials.map((one) => point(visit, one, one.fetched ? w.fetched : undefined))}</ul>
${
  commitment
    ? html`<h4>${w.commitment}</h4><ol>${commitment.text.map((one) => html`<li>${say(one, language)}</li>`)}</ol>
<p><a href="/commitments/${commitment.id}">${say(commitment.title, language)}</a></p>`
    : undefined
}
<h4>${w.falseMaterial}</h4><p class="measure">${say(falseMaterial, language)}</p>`
}

const point = (
  { language }: Visit,
  { title, says, basis, confidence }: RepairGuide['conditions'][number] | RepairGuide['materials'][number],
  note: string | undefined,
): MaybeHtml =>
  html`<li><strong>${say(title, language)}</strong>${note ? html` <span class="mark-word">${note}</span>` : undefined}${confidenceMark(confidence, language)}<br>${say(says, language)}${basisList(basis, language)}</li>`
