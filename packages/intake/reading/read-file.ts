import type { Day } from '@probity/base'
import type { Law, Layout } from '@probity/law'
import type { Finding, ReadRow } from '../candidate.ts'
import { compileRedactor } from '../redaction/redact-row.ts'
import { compileReader, type Reader } from './compile-reader.ts'
import { type DecodeOptions, decodeRows } from './decode-rows.ts'
import { type Decoded, type FileRefusal, noFindings } from './decoded.ts'
import { reasonsColumn, rowColumn } from './give-back.ts'

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
      readonly columns: readonly string[]
      /** About the file as a whole; a row they concern says so itself. */
      readonly findings: readonly Finding[]
    }
  /** `cut`: numbers and documents of natural persons taken out of it (R1). */
  | { readonly is: 'row'; readonly row: ReadRow; readonly cut: number }
  | { readonly is: 'refusal'; readonly refusal: FileRefusal }

/** Bytes to rows that were understood, or why not: decoded, redacted, mapped and validated, in constant memory. */
export async function* readFile(
  source: AsyncIterable<Uint8Array>,
  options: ReadFileOptions,
): AsyncGenerator<FileReading> {
  let redact = compileRedactor(undefined, options.key)
  let read: Reader | undefined
  // Rows before the first one that shows its columns: broken lines of JSON.
  let early: (Decoded & { is: 'row' })[] = []
  const finish = ({ raw, findings }: Decoded & { is: 'row' }): FileReading => {
    const redacted = redact(raw, findings)
    const before = joined(findings, redacted.findings)
    return { is: 'row', cut: redacted.cut, row: read ? read(redacted.raw, before) : unread(redacted.raw, before) }
  }
  const layoutOf = (columns: readonly string[]) =>
    options.layout ? options.law.findLayoutById(options.layout) : options.law.findLayout(columns, options.kind)
  // A layout that was named knows its heading by the columns that recognise it.
  const isHeading = (columns: readonly string[]) =>
    layoutOf(columns)?.recognisedBy.every((name) => columns.includes(name)) ?? false
  for await (const decoded of decodeRows(source, { isHeading, ...options })) {
    if (decoded.is === 'row') {
      if (read) yield finish(decoded)
      else if (early.push(decoded) > mostEarly) break
    } else if (decoded.is === 'refusal') {
      yield* early.map(finish)
      early = []
      yield decoded
      return
    } else {
      const { columns } = decoded
      const layout = layoutOf(columns)
      if (!layout) {
        yield notKnown(columns)
        return
      }
      const inSpreadsheet = decoded.format === 'xlsx'
      read = compileReader(options.law, layout, options.kind ?? layout.kind, { today: options.today, inSpreadsheet })
      redact = compileRedactor(layout, options.key)
      yield { is: 'layout', layout, columns, findings: [...decoded.findings, ...columnFindings(layout, columns)] }
      yield* early.map(finish)
      early = []
    }
  }
  if (early.length > 0) yield notKnown([])
}

/** Broken lines before the first whole one that are put up with. */
const mostEarly = 1_000

const notKnown = (columns: readonly string[]): FileReading => ({
  is: 'refusal',
  refusal: { code: 'file/layout-not-known', details: { columns: columns.length } },
})

const joined = (a: readonly Finding[], b: readonly Finding[]) =>
  a.length === 0 ? b : b.length === 0 ? a : [...a, ...b]

const unread = (raw: ReadRow['raw'], findings: readonly Finding[]): ReadRow => ({
  outcome: 'quarantined',
  row: raw.row,
  raw,
  findings,
})

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
