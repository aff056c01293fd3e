import { accept, type Result, refuse } from '@probity/base'
import type { Layout, RecordKind } from '@probity/law'
import type { ReadRow } from '../candidate.ts'
import type { PlainRow } from '../plain/plain-row.ts'
import type { FileRefusal } from '../reading/decoded.ts'
import { type FileReading, type ReadFileOptions, readFile } from '../reading/read-file.ts'

/** A row as it was read, and how many numbers of persons were cut out of it. */
export type RowOfTexts = { readonly is: 'row'; readonly read: ReadRow; readonly cut: number }

/** Where plain rows are asked for, one may be that; it is over once the next is asked for. */
export type RowRead = RowOfTexts | PlainRow

/** A file whose layout is known: its rows, read some at a time as they are asked for. */
export type Reading = {
  readonly kind: RecordKind
  readonly layout: Layout
  readonly inSpreadsheet: boolean
  readonly rows: AsyncIterable<Iterable<RowRead>>
  /** Once the rows are over: why the rest of the file could not be read. */
  findRefusal(): FileRefusal | undefined
}

/** Opens a file as far as its layout. Refuses with what keeps it from being read at all. */
export const openReading = async (
  source: AsyncIterable<Uint8Array>,
  options: ReadFileOptions,
): Promise<Result<Reading, FileRefusal['code']>> => {
  const file = readFile(source, options)
  // Lines may come before it is known that they are a table's.
  let batch: readonly FileReading[] = []
  for (let next = await file.next(); !next.done; next = await file.next()) {
    batch = [...next.value]
    if (batch.length > 0) break
  }
  const [first, ...rest] = batch
  if (!first || first.is === 'row' || first.is === 'plain') return refuse('file/empty')
  if (first.is === 'refusal') return refuse(first.refusal.code, first.refusal.details)
  let refusal: FileRefusal | undefined
  function* rowsOf(items: Iterable<FileReading>): Generator<RowRead> {
    for (const item of items) {
      if (item.is === 'refusal') refusal = item.refusal
      if (item.is === 'row') yield { is: 'row', read: item.row, cut: item.cut }
      if (item.is === 'plain') yield item
    }
  }
  async function* rows() {
    yield rowsOf(rest)
    for await (const items of file) yield rowsOf(items)
  }
  return accept({
    kind: options.law.getKind(first.layout.kind),
    layout: first.layout,
    inSpreadsheet: first.inSpreadsheet,
    rows: rows(),
    findRefusal: () => refusal,
  })
}
