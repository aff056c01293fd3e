import type { MessageAddresses, MessageAddressView, Problem } from '@probity/contract'
import { html } from 'hono/html'
import { type Own, ownSubpage } from '../my/head.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { momentIn } from '../site/instants.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { inboxWords } from './words.ts'

type Shown = {
  readonly addresses: MessageAddresses
  /** One that was just added, with its secret where it has one: shown this once. */
  readonly added?: { readonly secret?: string | undefined } | undefined
  readonly confirmed?: boolean | undefined
  readonly problem?: Problem | undefined
  readonly zone: string
  readonly own: Own
}

/** Where an organisation is told besides its inbox: a list and a plain form. */
export const addressesPage = (visit: Visit, shown: Shown): Html => {
  const w = inLanguage(inboxWords, visit.language)
  const { items } = shown.addresses
  return ownSubpage(
    visit,
    'inbox',
    w.addresses,
    html`${said(visit, shown)}
<p><a href="/my/inbox">${w.back}</a></p>
${items.length === 0 ? html`<p class="empty">${w.noAddresses}</p>` : html`<ol class="looks" aria-label="${w.addresses}">${items.map((one) => entry(visit, one, shown))}</ol>`}
<section aria-labelledby="add"><h2 id="add">${w.add}</h2>${form(visit, shown)}</section>`,
    w.elsewhereText,
  )
}

const said = (visit: Visit, { problem, added, confirmed }: Shown): MaybeHtml => {
  const { language } = visit
  const w = inLanguage(inboxWords, language)
  if (problem)
    return html`<p class="notice" role="alert"><strong>${say(problem.words.title, language)}</strong> ${say(problem.words.detail, language)}</p>`
  if (confirmed) return html`<p class="notice" role="status">${w.confirmed}</p>`
  if (!added) return undefined
  return html`<div class="notice" role="status"><p>${w.sent}</p>${added.secret ? html`<p>${w.secret}</p><p class="code">${added.secret}</p>` : undefined}</div>`
}

const entry = (visit: Visit, one: MessageAddressView, { addresses, zone, own }: Shown): Html => {
  const { language } = visit
  const w = inLanguage(inboxWords, language)
  const state = one.givenUpAt ? w.fails : one.verifiedAt ? w.works : w.waits
  const events = addresses.events.filter(({ event }) => one.events.includes(event))
  return html`<li class="look">
<p class="look-when"><span class="code">${one.address}</span> <span class="mark-word mark-apart">${state}</span></p>
<dl class="pairs">
<div><dt>${w.channel}</dt><dd>${w.channels[one.channel]}</dd></div>
<div><dt>${w.events}</dt><dd>${events.map(({ title }) => say(title, language)).join(language === 'zh' ? '、' : ', ')}</dd></div>
<div><dt>${w.addedAt}</dt><dd>${momentIn(one.addedAt, zone, language)}</dd></div>
${one.givenUpAt ? html`<div><dt>${w.failsSince}</dt><dd>${momentIn(one.givenUpAt, zone, language)}</dd></div>` : undefined}
</dl>
<form method="post" action="/my/inbox/addresses/${one.id}/end"><input type="hidden" name="csrf" value="${own.csrf}"><button aria-label="${w.end}: ${one.address}">${w.end}</button></form>
</li>`
}

const form = (visit: Visit, { addresses, own }: Shown): Html => {
  const { language } = visit
  const w = inLanguage(inboxWords, language)
  const channels = addresses.email ? (['email', 'webhook'] as const) : (['webhook'] as const)
  return html`<form class="consent-form" method="post" action="/my/inbox/addresses"><input type="hidden" name="csrf" value="${own.csrf}">
${addresses.email ? undefined : html`<p class="quiet">${w.noMail}</p>`}
<fieldset><legend>${w.channel}</legend>${channels.map(
    (one, nth) =>
      html`<label class="tick"><input type="radio" name="channel" value="${one}"${nth === 0 ? html` checked` : undefined}> ${w.channels[one]}</label>`,
  )}</fieldset>
<p><label for="address">${w.address}</label> <input id="address" name="address" type="text" maxlength="500" required aria-describedby="address-hint"><br><span class="quiet" id="address-hint">${w.addressHint}</span></p>
<fieldset><legend>${w.events}</legend>${addresses.events.map(
    ({ event, title }) =>
      html`<label class="tick"><input type="checkbox" name="event" value="${event}" checked> ${say(title, language)}</label>`,
  )}</fieldset>
<fieldset><legend>${w.language}</legend>${(['zh', 'en'] as const).map(
    (one) =>
      html`<label class="tick"><input type="radio" name="language" value="${one}"${one === language ? html` checked` : undefined}> <span lang="${one === 'zh' ? 'zh-Hans' : 'en'}">${one === 'zh' ? '中文' : 'English'}</span></label>`,
  )}</fieldset>
<p><button>${w.addButton}</button></p></form>`
}
