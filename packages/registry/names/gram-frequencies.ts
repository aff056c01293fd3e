import { type Database, type Reader, sql, type Tx } from '@probity/database'

/** How many findable names hold a gram. */
export type GramFrequencies = { readonly names: number; of(gram: string): number }

/** As frequent as a gram is taken to be that was not there when grams were last counted. */
export const rare = 8

/** The row that counts all findable names stands under the gram that no name has. */
const total = ''

/**
 * Counts the grams of all findable names anew. They steer which index entries a search reads and depend on names alone,
 * never on records (R8, R10). About 10 seconds for a million names.
 */
export const countGrams = async (tx: Tx): Promise<void> => {
  await lockCounts(tx)
  await tx.rows(sql`delete from name_gram`)
  await tx.rows(sql`
    insert into name_gram (gram, names)
    select gram, count(*) from subject_name cross join unnest(grams) as gram
    where findable group by gram
    union all
    select ${total}::text, count(*) from subject_name where findable`)
}

/** Two who count at once would write the same rows twice; any number that no other advisory lock of ours has. */
const lockCounts = (tx: Tx) => tx.rows(sql`select pg_advisory_xact_lock(716278)`)

/** Counts anew if names have become a tenth more or fewer since; says whether it did. It reads every name to find out. */
export const countGramsIfGrown = async (tx: Tx): Promise<boolean> => {
  await lockCounts(tx)
  const [row] = await tx.rows<{ now: number; counted: number }>(sql`
    select (select count(*) from subject_name where findable) as now,
      coalesce((select names from name_gram where gram = ${total}::text), 0) as counted`)
  const { now, counted } = row!
  if (Math.abs(now - counted) * 10 <= counted) return false
  await countGrams(tx)
  return true
}

/**
 * Keeps the counts of a node as young as its names: to be called after every submission. It asks for the newest key, one
 * entry of an index, and looks at the names themselves only where subjects have become a tenth more since it last did.
 * When it counts thus depends on subjects and names alone as well (R8).
 */
export const gramKeeper = (database: Database): (() => Promise<void>) => {
  let newestSeen = 0
  return async () => {
    const [row] = await database.rows<{ newest: number | null }>(
      sql`select max(subject_id) as newest from subject_name`,
    )
    const newest = row?.newest ?? 0
    if (newest * 10 <= newestSeen * 11) return
    await database.transaction(countGramsIfGrown)
    newestSeen = newest
  }
}

/** Reads how frequent these grams were when they were last counted. */
export const readFrequencies = async (reader: Reader, grams: readonly string[]): Promise<GramFrequencies> => {
  const counted = await reader.rows<{ gram: string; names: number }>(
    sql`select gram, names from name_gram where gram = any(${[total, ...grams]}::text[])`,
  )
  const names = new Map(counted.map((row) => [row.gram, row.names]))
  return { names: names.get(total) ?? 0, of: (gram) => names.get(gram) ?? rare }
}

/** Those of the grams that names hold, the rarest first. */
export const listHeld = (reader: Reader, grams: readonly string[]): Promise<{ gram: string; names: number }[]> =>
  reader.rows(sql`select gram, names from name_gram where gram = any(${grams}::text[]) order by names, gram`)
