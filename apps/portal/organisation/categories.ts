import type { Language } from '@probity/base'
import type { PublicRecord } from '@probity/contract'
import { html } from 'hono/html'
import type { MaybeHtml } from '../site/html.ts'
import { inLanguage, say } from '../site/words.ts'
import { organisationWords } from './words.ts'

export type CategoryCount = { readonly slug: string; readonly title: PublicRecord['category']; readonly count: number }

/** A category as it stands in an address: its English title. */
export const slugOf = (record: PublicRecord): string =>
  record.category.en
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** How many records each category holds, in the order in which they first appear. */
export const countByCategory = (records: readonly PublicRecord[]): CategoryCount[] =>
  [...Map.groupBy(records, slugOf)].map(([slug, group]) => ({
    slug,
    title: (group[0] as PublicRecord).category,
    count: group.length,
  }))

/** Plain links, one a category: filtering works without a script. */
export const categoryLinks = (
  counts: readonly CategoryCount[],
  chosen: string | undefined,
  linkTo: (show: string | undefined) => string,
  language: Language,
): MaybeHtml => {
  if (counts.length < 2 && chosen === undefined) return undefined
  const w = inLanguage(organisationWords, language)
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const link = (slug: string | undefined, title: string, count: number) =>
    html`<li><a href="${linkTo(slug)}"${slug === chosen ? html` aria-current="true"` : undefined}>${title} <span class="count">${count}</span></a></li>`
  return html`<nav class="filter" aria-label="${w.show}"><ul>
${link(undefined, w.all, total)}
${counts.map(({ slug, title, count }) => link(slug, say(title, language), count))}
</ul></nav>`
}
