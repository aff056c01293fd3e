import type { Language } from '@probity/base'
import type { ListEntries, ListEntry, ListView } from '@probity/contract'
import { html } from 'hono/html'
import { basisList, confidenceMark } from '../site/basis.ts'
import { dayText, time } from '../site/dates.ts'
import { asWritten } from '../site/foreign.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { layout, type Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { names } from './lists.ts'
import { listWords } from './words.ts'

/** A list: its law in plain words, then who is in it today. Neither stored nor indexed (R10, R11). */
export const listPage = (visit: Visit, entries: ListEntries, later: boolean): Html => {
  const { language } = visit
  const { list } = entries
  const w = inLanguage(listWords, language)
  return layout(visit, {
    title: say(list.title, language),
    noindex: true,
    main: html`<div class="page list-page">
<p class="kicker"><a href="/lists">${w.back}</a></p>
<h1>${say(list.title, language)}${confidenceMark(list.confidence, language)}</h1>
${later ? undefined : aboutList(list, language)}
${onIt(entries, later, language)}
</div>`,
  })
}

const aboutList = (list: ListView, language: Language): Html => {
  const w = inLanguage(listWords, language)
  const { exit } = list
  const early = exit.earlyAfterMonths === undefined ? w.conditions : w.early(exit.earlyAfterMonths)
  return html`<dl class="pairs pairs-wide">
<div><dt>${w.subjects}</dt><dd>${names(list.subjects, language)}</dd></div>
<div><dt>${w.decidedBy}</dt><dd>${names(list.decidedBy, language)}</dd></div>
<div><dt>${w.fieldBasis}</dt><dd>${basisList(list.fieldBasis, language)}</dd></div>
<div><dt>${w.rule}</dt><dd>${basisList(list.entryAndExit, language)}</dd></div>
<div><dt>${w.grounds}</dt><dd><ul>${list.grounds.map((ground) => html`<li>${said(ground, language)}</li>`)}</ul></dd></div>
<div><dt>${w.entry}</dt><dd>${said(list.entry, language)}${list.entry.hearing ? html`<p>${w.hearing}</p>` : undefined}</dd></div>
${list.term ? html`<div><dt>${w.term}</dt><dd>${said(list.term, language)}</dd></div>` : undefined}
<div><dt>${w.exit}</dt><dd><p>${early}</p><ul>${exit.conditions.map(
    (one) => html`<li>${say(one.says, language)}${confidenceMark(one.confidence, language)}</li>`,
  )}</ul>${exit.conflict ? html`<p class="quiet">${say(exit.conflict, language)}</p>` : undefined}${basisList(exit.basis, language)}</dd></div>
<div><dt>${w.consequences}</dt><dd><p>${w.consequencesText}</p><ul>${list.consequences.map((one) => html`<li>${said(one, language)}</li>`)}</ul></dd></div>
<div><dt>${w.publication}</dt><dd>${said(list.publication, language)}</dd></div>
</dl>`
}

const said = (
  { says, basis, confidence }: Pick<ListView['grounds'][number], 'says' | 'basis' | 'confidence'>,
  language: Language,
): Html => html`<p>${say(says, language)}${confidenceMark(confidence, language)}</p>${basisList(basis, language)}`

const onIt = ({ list, today, useUntil, items, next }: ListEntries, later: boolean, language: Language): Html => {
  const w = inLanguage(listWords, language)
  return html`<section aria-labelledby="on-it" class="on-it">
<h2 id="on-it">${w.onIt}</h2>
<p class="measure">${w.onItText}</p>
<p class="no-proof">${w.asOf(dayText(today, language), dayText(useUntil, language))}</p>
${items.length === 0 ? html`<p>${w.nobody}</p>` : html`<ul class="entries">${items.map((entry) => entryLine(entry, language))}</ul>`}
<p>${later ? html`<a href="/lists/${list.id}">${w.first}</a> ` : undefined}${
    next ? html`<a href="/lists/${list.id}?cursor=${encodeURIComponent(next)}" rel="nofollow">${w.next}</a>` : undefined
  }</p>
</section>`
}

const entryLine = (entry: ListEntry, language: Language): Html => {
  const w = inLanguage(listWords, language)
  const pair = (title: string, text: MaybeHtml | string): Html => html`<div><dt>${title}</dt><dd>${text}</dd></div>`
  return html`<li><p class="entry-name"><a href="/organisations/${entry.handle}">${asWritten(entry.name, language)}</a>${
    entry.code ? html` <span class="code">${entry.code}</span>` : undefined
  }</p>
<p class="quiet">${say(entry.kindTitle, language)}${entry.region ? ` · ${say(entry.region, language)}` : ''}${
    entry.disputedSince ? html` <span class="mark-word">${w.disputed}</span>` : undefined
  }</p>
<dl class="pairs">
${pair(w.decided, time(entry.decidedOn, language))}
${pair(w.by, say(entry.authority, language))}
${entry.documentNumber ? pair(w.document, html`<a href="/records/${entry.record}">${asWritten(entry.documentNumber, language)}</a>`) : undefined}
${entry.reason ? pair(w.reason, asWritten(entry.reason, language)) : undefined}
${pair(w.until, entry.shownUntil ? time(entry.shownUntil, language) : w.noEnd)}
</dl></li>`
}
