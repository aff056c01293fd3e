import type { Finding } from '../candidate.ts'
import { type Decoded, type FileRefusal, mostColumns } from './decoded.ts'
import { readHeadings } from './headings.ts'
import { isBlank, makeRowsOf, type RowMaker } from './row-of-cells.ts'
import { readSheetRows, type SheetRow, TooManyColumns } from './sheet-rows.ts'
import { largestSheet, largestStrings, openWorkbook, TooLargeUnpacked } from './workbook.ts'
import { BrokenArchive } from './zip.ts'

/** Bytes of a spreadsheet at most: it is held in memory, since its parts refer to each other. Larger files come as CSV. */
export const largestSpreadsheet = 32 * 1024 * 1024

/**
 * Rows of the first visible sheet of an XLSX file; `row` is the sheet's own number. Read in memory and never through a
 * temporary file, where an identity number would be written before it is cut (R1); exceljs does that, and takes characters
 * apart where its blocks end.
 */
export async function* decodeXlsx(source: AsyncIterable<Uint8Array>): AsyncGenerator<Decoded> {
  const archive = await collect(source)
  if (!archive) return yield refusal('file/too-large', { largestMegabytes: largestSpreadsheet / 1_048_576 })
  try {
    const workbook = await openWorkbook(archive)
    const found: Finding[] =
      workbook.others > 0 ? [{ code: 'file/other-sheets', details: { count: workbook.others } }] : []
    let makeRow: RowMaker | undefined
    let columns: readonly string[] = []
    let rows = 0
    for await (const sheetRow of readSheetRows(archive, workbook)) {
      if (isBlank(sheetRow.cells) && sheetRow.errors.length === 0) continue
      if (makeRow) {
        rows++
        yield withLosses(makeRow(sheetRow.row, sheetRow.cells), sheetRow, columns)
        continue
      }
      const headings = readHeadings(sheetRow.cells)
      columns = headings.columns
      makeRow = makeRowsOf(columns, true)
      yield { is: 'columns', format: 'xlsx', columns, findings: [...found, ...headings.findings] }
    }
    if (rows === 0) yield refusal(makeRow ? 'file/heading-only' : 'file/empty')
  } catch (error) {
    if (error instanceof TooManyColumns) yield refusal('file/too-many-columns', { most: mostColumns })
    else if (error instanceof BrokenArchive) yield refusal('file/broken-spreadsheet')
    else if (error instanceof TooLargeUnpacked) {
      yield refusal('file/unpacks-too-large', {
        largestMegabytes: largestSheet / 1_048_576,
        stringsMegabytes: largestStrings / 1_048_576,
      })
    } else throw error
  }
}

const refusal = (code: FileRefusal['code'], details?: FileRefusal['details']): Decoded => ({
  is: 'refusal',
  refusal: details ? { code, details } : { code },
})

const withLosses = (decoded: Decoded & { is: 'row' }, { rounded, errors }: SheetRow, columns: readonly string[]) => {
  if (rounded.length === 0 && errors.length === 0) return decoded
  const at = (index: number) => columns[index] ?? `(${index + 1})`
  const losses: Finding[] = [
    ...rounded.map((index) => ({ code: 'cell/number-rounded', column: at(index) })),
    ...errors.map((index) => ({ code: 'cell/spreadsheet-error', column: at(index) })),
  ]
  return { ...decoded, findings: [...decoded.findings, ...losses] }
}

const collect = async (source: AsyncIterable<Uint8Array>): Promise<Buffer | undefined> => {
  const blocks: Uint8Array[] = []
  let length = 0
  for await (const block of source) {
    length += block.length
    if (length > largestSpreadsheet) return undefined
    blocks.push(block)
  }
  return Buffer.concat(blocks)
}
