import type { Law, Layout } from '@probity/law'
import type { Finding, RawRow, ReadRow } from '../candidate.ts'
import { compilePlain, type PlainReader } from '../plain/compile-plain.ts'
import { isPrepared } from '../prepared/sheet.ts'
import { compileCellRedactor } from '../redaction/redact-cell.ts'
import { mayHaveMoved, personsRow, redactorOf } from '../redaction/redact-row.ts'
import type { CellReading } from './cell-reading.ts'
import { compileReading, type ReaderOptions } from './compile-reader.ts'
import { noFindings } from './decoded.ts'
import { remember } from './remember.ts'
import { TableRow } from './table-row.ts'

export type RowReader = {
  /** A row as it came to what was understood of it. `cut`: numbers and documents of natural persons taken out of it (R1). */
  read(raw: RawRow, decoding: readonly Finding[]): { readonly row: ReadRow; readonly cut: number }
  /** Where plain rows are asked for: who reads those in their bytes. */
  readonly plain: PlainReader | undefined
}
type ReadRaw = RowReader['read']

/** What held a person's number is not remembered, not even in memory. */
const hasNothingCut = ({ redacted }: CellReading): boolean => !redacted?.cut

/** Compiles the way of a file's rows: redacted before anything else sees them, then read. `key` hashes licence numbers. */
export const compileRowReader = (
  law: Law,
  layout: Layout,
  kind: string,
  options: ReaderOptions & { readonly key: Uint8Array; readonly plain?: boolean },
  inTable: readonly string[],
): RowReader => {
  const redactCell = compileCellRedactor(layout, options.key)
  const redactRow = redactorOf(redactCell)
  const { readCell, joiner } = compileReading(law, layout, kind, options)

  const readRaw: ReadRaw = (raw, decoding) => {
    const { raw: kept, cut, findings } = redactRow(raw, decoding)
    for (const name in kept.cells) joiner.take(readCell(name, kept.cells[name]!))
    return { row: joiner.join(kept, [...decoding, ...findings]), cut }
  }

  const openCell = (column: string, text: string): CellReading => {
    const redacted = redactCell(column, text, false)
    return redacted ? readCell(column, redacted.text, redacted) : readCell(column, text)
  }
  let columns: readonly string[] = []
  let readers: readonly ((text: string) => CellReading)[] = []
  const readTable = ({ row, columns: those, texts }: TableRow, decoding: readonly Finding[]) => {
    if (those !== columns) {
      columns = those
      readers = those.map((column) => remember((text) => openCell(column, text), hasNothingCut))
    }
    const kept: string[] = new Array(texts.length)
    let before = decoding
    let cut = 0
    for (let place = 0; place < texts.length; place++) {
      const text = texts[place]!
      kept[place] = ''
      if (text === '') continue
      const reading = readers[place]!(text)
      const { redacted } = reading
      if (redacted) {
        cut += redacted.cut
        if (redacted.namesPerson) return { row: joiner.join({ row, cells: {} }, [...decoding, ...personsRow]), cut }
        if (redacted.findings.length > 0) before = [...before, ...redacted.findings]
      }
      kept[place] = reading.text
      joiner.take(reading)
    }
    return { row: joiner.join(new TableRow(row, columns, kept), before), cut }
  }

  return {
    read: (raw, decoding = noFindings) =>
      raw instanceof TableRow && !mayHaveMoved(decoding) ? readTable(raw, decoding) : readRaw(raw, decoding),
    plain:
      options.plain && isPrepared(law, kind) ? compilePlain(law, layout, kind, options, inTable, openCell) : undefined,
  }
}
