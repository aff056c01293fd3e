import { sql } from '@probity/database'
import type { Law } from '@probity/law'

/**
 * Of the content of a row `v` of record_version only what standing hangs on: the day that ends a record, the values that make
 * it adverse or public. For readers who are shown less than that, and for counts.
 */
export const decisiveContent = (law: Law, kinds: readonly string[]) => {
  const fields = new Set(
    kinds.flatMap((id) => {
      const { endsWith, adverseWhen, publishedWhen = [] } = law.getKind(id)
      const fields = [endsWith, adverseWhen?.field, ...publishedWhen.map(({ field }) => field)]
      return fields.filter((field) => field !== undefined)
    }),
  )
  const members = [...fields].flatMap((field) => [
    sql`${sql.lit(field)}::text`,
    sql`v.content -> ${sql.lit(field)}::text`,
  ])
  return members.length > 0 ? sql`jsonb_strip_nulls(jsonb_build_object(${sql.join(members)}))` : sql`'{}'::jsonb`
}
