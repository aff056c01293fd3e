import type { Language } from '@probity/base'
import type { LetterList, LetterSummary } from '@probity/contract'
import { html } from 'hono/html'
import { ownPage } from '../my/head.ts'
import { time } from '../site/dates.ts'
import { asWritten } from '../site/foreign.ts'
import type { Html } from '../site/html.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { letterPageWords } from './words.ts'

/** The letterbox, the newest letter first. */
export const lettersPage = (visit: Visit, { items, next }: LetterList): Html => {
  const w = inLanguage(letterPageWords, visit.language)
  return ownPage(
    visit,
    'letters',
    html`${items.length === 0 ? html`<p class="empty">${w.none}</p>` : html`<ol class="looks" aria-label="${w.list}">${items.map((one) => entry(visit, one))}</ol>`}
${next ? html`<nav class="paging"><a class="next" href="/my/letters?cursor=${next}">${w.older}</a></nav>` : undefined}`,
    w.lead,
  )
}

const entry = (visit: Visit, one: LetterSummary): Html => {
  const { language } = visit
  const w = inLanguage(letterPageWords, language)
  const name = letterName(one, language)
  return html`<li class="look">
<p class="look-when"><a href="/my/letters/${one.id}">${name}</a> ${one.service ? undefined : html`<span class="mark-word mark-apart">${w.notServed}</span>`}</p>
${letterFacts(visit, one)}
</li>`
}

/** An English number begins with what the letter is; a Chinese one abbreviates it. */
export const letterName = ({ title, number }: LetterSummary, language: Language): string =>
  language === 'en' ? number.en : `${title.zh} ${number.zh}`

/** What a line and a page say of a letter beside its text. */
export const letterFacts = (visit: Visit, one: LetterSummary): Html => {
  const { language } = visit
  const w = inLanguage(letterPageWords, language)
  const { service } = one
  return html`<dl class="pairs">
<div><dt>${w.from}</dt><dd>${asWritten(say(one.from, language), language)}</dd></div>
<div><dt>${w.matter}</dt><dd>${say(one.procedure, language)} · <a href="/my/cases/${one.case}">${w.case}</a></dd></div>
<div><dt>${w.issued}</dt><dd>${time(one.issuedOn, language)}</dd></div>
<div><dt>${w.served}</dt><dd>${service ? html`${time(service.on, language)}${language === 'zh' ? '，' : ', '}${say(service.title, language)} <span class="quiet">${w.clock}</span>` : w.notServed}</dd></div>
</dl>`
}
