import { accept, type Day, type Result } from '@probity/base'
import type { Law, Layout, RecordKind } from '@probity/law'
import { OpenSheet } from '../prepared/prepared-row.ts'
import { isPrepared, type Sheet } from '../prepared/sheet.ts'
import { type SpareSheets, spareSheets } from '../prepared/spare-sheets.ts'
import { gatherSheets, type SheetSetting } from '../prepared/write-sheet.ts'
import { compileReader } from '../reading/compile-reader.ts'
import type { FileRefusal } from '../reading/decoded.ts'
import type { ReadFileOptions } from '../reading/read-file.ts'
import { gatherChunks, type RowChunk } from './chunks.ts'
import { openReading, type Reading } from './open-reading.ts'

/** Sizes of the chunks of an earlier attempt, and the one of every other. */
export type ChunkSizes = { readonly earlier: readonly number[]; readonly usual: number }

/** What a file's rows are a submission of. */
export type ReadFor = Pick<SheetSetting, 'authorityId' | 'submissionId' | 'today'>

/** A file whose layout is known, wherever it is read. */
export type OpenedFile = {
  readonly kind: RecordKind
  readonly layout: Layout
  /** Its rows in chunks; to be asked for once. */
  chunks(submission: ReadFor, sizes: ChunkSizes): AsyncIterable<RowChunk>
  /** Once the chunks are over: why the rest of the file could not be read. */
  findRefusal(): FileRefusal | undefined
}

/** Opens a file to read it in this thread. Refuses with what keeps it from being read at all. */
export const openFile = async (
  source: AsyncIterable<Uint8Array>,
  options: ReadFileOptions,
): Promise<Result<OpenedFile, FileRefusal['code']>> => {
  const { law } = options
  const opened = await openReading(source, { ...options, plain: true })
  if (!opened.ok) return opened
  const reading = opened.value
  return accept({
    ...reading,
    chunks: (submission, sizes) => {
      const spare = spareSheets()
      return openSheets(law, reading, submission.today, gatherFile(law, reading, submission, sizes, spare), spare.give)
    },
  })
}

/** The sheets of a file. */
export const gatherFile = (
  law: Law,
  { kind, rows }: Reading,
  submission: ReadFor,
  { earlier, usual }: ChunkSizes,
  spare: SpareSheets,
): AsyncIterable<Sheet> => {
  const hasCodes = law.packOfKind(kind.id).identifiers === 'uscc'
  return gatherChunks(
    rows,
    gatherSheets({ ...submission, kind, prepares: isPrepared(law, kind.id), hasCodes }, spare),
    earlier,
    usual,
  )
}

/** Sheets as chunks of rows; `onDone` gets each back once it was written. */
export async function* openSheets(
  law: Law,
  { kind, layout, inSpreadsheet }: Pick<Reading, 'kind' | 'layout' | 'inSpreadsheet'>,
  today: Day,
  sheets: AsyncIterable<Sheet>,
  onDone: (sheet: Sheet) => void,
): AsyncGenerator<RowChunk> {
  const reread = compileReader(law, layout, kind.id, { today, inSpreadsheet })
  for await (const sheet of sheets) {
    const { digest, cut } = sheet
    yield { sheet: new OpenSheet(sheet, reread), digest, cut, release: () => onDone(sheet) }
  }
}
