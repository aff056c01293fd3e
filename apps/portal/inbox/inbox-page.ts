import type { Inbox, MessageView } from '@probity/contract'
import { html } from 'hono/html'
import { type Own, ownPage } from '../my/head.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { momentIn } from '../site/instants.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { inboxWords } from './words.ts'

type Shown = {
  readonly inbox: Inbox
  /** What an address was sent, brought back by its reader. */
  readonly token?: string | undefined
  readonly zone: string
  readonly own: Own
}

/** Messages, the newest first, and the way to being told elsewhere. */
export const inboxPage = (visit: Visit, { inbox, token, zone, own }: Shown): Html => {
  const w = inLanguage(inboxWords, visit.language)
  const { items, next, unread } = inbox
  return ownPage(
    visit,
    'inbox',
    html`${confirmation(visit, token, own)}
${items.length === 0 ? html`<p class="empty">${w.none}</p>` : html`<ol class="looks" aria-label="${w.list}">${items.map((one) => entry(visit, one, zone))}</ol>`}
${unread > 0 ? html`<form class="consent-form" method="post" action="/my/inbox/read"><input type="hidden" name="csrf" value="${own.csrf}"><input type="hidden" name="until" value="${items[0]?.id}"><p><button>${w.markRead}</button></p></form>` : undefined}
${next ? html`<nav class="paging"><a class="next" href="/my/inbox?cursor=${next}">${w.older}</a></nav>` : undefined}
<section aria-labelledby="elsewhere"><h2 id="elsewhere">${w.elsewhere}</h2><p>${w.elsewhereText}</p><p><a href="/my/inbox/addresses">${w.addresses}</a></p></section>`,
    w.lead,
  )
}

/** Opened by a mail program or a scanner, an address changes nothing: whoever is signed in presses a button. */
const confirmation = (visit: Visit, token: string | undefined, own: Own): MaybeHtml => {
  if (token === undefined) return undefined
  const w = inLanguage(inboxWords, visit.language)
  return html`<form class="consent-form" method="post" action="/my/inbox/confirm"><input type="hidden" name="csrf" value="${own.csrf}"><input type="hidden" name="token" value="${token}">
<h2>${w.confirmTitle}</h2><p>${w.confirmText}</p><p><button>${w.confirm}</button></p></form>`
}

const entry = (visit: Visit, one: MessageView, zone: string): Html => {
  const { language } = visit
  const w = inLanguage(inboxWords, language)
  return html`<li class="look">
<p class="look-when">${momentIn(one.at, zone, language)} ${one.unread ? html`<span class="mark-word mark-apart">${w.unread}</span>` : undefined}</p>
<p><strong>${say(one.title, language)}</strong><br>${say(one.says, language)}</p>
${link(one, w)}
</li>`
}

const link = (
  { letter, case: number }: MessageView,
  w: { readonly toLetter: string; readonly toCase: string },
): MaybeHtml => {
  if (letter) return html`<p><a href="/my/letters/${letter}">${w.toLetter}</a></p>`
  return number ? html`<p><a href="/my/cases/${number}">${w.toCase}</a></p>` : undefined
}
