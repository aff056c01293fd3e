import type { Database } from '@probity/database'
import type { Finding } from '../candidate.ts'
import type { Foreseen } from '../rows/foreseen.ts'
import type { Setting } from '../rows/outcome.ts'
import { type Written, writeChunk } from '../rows/write-chunk.ts'
import type { InRow } from '../rows/write-versions.ts'
import { wordsOfFinding } from '../say-finding.ts'
import type { RowChunk } from './chunks.ts'
import { insertChunk, insertRows, type SubmittedRow } from './store.ts'
import type { ChunkTally } from './submission.ts'

/** Writes a chunk with its progress and the rows that stay outside, in one transaction. `foreseenThen` counts if it is still so. */
export const commitChunk = (
  database: Database,
  setting: Setting,
  { sheet, digest, cut, release }: RowChunk,
  chunk: number,
  foreseenThen: Foreseen | undefined,
): Promise<ChunkTally> =>
  database.transaction(async (tx) => {
    const written = await writeChunk(tx, setting, sheet, foreseenThen)
    const tally = tallyOf(written, cut)
    const keeping = insertRows(tx, setting.submissionId, rowsToKeep(written))
    const place = { firstRow: sheet.rowNumberAt(0), lastRow: sheet.rowNumberAt(sheet.count - 1) }
    // Nothing is asked of the sheet any more: the next can be read into it while this chunk is brought to its end.
    release()
    await keeping
    await insertChunk(tx, {
      submissionId: setting.submissionId,
      chunk,
      digest,
      tally,
      ...place,
      batchId: written.batchId,
      subjects: written.subjects,
    })
    await written.seal()
    return tally
  }, 'intake chunk')

/** Rows of which something is kept: corrections, and what was held back with all its reasons. Cells of refused rows are not ours to keep. */
const rowsToKeep = (written: Written): SubmittedRow[] => [
  ...written.in.filter(wasCorrected).map(({ row, corrections }) => ({
    row,
    outcome: 'corrected' as const,
    queue: null,
    state: 'closed' as const,
    cells: null,
    findings: corrections,
  })),
  ...written.heldBack.map(({ row, outcome, queue, raw, findings }) => ({
    row,
    outcome,
    queue,
    findings,
    state: outcome === 'quarantined' ? ('waiting' as const) : ('closed' as const),
    cells: outcome === 'quarantined' ? raw.cells : null,
  })),
]

/** A row counts as corrected if something in it was changed; what is only noted leaves it accepted. */
const wasCorrected = ({ corrections }: InRow): boolean => corrections.length > 0 && saidBy(corrections).isCorrection

type Said = { readonly isCorrection: boolean; readonly codes: readonly string[] }
/** By what was found: rows of which the same was found in the same cell share it. */
const said = new WeakMap<readonly Finding[], Said>()
const saidBy = (findings: readonly Finding[]): Said => {
  let says = said.get(findings)
  if (!says) {
    const codes = [...new Set(findings.map(({ code }) => code))]
    says = { codes, isCorrection: codes.some((code) => wordsOfFinding(code).effect === 'correction') }
    said.set(findings, says)
  }
  return says
}

const tallyOf = (written: Written, cut: number): ChunkTally => {
  const findings: Record<string, number> = {}
  const count = (found: readonly Finding[]) => {
    if (found.length > 0) for (const code of saidBy(found).codes) findings[code] = (findings[code] ?? 0) + 1
  }
  let corrected = 0
  let alreadyHeld = 0
  for (const row of written.in) {
    count(row.notices.length === 0 ? row.corrections : [...row.corrections, ...row.notices])
    if (row.held) alreadyHeld++
    if (wasCorrected(row)) corrected++
  }
  for (const held of written.heldBack) count(held.findings)
  const quarantined = written.heldBack.filter(({ outcome }) => outcome === 'quarantined').length
  return {
    accepted: written.plain + written.in.length - corrected,
    corrected,
    quarantined,
    refused: written.heldBack.length - quarantined,
    alreadyHeld,
    identityNumbersCut: cut,
    findings,
  }
}
