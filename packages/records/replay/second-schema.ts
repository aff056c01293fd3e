import { sql, type Tx } from '@probity/database'

/** Tables that are caches of the ledger, with the columns that say the same thing wherever they are made. */
export const cacheTables = [
  'subject',
  'subject_handle',
  'subject_identifier',
  'code_holder',
  'subject_name',
  'record_head',
] as const
/** The append-only ones that files are read from; the replay fills its own. */
const contentTables = ['record_version', 'act'] as const

/**
 * Makes empty tables of the same shape in the transaction's own schema (pg_temp). It stands before all others, so every statement
 * that names no schema now means these; they are gone with the transaction.
 */
export const openSecondSchema = async (tx: Tx): Promise<void> => {
  for (const table of [...cacheTables, ...contentTables])
    await tx.rows(
      sql.raw(`create temporary table ${table} (like public.${table} including defaults including constraints including indexes)
        on commit drop`),
    )
}

/** A table as the node has it, while the second schema stands before it. */
export const live = (table: (typeof cacheTables | typeof contentTables)[number]) => sql.raw(`public.${table}`)
