import type { Language } from '@probity/base'
import type { Identity, Organisation } from '@probity/contract'
import { html } from 'hono/html'
import { period } from '../site/dates.ts'
import { asWritten } from '../site/foreign.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { inLanguage, say, siteWords } from '../site/words.ts'
import { organisationWords } from './words.ts'

/** Who the organisation is: codes and names with their dates, status, place, parent, branches. */
export const facts = (organisation: Organisation, language: Language): Html => {
  const w = inLanguage(organisationWords, language)
  const names = (kind: 'former' | 'foreign') => organisation.names.filter((name) => name.kind === kind)
  return html`<section class="facts" aria-labelledby="facts">
<h2 id="facts">${w.facts}</h2>
<dl>
  ${fact(w.status, html`${say(organisation.statusTitle, language)}`)}
  ${fact(w.kind, html`${say(organisation.kindTitle, language)}`)}
  ${organisation.region ? fact(w.region, html`${say(organisation.region, language)}`) : undefined}
  ${several(
    w.identifiers,
    organisation.identifiers.map((one) => identifier(one, language)),
  )}
  ${several(
    w.formerNames,
    names('former').map((name) => datedName(name, language)),
  )}
  ${several(
    w.foreignNames,
    names('foreign').map((name) => datedName(name, language)),
  )}
  ${organisation.parent ? fact(w.parent, link(organisation.parent, language)) : undefined}
  ${several(
    w.branches,
    organisation.branches.map((branch) => link(branch, language)),
  )}
</dl>
</section>`
}

export const link = (identity: Identity, language: Language): Html =>
  html`<a href="/organisations/${identity.handle}">${asWritten(identity.name, language)}</a>`

const fact = (title: string, value: Html): Html => html`<div><dt>${title}</dt><dd>${value}</dd></div>`

const several = (title: string, values: readonly Html[]): MaybeHtml =>
  values.length === 0 ? undefined : html`<div><dt>${title}</dt>${values.map((value) => html`<dd>${value}</dd>`)}</div>`

const identifier = (one: Organisation['identifiers'][number], language: Language): Html => {
  const w = inLanguage(siteWords, language)
  return html`<span class="code">${one.code}</span> <button type="button" class="copy" data-copy="${one.code}" data-done="${w.copied}" hidden>${w.copy}</button>
<span class="quiet">${say(one.schemeTitle, language)} · ${say(one.statusTitle, language)}${dated(one, language)}</span>`
}

const datedName = (name: Organisation['names'][number], language: Language): Html =>
  html`${asWritten(name.name, language)} <span class="quiet">${period(name, language)}</span>`

const dated = (dates: { from?: string | undefined; until?: string | undefined }, language: Language): MaybeHtml =>
  dates.from || dates.until ? html` · ${period(dates, language)}` : undefined
