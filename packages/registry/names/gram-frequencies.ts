import { type Database, type Reader, sql, type Tx } from '@probity/database'
import { nameGrams, startMark } from './name-grams.ts'
import { normaliseName } from './normalise-name.ts'

/** How many findable names hold a gram. */
export type GramFrequencies = { readonly names: number; of(gram: string): number }

/** As frequent as a gram is taken to be that was not there when grams were last counted. */
export const rare = 8

/** The row that counts all findable names stands under the gram that no name has. */
const total = ''
/** The mark of a beginning alone is no gram: under it stands the newest subject whose grams have a row. */
const upTo = startMark

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
    select ${total}::text, count(*) from subject_name where findable
    union all
    select ${upTo}::text, coalesce(max(subject_id), 0) from subject_name`)
}

/**
 * Gives the grams of names that a known subject now bears a row, if they have none: two syllables are found by the pairs that have
 * one. They are counted with the next count. In the transaction of the names, by one writer at a time, as a count is.
 */
export const noteGrams = async (tx: Tx, names: readonly string[]): Promise<void> => {
  const grams = [...new Set(names.flatMap((name) => nameGrams(normaliseName(name))))]
  if (grams.length === 0) return
  await lockCounts(tx)
  await tx.rows(
    sql`insert into name_gram (gram, names) select gram, 1 from unnest(${grams}::text[]) as gram on conflict do nothing`,
  )
}

/** The same for all subjects that came since grams were last counted or noted. */
const noteNewest = async (tx: Tx): Promise<void> => {
  await lockCounts(tx)
  const marked = await readMark(tx)
  if (marked === undefined) return
  await tx.rows(sql`
    insert into name_gram (gram, names)
    select gram, count(*) from subject_name cross join unnest(grams) as gram
    where findable and subject_id > ${marked} group by gram
    on conflict do nothing`)
  await tx.rows(sql`delete from name_gram where gram = ${upTo}::text`)
  await tx.rows(sql`insert into name_gram (gram, names) select ${upTo}::text, max(subject_id) from subject_name`)
}

/** The newest subject whose grams have a row; `undefined` where nobody counted, or before it was kept. */
const readMark = async (reader: Reader): Promise<number | undefined> =>
  (await reader.rows<{ names: number }>(sql`select names from name_gram where gram = ${upTo}::text`))[0]?.names

/** Two who count at once would write the same rows twice; any number that no other advisory lock of ours has. */
const lockCounts = (tx: Tx) => tx.rows(sql`select pg_advisory_xact_lock(716278)`)

/** Counts anew if names have become a tenth more or fewer since, or nobody ever did; says whether it did. It reads every name to find out. */
export const countGramsIfGrown = async (tx: Tx): Promise<boolean> => {
  await lockCounts(tx)
  const [row] = await tx.rows<{ now: number; counted: number }>(sql`
    select (select count(*) from subject_name where findable) as now,
      coalesce((select names from name_gram where gram = ${total}::text), 0) as counted`)
  const { now, counted } = row!
  if (Math.abs(now - counted) * 10 <= counted && (await readMark(tx)) !== undefined) return false
  await countGrams(tx)
  return true
}

/**
 * Keeps the counts of a node as young as its names: to be called after every submission. It asks for the newest key, one
 * entry of an index, notes the grams of the subjects that came, and looks at all names only where subjects have become a tenth more
 * since it last did. When it counts thus depends on subjects and names alone as well (R8).
 */
export const gramKeeper = (database: Database): (() => Promise<void>) => {
  let [noted, lookedAt] = [0, 0]
  return async () => {
    const [row] = await database.rows<{ newest: number | null }>(
      sql`select max(subject_id) as newest from subject_name`,
    )
    const newest = row?.newest ?? 0
    if (newest === noted) return
    const isGrown = newest * 10 > lookedAt * 11
    await database.transaction(async (tx) => {
      if (!isGrown || !(await countGramsIfGrown(tx))) await noteNewest(tx)
    })
    noted = newest
    if (isGrown) lookedAt = newest
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
