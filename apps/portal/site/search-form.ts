import type { Language } from '@probity/base'
import { html } from 'hono/html'
import type { Html } from './html.ts'
import { inLanguage, siteWords } from './words.ts'

/** The search, large on the home page and small in the header of every other. */
export const searchForm = (
  language: Language,
  { value, size }: { value?: string | undefined; size: 'large' | 'small' },
): Html => {
  const w = inLanguage(siteWords, language)
  return html`<form class="search search-${size}" role="search" action="/search" method="get">
      <label for="q"${size === 'small' ? html` class="unseen"` : undefined}>${w.searchLabel}</label>
      <div class="search-row">
        <input id="q" name="q" type="search" value="${value ?? ''}" maxlength="100" required autocomplete="off" spellcheck="false" placeholder="${size === 'large' ? w.searchPlaceholder : w.searchShort}">
        <button type="submit">${w.search}</button>
      </div>
    </form>`
}
