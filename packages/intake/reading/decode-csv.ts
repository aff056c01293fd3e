import { type CsvRecord, splitCsv } from './csv.ts'
import { type Decoded, longestRow, mostColumns } from './decoded.ts'
import { openTable, type TableOptions } from './table.ts'

/** Rows of a CSV text; `row` counts as a spreadsheet shows them: a heading that stands first is row 1. */
export async function* decodeCsv(
  source: AsyncIterable<string>,
  options: Pick<TableOptions, 'isHeading'> = {},
): AsyncGenerator<readonly Decoded[]> {
  const table = openTable({ format: 'csv', ...options })
  let opening = ''
  let splitter: ReturnType<typeof splitCsv> | undefined
  let row = 0
  let going = true

  const take = (records: readonly CsvRecord[]): Decoded[] => {
    const out: Decoded[] = []
    for (const { cells, fault } of records) {
      row++
      const kept = cells.length > mostColumns + 1 ? cells.slice(0, mostColumns + 1) : cells
      going = table.take(fault ? { row, cells: kept, fault } : { row, cells: kept }, out)
      if (!going) break
    }
    return out
  }

  for await (const text of source) {
    if (!splitter) {
      opening += text
      // Enough lines to see the delimiter in, where the first ones are a title.
      if (opening.length <= longestRow && opening.split('\n', mostLooked).length < mostLooked) continue
      splitter = openSplitter(opening)
      yield take(splitter.push(dropSeparatorLine(opening)))
      opening = ''
    } else yield take(splitter.push(text))
    if (!going) return
  }
  if (!splitter) {
    splitter = openSplitter(opening)
    yield take(splitter.push(dropSeparatorLine(opening)))
  }
  if (!going) return
  const last = take(splitter.end())
  if (going) table.end(last)
  yield last
}

/** Excel's own way to name the delimiter, as the first line. */
const separatorLine = /^sep=(.)\r?\n/

const dropSeparatorLine = (text: string) => text.replace(separatorLine, '')

/** Lines in which the delimiter is looked for. */
const mostLooked = 12

const openSplitter = (opening: string) => {
  const stated = separatorLine.exec(opening)?.[1]
  const lineEnd = opening.includes('\n') || !opening.includes('\r') ? '\n' : '\r'
  return splitCsv(stated ?? findDelimiter(dropSeparatorLine(opening).split(lineEnd, mostLooked)), lineEnd)
}

const delimiters = [',', '\t', ';', '|']

/** Of the first line that has any, the candidate that stands there most often outside of quotes; else the comma. */
const findDelimiter = (lines: readonly string[]): string => {
  for (const line of lines) {
    const bare = line.replace(/"(?:[^"]|"")*"/g, '')
    let best = ''
    let most = 0
    for (const candidate of delimiters) {
      const times = bare.split(candidate).length - 1
      if (times > most) [best, most] = [candidate, times]
    }
    if (best) return best
  }
  return ','
}
