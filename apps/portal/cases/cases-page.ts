import type { CaseSummary } from '@probity/contract'
import { html } from 'hono/html'
import { ownPage } from '../my/head.ts'
import { time } from '../site/dates.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { caseTitle, dueLine, ownParty } from './due.ts'
import { caseWords } from './words.ts'

/** Every case of the organisation: what is open first, and of that what is due first; then those about others it asked for. */
export const casesPage = (visit: Visit, items: readonly CaseSummary[], applied: readonly CaseSummary[]): Html => {
  const w = inLanguage(caseWords, visit.language)
  const [open, over] = [items.filter((one) => one.open).toSorted(byDue), items.filter((one) => !one.open)]
  const start = html`<p><a class="button-link" href="/my/start">${w.start}</a></p>`
  return ownPage(
    visit,
    'cases',
    items.length + applied.length === 0
      ? html`<p class="empty">${w.noCases} <a href="/my">${w.backToFile}</a></p>${start}`
      : html`${start}${list(visit, 'open', w.open, open)}${list(visit, 'over', w.over, over)}${applied.length > 0 ? list(visit, 'applied', w.applied, applied) : undefined}`,
    w.casesLead,
  )
}

const byDue = (a: CaseSummary, b: CaseSummary): number =>
  (a.due?.on ?? '9999') < (b.due?.on ?? '9999') ? -1 : (a.due?.on ?? '9999') > (b.due?.on ?? '9999') ? 1 : 0

const list = (visit: Visit, id: string, title: string, items: readonly CaseSummary[]): Html => {
  const w = inLanguage(caseWords, visit.language)
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title} <span class="count">${items.length}</span></h2>
${items.length === 0 ? html`<p class="empty">${w.none}</p>` : html`<ol class="looks">${items.map((one) => entry(visit, one))}</ol>`}
</section>`
}

const entry = (visit: Visit, one: CaseSummary): Html => {
  const { language } = visit
  const w = inLanguage(caseWords, language)
  return html`<li class="look${one.due?.late ? ' is-late' : ''}">
<h3 class="record-title"><a href="/my/cases/${one.id}">${caseTitle(one, visit)}</a></h3>
<dl class="pairs">
<div><dt>${w.state}</dt><dd>${say(one.stateTitle, language)}</dd></div>
<div><dt>${w.next}</dt><dd>${dueLine(visit, one)}</dd></div>
<div><dt>${w.authority}</dt><dd>${say(one.authority.title, language)}</dd></div>
<div><dt>${w.begun}</dt><dd>${time(one.begunOn, language)}</dd></div>
</dl>
</li>`
}

/** At the head of ‘my file’: what waits for the organisation itself, late first. */
export const dueForMe = (visit: Visit, items: readonly CaseSummary[]): MaybeHtml => {
  const mine = items.filter((one) => one.open && one.due?.party === ownParty(one, visit)).toSorted(byDue)
  if (mine.length === 0) return undefined
  const w = inLanguage(caseWords, visit.language)
  return html`<section class="notice due-for-me" aria-labelledby="due"><h2 id="due" class="record-title">${w.dueForYou}</h2>
<ul>${mine.map((one) => html`<li><a href="/my/cases/${one.id}">${caseTitle(one, visit)}</a><br>${dueLine(visit, one)}</li>`)}</ul>
<p><a href="/my/cases">${w.allCases}</a></p></section>`
}
