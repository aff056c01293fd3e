import type { LookPage, LookView } from '@probity/contract'
import { html } from 'hono/html'
import { basisList } from '../site/basis.ts'
import { asWritten } from '../site/foreign.ts'
import type { Html } from '../site/html.ts'
import { momentIn } from '../site/instants.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { ownPage } from './head.ts'
import { myWords } from './words.ts'

/** Who looked, the newest first. */
export const looksPage = (visit: Visit, { items, next }: LookPage, zone: string): Html => {
  const w = inLanguage(myWords, visit.language)
  const main = html`${items.length === 0 ? html`<p class="empty">${w.noLooks}</p>` : html`<ol class="looks" aria-label="${w.looksTable}">${items.map((look) => entry(visit, look, zone))}</ol>`}
${next ? html`<nav class="paging"><a class="next" href="/my/looks?cursor=${next}">${w.older}</a></nav>` : undefined}
<p class="quiet measure">${w.looksDelayed}</p>`
  return ownPage(visit, 'looks', main, w.looksLead)
}

const entry = (visit: Visit, look: LookView, zone: string): Html => {
  const { language } = visit
  const w = inLanguage(myWords, language)
  return html`<li class="look">
<p class="look-when">${momentIn(look.at, zone, language)}</p>
<dl class="pairs">
<div><dt>${w.who}</dt><dd>${asWritten(say(look.bodyTitle, language), language)} <span class="quiet">${say(look.roleTitle, language)}</span></dd></div>
<div><dt>${w.forWhat}</dt><dd>${say(look.purposeTitle, language)}<br><span class="quiet">${say(look.purposeSays, language)}</span></dd></div>
${look.reference ? html`<div><dt>${w.matter}</dt><dd>${asWritten(look.reference, language)}${look.consent === undefined ? undefined : html` <span class="quiet">${w.byConsent(look.consent)}</span>`}</dd></div>` : undefined}
${look.delayed ? html`<div><dt>${w.toldLater}</dt><dd>${momentIn(look.delayed.until, zone, language)}${basisList(look.delayed.basis, language)}</dd></div>` : undefined}
</dl>
</li>`
}
