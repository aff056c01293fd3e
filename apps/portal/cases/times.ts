import type { CaseTime, CaseView } from '@probity/contract'
import { html } from 'hono/html'
import { basisList, confidenceMark } from '../site/basis.ts'
import { time } from '../site/dates.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { daysLeft, ownParty, whose } from './due.ts'
import { caseWords } from './words.ts'

/** Every time of a case, its own and those of the others, each with the law behind it. Those that run come first. */
export const caseTimes = (visit: Visit, one: CaseView): Html => {
  const w = inLanguage(caseWords, visit.language)
  const of = (mine: boolean) =>
    one.times
      .filter(({ party }) => (party === ownParty(one, visit)) === mine)
      .toSorted((a, b) => Number(a.doneOn !== undefined) - Number(b.doneOn !== undefined))
  return html`<section aria-labelledby="times"><h2 id="times">${w.deadlines}</h2>
<h3 class="record-title">${w.yours}</h3>${group(visit, one, of(true), w.noneOfYours)}
<h3 class="record-title">${w.theirs}</h3>${group(visit, one, of(false), w.noneOfTheirs)}
</section>`
}

const group = (visit: Visit, of: CaseView, times: readonly CaseTime[], empty: string): Html =>
  times.length === 0
    ? html`<p class="quiet">${empty}</p>`
    : html`<ul class="case-times">${times.map((one) => entry(visit, of, one))}</ul>`

const entry = (visit: Visit, of: CaseView, one: CaseTime): Html => {
  const { language } = visit
  const w = inLanguage(caseWords, language)
  return html`<li class="case-time${one.late ? ' is-late' : ''}">
<p><strong>${say(one.title, language)}</strong>${one.party === ownParty(of, visit) ? undefined : html` <span class="quiet">${whose(visit, of, one.party)}</span>`}${confidenceMark(one.confidence, language)}</p>
<p>${standing(visit, one)}${one.provisional ? html`<br><span class="quiet">${w.provisional}</span>` : undefined}</p>
<details><summary>${w.basis}<span class="unseen"> ${say(one.title, language)}</span></summary><dl class="pairs">
<div><dt>${w.since}</dt><dd>${time(one.since, language)}</dd></div>
<div><dt>${w.missed}</dt><dd>${say(one.missed, language)}</dd></div>
<div><dt>${w.basis}</dt><dd>${basisList(one.basis, language)}</dd></div>
</dl></details></li>`
}

/** A time in which something may be done, or before whose end it cannot be: neither is ever late. */
const free = (visit: Visit, is: CaseTime['is'], dueOn: string, left: number): Html => {
  const { language } = visit
  const w = inLanguage(caseWords, language)
  const words = is === 'wait' ? (left < 0 ? w.waitOver : w.waitUntil) : left < 0 ? w.windowOver : w.windowUntil
  return html`${words} ${time(dueOn, language)} ${left < 0 ? undefined : daysLeft(visit, left)}`
}

const standing = (visit: Visit, { is, dueOn, doneOn, late, standsStillSince, daysLeft: left }: CaseTime): MaybeHtml => {
  const { language } = visit
  const w = inLanguage(caseWords, language)
  if (is !== 'duty' && dueOn && !doneOn && !standsStillSince) return free(visit, is, dueOn, left ?? 0)
  const last = dueOn ? html`${w.lastDay} ${time(dueOn, language)}` : undefined
  if (doneOn)
    return html`${w.done} ${time(doneOn, language)} <span class="mark-word${late ? ' mark-adverse' : ''}">${late ? w.late : w.inTime}</span>${last ? html` <span class="quiet">${last}</span>` : undefined}`
  if (standsStillSince) return html`${w.standsStill} ${time(standsStillSince, language)}`
  return html`${last} ${left === undefined ? undefined : daysLeft(visit, left)}`
}
