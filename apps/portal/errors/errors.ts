import type { Language } from '@probity/base'
import type { Problem } from '@probity/contract'
import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Html } from '../site/html.ts'
import { layout, type Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { errorWords } from './words.ts'

export type ErrorStatus = 400 | 404 | 500 | 503

/** The status a page answers with for a problem of the API: what cannot be found or read, what is away, and our own faults. */
export const statusOf = (problem: Problem | undefined): ErrorStatus & ContentfulStatusCode => {
  const status = problem?.status ?? 500
  if (status === 404 || status === 410) return 404
  if (status === 503 || status === 429) return 503
  return status >= 400 && status < 500 ? 400 : 500
}

/**
 * A page in place of the one that was asked for. That of 404 is the same whatever the reason: it says neither 'never' nor
 * 'ended' (R8), so the problem's own words are shown only where the question itself was at fault, and where they
 * are meant for a reader rather than for a program.
 */
export const errorPage = (visit: Visit, status: ErrorStatus, problem?: Problem): Html => {
  const w = inLanguage(errorWords, visit.language)
  const title = { 400: w.badTitle, 404: w.notFoundTitle, 500: w.faultTitle, 503: w.awayTitle }[status]
  const text = { 400: w.badText, 404: w.notFoundText, 500: w.faultText, 503: w.awayText }[status]
  return layout(visit, {
    title,
    noindex: true,
    main: html`<div class="page page-narrow error-page">
<p class="kicker">${status}</p>
<h1>${title}</h1>
<p class="lead">${readersWords(status, problem, visit.language) ?? text}</p>
${status === 404 ? html`<p>${w.notFoundUse}</p>` : undefined}
<p><a href="/">${w.home}</a></p>
</div>`,
  })
}

const readersWords = (status: ErrorStatus, problem: Problem | undefined, language: Language): string | undefined =>
  status === 400 && problem && problem.code !== 'request/not-valid' ? say(problem.words.detail, language) : undefined
