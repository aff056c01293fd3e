import { type Decoded, longestRow, mostColumns, noFindings } from './decoded.ts'
import { readJsonCells } from './json-cells.ts'

/** Rows looked at before it is said what their columns are; the first alone may lack what the others have. */
const mostLooked = 100

/** Rows of newline-delimited JSON: one object a line, whose line number is its row. A broken line is a row with a finding. */
export async function* decodeNdjson(source: AsyncIterable<string>): AsyncGenerator<readonly Decoded[]> {
  let row = 0
  let rows = 0
  let waiting: (Decoded & { is: 'row' })[] | undefined = []
  const open = (first: (Decoded & { is: 'row' })[]): Decoded[] => {
    waiting = undefined
    return [{ is: 'columns', format: 'ndjson', columns: columnsOf(first), findings: noFindings }, ...first]
  }
  for await (const lines of readLines(source)) {
    const out: Decoded[] = []
    for (const line of lines) {
      row++
      if (line?.trim() === '') continue
      rows++
      const decoded = decodeLine(row, line)
      if (!waiting) out.push(decoded)
      else if (waiting.push(decoded) >= mostLooked) out.push(...open(waiting))
    }
    if (out.length > 0) yield out
  }
  if (rows === 0) yield [{ is: 'refusal', refusal: { code: 'file/empty' } }]
  else if (waiting) yield open(waiting)
}

/** Every name that stands in any of the rows. */
const columnsOf = (rows: readonly (Decoded & { is: 'row' })[]): string[] => [
  ...new Set(rows.flatMap(({ raw }) => Object.keys(raw.cells))),
]

const decodeLine = (row: number, line: string | undefined): Decoded & { is: 'row' } => {
  if (line === undefined) return { is: 'row', raw: { row, cells: {} }, findings: [{ code: 'row/too-long' }] }
  const read = readJsonCells(line)
  // Where no member can be told from another, a person's document cannot be told either: nothing of the line is kept (R1).
  if (!read) return { is: 'row', raw: { row, cells: {} }, findings: [{ code: 'row/not-json' }] }
  const { cells, findings } = read
  const members = Object.keys(cells).length
  if (members > mostColumns) {
    return {
      is: 'row',
      raw: { row, cells: {} },
      findings: [{ code: 'row/too-many-cells', details: { has: members, columns: mostColumns } }],
    }
  }
  return { is: 'row', raw: { row, cells }, findings: findings.length > 0 ? findings : noFindings }
}

/** Lines without their ends, as many at a time as came; `undefined` for one that is too long to keep. */
async function* readLines(source: AsyncIterable<string>): AsyncGenerator<readonly (string | undefined)[]> {
  let text = ''
  let skipping = false
  for await (const more of source) {
    const lines: (string | undefined)[] = []
    text += more
    let at = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
      if (!skipping) lines.push(end - at > longestRow ? undefined : text.slice(at, end))
      skipping = false
      at = end + 1
    }
    text = text.slice(at)
    if (text.length > longestRow) {
      if (!skipping) lines.push(undefined)
      skipping = true
      text = ''
    }
    yield lines
  }
  if (text !== '' && !skipping) yield [text]
}
