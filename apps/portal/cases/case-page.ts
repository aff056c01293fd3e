import type { CaseView } from '@probity/contract'
import { html } from 'hono/html'
import { ownSubpage } from '../my/head.ts'
import { time } from '../site/dates.ts'
import { asWritten } from '../site/foreign.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { caseTitle, dueLine, ownParty } from './due.ts'
import { type MoveForm, moveForm, readOver } from './move-form.ts'
import { remedyList } from './remedies.ts'
import { caseTimeline } from './timeline.ts'
import { caseTimes } from './times.ts'
import { caseWords } from './words.ts'

/** A form of the case that was sent and came back, and which move it is. */
export type Attempt = Pick<MoveForm, 'typed' | 'faults' | 'problem'> & { readonly move: string }

/** A case as its organisation sees it: where it stands, what it can do, everybody's deadlines, and what was done. */
export const casePage = (visit: Visit, one: CaseView, csrf: string, attempt?: Attempt): Html => {
  const { language } = visit
  const w = inLanguage(caseWords, language)
  return ownSubpage(
    visit,
    'cases',
    caseTitle(one, visit),
    html`<dl class="pairs">
<div><dt>${w.state}</dt><dd><strong>${say(one.stateTitle, language)}</strong></dd></div>
<div><dt>${w.next}</dt><dd>${dueLine(visit, one)}</dd></div>
${ownParty(one, visit) === 'applicant' ? html`<div><dt>${w.organisation}</dt><dd>${asWritten(one.organisation.name, language)}</dd></div>` : undefined}
<div><dt>${w.authority}</dt><dd>${asWritten(say(one.authority.title, language), language)}</dd></div>
<div><dt>${w.begun}</dt><dd>${time(one.begunOn, language)}</dd></div>
<div><dt>${w.caseNumber}</dt><dd><code class="hash">${one.id}</code></dd></div>
</dl>
<p><a href="/procedures/${one.procedure}">${w.publicProcedures}</a>${one.record ? html` · <a href="/my/records/${one.record.id}/choices">${w.what}</a>` : undefined}</p>
${mine(visit, one, csrf, attempt)}
${caseTimes(visit, one)}
${caseTimeline(visit, one.moves)}
${remedies(visit, one)}`,
  )
}

const mine = (visit: Visit, one: CaseView, csrf: string, attempt: Attempt | undefined): Html => {
  const w = inLanguage(caseWords, visit.language)
  const lost = attempt && !one.yours.some(({ move }) => move === attempt.move)
  return html`<section aria-labelledby="do"><h2 id="do">${w.do}</h2>
${lost ? moveForm(visit, { ...formOf(one, attempt.move, [], csrf), problem: attempt.problem }) : undefined}
${one.yours.length === 0 && !lost ? html`<p class="quiet">${w.nothingToDo}</p>` : undefined}
${one.yours.map(({ move, title, asks }) => {
  const tried = attempt?.move === move ? attempt : undefined
  return html`<details class="one-move"${tried || one.due?.move === move ? html` open` : undefined}><summary>${say(title, visit.language)}</summary>
${moveForm(visit, { ...formOf(one, move, asks, csrf), ...tried })}</details>`
})}
</section>`
}

/** The last look before a move is sent. */
export const readMovePage = (
  visit: Visit,
  one: CaseView,
  { move, title, asks }: CaseView['yours'][number],
  csrf: string,
  typed: MoveForm['typed'] = {},
): Html => {
  const w = inLanguage(caseWords, visit.language)
  return ownSubpage(
    visit,
    'cases',
    w.readOverTitle,
    html`<p><strong>${say(title, visit.language)}</strong> · ${caseTitle(one, visit)}</p>
${readOver(visit, { ...formOf(one, move, asks, csrf), typed })}`,
  )
}

const formOf = (one: CaseView, move: string, asks: MoveForm['asks'], csrf: string): MoveForm => ({
  of: move,
  action: `/my/cases/${one.id}`,
  csrf,
  hidden: { move },
  asks,
})

const remedies = (visit: Visit, { remedies: given }: CaseView): MaybeHtml =>
  given.length === 0
    ? undefined
    : html`<section aria-labelledby="remedies"><h2 id="remedies">${inLanguage(caseWords, visit.language).remedies}</h2>${remedyList(given, visit.language)}</section>`
