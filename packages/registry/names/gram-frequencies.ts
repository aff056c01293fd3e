import { type Reader, sql, type Tx } from '@probity/database'

/** How many findable names hold a gram; grams that are not kept are rarer than `rare`. */
export type GramFrequencies = { readonly names: number; of(gram: string): number }

/** Fewer names than this and a gram is not worth a row: any search may follow it. */
export const rare = 16

/** The row that counts all findable names stands under the gram that no name has. */
const total = ''

/**
 * Counts the grams of all findable names anew. They steer which index entries a search reads and depend on names alone,
 * never on records (R8, R10). Run after a large intake and at night: about 10 seconds for a million names.
 */
export const countGrams = async (tx: Tx): Promise<void> => {
  await tx.rows(sql`delete from name_gram`)
  await tx.rows(sql`
    insert into name_gram (gram, names)
    select gram, count(*) from subject_name cross join unnest(grams) as gram
    where findable group by gram having count(*) >= ${rare}::int
    union all
    select ${total}::text, count(*) from subject_name where findable`)
}

/** Reads how frequent these grams were when they were last counted. */
export const readFrequencies = async (reader: Reader, grams: readonly string[]): Promise<GramFrequencies> => {
  const counted = await reader.rows<{ gram: string; names: number }>(
    sql`select gram, names from name_gram where gram = any(${[total, ...grams]}::text[])`,
  )
  const names = new Map(counted.map((row) => [row.gram, row.names]))
  return { names: names.get(total) ?? 0, of: (gram) => names.get(gram) ?? rare / 2 }
}
