import type { Day } from '@probity/base'
import type { Law, Layout } from '@probity/law'
import type { Finding, ReadRow } from '../candidate.ts'
import type { PlainRow } from '../plain/plain-row.ts'
import { type DecodeOptions, decodeRows } from './decode-rows.ts'
import { type Decoded, type FileRefusal, noFindings } from './decoded.ts'
import { reasonsColumn, rowColumn } from './give-back.ts'
import { compileRowReader, type RowReader } from './read-rows.ts'

export type ReadFileOptions = Omit<DecodeOptions, 'findPlainReader'> & {
  readonly law: Law
  /** The kind the sender names; found by the layout if absent. */
  readonly kind?: string
  /** A layout by its id; found by the columns if absent. */
  readonly layout?: string
  /** The node's key for hashes of licence numbers. */
  readonly key: Uint8Array
  readonly today: Day
  /** Plain rows may come in their bytes; each is over once the next is asked for. */
  readonly plain?: boolean
}

/** What reading makes of a file: what it is, then each of its rows once, or why it cannot be read. */
export type FileReading =
  | {
      readonly is: 'layout'
      readonly layout: Layout
      readonly inSpreadsheet: boolean
      readonly columns: readonly string[]
      /** About the file as a whole; a row they concern says so itself. */
      readonly findings: readonly Finding[]
    }
  /** `cut`: numbers and documents of natural persons taken out of it (R1). */
  | { readonly is: 'row'; readonly row: ReadRow; readonly cut: number }
  | PlainRow
  | { readonly is: 'refusal'; readonly refusal: FileRefusal }

/** Bytes to rows that were understood, or why not: decoded, redacted, mapped and validated, in constant memory; as many at a time as came. */
export async function* readFile(
  source: AsyncIterable<Uint8Array>,
  options: ReadFileOptions,
): AsyncGenerator<Iterable<FileReading>> {
  const layoutOf = (columns: readonly string[]) =>
    options.layout ? options.law.findLayoutById(options.layout) : options.law.findLayout(columns, options.kind)
  // A layout that was named knows its heading by the columns that recognise it.
  const isHeading = (columns: readonly string[]) =>
    layoutOf(columns)?.recognisedBy.every((name) => columns.includes(name)) ?? false
  let reader: RowReader | undefined
  let layoutIsMissing = false
  const findPlainReader = () => reader?.plain
  const decoded = decodeRows(source, { isHeading, ...options, findPlainReader })
  const open = ({ columns, format, findings }: Decoded & { is: 'columns' }): FileReading => {
    const layout = layoutOf(columns)
    if (!layout) {
      layoutIsMissing = true
      return { is: 'refusal', refusal: { code: 'file/layout-not-known', details: { columns: columns.length } } }
    }
    const inSpreadsheet = format === 'xlsx'
    reader = compileRowReader(options.law, layout, options.kind ?? layout.kind, { ...options, inSpreadsheet }, columns)
    return { is: 'layout', layout, inSpreadsheet, columns, findings: [...findings, ...columnFindings(layout, columns)] }
  }
  function* readAll(batch: Iterable<Decoded>): Generator<FileReading> {
    for (const item of batch) {
      if (item.is === 'row') yield { is: 'row', ...reader!.read(item.raw, item.findings) }
      else if (item.is === 'plain') yield reader!.plain!.row
      else {
        const opened = item.is === 'columns' ? open(item) : item
        yield opened
        if (opened.is === 'refusal') return
      }
    }
  }
  for await (const batch of decoded) {
    // Until the layout is known, nobody else can read on.
    if (reader) yield readAll(batch)
    else {
      yield [...readAll(batch)]
      if (layoutIsMissing) return
    }
  }
}

const columnFindings = (layout: Layout, columns: readonly string[]): readonly Finding[] => {
  const there = new Set(columns)
  const findings: Finding[] = []
  for (const name of columns)
    if (!Object.hasOwn(layout.columns, name) && name !== reasonsColumn && name !== rowColumn)
      findings.push({ code: 'column/unknown', column: name })
  for (const [name, { required }] of Object.entries(layout.columns)) {
    if (required && !there.has(name)) findings.push({ code: 'column/missing', column: name })
  }
  return findings.length > 0 ? findings : noFindings
}
