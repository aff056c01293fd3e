import type { Bilingual } from '@probity/base'
import { html } from 'hono/html'
import type { Html } from '../site/html.ts'
import { layout, type Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { signInWords } from './words.ts'

/** Why somebody is not signed in, and what to do about it. */
export const refusedPage = (visit: Visit, words: { readonly title: Bilingual; readonly detail: Bilingual }): Html => {
  const w = inLanguage(signInWords, visit.language)
  return layout(visit, {
    title: w.refusedTitle,
    noindex: true,
    main: html`<div class="page page-narrow error-page">
<h1>${say(words.title, visit.language)}</h1>
<p class="lead">${say(words.detail, visit.language)}</p>
<p><a href="/auth/sign-in">${w.again}</a></p>
<p><a href="/">${w.home}</a></p>
</div>`,
  })
}
