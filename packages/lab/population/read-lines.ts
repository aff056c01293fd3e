import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, sql } from '@probity/database'
import { column, quoted } from '@probity/policy'
import type { ReadColumn } from './columns-of-rows.ts'
import type { Duck } from './duck.ts'

/** Bytes that are laid down and read together. */
const pieceBytes = 32 * 1024 * 1024

/** Which rows: all of them, or those of some subjects. */
export type Which = { readonly table: string; readonly columns: readonly ReadColumn[]; readonly where?: string }

/**
 * Copies rows out of the database, lays them down some at a time as lines of CSV in the spool, and gives each to `take` as a
 * query that reads them. While one is taken in, the next is already coming. Nothing is left in the spool.
 */
export const readLines = async (
  { database, duck }: { readonly database: Database; readonly duck: Duck },
  { table, columns, where }: Which,
  take: (query: string) => Promise<void>,
): Promise<void> => {
  const query = `select ${columns.map(({ from }) => from).join(', ')} from ${table}${where ? ` where ${where}` : ''}`
  const files = [0, 1].map((turn) => join(duck.spool, `${table}.${turn}.csv`)) as [string, string]
  let turn: 0 | 1 = 0
  let taking = Promise.resolve()
  let held: Uint8Array[] = []
  let size = 0
  const layDown = async (last: boolean) => {
    const bytes = Buffer.concat(held)
    const end = last ? bytes.length : bytes.lastIndexOf(0x0a) + 1
    held = [bytes.subarray(end)]
    size = bytes.length - end
    if (end === 0) return
    const file = files[turn]
    writeFileSync(file, bytes.subarray(0, end), { mode: 0o600 })
    await taking
    taking = take(readCsv(file, columns))
    taking.catch(() => {})
    turn = turn === 0 ? 1 : 0
  }
  try {
    for await (const piece of database.copyOut(sql.raw(query))) {
      held.push(piece)
      size += piece.length
      if (size >= pieceBytes) await layDown(false)
    }
    await layDown(true)
    await taking
  } finally {
    await taking.catch(() => {})
    for (const file of files) rmSync(file, { force: true })
  }
}

const readCsv = (file: string, columns: readonly ReadColumn[]): string => {
  const types = columns.map(({ name, type }) => `${quoted(name)}: ${quoted(type)}`).join(', ')
  return `read_csv(${quoted(file)}, header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '',
    allow_quoted_nulls = false, new_line = '\\n', max_line_size = 8388608, columns = {${types}})`
}

/** The columns of a table that holds them, as `create table` has them. */
export const tableOf = (columns: readonly ReadColumn[]): string =>
  columns.map(({ name, type }) => `${column(name)} ${type}`).join(', ')
