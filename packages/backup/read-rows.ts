import { type Query, type Reader, sql, type Tx } from '@probity/database'
import type { CopiedTable } from './tables.ts'

/** A row as PostgreSQL writes its values as text: what COPY takes back, the same on every engine and version. */
export type TextRow = readonly (string | null)[]

const rowsAtOnce = 1_000

/** Rows of a table in pieces that fit into memory, read by a cursor within `tx`. */
export async function* readInPieces(tx: Tx, table: CopiedTable): AsyncGenerator<TextRow[]> {
  const cursor = sql.ref('of_copy')
  await tx.rows(sql`declare ${cursor} no scroll cursor for ${selectAsText(table)}`)
  for (;;) {
    const rows = await tx.rows<Record<string, string | null>>(sql`fetch ${sql.raw(String(rowsAtOnce))} from ${cursor}`)
    if (rows.length === 0) break
    yield rows.map((row) => toTextRow(row, table))
  }
  await tx.rows(sql`close ${cursor}`)
}

/** Rows of a table under a condition, all at once. */
export const readWhere = async (db: Reader, table: CopiedTable, condition: Query<unknown>): Promise<TextRow[]> =>
  (await db.rows<Record<string, string | null>>(sql`${selectAsText(table)} where ${condition}`)).map((row) =>
    toTextRow(row, table),
  )

const selectAsText = ({ name, columns }: CopiedTable) =>
  sql`select ${sql.join(columns.map((column, at) => sql`${sql.ref(column)}::text as ${sql.ref(`c${at}`)}`))} from ${sql.table(name)}`

const toTextRow = (row: Record<string, string | null>, { columns }: CopiedTable): TextRow =>
  columns.map((_, at) => row[`c${at}`] ?? null)
