import type { Language } from '@probity/base'
import { html } from 'hono/html'
import type { Html } from '../site/html.ts'
import { inLanguage } from '../site/words.ts'
import { organisationWords } from './words.ts'

/** What was asked of the file beside whose it is: a day, a day by whose end it was known, a category. */
export type Asked = {
  readonly day?: string | undefined
  readonly known?: string | undefined
  readonly show?: string | undefined
}

/** Asks for the file of another day, and says honestly what such an answer can hold (R9). */
export const askAnotherDay = (handle: string, asked: Asked, today: string, language: Language): Html => {
  const w = inLanguage(organisationWords, language)
  return html`<section class="ask" aria-labelledby="ask">
<h2 id="ask">${w.askTitle}</h2>
<form action="/organisations/${handle}" method="get">
  <label for="day">${w.askDay}</label>
  <input id="day" name="day" type="date" max="${today}" value="${asked.day ?? today}" required>
  <label for="known">${w.askKnown}</label>
  <input id="known" name="known" type="date" max="${today}" value="${asked.known ?? ''}">
  <button type="submit">${w.askButton}</button>
</form>
<p class="quiet">${w.askExplain}</p>
</section>`
}

/** The address of a file as asked, with another category. */
export const fileAddress = (handle: string, { day, known, show }: Asked): string => {
  const query = new URLSearchParams()
  if (day) query.set('day', day)
  if (known) query.set('known', known)
  if (show) query.set('show', show)
  return `/organisations/${handle}${query.size > 0 ? `?${query}` : ''}`
}
