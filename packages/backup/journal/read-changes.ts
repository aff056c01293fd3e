import { type Query, sql, type Tx } from '@probity/database'
import { readWhere } from '../read-rows.ts'
import { readSequences } from '../sequences.ts'
import type { CopiedTable } from '../tables.ts'
import type { KeptTables } from './kept-tables.ts'
import type { Entry, RowsOf } from './line.ts'

/** Subjects of one line at most: a line is held in memory, by who writes it and by who reads it. */
const subjectsPerLine = 200
const batchesPerLine = 8
/** Batches of one write: what is left comes with the next. */
const mostBatches = 64

const rowsOf = async (tx: Tx, table: CopiedTable, condition: Parameters<typeof readWhere>[2]): Promise<RowsOf> => ({
  table: table.name,
  columns: table.columns,
  rows: await readWhere(tx, table, condition),
})

/** Everything held of these subjects, in lines of some at a time. */
export const readSubjects = async (tx: Tx, tables: KeptTables, subjects: readonly number[]): Promise<Entry[]> => {
  const lines: Entry[] = []
  for (let from = 0; from < subjects.length; from += subjectsPerLine) {
    const some = subjects.slice(from, from + subjectsPerLine)
    const held: RowsOf[] = []
    for (const table of tables.ofSubjects) held.push(await rowsOf(tx, table, sql`subject_id = any(${some})`))
    lines.push({ kind: 'subjects', subjects: some, held, sequences: await readSequences(tx) })
  }
  return lines
}

/**
 * How far a journal has read the log: the next place, the size of the last checkpoint, and the batches it wrote that still
 * waited for their place.
 */
export type LogPosition = { readonly placed: number; readonly signed: number; readonly waiting: ReadonlySet<number> }

/**
 * What the log got since: batches that have a place now, those that wait for one, checkpoints. Head and checkpoints are
 * written only when every place before them is, so that they never run ahead.
 */
export const readLog = async (
  tx: Tx,
  tables: KeptTables,
  { placed, signed, waiting }: LogPosition,
): Promise<{ readonly lines: Entry[]; readonly position: LogPosition }> => {
  const places = await tx.rows<{ first: number; batch: number; entries: number }>(sql`
    select first_index as first, batch_id as batch, entries from ledger_place
    where first_index >= ${placed} order by 1 limit ${mostBatches}`)
  const unplaced = await tx.rows<{ batch: number }>(
    sql`select batch_id as batch from ledger_unplaced order by 1 limit ${mostBatches}`,
  )
  const fresh = unplaced.map(({ batch }) => batch).filter((batch) => !waiting.has(batch))
  const batches = [...places.map(({ batch }) => batch), ...fresh]
  const lines: Entry[] = []
  for (let from = 0; from < batches.length; from += batchesPerLine) {
    const some = batches.slice(from, from + batchesPerLine)
    const held: RowsOf[] = []
    for (const name of ['ledger_batch', 'ledger_place', 'look'])
      held.push(await rowsOf(tx, tables.ofLog(name), sql`batch_id = any(${some})`))
    lines.push({ kind: 'log', held, unplaced: some.filter((batch) => fresh.includes(batch)) })
  }
  const last = places.at(-1)
  const position = {
    placed: last ? last.first + last.entries : placed,
    waiting: new Set(unplaced.map(({ batch }) => batch)),
  }
  if (places.length === mostBatches) return { lines, position: { ...position, signed } }
  const [newest] = await tx.rows<{ size: number }>(sql`select coalesce(max(size), 0) as size from ledger_checkpoint`)
  const size = newest?.size ?? signed
  if (places.length === 0 && size === signed) return { lines, position: { ...position, signed } }
  const held = [
    await rowsOf(tx, tables.ofLog('ledger_checkpoint'), sql`size > ${signed}`),
    await rowsOf(tx, tables.ofLog('ledger_head'), sql`true`),
  ]
  return { lines: [...lines, { kind: 'log', held, unplaced: [] }], position: { ...position, signed: size } }
}

/** Small tables whose content is another than its digest was, whole; with the digests as they are now. */
export const readSmall = async (
  tx: Tx,
  tables: KeptTables,
  before: Readonly<Record<string, string>>,
): Promise<{ readonly lines: Entry[]; readonly digests: Record<string, string> }> => {
  const lines: Entry[] = []
  const digests: Record<string, string> = {}
  for (const table of tables.small) {
    const digest = await digestOf(tx, sql<{ line: string }>`select t::text as line from ${sql.table(table.name)} t`)
    digests[table.name] = digest
    if (before[table.name] !== digest) lines.push({ kind: 'table', held: await rowsOf(tx, table, sql`true`) })
  }
  const recalled = sql<{ line: string }>`select submission_id as line from submission where state = 'recalled'`
  digests.recalled = await digestOf(tx, recalled)
  if (before.recalled !== digests.recalled)
    lines.push({ kind: 'recalled', submissions: (await tx.rows<{ line: string }>(recalled)).map(({ line }) => line) })
  return { lines, digests }
}

const digestOf = async (tx: Tx, lines: Query<{ line: string }>): Promise<string> => {
  const [row] = await tx.rows<{ digest: string }>(
    sql`select md5(coalesce(string_agg(line, chr(10) order by line), '')) as digest from (${lines}) lines`,
  )
  return row?.digest as string
}
