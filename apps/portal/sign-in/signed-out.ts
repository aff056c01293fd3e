import { html } from 'hono/html'
import type { Html } from '../site/html.ts'
import { layout, type Visit } from '../site/layout.ts'
import { inLanguage } from '../site/words.ts'
import { signInWords } from './words.ts'

/** Signed out here; whoever wants to be signed out at the provider too goes there by themselves. */
export const signedOutPage = (visit: Visit, elsewhere: string): Html => {
  const w = inLanguage(signInWords, visit.language)
  return layout(visit, {
    title: w.signedOutTitle,
    noindex: true,
    main: html`<div class="page page-narrow error-page">
<h1>${w.signedOutTitle}</h1>
<p class="lead">${w.signedOutLead}</p>
<p><a href="${elsewhere}">${w.signOutThere}</a></p>
<p><a href="/">${w.home}</a></p>
</div>`,
  })
}
