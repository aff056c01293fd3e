import type { Language } from '@probity/base'
import type { PublicRecord } from '@probity/contract'
import { html } from 'hono/html'
import type { MaybeHtml } from '../site/html.ts'
import { inLanguage, say } from '../site/words.ts'
import { organisationWords, recordWords } from './words.ts'

export type CategoryCount = { readonly slug: string; readonly title: PublicRecord['category']; readonly count: number }

/**
 * The group a record is counted in: its category; or one of its own for what was republished or what the organisation
 * supplied itself, so that neither is counted among the records of competent authorities (R5).
 */
export const groupOf = (record: PublicRecord): Omit<CategoryCount, 'count'> => {
  if (record.suppliedBySubject) return { slug: 'voluntary', title: recordWords.voluntary }
  if (record.authority.republishes) return { slug: 'republished', title: recordWords.republished }
  const slug = record.category.en.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return { slug: slug.replace(/^-|-$/g, ''), title: record.category }
}

/** How many records each group holds: categories in the order in which they first appear, what stands apart last. */
export const countByCategory = (records: readonly PublicRecord[]): CategoryCount[] => {
  const groups = [...Map.groupBy(records, (record) => groupOf(record).slug).values()]
  const counts = groups.map((group) => ({ ...groupOf(group[0] as PublicRecord), count: group.length }))
  return [...counts.filter(({ slug }) => !apart.has(slug)), ...counts.filter(({ slug }) => apart.has(slug))]
}

const apart: ReadonlySet<string> = new Set(['republished', 'voluntary'])

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
