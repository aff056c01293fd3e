import type { Language } from '@probity/base'
import type { Outcome, PublicRecord } from '@probity/contract'
import { html } from 'hono/html'
import { remedyList } from '../cases/remedies.ts'
import { basisList, confidenceMark } from '../site/basis.ts'
import { time } from '../site/dates.ts'
import { asWritten } from '../site/foreign.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { inLanguage, say } from '../site/words.ts'
import { validity } from './adverse.ts'
import { fieldTitle, fieldValue } from './value.ts'
import { recordWords } from './words.ts'

/** Where and when a record is being shown. `alone`: on its own page, with nothing folded and its title above it. */
export type Showing = {
  readonly language: Language
  readonly today: string
  /** Scheme and host, for addresses that must survive on paper. */
  readonly origin: string
  readonly alone?: boolean
}

/** Adds to a record what only its own organisation is shown; the public's record has none of it. */
export type Closer = {
  readonly linked: boolean
  readonly marks?: MaybeHtml
  readonly before?: MaybeHtml
  readonly after?: MaybeHtml
}

/** One line of the public file. */
export const recordArticle = (record: PublicRecord, showing: Showing, closer?: Closer, level: 3 | 4 = 4): Html => {
  const { language } = showing
  const tone = record.adverse ? ' adverse' : record.suppliedBySubject ? ' voluntary' : ''
  return html`<article class="record${tone}" id="${record.id}">
  <p class="record-date">${time(record.dates.decided, language)}</p>
  <div class="record-body">
  <p class="record-marks">${marks(record, language)}${closer?.marks}</p>
  ${showing.alone ? undefined : heading(record, language, closer?.linked !== false, level)}
  ${closer?.before}${decided(record, showing)}${ownWords(record, language)}${closer?.after}
  ${closer?.linked === false ? undefined : record.adverse ? validity(record, showing.today, showing.origin, language) : gentleTerm(record, language)}
  ${folded(showing, inLanguage(recordWords, language).more, background(record, language))}
  ${folded(showing, inLanguage(recordWords, language).checkLine, checkLine(record, language))}
  ${record.remedies.length > 0 ? folded(showing, inLanguage(recordWords, language).contest, remedyList(record.remedies, language)) : undefined}
  </div>
</article>`
}

const heading = (record: PublicRecord, language: Language, linked: boolean, level: 3 | 4): Html => {
  const title = linked
    ? html`<a href="/records/${record.id}">${recordTitle(record, language)}</a>`
    : recordTitle(record, language)
  return level === 3 ? html`<h3 class="record-title">${title}</h3>` : html`<h4>${title}</h4>`
}

/** Kind and document number: what a record is called. */
export const recordTitle = (record: PublicRecord, language: Language): Html =>
  html`${say(record.title, language)}${record.documentNumber ? html` <span class="document-number">${asWritten(record.documentNumber, language)}</span>` : undefined}`

const marks = (record: PublicRecord, language: Language): Html => {
  const w = inLanguage(recordWords, language)
  return html`<span class="category">${say(record.category, language)}</span>${
    record.adverse ? html`<span class="mark-word mark-adverse">${w.adverse}</span>` : undefined
  }${record.suppliedBySubject ? html`<span class="mark-word mark-apart">${w.voluntary}</span>` : undefined}${
    record.authority.republishes ? html`<span class="mark-word mark-apart">${w.republished}</span>` : undefined
  }${record.disputedSince ? html`<span class="mark-word mark-disputed">${w.disputed}</span>` : undefined}`
}

const row = (title: Html | string, value: MaybeHtml | string): MaybeHtml =>
  value === undefined ? undefined : html`<div><dt>${title}</dt><dd>${value}</dd></div>`

const decided = (record: PublicRecord, showing: Showing): Html => {
  const { language } = showing
  const w = inLanguage(recordWords, language)
  const authority = say(record.authority.title, language)
  const elsewhere = record.decider === record.authority.title.zh ? undefined : record.decider
  return html`<dl class="pairs">
  ${elsewhere ? row(w.authority, asWritten(elsewhere, language)) : undefined}
  ${row(elsewhere || record.suppliedBySubject ? w.suppliedBy : w.authority, html`${authority}`)}
  ${record.severityTitle ? row(w.severity, say(record.severityTitle, language)) : undefined}
  ${record.content.map((field) => row(fieldTitle(field, language), fieldValue(field, language)))}
  ${record.outcome ? row(say(record.outcome.title, language), outcome(record.outcome, showing)) : undefined}
  ${record.statedBasis ? row(w.statedBasis, asWritten(record.statedBasis, language)) : undefined}
  ${record.disputedSince ? row(w.disputedSince, html`${w.disputedFrom} ${time(record.disputedSince, language)} ${w.disputedSays}`) : undefined}
  ${record.remedyState ? row(w.remedyState, say(record.remedyState, language)) : undefined}
</dl>`
}

