import { PassThrough } from 'node:stream'
import exceljs from 'exceljs'
import type { Finding, RawRow } from '../candidate.ts'
import type { FileFormat } from './decoded.ts'

/** A row that waits to be mended, as it was kept (redacted), and why. */
export type ReturnedRow = { readonly raw: RawRow; readonly findings: readonly Finding[] }

export type GiveBack = {
  readonly format: FileFormat
  /** Of the file as it came, in its order. */
  readonly columns: readonly string[]
  readonly rows: AsyncIterable<ReturnedRow> | Iterable<ReturnedRow>
  /** A finding in the reader's language. */
  readonly say: (finding: Finding) => string
}

/** Columns that giving back adds; reading ignores them, so that a mended file can be sent as it is. */
export const reasonsColumn = '退回原因 Reasons'
export const rowColumn = '原行号 Row'

/**
 * The rows that could not be taken in, in the form in which they came, with their old row number and a column of reasons.
 * No cell can act as a formula when the file is opened.
 */
export const giveBack = (what: GiveBack): AsyncIterable<Uint8Array> => {
  if (what.format === 'xlsx') return asSpreadsheet(what)
  return what.format === 'csv' ? asCsv(what) : asNdjson(what)
}

const formulaStarts = new Set('=+-@＝＋－＠\t\r')
/** Whether a text begins so. Nearly none does, and every cell is asked: most are told by what stands between the two widths. */
const beginsAsFormula = (text: string, at = 0): boolean => {
  const unit = text.charCodeAt(at)
  return (unit <= 0x40 || unit >= 0xff00) && formulaStarts.has(text[at]!)
}

/** Text that a spreadsheet would run as a formula gets the apostrophe that spreadsheets themselves use for 'this is text'. */
export const neutralise = (text: string): string => (beginsAsFormula(text) ? `'${text}` : text)

/** Whether a spreadsheet would run it: it begins as formulas do, and is neither a number nor a mere dash. */
export const isLikeFormula = (text: string): boolean =>
  beginsAsFormula(text) && text.length > 1 && !/^[+\-＋－]?[\d\s.,()%-]+$/.test(text)

/** Takes that apostrophe off again. */
export const restore = (text: string): string => (text[0] === "'" && beginsAsFormula(text, 1) ? text.slice(1) : text)

/** Cells under the file's columns, then row and reasons, then whatever stood beyond the last column. */
const cellsOf = ({ columns, say }: GiveBack, { raw, findings }: ReturnedRow): string[] => {
  const beyond = Object.keys(raw.cells).filter((name) => !columns.includes(name))
  const cell = (name: string) => neutralise(raw.cells[name] ?? '')
  const reasons = findings.map((finding) => say(finding)).join('\n')
  return [...columns.map(cell), String(raw.row), neutralise(reasons), ...beyond.map(cell)]
}

const headingOf = ({ columns }: GiveBack) => [...columns.map(neutralise), rowColumn, reasonsColumn]

/** RFC 4180, in UTF-8 with its mark: without it Excel takes Chinese for something else. */
async function* asCsv(what: GiveBack): AsyncGenerator<Uint8Array> {
  const line = (cells: readonly string[]) => Buffer.from(`${cells.map(quote).join(',')}\r\n`)
  yield Buffer.from('\ufeff')
  yield line(headingOf(what))
  for await (const row of what.rows) yield line(cellsOf(what, row))
}

const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

async function* asNdjson(what: GiveBack): AsyncGenerator<Uint8Array> {
  for await (const { raw, findings } of what.rows) {
    const added = {
      [rowColumn]: String(raw.row),
      [reasonsColumn]: findings.map((finding) => what.say(finding)).join('\n'),
    }
    yield Buffer.from(`${JSON.stringify({ ...raw.cells, ...added })}\n`)
  }
}

async function* asSpreadsheet(what: GiveBack): AsyncGenerator<Uint8Array> {
  const out = new PassThrough()
  const write = async () => {
    const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useSharedStrings: false })
    const sheet = workbook.addWorksheet('1')
    sheet.addRow(headingOf(what)).commit()
    for await (const row of what.rows) sheet.addRow(cellsOf(what, row)).commit()
    sheet.commit()
    await workbook.commit()
  }
  const written = write().catch((fault: Error) => out.destroy(fault))
  yield* out as AsyncIterable<Uint8Array>
  await written
}
