import type { CaseSummary, expandFullFile, FollowerView, FullRecord } from '@probity/contract'
import { html } from 'hono/html'
import { dueForMe } from '../cases/cases-page.ts'
import { caseWords } from '../cases/words.ts'
import { measuresSection } from '../organisation/measures.ts'
import { recordArticle } from '../organisation/record.ts'
import { fieldTitle, fieldValue } from '../organisation/value.ts'
import { dayText } from '../site/dates.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { followersOf } from './followers.ts'
import { ownPage } from './head.ts'
import { myWords } from './words.ts'

type File = ReturnType<typeof expandFullFile>

/** Which of the records: those open to everybody, those that are not, those that are over or were withdrawn. */
const groups = {
  shown: (one: FullRecord) => one.shown,
  'not-public': (one: FullRecord) => !one.shown && !one.sealed,
  sealed: (one: FullRecord) => one.sealed,
} as const
export type Group = keyof typeof groups
export const findGroup = (text: string | undefined): Group | undefined =>
  text !== undefined && Object.hasOwn(groups, text) ? (text as Group) : undefined

/** Everything that is recorded about an organisation, as it reads it itself. */
export const ownFilePage = (
  visit: Visit,
  file: File,
  group: Group | undefined,
  cases: readonly CaseSummary[],
  followers: readonly FollowerView[],
): Html => {
  const w = inLanguage(myWords, visit.language)
  const count = (one: Group) => file.records.filter(groups[one]).length
  const records = group === undefined ? file.records : file.records.filter(groups[group])
  const link = (to: Group | undefined, text: string, number: number) =>
    html`<li><a href="${to === undefined ? '/my' : `/my?show=${to}`}"${to === group ? html` aria-current="true"` : undefined}>${text} <span class="count">${number}</span></a></li>`
  return ownPage(
    visit,
    'file',
    html`${dueForMe(visit, cases)}<p>${w.fileCount(file.records.length, count('shown'), count('not-public'), count('sealed'))} ${w.fileNoted} <a href="/organisations/${file.organisation.handle}">${w.publicPage}</a></p>
${measuresSection(file.measures, visit.language)}
<nav class="filter" aria-label="${w.showing}"><ul>
${link(undefined, w.all, file.records.length)}
${link('shown', w.shown, count('shown'))}
${link('not-public', w.notPublic, count('not-public'))}
${link('sealed', w.sealed, count('sealed'))}
</ul></nav>
${records.length === 0 ? html`<p class="empty">${w.none}</p>` : years(visit, records, file.today, followers)}`,
    w.fileLead,
  )
}

const years = (
  visit: Visit,
  records: readonly FullRecord[],
  today: string,
  followers: readonly FollowerView[],
): Html[] =>
  [...Map.groupBy(records, ({ dates }) => dates.decided.slice(0, 4))].map(
    ([
      year,
      group,
    ]) => html`<section class="year" aria-labelledby="y${year}"><h2 class="year-title" id="y${year}">${year}</h2>
${group.map((record) =>
  article(
    visit,
    record,
    today,
    followers.filter((one) => one.record.id === record.id),
  ),
)}
</section>`,
  )

const article = (visit: Visit, record: FullRecord, today: string, followers: readonly FollowerView[]): Html => {
  const w = inLanguage(myWords, visit.language)
  const mark = record.shown
    ? undefined
    : html`<span class="mark-word mark-apart">${record.sealed ? w.sealed : w.notPublic}</span>`
  return recordArticle(
    record,
    { language: visit.language, today, origin: visit.origin },
    {
      linked: record.shown,
      marks: mark,
      before: reason(visit, record),
      after: html`${followersOf(visit, followers)}${closed(visit, record)}${what(visit, record)}`,
    },
    3,
  )
}

const reason = (visit: Visit, record: FullRecord): MaybeHtml => {
  if (record.shown) return undefined
  const w = inLanguage(myWords, visit.language)
  return html`<p class="notice why-hidden">${w.why}${visit.language === 'zh' ? '：' : ': '}<strong>${record.why ? say(record.why, visit.language) : '—'}</strong>${
    record.repaired ? html`<br>${repaired(visit, record.repaired)}` : undefined
  }${record.sealed ? html`<br>${w.sealedText}` : undefined}</p>`
}

const closed = (visit: Visit, { closedContent }: FullRecord): MaybeHtml => {
  if (closedContent.length === 0) return undefined
  const w = inLanguage(myWords, visit.language)
  return html`<details><summary>${w.closedTitle}</summary><dl class="pairs">${closedContent.map(
    (field) =>
      html`<div><dt>${fieldTitle(field, visit.language)}</dt><dd>${fieldValue(field, visit.language)}</dd></div>`,
  )}</dl></details>`
}

const repaired = ({ language }: Visit, { on, until }: NonNullable<FullRecord['repaired']>): string => {
  const w = inLanguage(myWords, language)
  return until ? w.repairedUntil(dayText(on, language), dayText(until, language)) : w.repaired(dayText(on, language))
}

/** The way from a line to what can be done about it. */
const what = ({ language }: Visit, { id, title, documentNumber }: FullRecord): Html =>
  html`<p><a href="/my/records/${id}/choices">${inLanguage(caseWords, language).what}<span class="unseen">${language === 'zh' ? '：' : ': '}${say(title, language)} ${documentNumber}</span></a></p>`
