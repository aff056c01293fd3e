import type { Finding } from '../candidate.ts'
import { type Decoded, noFindings } from './decoded.ts'
import { placeName } from './headings.ts'

/** Puts a row's cells under their columns; missing ones are empty, those too many are kept under their place. */
export type RowMaker = (row: number, cells: readonly string[], fault?: string) => Decoded & { readonly is: 'row' }

/** `mayBeShort`: the format leaves out empty cells at the end of a row (spreadsheets do). */
export const makeRowsOf = (columns: readonly string[], mayBeShort = false): RowMaker => {
  const width = columns.length
  // Copies of one parsed object keep every row in the engine's fast shape; members added one by one would not.
  const empty: Record<string, string> = JSON.parse(
    JSON.stringify(Object.fromEntries(columns.map((name) => [name, '']))),
  )
  return (row, values, fault) => {
    const cells = { ...empty }
    const shared = Math.min(width, values.length)
    for (let index = 0; index < shared; index++) cells[columns[index]!] = values[index]!
    if (values.length === width && !fault) return { is: 'row', raw: { row, cells }, findings: noFindings }
    const findings: Finding[] = fault ? [{ code: fault }] : []
    if (values.length < width && !mayBeShort && fault !== 'row/too-long') {
      findings.push({ code: 'row/too-few-cells', details: { has: values.length, columns: width } })
    }
    // Empty cells beyond the last column are how many programs end a row.
    const surplus = values.findLastIndex((value) => value.trim() !== '')
    if (surplus >= width) {
      findings.push({ code: 'row/too-many-cells', details: { has: surplus + 1, columns: width } })
      for (let index = width; index <= surplus; index++) cells[placeName(index)] = values[index]!
    }
    return { is: 'row', raw: { row, cells }, findings }
  }
}

/** A row in which nothing stands is no row: spreadsheets end in hundreds of them. */
export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')
