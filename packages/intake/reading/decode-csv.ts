import { viewOf } from '@probity/base'
import type { PlainReader } from '../plain/compile-plain.ts'
import { splitInPlace } from '../plain/split-in-place.ts'
import { type CsvRecord, type CsvSplitter, splitCsv } from './csv.ts'
import { type Decoded, longestRow, mostColumns } from './decoded.ts'
import { openTable, type TableOptions } from './table.ts'
import { joinLines } from './whole-lines.ts'

export type CsvOptions = Pick<TableOptions, 'isHeading'> & {
  /** Who reads plain rows in their bytes, once that is known; asked before each block. */
  readonly findPlainReader?: () => PlainReader | undefined
  /** Nobody else has the blocks of the source: what was read of them is given back at once. */
  readonly ownsBlocks?: boolean
}

/**
 * Rows of a CSV file, of which UTF-8 comes as it is; `row` counts as a spreadsheet shows them: a heading that stands first is row 1.
 */
export async function* decodeCsv(
  source: AsyncIterable<Buffer | string>,
  { findPlainReader, ownsBlocks, ...options }: CsvOptions = {},
): AsyncGenerator<Iterable<Decoded>> {
  const table = openTable({ format: 'csv', ...options })
  const lines = joinLines(ownsBlocks)
  let opening = ''
  let opened: Opened | undefined
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
  const open = (): Decoded[] => {
    opened = openSplitter(opening)
    const first = dropSeparatorLine(opening)
    opening = ''
    return take(opened.splitter.push(first))
  }
  const takeText = (text: string): Decoded[] => {
    if (opened) return take(opened.splitter.push(text))
    opening += text
    // Enough lines to see the delimiter in, where the first ones are a title.
    if (opening.length <= longestRow && opening.split('\n', mostLooked).length < mostLooked) return []
    return open()
  }
  /** Whole lines: the plain ones as they stand, every other as a text. */
  function* takeLines(bytes: Buffer, reader: PlainReader, { splitter, delimiter }: Opened) {
    const bounds = new Int32Array(2 * reader.width)
    const view = viewOf(bytes)
    const between = delimiter.charCodeAt(0)
    for (let at = 0; at < bytes.length && going; ) {
      // A quote is open: looking for its end anew with every line would take the square of the time.
      if (!splitter.isAtRest()) {
        yield* take(splitter.push(bytes.toString('utf8', at)))
        return
      }
      const next = splitInPlace(bytes, view, at, between, bounds, reader.width)
      const end = next || bytes.indexOf(lineFeed, at) + 1
      if (next && end - at <= longestRow && reader.read(row + 1, bytes, bounds)) {
        row++
        table.passed()
        yield plain
      } else yield* take(splitter.push(bytes.toString('utf8', at, end)))
      at = end
    }
  }

  for await (const block of source) {
    if (typeof block === 'string') yield takeText(lines.end() + block)
    else {
      const bytes = lines.push(block)
      const reader = opened?.mayBePlain && bytes.at(-1) === lineFeed ? findPlainReader?.() : undefined
      if (opened && reader) yield takeLines(bytes, reader, opened)
      else yield takeText(bytes.toString())
    }
    if (!going) return
  }
  yield takeText(lines.end())
  if (!opened) yield open()
  if (!going) return
  const last = take(opened!.splitter.end())
  if (going) table.end(last)
  yield last
}

const plain: Decoded = { is: 'plain' }
const lineFeed = 0x0a

/** `mayBePlain`: lines and cells are parted by single bytes, which no character of UTF-8 has within it. */
type Opened = { readonly splitter: CsvSplitter; readonly delimiter: string; readonly mayBePlain: boolean }
/** Excel's own way to name the delimiter, as the first line. */
const separatorLine = /^sep=(.)\r?\n/

const dropSeparatorLine = (text: string) => text.replace(separatorLine, '')

/** Lines in which the delimiter is looked for. */
const mostLooked = 12

const openSplitter = (opening: string): Opened => {
  const stated = separatorLine.exec(opening)?.[1]
  const lineEnd = opening.includes('\n') || !opening.includes('\r') ? '\n' : '\r'
  const delimiter = stated ?? findDelimiter(dropSeparatorLine(opening).split(lineEnd, mostLooked))
  const mayBePlain = lineEnd === '\n' && delimiter.charCodeAt(0) < 0x80
  return { splitter: splitCsv(delimiter, lineEnd), delimiter, mayBePlain }
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
