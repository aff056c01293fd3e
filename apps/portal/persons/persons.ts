import type { CaseAsk, Procedure, PublicRecord } from '@probity/contract'
import { html } from 'hono/html'
import { sayWithin } from '../procedures/span.ts'
import { basisList, confidenceMark } from '../site/basis.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { layout, type Visit } from '../site/layout.ts'
import { inLanguage, say, siteWords } from '../site/words.ts'
import { personWords } from './words.ts'

/** A record somebody came from, as far as they need it to ask: its number and who supplied it. */
type Named = Pick<PublicRecord, 'id' | 'authority'>

/**
 * How a person named in a file asks to see, correct or delete what is held of them (R25). Nobody signs in as themselves here, since
 * that would take the number of a document: the request is made at a counter, and this page is what one takes along.
 */
export const personsPage = (visit: Visit, procedure: Procedure | undefined, record: Named | undefined): Html => {
  const { language } = visit
  const w = inLanguage(personWords, language)
  return layout(visit, {
    title: w.title,
    noindex: record !== undefined,
    main: html`<div class="page page-narrow prose"><h1>${w.title}</h1><p class="lead">${w.lead}</p>
<h2 id="where">${w.where}</h2>
<p>${w.whereText} <a href="/authorities">${w.authorities}</a></p>
${record ? html`<p class="notice">${w.thisRecord}${language === 'zh' ? '：' : ': '}<strong>${say(record.authority.title, language)}</strong></p>` : undefined}
<h2 id="why">${w.whyTitle}</h2><p>${w.why}</p>
${procedure ? html`${days(visit, procedure)}${sheet(visit, procedure, record)}` : html`<p class="empty">${w.none}</p>`}</div>`,
  })
}

const days = ({ language }: Visit, { id, times, moves, basis }: Procedure): Html => {
  const w = inLanguage(personWords, language)
  const startOf = (start: string) => moves.find((move) => move.id === start)?.title
  return html`<h2 id="how">${w.how}</h2><ul>${times.map(({ title, within, start, confidence }) => {
    const from = startOf(start)
    return html`<li><strong>${say(title, language)}</strong>${language === 'zh' ? '：' : ': '}${from ? w.after(sayWithin(within, language), say(from, language)) : sayWithin(within, language)}${confidenceMark(confidence, language)}</li>`
  })}</ul>
<details><summary>${w.basis}</summary>${basisList(basis, language)}</details>
<p><a href="/procedures/${id}">${w.whole}</a></p>`
}

const sheet = ({ language }: Visit, { title, moves }: Procedure, record: Named | undefined): MaybeHtml => {
  const opening = moves.find(({ from }) => from.includes('nothing'))
  if (!opening) return undefined
  const w = inLanguage(personWords, language)
  return html`<h2 id="sheet">${w.sheet}</h2><p>${w.sheetText}</p>
<button type="button" class="print" data-print hidden>${inLanguage(siteWords, language).print}</button>
<div class="sheet"><p><strong>${say(title, language)}</strong></p>
<dl><div><dt>${w.record}</dt><dd${record ? undefined : html` class="blank"`}>${record ? html`<code class="hash">${record.id}</code>` : undefined}</dd></div>
${opening.asks.map((ask) => question(ask, language))}
<div><dt>${w.answer}</dt><dd class="blank"></dd></div></dl></div>`
}

/** A question of the counter's own form, to be answered by hand; what it confirms itself is left to it. */
const question = (ask: CaseAsk, language: Visit['language']): Html => {
  const w = inLanguage(personWords, language)
  const answer =
    ask.is === 'confirm'
      ? html`<dd class="quiet">☐ ${w.atCounter}</dd>`
      : ask.is === 'choice'
        ? html`<dd>${(ask.choices ?? []).map(({ title }) => html`☐ ${say(title, language)} `)}</dd>`
        : html`<dd class="blank blank-large"></dd>`
  return html`<div><dt>${say(ask.title, language)}</dt>${answer}</div>`
}
