import type { Language } from '@probity/base'
import type { AuthorityList, CommitmentList, Procedure } from '@probity/contract'
import { html } from 'hono/html'
import { basisList, confidenceMark } from '../site/basis.ts'
import { dayText } from '../site/dates.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { hasOwnPages, layout, type Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { isGeneral, stepLine } from './parts.ts'
import { statePicture } from './state-picture.ts'
import { timesList } from './times.ts'
import { procedureWords } from './words.ts'

type Shown = {
  readonly procedure: Procedure
  /** The day whose law is shown. */
  readonly on: string
  readonly today: string
  readonly authorities: AuthorityList
  readonly commitments: CommitmentList
}

/** One procedure under the law of a day: its picture, its steps, its times with their articles, and who keeps them. */
export const procedurePage = (visit: Visit, shown: Shown): Html => {
  const { language } = visit
  const w = inLanguage(procedureWords, language)
  const { procedure, on } = shown
  const { id, title, says, basis, confidence, moves } = procedure
  const times = procedure.times.filter(({ from, until }) => from <= on && (!until || on <= until))
  const general = times.filter((time) => isGeneral(procedure, time))
  const special = times.filter((time) => !isGeneral(procedure, time))
  const heading = say(title, language)
  return layout(visit, {
    title: heading,
    main: html`<div class="page procedures">
<p class="kicker"><a href="/procedures">${w.title}</a></p>
<h1>${heading}${confidenceMark(confidence, language)}</h1>
<p class="lead">${say(says, language)}</p>
${begin(id, visit)}
${daySwitch(shown, language)}
<div class="states-beside"><section aria-labelledby="picture"><h2 id="picture">${w.pictureTitle}</h2>
${statePicture(procedure, general, language)}</section>
<section aria-labelledby="steps"><h2 id="steps">${w.steps}</h2>
<ol class="steps">${moves.map((move) => stepLine(procedure, move, language))}</ol></section></div>
<section aria-labelledby="times"><h2 id="times">${w.times}</h2>
${times.length === 0 ? html`<p class="empty">${w.noTimes}</p>` : timesList(procedure, general, language, 3)}
${special.length > 0 ? html`<h3>${w.elsewhere}</h3>${timesList(procedure, special, language)}` : undefined}</section>
${commitments(shown, language)}
${inTime(shown, language)}
<section aria-labelledby="basis"><h2 id="basis">${w.basis}</h2>${basisList(basis, language)}</section></div>`,
  })
}

/** The way to where it is begun. */
const begin = (id: string, visit: Visit): MaybeHtml => {
  const found = inLanguage(procedureWords, visit.language).begins[id]
  return found && (hasOwnPages(visit) || !found.to.startsWith('/my'))
    ? html`<p class="notice">${found.says} <a href="${found.to}">${found.link}</a></p>`
    : undefined
}

const daySwitch = ({ procedure, on, today }: Shown, language: Language): Html => {
  const w = inLanguage(procedureWords, language)
  return html`<form class="ask-day" method="get" action="/procedures/${procedure.id}"><p><label for="on">${w.on}</label>
<input id="on" name="on" type="date" value="${on}"> <button>${w.showDay}</button></p>
<p class="quiet">${w.lawOf(dayText(on, language))}${on === today ? undefined : html` <a href="/procedures/${procedure.id}">${w.backToToday}</a>`}</p></form>`
}

const commitments = ({ procedure, commitments: all }: Shown, language: Language): MaybeHtml => {
  const fitting = all.commitments.filter(({ way }) =>
    procedure.id === 'commitment' ? way !== 'repair' : procedure.id === 'repair' && way === 'repair',
  )
  if (fitting.length === 0) return undefined
  const w = inLanguage(procedureWords, language)
  return html`<section aria-labelledby="texts"><h2 id="texts">${w.texts}</h2>
${fitting.map((one) => html`<h3><a href="/commitments/${one.id}">${say(one.title, language)}</a></h3><ol>${one.text.map((text) => html`<li>${say(text, language)}</li>`)}</ol>`)}</section>`
}

/** How much of what was due each authority did in time; in the order of the register, small groups left out (R15, R24). */
const inTime = ({ procedure, authorities: { authorities, smallestGroup } }: Shown, language: Language): Html => {
  const w = inLanguage(procedureWords, language)
  const rows = authorities.flatMap(({ id, title, cases = [] }) =>
    cases.filter((one) => one.procedure === procedure.id).map((one) => ({ id, title, ...one })),
  )
  return html`<section aria-labelledby="kept"><h2 id="kept">${w.kept}</h2><p class="quiet">${w.keptText(smallestGroup)}</p>
${
  rows.length === 0
    ? html`<p class="empty">${w.keptNone(smallestGroup)}</p>`
    : html`<div class="scroll" role="region" tabindex="0" aria-label="${w.kept}"><table>
<thead><tr><th scope="col">${w.who}</th><th scope="col">${w.step}</th><th scope="col">${w.share}</th></tr></thead>
<tbody>${rows.map((one) => html`<tr><th scope="row"><a href="/authorities#${one.id}">${say(one.title, language)}</a></th><td>${say(one.moveTitle, language)}</td><td>${w.about(one.onTimePercent)}</td></tr>`)}</tbody></table></div>`
}</section>`
}
