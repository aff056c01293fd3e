import type { CaseAsk, CaseChoices } from '@probity/contract'
import { html } from 'hono/html'
import { ownSubpage } from '../my/head.ts'
import { time } from '../site/dates.ts'
import { asWritten } from '../site/foreign.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage } from '../site/words.ts'
import { type Filled, type MoveForm, moveForm, readOver } from './move-form.ts'
import { caseWords } from './words.ts'

/** The one question of this form, in the shape of the others. */
export const ownWordsAsks: CaseAsk[] = [
  {
    name: 'text',
    title: { zh: caseWords.ownWordsAsk.zh, en: caseWords.ownWordsAsk.en },
    is: 'text',
    optional: false,
    atLeast: 1,
  },
]

/** What the organisation says itself beside the line: what stands there, and the form to change it. */
export const ownWords = (visit: Visit, choices: CaseChoices, filled: Filled): Html => {
  const w = inLanguage(caseWords, visit.language)
  const { ownWords: said, mayState } = choices
  return html`<section aria-labelledby="own-words"><h2 id="own-words">${w.ownWords}</h2>
<p class="measure">${mayState ? w.ownWordsLead : w.ownWordsNot}</p>
${said ? standing(visit, choices, filled) : undefined}
${mayState ? moveForm(visit, formOf(choices, { typed: { text: said?.text }, ...filled })) : undefined}
</section>`
}

const standing = (visit: Visit, { record, ownWords: said }: CaseChoices, { csrf }: Filled): MaybeHtml =>
  said &&
  html`<h3 class="record-title">${inLanguage(caseWords, visit.language).ownWordsNow} <span class="quiet">${time(said.since, visit.language)}</span></h3>
<blockquote class="own-words">${asWritten(said.text, visit.language)}</blockquote>
<form class="consent-form" method="post" action="/my/records/${record.id}/statement"><input type="hidden" name="csrf" value="${csrf}">
<p><button class="lesser" name="step" value="withdraw">${inLanguage(caseWords, visit.language).takeBack}</button></p></form>`

/** The last look before it is shown to everybody. */
export const readOwnWordsPage = (visit: Visit, choices: CaseChoices, filled: Filled): Html =>
  ownSubpage(
    visit,
    'file',
    inLanguage(caseWords, visit.language).readOverTitle,
    html`<p>${inLanguage(caseWords, visit.language).ownWordsLead}</p>${readOver(visit, formOf(choices, filled))}`,
  )

const formOf = ({ record }: CaseChoices, filled: Filled): MoveForm => ({
  of: 'statement',
  action: `/my/records/${record.id}/statement`,
  hidden: {},
  asks: ownWordsAsks,
  ...filled,
})
