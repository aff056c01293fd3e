import type { Finding } from '../candidate.ts'
import { type Decoded, type FileFormat, type FileRefusal, mostColumns } from './decoded.ts'
import { placeName, readHeadings } from './headings.ts'
import { isBlank, makeRowsOf, type RowMaker } from './row-of-cells.ts'

/** A line of a table as it stands, before anything knows its columns. */
export type TableLine = {
  readonly row: number
  readonly cells: readonly string[]
  /** A finding that splitting made of the line as a whole. */
  readonly fault?: string
  /** Cells, by place from 0, that lost something on their way here. */
  readonly lost?: readonly { readonly code: string; readonly place: number }[]
}

export type TableOptions = {
  readonly format: FileFormat
  /** The format leaves out empty cells at the end of a row. */
  readonly mayBeShort?: boolean
  /** Whether these columns are a heading; without it the first line is. */
  readonly isHeading?: (columns: readonly string[]) => boolean
  /** What is already known of the file. */
  readonly findings?: readonly Finding[]
}

/** `take` and `end` add what comes out to `out`; `take` returns false once the table is refused. */
export type Table = {
  take(line: TableLine, out: Decoded[]): boolean
  /** A row was taken by somebody who knows the columns. */
  passed(): void
  end(out: Decoded[]): void
}

/** Lines above the heading that are put up with: people write a title there. */
const mostAbove = 10

/** Turns lines into columns and rows: finds the heading, leaves out blank lines, and refuses a table that has no rows. */
export const openTable = ({ format, mayBeShort = false, isHeading, findings = [] }: TableOptions): Table => {
  let columns: readonly string[] = []
  let makeRow: RowMaker | undefined
  let waiting: TableLine[] = []
  let rows = 0

  const refuse = (code: FileRefusal['code'], out: Decoded[], details?: FileRefusal['details']): false => {
    out.push({ is: 'refusal', refusal: details ? { code, details } : { code } })
    return false
  }
  const takeRow = (line: TableLine, make: RowMaker, out: Decoded[]) => {
    rows++
    const decoded = make(line.row, line.cells, line.fault)
    if (!line.lost?.length) return out.push(decoded)
    const lost = line.lost.map(({ code, place }) => ({ code, column: columns[place] ?? placeName(place) }))
    return out.push({ ...decoded, findings: [...decoded.findings, ...lost] })
  }
  const open = (at: number, out: Decoded[]): boolean => {
    const heading = waiting[at]!
    const width = heading.cells.length
    if (heading.fault) return refuse('file/heading-broken', out)
    if (width > mostColumns) return refuse('file/too-many-columns', out, { columns: width, most: mostColumns })
    const read = readHeadings(dropEmptyEnd(heading.cells))
    const above: Finding[] = at > 0 ? [{ code: 'file/lines-above-heading', details: { count: at } }] : []
    columns = read.columns
    makeRow = makeRowsOf(columns, mayBeShort)
    out.push({ is: 'columns', format, columns, findings: [...findings, ...above, ...read.findings] })
    for (const line of waiting.splice(0).slice(at + 1)) takeRow(line, makeRow, out)
    return true
  }

  return {
    take: (line, out) => {
      if (!line.fault && !line.lost?.length && isBlank(line.cells)) return true
      if (makeRow) return takeRow(line, makeRow, out) > 0
      waiting.push(line)
      if (!isHeading || isHeading(readHeadings(dropEmptyEnd(line.cells)).columns)) return open(waiting.length - 1, out)
      return waiting.length <= mostAbove || open(0, out)
    },
    passed: () => {
      rows++
    },
    end: (out) => {
      if (waiting.length > 0 && !open(0, out)) return
      waiting = []
      if (rows === 0) refuse(makeRow ? 'file/heading-only' : 'file/empty', out)
    },
  }
}

/** A heading whose line ends in delimiters has no columns there. */
const dropEmptyEnd = (cells: readonly string[]) => cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)
