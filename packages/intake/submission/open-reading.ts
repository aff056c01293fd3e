import { accept, type Result, refuse } from '@probity/base'
import type { Layout, RecordKind } from '@probity/law'
import type { ReadRow } from '../candidate.ts'
import type { FileRefusal } from '../reading/decoded.ts'
import { type FileReading, type ReadFileOptions, readFile } from '../reading/read-file.ts'

/** A row as it was read, and how many numbers of persons were cut out of it. */
export type RowRead = { readonly read: ReadRow; readonly cut: number }

/** A file whose layout is known: its rows, read some at a time as they are asked for. */
export type Reading = {
  readonly kind: RecordKind
  readonly layout: Layout
  readonly inSpreadsheet: boolean
  readonly rows: AsyncIterable<readonly RowRead[]>
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
  let batch = (await file.next()).value
  while (batch && batch.length === 0) batch = (await file.next()).value
  const [first, ...rest] = batch ?? []
  if (!first || first.is === 'row') return refuse('file/empty')
  if (first.is === 'refusal') return refuse(first.refusal.code, first.refusal.details)
  let refusal: FileRefusal | undefined
  const rowsOf = (items: readonly FileReading[]): RowRead[] => {
    const rows: RowRead[] = []
    for (const item of items) {
      if (item.is === 'refusal') refusal = item.refusal
      if (item.is === 'row') rows.push({ read: item.row, cut: item.cut })
    }
    return rows
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
