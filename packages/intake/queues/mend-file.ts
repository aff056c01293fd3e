import { accept, type Result, refuse } from '@probity/base'
import type { Intake } from '../intake.ts'
import { reasonsColumn, rowColumn } from '../reading/give-back.ts'
import { openReading, type RowOfTexts } from '../submission/open-reading.ts'
import { findSubmission } from '../submission/store.ts'
import { mendRow } from './mend.ts'

export type MendFileInput = {
  readonly submissionId: string
  readonly fileName?: string
  readonly source: AsyncIterable<Uint8Array>
}

/** Rows of the mended file that are in now, that still wait, and that had been dealt with or belong to no waiting row. */
export type MendedFile = { readonly in: number; readonly waiting: number; readonly notWaiting: number }

/** What a spreadsheet program may have done to the column of row numbers is no row of ours. */
const rowNumber = /^[1-9]\d{0,8}$/

/**
 * Takes back the spreadsheet that was given back: each row is mended under the row number it carries.
 * Refuses: submission/not-found, and whatever keeps the file from being read.
 */
export const mendFile = async (
  intake: Intake,
  { submissionId, fileName, source }: MendFileInput,
): Promise<Result<MendedFile>> => {
  const submission = await findSubmission(intake.database, submissionId)
  if (!submission) return refuse('submission/not-found')
  const { law, nodeKey, clock } = intake
  const opened = await openReading(source, {
    law,
    key: nodeKey,
    today: clock.today(),
    layout: submission.layout,
    ...(fileName ? { fileName } : {}),
  })
  if (!opened.ok) return opened
  const counts = { in: 0, waiting: 0, notWaiting: 0 }
  for await (const rows of opened.value.rows) {
    for (const row of rows) {
      // Plain rows come only to those who ask for them.
      const { [rowColumn]: number = '', [reasonsColumn]: _, ...cells } = (row as RowOfTexts).read.raw.cells
      const mended = rowNumber.test(number) && (await mendRow(intake, { submissionId, row: Number(number), cells }))
      if (!mended) counts.notWaiting++
      else if (!mended.ok) counts.notWaiting++
      else if (mended.value.in) counts.in++
      else counts.waiting++
    }
  }
  const refused = opened.value.findRefusal()
  return refused ? refuse(refused.code, { ...refused.details, ...counts }) : accept(counts)
}
