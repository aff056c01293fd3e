import type { TimeAhead } from '@probity/contract'
import { html } from 'hono/html'
import { sayWithin } from '../procedures/span.ts'
import { basisList, confidenceMark } from '../site/basis.ts'
import { time } from '../site/dates.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { guideWords } from './guide-words.ts'
import { caseWords } from './words.ts'

/** What happens when, told before anything is sent: whose it is, how long after what, and its last day were it sent today. */
export const timesAhead = (visit: Visit, ahead: readonly TimeAhead[]): MaybeHtml =>
  ahead.length === 0 ? undefined : html`<ul class="case-times">${ahead.map((one) => entry(visit, one))}</ul>`

const entry = (visit: Visit, { title, party, is, start, within, dueOn, basis, confidence }: TimeAhead): Html => {
  const { language } = visit
  const w = inLanguage(guideWords, language)
  const span = sayWithin(within, language)
  const said = { duty: w.duty, window: w.window, wait: w.wait }[is](span, say(start, language))
  return html`<li class="case-time"><p><strong>${say(title, language)}</strong> <span class="quiet">${inLanguage(caseWords, language).parties[party]}</span>${confidenceMark(confidence, language)}</p>
<p>${said}${dueOn ? html` <span class="quiet">${w.sentToday} ${time(dueOn, language)}</span>` : undefined}</p>
${basisList(basis, language)}</li>`
}
