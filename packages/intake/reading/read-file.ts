import type { Day } from '@probity/base'
import type { Law, Layout } from '@probity/law'
import type { Finding, ReadRow } from '../candidate.ts'
import { type DecodeOptions, decodeRows } from './decode-rows.ts'
import { type FileRefusal, noFindings } from './decoded.ts'
import { reasonsColumn, rowColumn } from './give-back.ts'
import { compileRowReader, type RowReader } from './read-rows.ts'

export type ReadFileOptions = DecodeOptions & {
  readonly law: Law
  /** The kind the sender names; found by the layout if absent. */
  readonly kind?: string
  /** A layout by its id; found by the columns if absent. */
  readonly layout?: string
  /** The node's key for hashes of licence numbers. */
  readonly key: Uint8Array
  readonly today: Day
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
  | { readonly is: 'refusal'; readonly refusal: FileRefusal }

/** Bytes to rows that were understood, or why not: decoded, redacted, mapped and validated, in constant memory; as many at a time as came. */
export async function* readFile(
  source: AsyncIterable<Uint8Array>,
  options: ReadFileOptions,
): AsyncGenerator<readonly FileReading[]> {
  const layoutOf = (columns: readonly string[]) =>
    options.layout ? options.law.findLayoutById(options.layout) : options.law.findLayout(columns, options.kind)
  // A layout that was named knows its heading by the columns that recognise it.
  const isHeading = (columns: readonly string[]) =>
    layoutOf(columns)?.recognisedBy.every((name) => columns.includes(name)) ?? false
  let read: RowReader | undefined
  for await (const batch of decodeRows(source, { isHeading, ...options })) {
    const out: FileReading[] = []
    for (const decoded of batch) {
      if (decoded.is === 'row') out.push({ is: 'row', ...read!(decoded.raw, decoded.findings) })
      else if (decoded.is === 'refusal') out.push(decoded)
      else {
        const { columns, format } = decoded
        const layout = layoutOf(columns)
        if (!layout) {
          yield [{ is: 'refusal', refusal: { code: 'file/layout-not-known', details: { columns: columns.length } } }]
          return
        }
        const { law, kind = layout.kind } = options
        const inSpreadsheet = format === 'xlsx'
        read = compileRowReader(law, layout, kind, { ...options, inSpreadsheet })
        const findings = [...decoded.findings, ...columnFindings(layout, columns)]
        out.push({ is: 'layout', layout, inSpreadsheet, columns, findings })
      }
    }
    yield out
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
