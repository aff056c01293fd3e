import type { PublicRecord } from '@probity/contract'
import { html } from 'hono/html'
import type { Html, MaybeHtml } from '../site/html.ts'
import { inLanguage } from '../site/words.ts'
import { recordArticle, type Showing } from './record.ts'
import { organisationWords } from './words.ts'

/**
 * Records by year, newest first. What was republished and what the organisation supplied itself follow in sections of
 * their own: they never stand beside the records of competent authorities as their equals (R5).
 */
export const timeline = (records: readonly PublicRecord[], showing: Showing): Html => {
  const w = inLanguage(organisationWords, showing.language)
  const own = records.filter((record) => record.suppliedBySubject)
  const republished = records.filter((record) => !record.suppliedBySubject && record.authority.republishes)
  const official = records.filter((record) => !record.suppliedBySubject && !record.authority.republishes)
  return html`${yearLinks(official, showing)}${years(official, showing, true)}
${apart('republished', w.republishedTitle, w.republishedText, republished, showing)}
${apart('voluntary', w.voluntaryTitle, w.voluntaryText, own, showing)}`
}

/** Links to the years of a long file. */
const yearLinks = (records: readonly PublicRecord[], showing: Showing): MaybeHtml => {
  const found = [...new Set(records.map(yearOf))].sort().reverse()
  if (found.length < 3) return undefined
  return html`<nav class="years" aria-label="${inLanguage(organisationWords, showing.language).years}"><ul>${found.map(
    (year) => html`<li><a href="#y${year}">${year}</a></li>`,
  )}</ul></nav>`
}

const yearOf = (record: PublicRecord): string => record.dates.decided.slice(0, 4)

const years = (records: readonly PublicRecord[], showing: Showing, linked = false): Html[] => {
  const newestFirst = records.toSorted((a, b) =>
    a.dates.decided < b.dates.decided ? 1 : a.dates.decided > b.dates.decided ? -1 : 0,
  )
  return [...Map.groupBy(newestFirst, yearOf)].map(
    ([year, group]) => html`<section class="year">
<h3${linked ? html` id="y${year}"` : undefined}>${year}</h3>
${group.map((record) => recordArticle(record, showing))}
</section>`,
  )
}

const apart = (
  name: string,
  title: string,
  text: string,
  records: readonly PublicRecord[],
  showing: Showing,
): MaybeHtml =>
  records.length === 0
    ? undefined
    : html`<section class="apart" aria-labelledby="${name}">
<h2 id="${name}">${title}</h2>
<p class="quiet">${text}</p>
${years(records, showing)}
</section>`
