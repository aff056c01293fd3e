import type { Finding } from '../candidate.ts'
import { type Decoded, type FileRefusal, mostColumns } from './decoded.ts'
import { readSheetRows, TooManyColumns } from './sheet-rows.ts'
import { openTable, type TableOptions } from './table.ts'
import { largestSheet, largestStrings, openWorkbook, TooLargeUnpacked } from './workbook.ts'
import { BrokenArchive } from './zip.ts'

/** Bytes of a spreadsheet at most: it is held in memory, since its parts refer to each other. Larger files come as CSV. */
export const largestSpreadsheet = 32 * 1024 * 1024

/** Rows that go on together. */
const rowsAtATime = 100

/**
 * Rows of the first visible sheet of an XLSX file; `row` is the sheet's own number. Read in memory and never through a
 * temporary file, where an identity number would be written before it is cut (R1); exceljs does that, and takes characters
 * apart where its blocks end.
 */
export async function* decodeXlsx(
  source: AsyncIterable<Uint8Array>,
  options: Pick<TableOptions, 'isHeading'> = {},
): AsyncGenerator<readonly Decoded[]> {
  const archive = await collect(source)
  if (!archive) {
    yield [refusal('file/too-large', { largestMegabytes: largestSpreadsheet / 1_048_576 })]
    return
  }
  try {
    const workbook = await openWorkbook(archive)
    const { others } = workbook
    const findings: Finding[] = others > 0 ? [{ code: 'file/other-sheets', details: { count: others } }] : []
    const table = openTable({ format: 'xlsx', mayBeShort: true, findings, ...options })
    let out: Decoded[] = []
    for await (const line of readSheetRows(archive, workbook)) {
      const going = table.take(line, out)
      if (going && out.length < rowsAtATime) continue
      yield out
      if (!going) return
      out = []
    }
    table.end(out)
    yield out
  } catch (error) {
    if (error instanceof TooManyColumns) yield [refusal('file/too-many-columns', { most: mostColumns })]
    else if (error instanceof BrokenArchive) yield [refusal('file/broken-spreadsheet')]
    else if (error instanceof TooLargeUnpacked) {
      yield [
        refusal('file/unpacks-too-large', {
          largestMegabytes: largestSheet / 1_048_576,
          stringsMegabytes: largestStrings / 1_048_576,
        }),
      ]
    } else throw error
  }
}

const refusal = (code: FileRefusal['code'], details?: FileRefusal['details']): Decoded => ({
  is: 'refusal',
  refusal: details ? { code, details } : { code },
})

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
