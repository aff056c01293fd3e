import type { Language } from '@probity/base'
import type { PublicFile } from '@probity/contract'
import { html } from 'hono/html'
import { reportLink } from '../reports/link.ts'
import { reportWords } from '../reports/words.ts'
import { basisList } from '../site/basis.ts'
import { dayText } from '../site/dates.ts'
import { asWritten } from '../site/foreign.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { hasOwnPages, layout, type Visit } from '../site/layout.ts'
import type { Keeping } from '../site/respond.ts'
import { inLanguage, say, siteWords } from '../site/words.ts'
import { type Asked, askAnotherDay, fileAddress } from './ask.ts'
import { categoryLinks, countByCategory, groupOf } from './categories.ts'
import { facts, link } from './facts.ts'
import { measuresSection } from './measures.ts'
import { timeline } from './timeline.ts'
import { organisationWords } from './words.ts'

/** Pages with adverse lines, and those of individual businesses, are neither stored nor indexed (R10, R25). */
export const keepingOf = (file: Pick<PublicFile, 'organisation' | 'records' | 'measures'>): Keeping =>
  file.organisation.kind === 'individual-business' ||
  file.records.some((record) => record.adverse || record.outcome?.adverse) ||
  (file.measures?.length ?? 0) > 0
    ? 'passing'
    : 'ordinary'

/** Those about whom it can be complained that they do not pay or keep contracts (R20). */
const publicBodies: readonly string[] = ['government-body', 'public-institution']

/** An organisation's page: who it is, what the file holds, then every record by year. */
export const organisationPage = (visit: Visit, file: PublicFile, asked: Asked): Html => {
  const { language } = visit
  const w = inLanguage(organisationWords, language)
  const { organisation, records, today } = file
  return layout(visit, {
    title: organisation.name,
    noindex: keepingOf(file) === 'passing',
    main: html`<div class="page">
<div class="organisation-head">
  <p class="kicker">${say(organisation.kindTitle, language)} · ${say(organisation.statusTitle, language)}${organisation.region ? ` · ${say(organisation.region, language)}` : ''}</p>
  <h1>${asWritten(organisation.name, language)}</h1>
  ${organisation.code ? html`<p class="head-code"><span class="unseen">${w.code} </span><span class="code">${organisation.code}</span></p>` : undefined}
  ${merged(file, language)}
  ${askedNotice(file, asked, language)}
</div>
<div class="file">
<section class="summary" aria-labelledby="summary">
  <h2 id="summary" class="unseen">${w.summary}</h2>
  <p class="lead">${holds(file, language)}</p>
  <p class="no-proof">${w.noProof}</p>
  ${asked.known ? undefined : html`<p class="report-link">${reportLink(organisation.handle, asked.day, language)} · <a href="/reports">${inLanguage(reportWords, language).checkLink}</a></p>`}
  ${measuresSection(file.measures, language)}
</section>
${facts(organisation, language)}
${publishedLevels(file, language)}
${records.length > 0 ? recordsSection(visit, file, asked) : undefined}
<div class="beside">
${askAnotherDay(organisation.handle, asked, today, language)}
<section aria-labelledby="contest">
<h2 id="contest">${w.contestTitle}</h2>
<p>${w.contestText} <a href="/about#contest">${w.contestLink}</a></p>
${hasOwnPages(visit) && publicBodies.includes(organisation.kind) ? html`<p><a href="/my/start/${organisation.handle}?way=complaint">${w.complain}</a><br><span class="quiet">${w.complainText}</span></p>` : undefined}
<p><a href="/persons">${w.persons}</a></p>
</section>
<p class="digest quiet">${w.law} <span class="code">${file.law.slice(0, 16)}</span></p>
</div>
</div>
</div>`,
  })
}

/** Levels that law publishes; there is no word about any other, nor about having none. */
const publishedLevels = ({ levels = [] }: PublicFile, language: Language): MaybeHtml => {
  if (levels.length === 0) return undefined
  const w = inLanguage(organisationWords, language)
  return html`<section aria-labelledby="levels"><h2 id="levels">${w.levels}</h2>
<dl class="pairs">${levels.map(
    (one) =>
      html`<div><dt><a href="/evaluation/${one.policy}">${say(one.policyTitle, language)}</a></dt><dd><strong>${say(one.levelTitle, language)}</strong> <span class="quiet">${w.levelSince(say(one.authority, language), dayText(one.since, language))}</span>${basisList(one.basis, language)}</dd></div>`,
  )}</dl></section>`
}

/** Every record, or those of one category. */
const recordsSection = (visit: Visit, { organisation, records, today }: PublicFile, asked: Asked): Html => {
  const { language, origin } = visit
  const w = inLanguage(organisationWords, language)
  const chosen = records.filter((record) => asked.show === undefined || groupOf(record).slug === asked.show)
  const linkTo = (show: string | undefined) => fileAddress(organisation.handle, { ...asked, show })
  return html`<section class="records" aria-labelledby="records">
  <div class="records-head"><h2 id="records">${w.records}</h2><button type="button" class="print" data-print hidden>${inLanguage(siteWords, language).print}</button></div>
  ${categoryLinks(countByCategory(records), asked.show, linkTo, language)}
  ${chosen.length > 0 ? timeline(chosen, { language, today, origin }) : html`<p class="empty">${w.noneOfCategory}</p>`}
</section>`
}

const isPast = (file: PublicFile): boolean => file.day !== file.today || file.knownAt !== undefined

/** What the file holds, or what of a past one may be shown: the two are not the same and do not sound the same (R9). */
const holds = (file: PublicFile, language: Language): string => {
  const w = inLanguage(organisationWords, language)
  const day = dayText(file.day, language)
  if (file.records.length === 0) return isPast(file) ? w.heldThenNone(day) : w.holdsNone(day)
  const parts = countByCategory(file.records).map(({ title, count }) => w.part(say(title, language), count))
  return (isPast(file) ? w.heldThen : w.holds)(day, file.records.length, parts.join(w.between))
}

const merged = (file: PublicFile, language: Language): MaybeHtml => {
  const { mergedInto } = file.organisation
  const w = inLanguage(organisationWords, language)
  return mergedInto
    ? html`<p class="notice" role="note">${w.mergedInto} ${link(mergedInto, language)}${w.mergedText}</p>`
    : undefined
}

const askedNotice = (file: PublicFile, asked: Asked, language: Language): MaybeHtml => {
  if (!isPast(file)) return undefined
  const w = inLanguage(organisationWords, language)
  return html`<div class="notice" role="note"><p><strong>${w.askedDay(dayText(file.day, language))}</strong> ${
    asked.known ? w.askedKnown(dayText(asked.known, language)) : undefined
  }</p><p>${w.askExplain} ${w.askedEnd}</p><p><a href="/organisations/${file.organisation.handle}">${w.backToToday}</a></p></div>`
}
