import { sql } from '@probity/database'
import type { Law, Opened, Purpose, RecordKind } from '@probity/law'

/** What a purpose opens of one kind. `fields` absent: every field of the content. */
export type OpenedKind = {
  readonly kind: string
  readonly fields?: readonly string[]
  readonly closed: boolean
  /** Fields that name an office-holder, among those that are opened. */
  readonly persons: readonly string[]
}

/** What a purpose opens, kind by kind: nothing that may not be shared, but to those it is about and to auditors. */
export const openedKinds = (law: Law, purpose: Purpose): OpenedKind[] => {
  const insiders = purpose.lines === 'all'
  const kinds = law.packs
    .flatMap((pack) => pack.kinds)
    .filter(({ permissions }) => insiders || permissions.share.allowed !== 'no')
  const versions = Map.groupBy(kinds, ({ id }) => id)
  return [...versions].flatMap(([kind, all]): OpenedKind[] => {
    const entries = purpose.opens.filter((opened) => all.some((version) => covers(opened, version)))
    if (entries.length === 0) return []
    const fields = entries.some((entry) => !entry.fields) ? undefined : entries.flatMap((entry) => entry.fields ?? [])
    const persons = new Set(
      all.flatMap((version) =>
        Object.entries(version.fields).flatMap(([field, { person }]) =>
          person && (!fields || fields.includes(field)) ? field : [],
        ),
      ),
    )
    return [
      {
        kind,
        ...(fields ? { fields: [...new Set(fields)] } : {}),
        closed: entries.some(({ closed }) => closed === true),
        persons: [...persons],
      },
    ]
  })
}

const covers = ({ every, categories, kinds }: Opened, { id, category }: RecordKind): boolean =>
  every === true || kinds?.includes(id) === true || categories?.includes(category) === true

/** SQL of what may be read of a row `v` of record_version: which rows, what of the content, what of the closed part. */
export type DisclosedColumns = {
  readonly rows: ReturnType<typeof sql<boolean>>
  readonly content: ReturnType<typeof sql>
  readonly closed: ReturnType<typeof sql>
}

/**
 * Compiles what a purpose opens into the columns of a query, so that what is not opened never leaves the database: kinds into a
 * condition, fields into expressions, the names of office-holders masked in place. `agreed`: an expression for the fields that
 * the subject agreed to (`kind`, or `kind.field`), where the purpose needs consent.
 */
export const disclosedColumns = (law: Law, purpose: Purpose, agreed?: ReturnType<typeof sql>): DisclosedColumns => {
  const kinds = openedKinds(law, purpose)
  const cases = kinds.flatMap((one) => {
    const expression = contentOf(one, purpose.officeHolders)
    return expression ? [sql`when ${sql.lit(one.kind)} then ${expression}`] : []
  })
  const opened = cases.length > 0 ? sql`case v.kind ${sql.join(cases, sql` `)} else v.content end` : sql`v.content`
  const withClosed = kinds.filter(({ closed }) => closed).map(({ kind }) => kind)
  const closed =
    withClosed.length > 0
      ? sql`case when v.kind in (${literals(withClosed)}) then v.closed else '{}'::jsonb end`
      : sql`'{}'::jsonb`
  const rows = sql<boolean>`v.kind in (${literals(kinds.map(({ kind }) => kind))})`
  if (!agreed) return { rows, content: opened, closed }
  const whole = sql`v.kind = any(${agreed})`
  return {
    rows: sql<boolean>`${rows} and exists (select from unnest(${agreed}) f where split_part(f, '.', 1) = v.kind)`,
    content: sql`case when ${whole} then ${opened} else ${picked(opened, sql`v.kind || '.' || key = any(${agreed})`)} end`,
    closed: sql`case when ${whole} then ${closed} else '{}'::jsonb end`,
  }
}

/** The content of a kind as far as it is opened; `undefined` where all of it is. */
const contentOf = ({ fields, persons }: OpenedKind, officeHolders: Purpose['officeHolders']) => {
  const kept = fields ? picked(sql`v.content`, sql`key in (${literals(fields)})`) : sql`v.content`
  if (persons.length === 0 || officeHolders === 'shown') return fields ? kept : undefined
  if (officeHolders === 'left-out') return sql`${kept} - array[${literals(persons)}]::text[]`
  const masks = persons.map(
    (field) => sql`case when jsonb_typeof(v.content -> ${sql.lit(field)}) = 'string'
      then jsonb_build_object(${sql.lit(field)}::text, left(v.content ->> ${sql.lit(field)}, 1) || '＊＊') else '{}'::jsonb end`,
  )
  return sql`${kept} || ${sql.join(masks, sql` || `)}`
}

const picked = (content: ReturnType<typeof sql>, condition: ReturnType<typeof sql>) =>
  sql`(select coalesce(jsonb_object_agg(key, value), '{}'::jsonb) from jsonb_each(${content}) as f (key, value) where ${condition})`

const literals = (texts: readonly string[]) =>
  texts.length > 0 ? sql.join(texts.map((text) => sql.lit(text))) : sql`null`
