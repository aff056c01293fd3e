import type { Language } from '@probity/base'
import { addressOf, reportRoutes } from '@probity/contract'
import { html } from 'hono/html'
import type { Html } from '../site/html.ts'
import { inLanguage } from '../site/words.ts'
import { reportWords } from './words.ts'

/** Leads to the report of today, or of the day that is being looked at. */
export const reportLink = (handle: string, day: string | undefined, language: Language): Html => {
  const w = inLanguage(reportWords, language)
  const address = addressOf(reportRoutes.report, {
    params: { handle },
    query: { ...(day ? { day } : {}), lang: language },
  })
  return html`<a href="${address}" type="application/pdf" rel="nofollow">${day ? w.ofDay : w.paper}</a>`
}
