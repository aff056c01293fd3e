import type { Finding } from '../candidate.ts'
import { type Decoded, noFindings } from './decoded.ts'
import { placeName } from './headings.ts'
import { TableRow } from './table-row.ts'

/** Puts a row's cells under their columns; missing ones are empty, those too many are kept under their place. */
export type RowMaker = (row: number, cells: readonly string[], fault?: string) => Decoded & { readonly is: 'row' }

/** `mayBeShort`: the format leaves out empty cells at the end of a row (spreadsheets do). */
export const makeRowsOf = (columns: readonly string[], mayBeShort = false): RowMaker => {
  const width = columns.length
  return (row, values, fault) => {
    if (!fault && (values.length === width || (mayBeShort && values.length < width)))
      return { is: 'row', raw: new TableRow(row, columns, padTo(width, values)), findings: noFindings }
    const cells: Record<string, string> = Object.fromEntries(columns.map((name, place) => [name, values[place] ?? '']))
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

const padTo = (width: number, values: readonly string[]): readonly string[] =>
  values.length === width ? values : [...values, ...Array<string>(width - values.length).fill('')]

/** A row in which nothing stands is no row: spreadsheets end in hundreds of them. */
export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')
