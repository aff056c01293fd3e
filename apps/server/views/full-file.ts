import type { Grounds } from '@probity/access'
import type { Instant } from '@probity/base'
import type { FullFile, FullLine, MeasureInForce, Organisation, Outcome } from '@probity/contract'
import type { Law } from '@probity/law'
import { type DisclosedRecord, isSealed } from '@probity/records'
import { viewLine, writeFileLaw, writeMeasures } from './file.ts'
import type { LeafOf } from './leaves.ts'
import { outcomesOf } from './outcomes.ts'
import { titleOf } from './titles.ts'

type Asked = { readonly day: string; readonly knownAt?: string; readonly today: string; readonly at: Instant }

/** The file as a purpose opens it, as JSON text: the public file's form, and of each line whether and why the public sees it. */
export const writeFullFile = (
  law: Law,
  organisation: Organisation,
  { purpose, reference }: Pick<Grounds, 'purpose' | 'reference'>,
  { day, knownAt, today, at }: Asked,
  records: readonly DisclosedRecord[],
  leafOf: LeafOf,
  measures: readonly MeasureInForce[] = [],
): string => {
  const cameOf = outcomesOf(law, organisation.handle, records, day)
  const lines = records.map((record) => viewFullLine(law, organisation.handle, record, leafOf, cameOf(record)))
  const head = JSON.stringify({
    organisation,
    day,
    ...(knownAt ? { knownAt } : {}),
    today,
    look: {
      purpose: purpose.id,
      title: purpose.title,
      ...(reference ? { reference } : {}),
      at,
      keepMonths: purpose.keep.months,
    },
  } satisfies Omit<FullFile, 'law' | 'lines' | 'measures'>)
  return `${head.slice(0, -1)},"law":${writeFileLaw(law, lines, true)},"lines":${JSON.stringify(lines)}${writeMeasures(measures)}}`
}

const viewFullLine = (
  law: Law,
  handle: string,
  record: DisclosedRecord,
  leafOf: LeafOf,
  outcome: Outcome | undefined,
): FullLine => {
  const { standing, content, closed, state } = record
  return Object.assign(viewLine(law, handle, record, leafOf, outcome), {
    // The version's own content is what its standing hangs on, which may be more than is opened.
    content: content as FullLine['content'],
    shown: standing.shown,
    ...(standing.shown ? {} : { why: titleOf('hidden', standing.because) }),
    sealed: isSealed(record),
    ...(state.repaired ? { repaired: state.repaired } : {}),
    closed: closed as FullLine['closed'],
  })
}
