import type { ReadRow } from '../candidate.ts'
import type { Intake } from '../intake.ts'
import { compileReader } from '../reading/compile-reader.ts'
import { compileRedactor } from '../redaction/redact-row.ts'
import type { Setting } from '../rows/outcome.ts'
import type { SubmittedRow } from '../submission/store.ts'
import type { Submission } from '../submission/submission.ts'

/** Reads a kept row again, as it is or mended, by the layout it came in; redacted anew, since a mend may bring a number with it. */
export const rereadRow = (
  { law, nodeKey, clock }: Intake,
  submission: Submission,
  kept: SubmittedRow,
  mended: Readonly<Record<string, string>> = {},
): ReadRow => {
  const layout = law.findLayoutById(submission.layout)
  if (!layout) throw new Error(`the law that is loaded has no layout ${submission.layout}`)
  const { raw, findings } = compileRedactor(layout, nodeKey)({ row: kept.row, cells: { ...kept.cells, ...mended } })
  return compileReader(law, layout, submission.kind, { today: clock.today() })(raw, findings)
}

/** What a row of this submission is written with. */
export const settingOf = (intake: Intake, submission: Submission): Setting => {
  const { law } = intake
  const authority = law.findAuthority(submission.authorityId)
  if (!authority) throw new Error(`the law that is loaded has no authority ${submission.authorityId}`)
  return {
    ...intake,
    authority,
    kind: law.getKind(submission.kind),
    pack: law.packOfKind(submission.kind),
    submissionId: submission.submissionId,
  }
}
