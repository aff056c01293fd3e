import { accept, type Result, refuse } from '@probity/base'
import type { Layout, RecordKind } from '@probity/law'
import type { ReadRow } from '../candidate.ts'
import type { FileRefusal } from '../reading/decoded.ts'
import { type ReadFileOptions, readFile } from '../reading/read-file.ts'

/** A file whose layout is known: its rows, read one after another as they are asked for. */
export type Reading = {
  readonly kind: RecordKind
  readonly layout: Layout
  readonly rows: AsyncIterable<{ readonly read: ReadRow; readonly cut: number }>
  /** Once the rows are over: why the rest of the file could not be read. */
  findRefusal(): FileRefusal | undefined
}

/** Opens a file as far as its layout. Refuses with what keeps it from being read at all. */
export const openReading = async (
  source: AsyncIterable<Uint8Array>,
  options: ReadFileOptions,
): Promise<Result<Reading, FileRefusal['code']>> => {
  const file = readFile(source, options)
  const first = (await file.next()).value
  if (!first || first.is === 'row') return refuse('file/empty')
  if (first.is === 'refusal') return refuse(first.refusal.code, first.refusal.details)
  let refusal: FileRefusal | undefined
  async function* rows() {
    for await (const item of file) {
      if (item.is === 'refusal') refusal = item.refusal
      if (item.is === 'row') yield { read: item.row, cut: item.cut }
    }
  }
  return accept({
    kind: options.law.getKind(first.layout.kind),
    layout: first.layout,
    rows: rows(),
    findRefusal: () => refusal,
  })
}
