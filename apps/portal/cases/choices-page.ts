import type { CaseChoices } from '@probity/contract'
import { html } from 'hono/html'
import { ownSubpage } from '../my/head.ts'
import { dayText, time } from '../site/dates.ts'
import { asWritten } from '../site/foreign.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { guideOf } from './guide.ts'
import { type Filled, type MoveForm, moveForm, readOver } from './move-form.ts'
import { ownWords } from './own-words.ts'
import { remedyList } from './remedies.ts'
import { caseWords } from './words.ts'

export type Choice = CaseChoices['items'][number]

/** Which of the ways an address or a form means. */
export const findChoice = ({ items }: CaseChoices, procedure: string, move: string | undefined): Choice | undefined =>
  items.find((one) => one.procedure === procedure && (move === undefined || one.move === move))

/** What can be done about a line: each way in plain words, whether it is open, and the way to its form. */
export const choicesPage = (visit: Visit, choices: CaseChoices, more: Filled): Html => {
  const w = inLanguage(caseWords, visit.language)
  return ownSubpage(
    visit,
    'file',
    w.what,
    html`${recordLines(visit, choices)}
<section aria-labelledby="ways"><h2 id="ways">${w.ways}</h2>
<ul class="ways-list">${choices.items.map((one) => way(visit, choices, one))}</ul></section>
${elsewhere(visit, choices)}
${ownWords(visit, choices, more)}`,
    w.whatLead,
  )
}

const way = (visit: Visit, { record }: CaseChoices, choice: Choice): Html => {
  const { procedure, move, title, says, can, why, from } = choice
  const { language } = visit
  const w = inLanguage(caseWords, language)
  const standing = can ? w.can : from ? w.canFrom(dayText(from, language)) : w.cannot
  return html`<li class="way"><h3 class="record-title">${say(title, language)} <span class="mark-word${can ? '' : ' mark-apart'}">${standing}</span></h3>
<p class="measure">${say(says, language)}</p>
${why ? html`<p class="notice">${say(why, language)}</p>` : undefined}
${guideOf(visit, choice)}
<p>${
    can
      ? html`<a class="button-link" href="/my/records/${record.id}/choices?${new URLSearchParams({ way: procedure, move })}">${w.begin}<span class="unseen"> ${say(title, language)}</span></a> `
      : undefined
  }<a href="/procedures/${procedure}">${w.howItGoes}<span class="unseen"> ${say(title, language)}</span></a></p></li>`
}

const elsewhere = (visit: Visit, { remedies, items }: CaseChoices): MaybeHtml => {
  // What is taken here stands above with its form; only what is taken elsewhere is told.
  const others = remedies.filter(({ title }) => !items.some((one) => one.title.zh.includes(title.zh)))
  if (others.length === 0) return undefined
  const w = inLanguage(caseWords, visit.language)
  return html`<section aria-labelledby="elsewhere"><h2 id="elsewhere">${w.elsewhere}</h2><p class="quiet">${w.elsewhereLead}</p>${remedyList(others, visit.language)}</section>`
}

const recordLines = ({ language }: Visit, { record }: CaseChoices): Html => {
  const w = inLanguage(caseWords, language)
  return html`<dl class="pairs">
<div><dt>${w.record}</dt><dd><strong>${say(record.title, language)}</strong>${record.documentNumber ? html` <span class="document-number">${asWritten(record.documentNumber, language)}</span>` : undefined}</dd></div>
<div><dt>${w.authority}</dt><dd>${say(record.authority, language)}</dd></div>
<div><dt>${w.decidedOn}</dt><dd>${time(record.decidedOn, language)}</dd></div>
</dl>`
}

/** The form by which one of the ways is begun. */
export const openingPage = (visit: Visit, choices: CaseChoices, choice: Choice, filled: Filled): Html => {
  const { language } = visit
  const w = inLanguage(caseWords, language)
  return ownSubpage(
    visit,
    'file',
    say(choice.title, language),
    html`${recordLines(visit, choices)}
<p class="measure">${say(choice.says, language)}</p>
${moveForm(visit, { ...formOf(choices, choice), ...filled })}
<p><a href="/my/records/${choices.record.id}/choices">${w.otherWays}</a></p>`,
  )
}

/** The last look before it is begun. */
export const readOpeningPage = (visit: Visit, choices: CaseChoices, choice: Choice, filled: Filled): Html =>
  ownSubpage(
    visit,
    'file',
    inLanguage(caseWords, visit.language).readOverTitle,
    html`<p><strong>${say(choice.title, visit.language)}</strong></p>${recordLines(visit, choices)}
${readOver(visit, { ...formOf(choices, choice), ...filled })}`,
  )

const formOf = ({ record }: CaseChoices, { procedure, move, asks }: Choice): Omit<MoveForm, 'csrf'> => ({
  of: move,
  action: `/my/records/${record.id}/choices`,
  hidden: { procedure, move },
  asks,
})
