import type { Language } from '@probity/base'
import type { Problem, ReportCheck } from '@probity/contract'
import { html } from 'hono/html'
import { link } from '../organisation/facts.ts'
import { dayText, time } from '../site/dates.ts'
import type { Html } from '../site/html.ts'
import { layout, type Visit } from '../site/layout.ts'
import { inLanguage } from '../site/words.ts'
import { reportLink } from './link.ts'
import { reportWords } from './words.ts'

/** What was asked, and what the API said of it. */
export type Asked = { readonly number: string } & (
  | { readonly found: ReportCheck }
  | { readonly problem: Problem | undefined }
)

/** A form to check a report, and the answer: whether the file says so today, and never what is different. */
export const reportsPage = (visit: Visit, asked?: Asked): Html => {
  const { language } = visit
  const w = inLanguage(reportWords, language)
  return layout(visit, {
    title: w.title,
    noindex: asked !== undefined,
    main: html`<div class="page page-narrow prose">
<h1>${w.title}</h1>
<p class="lead">${w.lead}</p>
<section class="ask check-line" aria-label="${w.check}">
${asked ? ('found' in asked ? answer(asked.found, language) : html`<p class="checked checked-not" role="status">${refusal(asked.problem, language)}</p>`) : undefined}
<form action="/reports" method="get">
  <label for="number">${w.number}</label>
  <input id="number" name="number" required maxlength="100" autocomplete="off" spellcheck="false" value="${asked?.number ?? ''}">
  <button type="submit">${w.check}</button>
</form>
</section>
<h2>${w.aboutTitle}</h2>
<p>${w.about}</p>
<p>${w.yourself}</p>
</div>`,
  })
}

const answer = ({ organisation, day, today, current }: ReportCheck, language: Language): Html => {
  const w = inLanguage(reportWords, language)
  return html`<div class="checked${current ? '' : ' checked-not'}" role="status">
<p><strong>${(current ? w.yes : w.no)(dayText(today, language))}</strong></p>
<p>${current ? w.compare : w.noReason}</p>
<dl class="pairs">
  <div><dt>${w.organisation}</dt><dd>${link(organisation, language)}</dd></div>
  <div><dt>${w.day}</dt><dd>${time(day, language)}</dd></div>
</dl>
<p>${reportLink(organisation.handle, undefined, language)}</p>
</div>`
}

const refusal = (problem: Problem | undefined, language: Language): string => {
  const w = inLanguage(reportWords, language)
  if (problem?.code === 'organisation/not-found') return w.nobody
  return problem?.code === 'file/day-in-the-future' ? w.ahead : w.notNumber
}
