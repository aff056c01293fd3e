import { type Reader, sql, type Tx } from '@probity/database'

/** Where the sequences stand: the last number drawn from each; one that was never drawn from is not there. */
export type Sequences = Readonly<Record<string, number>>

export const readSequences = async (db: Reader): Promise<Sequences> => {
  const rows = await db.rows<{ name: string; last: number | null }>(
    sql`select sequencename as name, last_value as last from pg_sequences where schemaname = 'public'`,
  )
  return Object.fromEntries(rows.flatMap(({ name, last }) => (last === null ? [] : [[name, last]])))
}

/** Moves each sequence on to where it stood; never back. */
export const advanceSequences = async (tx: Tx, sequences: Sequences): Promise<void> => {
  const now = await readSequences(tx)
  for (const [name, last] of Object.entries(sequences))
    if (last > (now[name] ?? 0)) await tx.rows(sql`select setval(${`public.${name}`}::regclass, ${last})`)
}
