import type { Layout } from '@probity/law'
import type { Finding, RawRow } from '../candidate.ts'
import { type CellRedactor, compileCellRedactor } from './redact-cell.ts'

/** A row that may be kept. `cut` counts the numbers and the persons' documents taken out; `findings` say where. */
export type RedactedRow = { readonly raw: RawRow; readonly cut: number; readonly findings: readonly Finding[] }

/** `before`: what decoding found; a row whose cells may have moved is searched without trust in its headings. */
export type Redactor = (raw: RawRow, before?: readonly Finding[]) => RedactedRow

const none: readonly Finding[] = []

/** What is said of a row about a natural person, and all that is. */
export const personsRow: readonly Finding[] = [{ code: 'person/party' }]

/** Whether a row's cells may stand under headings that are not theirs. */
export const mayHaveMoved = (before: readonly Finding[]): boolean => before.some(({ code }) => code.startsWith('row/'))

/**
 * Compiles the door of R1 for one layout, or for rows without one. `key` is the node's key for hashes of licence numbers (at
 * least 16 bytes).
 */
export const compileRedactor = (layout: Layout | undefined, key: Uint8Array): Redactor =>
  redactorOf(compileCellRedactor(layout, key))

export const redactorOf =
  (redact: CellRedactor): Redactor =>
  (raw, before = none) => {
    const moved = mayHaveMoved(before)
    const { row, cells } = raw
    let changed: Record<string, string> | undefined
    let findings = none
    let cut = 0
    for (const name in cells) {
      const cell = redact(name, cells[name]!, moved)
      if (!cell) continue
      cut += cell.cut
      if (cell.namesPerson) return { raw: { row, cells: {} }, cut, findings: personsRow }
      if (cell.findings.length > 0) findings = [...findings, ...cell.findings]
      changed ??= { ...cells }
      changed[name] = cell.text
    }
    return { raw: changed ? { row, cells: changed } : raw, cut, findings }
  }

/** One row by itself; for a file, compile a redactor once. */
export const redactRow = (layout: Layout | undefined, raw: RawRow, key: Uint8Array): RedactedRow =>
  compileRedactor(layout, key)(raw)
