import type { Organisation, PublicRecord } from '@probity/contract'
import { html } from 'hono/html'
import { caseWords } from '../cases/words.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { layout, type Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { link } from './facts.ts'
import { keepingOf } from './organisation.ts'
import { recordArticle, recordTitle } from './record.ts'
import { organisationWords, recordWords } from './words.ts'

/** One record with nothing folded: the address that every copy of an adverse line names. */
export const recordPage = (visit: Visit, organisation: Organisation, record: PublicRecord, today: string): Html => {
  const { language } = visit
  const w = inLanguage(recordWords, language)
  return layout(visit, {
    title: `${say(record.title, language)}${record.documentNumber ? ` ${record.documentNumber}` : ''}`,
    noindex: keepingOf({ organisation, records: [record] }) === 'passing',
    main: html`<div class="page page-narrow one-record">
<p class="kicker">${w.whose} ${link(organisation, language)}</p>
<h1 class="h1-small">${recordTitle(record, language)}</h1>
${recordArticle(record, { language, today, origin: visit.origin, alone: true })}
${ownWay(visit, organisation, record)}<p class="onward"><a href="/organisations/${organisation.handle}">${w.wholeFile}</a></p>
<p class="onward"><a href="/persons?record=${record.id}">${inLanguage(organisationWords, language).persons}</a></p>
</div>`,
  })
}

/** Whoever represents the organisation finds the way from the public page to what can be done. */
const ownWay = ({ signedIn, language }: Visit, { handle }: Organisation, { id }: PublicRecord): MaybeHtml =>
  signedIn?.role === 'representative' && signedIn.body === handle
    ? html`<p class="onward"><a href="/my/records/${id}/choices">${inLanguage(caseWords, language).what}</a></p>`
    : undefined
