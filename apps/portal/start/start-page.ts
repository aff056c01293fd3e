import type { CaseWays } from '@probity/contract'
import { html } from 'hono/html'
import { timesAhead } from '../cases/ahead.ts'
import { guideWords } from '../cases/guide-words.ts'
import { type Filled, type MoveForm, moveForm, readOver } from '../cases/move-form.ts'
import { caseWords } from '../cases/words.ts'
import { commitmentBody } from '../commitments/commitments.ts'
import { ownSubpage } from '../my/head.ts'
import { asWritten } from '../site/foreign.ts'
import type { Html } from '../site/html.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { startWords } from './words.ts'

export type Way = CaseWays['items'][number]

/** Which of the ways an address or a form means. */
export const findWay = ({ items }: CaseWays, procedure: string, template: string): Way | undefined =>
  items.find((one) => one.procedure === procedure && (one.about.template ?? '') === template)

const isOwn = ({ organisation }: CaseWays, { signedIn }: Visit): boolean => organisation.handle === signedIn?.body

/** What can be begun: of one's own, commitments and the ways to everything else; about another, what anybody may. */
export const startPage = (visit: Visit, ways: CaseWays): Html => {
  const w = inLanguage(startWords, visit.language)
  const items = html`<ul class="ways-list">${ways.items.map((one) => way(visit, ways, one))}</ul>`
  if (!isOwn(ways, visit))
    return ownSubpage(
      visit,
      'cases',
      w.about(ways.organisation.name),
      ways.items.length === 0 ? html`<p class="empty">${w.nothing}</p>` : html`<h2>${w.title}</h2>${items}`,
      w.aboutLead,
    )
  return ownSubpage(
    visit,
    'cases',
    w.title,
    html`<section aria-labelledby="commitments"><h2 id="commitments">${w.commitments}</h2>${items}</section>
${elsewhere('lines', w.lines, html`${w.linesText} <a href="/my">${w.toFile}</a>`)}
${elsewhere('complaint', w.complaint, html`${w.complaintText} <a href="/search">${w.find}</a>`)}
${elsewhere('person', w.person, html`<a href="/persons">${w.personLink}</a>`)}`,
    w.lead,
  )
}

const elsewhere = (id: string, title: string, text: Html): Html =>
  html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2><p class="measure">${text}</p></section>`

const addressOf = ({ organisation }: CaseWays, { procedure, about }: Way): string =>
  `/my/start/${organisation.handle}?${new URLSearchParams({ way: procedure, ...about })}`

const way = (visit: Visit, ways: CaseWays, one: Way): Html => {
  const { language } = visit
  const w = inLanguage(caseWords, language)
  const title = say(one.title, language)
  return html`<li class="way"><h3 class="record-title">${title} <span class="mark-word${one.can ? '' : ' mark-apart'}">${one.can ? w.can : w.cannot}</span></h3>
<p class="measure">${say(one.says, language)}</p>
${one.why ? html`<p class="notice">${say(one.why, language)}</p>` : undefined}
<p>${one.can ? html`<a class="button-link" href="${addressOf(ways, one)}">${w.begin}<span class="unseen"> ${title}</span></a> ` : undefined}<a href="${one.commitment ? `/commitments/${one.commitment.id}` : `/procedures/${one.procedure}`}">${one.commitment ? inLanguage(startWords, language).read : w.howItGoes}<span class="unseen"> ${title}</span></a></p></li>`
}

/** The form by which one of them is begun, after what has to be known before. */
export const beginPage = (visit: Visit, ways: CaseWays, one: Way, filled: Filled): Html => {
  const { language } = visit
  const w = inLanguage(startWords, language)
  const { commitment } = one
  return ownSubpage(
    visit,
    'cases',
    say(one.title, language),
    html`${lines(visit, ways, one)}<p class="measure">${say(one.says, language)}</p>
${commitment ? commitmentBody(visit, commitment) : html`<p class="notice">${w.hidden}</p>`}
${commitment && commitment.education.length > 0 ? html`<details><summary>${w.education}</summary><ul>${commitment.education.map((text) => html`<li>${say(text, language)}</li>`)}</ul></details>` : undefined}
<details><summary>${inLanguage(guideWords, language).days}</summary>${timesAhead(visit, one.ahead)}</details>
${moveForm(visit, { ...formOf(ways, one), ...filled })}
<p><a href="/my/start/${ways.organisation.handle}">${w.others}</a></p>`,
  )
}

/** The last look before it is begun. */
export const readBeginPage = (visit: Visit, ways: CaseWays, one: Way, filled: Filled): Html =>
  ownSubpage(
    visit,
    'cases',
    inLanguage(caseWords, visit.language).readOverTitle,
    html`<p><strong>${say(one.title, visit.language)}</strong></p>${lines(visit, ways, one)}
${readOver(visit, { ...formOf(ways, one), ...filled })}`,
  )

const lines = (visit: Visit, ways: CaseWays, { decidedBy }: Way): Html => {
  const { language } = visit
  const w = inLanguage(startWords, language)
  return html`<dl class="pairs">
${isOwn(ways, visit) ? undefined : html`<div><dt>${inLanguage(caseWords, language).organisation}</dt><dd>${asWritten(ways.organisation.name, language)}</dd></div>`}
${decidedBy ? html`<div><dt>${w.before}</dt><dd>${say(decidedBy, language)}</dd></div>` : undefined}
<div><dt>${inLanguage(guideWords, language).cost}</dt><dd>${inLanguage(guideWords, language).free}</dd></div></dl>`
}

const formOf = ({ organisation }: CaseWays, { procedure, move, about, asks }: Way): Omit<MoveForm, 'csrf'> => ({
  of: move,
  action: `/my/start/${organisation.handle}`,
  hidden: { way: procedure, ...about },
  asks,
})
