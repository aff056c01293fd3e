import type { Day } from '@probity/base'
import type { Law, Layout } from '@probity/law'
import type { ReadRow } from '../candidate.ts'
import type { Intake } from '../intake.ts'
import { compileReader } from '../reading/compile-reader.ts'
import { readHeading } from '../reading/headings.ts'
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
  const cells = { ...kept.cells }
  // Names of columns are the sender's text as well, and read as a heading is.
  for (const [name, text] of Object.entries(mended)) cells[readHeading(name)] = text
  const { raw, findings } = compileRedactor(layout, nodeKey)({ row: kept.row, cells })
  return readerOf(law, layout, submission.kind, clock.today())(raw, findings)
}

/** A mended file asks for the same reader row after row, and compiling one takes longer than reading a thousand rows. */
const readers = new WeakMap<Law, { readonly key: string; readonly read: ReturnType<typeof compileReader> }>()
const readerOf = (law: Law, layout: Layout, kind: string, today: Day) => {
  const key = `${layout.id} ${kind} ${today}`
  const last = readers.get(law)
  if (last?.key === key) return last.read
  const read = compileReader(law, layout, kind, { today })
  readers.set(law, { key, read })
  return read
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
