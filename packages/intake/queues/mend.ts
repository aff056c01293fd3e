import { accept, type Result, refuse } from '@probity/base'
import type { Intake } from '../intake.ts'
import { writeChunk } from '../rows/write-chunk.ts'
import { findRowForUpdate, findSubmission, updateRow } from '../submission/store.ts'
import { rereadRow, settingOf } from './reread.ts'

export type MendInput = {
  readonly submissionId: string
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}
export type MendRefusal = 'submission/not-found' | 'row/not-found' | 'row/not-waiting'

/** What became of a mended row: in, or still waiting with the reasons that are left. */
export type Mended = {
  readonly in: boolean
  readonly findings: readonly { readonly code: string; readonly column?: string }[]
}

/**
 * Drives a quarantined row in again with the cells its authority mended. What still stands in the way is kept with the
 * mended cells, so nothing that was typed is lost.
 * Refuses: submission/not-found, row/not-found, row/not-waiting.
 */
export const mendRow = async (intake: Intake, input: MendInput): Promise<Result<Mended, MendRefusal>> => {
  const submission = await findSubmission(intake.database, input.submissionId)
  if (!submission) return refuse('submission/not-found')
  return intake.database.transaction(async (tx) => {
    const kept = await findRowForUpdate(tx, input.submissionId, input.row)
    if (!kept) return refuse('row/not-found')
    if (kept.state !== 'waiting') return refuse('row/not-waiting', { state: kept.state })
    const read = rereadRow(intake, submission, kept, input.cells)
    const written = await writeChunk(tx, settingOf(intake, submission), [read])
    const [held] = written.heldBack
    if (held && held.outcome === 'quarantined')
      await updateRow(tx, input.submissionId, {
        row: kept.row,
        state: 'waiting',
        queue: held.queue,
        cells: held.raw.cells,
        findings: held.findings,
      })
    else if (held)
      await updateRow(tx, input.submissionId, {
        row: kept.row,
        state: 'closed',
        queue: null,
        cells: null,
        findings: held.findings,
      })
    else
      await updateRow(tx, input.submissionId, {
        row: kept.row,
        state: 'driven-in',
        queue: null,
        cells: null,
        findings: kept.findings,
        ...(written.subjects[0] === undefined ? {} : { drivenInto: written.subjects[0] }),
      })
    await written.seal()
    return accept({ in: held === undefined, findings: held?.findings ?? [] })
  })
}
