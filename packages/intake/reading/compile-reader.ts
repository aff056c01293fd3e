import type { Day } from '@probity/base'
import type { Law, Layout } from '@probity/law'
import type { Finding, RawRow, ReadRow } from '../candidate.ts'
import { compileCells } from './compile-cells.ts'
import { noFindings } from './decoded.ts'
import { fieldsFor } from './draft.ts'
import { compileJoiner } from './join-cells.ts'

export type ReaderOptions = {
  /** The day the file came in, in the law's zone: nothing can have been decided after it. */
  readonly today: Day
  /** The file is a spreadsheet: a bare number in a day's column is a serial number. */
  readonly inSpreadsheet?: boolean
}

/** `before`: what decoding and redaction found in the row; their findings count with its own. */
export type Reader = (raw: RawRow, before?: readonly Finding[]) => ReadRow

/**
 * Compiles the reading of one kind in one layout: each field mapped, ignored by name, or a finding; every row gets all its
 * reasons. Hand it redacted rows only. Throws a fault where the layout names fields that do not exist.
 */
export const compileReader = (law: Law, layout: Layout, kindId: string, options: ReaderOptions): Reader => {
  const { readCell, joiner } = compileReading(law, layout, kindId, options)
  return (raw, before = noFindings) => {
    const { cells } = raw
    for (const name in cells) joiner.take(readCell(name, cells[name]!))
    return joiner.join(raw, before)
  }
}

/** The two halves of reading: what each cell comes to by itself, and what they come to together. */
export const compileReading = (law: Law, layout: Layout, kindId: string, options: ReaderOptions) => {
  const kind = law.getKind(kindId)
  const fields = fieldsFor(kind, layout)
  return {
    readCell: compileCells(law, layout, kind, fields, { inSpreadsheet: options.inSpreadsheet ?? false }),
    joiner: compileJoiner(layout, kind, fields, options.today),
  }
}
