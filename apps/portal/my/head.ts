import { html } from 'hono/html'
import { asWritten } from '../site/foreign.ts'
import type { Html } from '../site/html.ts'
import { layout, type Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { myWords } from './words.ts'

/** Who is in front of the subject's own pages: its representative. */
export type Own = { readonly handle: string; readonly csrf: string }

export const tabs = ['file', 'cases', 'letters', 'inbox', 'levels', 'looks', 'consents', 'delegates'] as const
export type Tab = (typeof tabs)[number]
const addressOf = (tab: Tab) => (tab === 'file' ? '/my' : `/my/${tab}`)

/** One of the subject's own pages: its name, the way to the others, what the page is for. Nobody keeps or indexes it. */
export const ownPage = (visit: Visit, tab: Tab, main: Html, lead: string): Html =>
  framed(visit, tab, inLanguage(myWords, visit.language)[tab], main, lead)

/** A page below one of them, with a name of its own. */
export const ownSubpage = (visit: Visit, tab: Tab, title: string, main: Html, lead?: string): Html =>
  framed(visit, tab, title, main, lead)

const framed = (visit: Visit, tab: Tab, title: string, main: Html, lead: string | undefined): Html => {
  const w = inLanguage(myWords, visit.language)
  const name = visit.signedIn ? say(visit.signedIn.bodyName, visit.language) : ''
  const current = title === w[tab] ? html` aria-current="page"` : html` aria-current="true"`
  return layout(visit, {
    title,
    noindex: true,
    main: html`<div class="page own-page">
<p class="kicker">${asWritten(name, visit.language)}</p>
<h1 class="h1-small">${title}</h1>
<nav class="filter" aria-label="${w.pages}"><ul>${tabs.map(
      (one) => html`<li><a href="${addressOf(one)}"${one === tab ? current : undefined}>${w[one]}</a></li>`,
    )}</ul></nav>
${lead === undefined ? undefined : html`<p class="lead">${lead}</p>`}
${main}
</div>`,
  })
}

/** For somebody who is signed in and represents nobody. */
export const notRepresenting = (visit: Visit): Html => {
  const w = inLanguage(myWords, visit.language)
  return layout(visit, {
    title: w.notHereTitle,
    noindex: true,
    main: html`<div class="page page-narrow"><h1 class="h1-small">${w.notHereTitle}</h1><p class="lead">${w.notHere}</p></div>`,
  })
}
