import type { Language } from '@probity/base'
import { html } from 'hono/html'
import { dayText, time } from '../site/dates.ts'
import type { Html } from '../site/html.ts'
import { inLanguage } from '../site/words.ts'
import { recordWords } from './words.ts'

/** A record and for how long it is shown. */
type Limited = {
  readonly id: string
  readonly term?: { readonly until?: string | undefined; readonly repairFrom?: string | undefined } | undefined
}

/**
 * What every adverse line carries in its own element, on screen and in print (R10): as of when, shown until, not to be used
 * after, and where to check. A copy outlives the page, so the address stands there in full.
 */
export const validity = (record: Limited, today: string, origin: string, language: Language): Html => {
  const w = inLanguage(recordWords, language)
  const address = `${origin}/records/${record.id}`
  const until = record.term?.until
  return html`<dl class="validity" aria-label="${w.validity}">
  <div><dt>${w.asOf}</dt><dd>${time(today, language)}</dd></div>
  <div><dt>${w.shownUntil}</dt><dd>${until ? time(until, language) : w.noEnd}</dd></div>
  <div><dt>${w.notAfter}</dt><dd>${until ? w.notAfterDay(dayText(until, language)) : w.notAfterOpen}</dd></div>
  ${record.term?.repairFrom ? html`<div><dt>${w.repairFrom}</dt><dd>${w.repairSince(dayText(record.term.repairFrom, language))}</dd></div>` : undefined}
  <div class="check"><dt>${w.checkAt}</dt><dd><a href="/records/${record.id}">${address}</a></dd></div>
</dl>`
}
