import type { Row } from '../columns.ts'

/**
 * Lines of a CSV file (RFC 4180), the header first, each with its line end. All rows must have the columns of the first,
 * in its order, as rows of one layout do.
 */
export function* csvLines(rows: Iterable<Row>): Generator<string> {
  let columns: string[] | undefined
  for (const row of rows) {
    if (!columns) {
      columns = Object.keys(row)
      yield `${columns.map(cell).join(',')}\r\n`
    }
    let line = ''
    for (const column of columns)
      line += line === '' && column === columns[0] ? cell(row[column]!) : `,${cell(row[column]!)}`
    yield `${line}\r\n`
  }
}

/** Quoted only where it must be. */
const cell = (text: string): string => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const special = /[",\r\n]/
