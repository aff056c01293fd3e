import { type Reader, readSchema, type Table } from '@probity/database'

/** A table as far as copying needs it. */
export type CopiedTable = { readonly name: string; readonly columns: readonly string[] }

/**
 * What no copy of a node holds: the history of its schema, which the copy states itself; who is signed in and what
 * their systems show, who come in anew; and the state of a journal, which begins anew.
 */
const leftOut: ReadonlySet<string> = new Set([
  'schema_migration',
  'session',
  'access_token',
  'journal_due',
  'journal_head',
])

/** Every table of ours that a copy of the node holds, by name. */
export const listCopiedTables = async (db: Reader): Promise<CopiedTable[]> => {
  const { tables } = await readSchema(db)
  return tables
    .filter(({ name }) => !leftOut.has(name))
    .map(({ name, columns }: Table) => ({ name, columns: columns.map((column) => column.name) }))
}
