import { type CsvRecord, splitCsv } from './csv.ts'
import { type Decoded, longestRow, mostColumns } from './decoded.ts'
import { readHeadings } from './headings.ts'
import { isBlank, makeRowsOf, type RowMaker } from './row-of-cells.ts'

/** Rows of a CSV text; `row` counts as a spreadsheet shows them: the heading is row 1. */
export async function* decodeCsv(source: AsyncIterable<string>): AsyncGenerator<Decoded> {
  let opening = ''
  let splitter: ReturnType<typeof splitCsv> | undefined
  let makeRow: RowMaker | undefined
  let width = 0
  let row = 0
  let rows = 0

  function* take(records: readonly CsvRecord[]): Generator<Decoded, boolean> {
    for (const { cells, fault } of records) {
      row++
      if (!fault && (cells.length < 2 || cells[0] === '') && isBlank(cells)) continue
      if (makeRow) {
        rows++
        yield makeRow(row, cells.length > mostColumns ? cells.slice(0, mostColumns) : cells, fault)
        continue
      }
      if (fault) {
        yield { is: 'refusal', refusal: { code: 'file/heading-broken' } }
        return false
      }
      if (cells.length > mostColumns) {
        yield {
          is: 'refusal',
          refusal: { code: 'file/too-many-columns', details: { columns: cells.length, most: mostColumns } },
        }
        return false
      }
      const { columns, findings } = readHeadings(dropEmptyEnd(cells))
      width = columns.length
      makeRow = makeRowsOf(columns)
      yield { is: 'columns', format: 'csv', columns, findings }
    }
    return true
  }

  for await (const text of source) {
    if (!splitter) {
      opening += text
      if (!/[\n\r][^\n\r]/.test(opening) && opening.length <= longestRow) continue
      splitter = openSplitter(opening)
      if (!(yield* take(splitter.push(dropSeparatorLine(opening))))) return
      opening = ''
    } else if (!(yield* take(splitter.push(text)))) return
  }
  splitter ??= openSplitter(opening)
  if (opening && !(yield* take(splitter.push(dropSeparatorLine(opening))))) return
  if (!(yield* take(splitter.end()))) return
  if (rows === 0) yield { is: 'refusal', refusal: { code: width ? 'file/heading-only' : 'file/empty' } }
}

/** Names of columns that nobody named and nothing follows: the heading of a file whose lines end in delimiters. */
const dropEmptyEnd = (cells: readonly string[]) => cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)

/** Excel's own way to name the delimiter, as the first line. */
const separatorLine = /^sep=(.)\r?\n/

const dropSeparatorLine = (text: string) => text.replace(separatorLine, '')

const openSplitter = (opening: string) => {
  const stated = separatorLine.exec(opening)?.[1]
  const lineEnd = opening.includes('\n') || !opening.includes('\r') ? '\n' : '\r'
  const heading = dropSeparatorLine(opening).trimStart().split(lineEnd, 1)[0]!
  return splitCsv(stated ?? findDelimiter(heading), lineEnd)
}

/** The candidate that stands most often outside quotes in the heading; the comma if none does. */
const findDelimiter = (heading: string): string => {
  const bare = heading.replace(/"(?:[^"]|"")*"/g, '')
  let best = ','
  let most = 0
  for (const candidate of [',', '\t', ';', '|']) {
    const times = bare.split(candidate).length - 1
    if (times > most) [best, most] = [candidate, times]
  }
  return best
}
