import { sql } from 'kysely'
import type { Tx } from './contract.ts'

/** How a table lies on many machines, as its migration says in a comment above it. */
export type Spread =
  | { readonly table: string; readonly how: 'spread'; readonly by: string }
  | { readonly table: string; readonly how: 'copied' | 'coordinator' }

/** Reads the lines `-- spread: TABLE by COLUMN`, `-- copied: TABLE`, `-- coordinator: TABLE`. */
export const readSpread = (text: string): Spread[] =>
  [...text.matchAll(/^-- (spread|copied|coordinator): (\w+)(?: by (\w+))?/gm)].map(([, how, table = '', by]) =>
    how === 'spread' && by ? { table, how, by } : { table, how: how === 'copied' ? 'copied' : 'coordinator' },
  )

/** Where the Citus extension is present, lays the migration's tables out as it says; elsewhere there is one machine and nothing to do. */
export const spreadTables = async (tx: Tx, text: string): Promise<void> => {
  const [citus] = await tx.rows<{ found: number }>(
    sql`select count(*)::int as found from pg_extension where extname = 'citus'`,
  )
  if (!citus?.found) return
  for (const spread of readSpread(text)) {
    if (spread.how === 'spread') await tx.rows(sql`select create_distributed_table(${spread.table}, ${spread.by})`)
    if (spread.how === 'copied') await tx.rows(sql`select create_reference_table(${spread.table})`)
  }
}
