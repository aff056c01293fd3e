import type { CaseView } from '@probity/contract'
import { html } from 'hono/html'
import { time } from '../site/dates.ts'
import { asWritten } from '../site/foreign.ts'
import type { Html } from '../site/html.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { caseWords } from './words.ts'

/** What was done in a case, from its beginning: who, when, and what was said. */
export const caseTimeline = (visit: Visit, moves: CaseView['moves']): Html => {
  const { language } = visit
  const w = inLanguage(caseWords, language)
  return html`<section aria-labelledby="history"><h2 id="history">${w.history}</h2>
<ol class="moves">${moves.map(
    ({ title, on, body, by, said }) => html`<li>
<p class="look-when">${time(on, language)}</p>
<div><p><strong>${say(title, language)}</strong> <span class="quiet">${asWritten(say(body, language), language)}${by ? html` · ${w.by} ${asWritten(by, language)}` : undefined}</span></p>
${
  said.length === 0
    ? undefined
    : html`<dl class="pairs">${said.map((one) => html`<div><dt>${say(one.title, language)}</dt><dd>${asWritten(say(one.text, language), language)}</dd></div>`)}</dl>`
}</div></li>`,
  )}</ol></section>`
}