/** What came of it, with the record that says so; what is open says by which day, what is adverse until when it may be used (R10). */
const outcome = ({ says, due, record, on, until, adverse }: Outcome, { language, today, origin }: Showing): Html => {
  const w = inLanguage(recordWords, language)
  if (!record)
    return html`${say(says, language)}${due ? html` <span class="quiet">${w.dueOn} ${time(due, language)}</span>` : undefined}`
  const decidedOn = on ? html` <span class="quiet">${w.saidOn} ${time(on, language)}</span>` : undefined
  return html`<a href="/records/${record}">${say(says, language)}</a>${decidedOn}${
    adverse ? validity({ id: record, term: { until } }, today, origin, language) : undefined
  }`
}

/** What the organisation says itself stands apart from what an authority supplied, and says whose words it is (R5). */
const ownWords = ({ ownWords: said }: PublicRecord, language: Language): MaybeHtml => {
  if (!said) return undefined
  const w = inLanguage(recordWords, language)
  return html`<figure class="own-words"><figcaption><span class="mark-word mark-own">${w.ownWords}</span> <span class="quiet">${w.ownWordsSays} ${time(said.since, language)}</span></figcaption>
<blockquote>${asWritten(said.text, language)}</blockquote></figure>`
}

const gentleTerm = (record: PublicRecord, language: Language): MaybeHtml =>
  record.term
    ? html`<p class="term">${inLanguage(recordWords, language).shownUntil} ${time(record.term.until, language)}</p>`
    : undefined

const folded = (showing: Showing, title: string, inside: Html): Html =>
  showing.alone
    ? html`<section class="unfolded"><h2>${title}</h2>${inside}</section>`
    : html`<details><summary>${title}</summary>${inside}</details>`

const background = (record: PublicRecord, language: Language): Html => {
  const w = inLanguage(recordWords, language)
  const { term, dates } = record
  const day = (text: string | undefined) =>
    text ? time(text, language) : html`<span class="quiet">${w.notStated}</span>`
  return html`<dl class="pairs four-dates" aria-label="${w.dates}">
  ${row(w.event, day(dates.event))}
  ${row(w.decided, day(dates.decided))}
  ${row(w.published, day(dates.published))}
  ${row(w.firstSeen, day(dates.firstSeen))}
</dl>
<dl class="pairs">
  ${row(w.sources, html`${say(record.authority.title, language)}`)}
  ${record.otherSources.length > 0 ? row(w.alsoBy, record.otherSources.map((source) => say(source, language)).join(w.comma)) : undefined}
  ${
    term
      ? row(
          w.whyShown,
          html`${term.ruleSet ? html`<p>${say(term.ruleSet, language)}${confidenceMark(term.confidence, language)}</p>` : undefined}${
            term.note ? html`<p>${say(term.note, language)}</p>` : undefined
          }${basisList(term.basis, language)}`,
        )
      : undefined
  }
  ${row(w.whyRecorded, html`${basisList(record.catalogueBasis, language)}<p><a href="/catalogue/${encodeURIComponent(record.kind)}">${w.kindLink}</a></p>`)}
</dl>`
}

/** What of a line can be carried away and checked later: never its content, and only while it is shown (R13). */
const checkLine = ({ id, proof }: PublicRecord, language: Language): Html => {
  const w = inLanguage(recordWords, language)
  const address = `/log?${new URLSearchParams({ record: id, leaf: proof.leafHash })}#check`
  return html`<p>${w.checkLineText}</p>
<dl class="pairs">
  ${row(w.recordNumber, html`<code class="hash">${id}</code>`)}
  ${row(w.leafHash, html`<code class="hash">${proof.leafHash}</code>`)}
</dl>
<p><a href="${address}" rel="nofollow">${w.checkNow}</a></p>`
}
