import type { Day } from '@probity/base'
import type { Law } from '@probity/law'
import type { Fact } from '@probity/policy'
import { type FileRecord, type FileSubject, type KnownRows, publicRecordId } from '@probity/records'
import { type Usable, usableOn } from './usable.ts'

/** A fact, and the record it is made of. */
export type RecordFact = {
  readonly fact: Fact
  readonly record: FileRecord
  /** The first day on which it may be evaluated no longer, where time ends it. */
  readonly usableUntil?: Day
}

/** What of a file may be evaluated on a day, and the next day on which that changes by time alone. */
export type FileFacts = { readonly facts: readonly RecordFact[]; readonly nextDay?: Day }

/** Records that may be evaluated, by their public numbers. */
export const recordIds = (handle: string, { facts }: FileFacts): ReadonlySet<string> =>
  new Set(facts.map(({ record }) => publicRecordId(handle, record.state.version.recordId)))

/** The relation `credit_fact` for one subject: one row for each record that may be evaluated on `day`, by record number. */
export const factsOf = (
  law: Law,
  subject: FileSubject,
  file: readonly FileRecord[],
  rows: KnownRows,
  day: Day,
): FileFacts => {
  const judged = file.map((record) => ({ record, usable: usableOn(law, record.state, subject, day) }))
  const facts = judged
    .flatMap(({ record, usable }) =>
      usable.usable
        ? [{ record, fact: factOf(law, record), ...(usable.until ? { usableUntil: usable.until } : {}) }]
        : [],
    )
    .sort((a, b) => a.record.state.version.recordId - b.record.state.version.recordId)
  const days = [...judged.flatMap(({ usable }) => turning(usable)), ...announced(rows, day)].filter((one) => one > day)
  const nextDay = days.length > 0 ? days.reduce((a, b) => (a < b ? a : b)) : undefined
  return { facts, ...(nextDay ? { nextDay } : {}) }
}

const factOf = (law: Law, { state: { version } }: FileRecord): Fact => {
  const { severity } = law.getKind(version.kind)
  return {
    record: String(version.recordId),
    kind: version.kind,
    severity: severity.rule === 'fixed' ? severity.is : version.severity,
    decidedOn: version.decidedOn,
    eventOn: version.eventOn,
    fields: version.content,
  }
}

const turning = (usable: Usable): readonly Day[] => {
  const day = usable.usable ? usable.until : usable.from
  return day ? [day] : []
}

/** Changes and acts that are known already and hold from a later day. */
const announced = ({ versions, acts }: KnownRows, day: Day): readonly Day[] => [
  ...versions.flatMap(({ eventOn, decidedOn, nature }) => [
    decidedOn,
    ...(nature === 'change' && eventOn ? [eventOn] : []),
  ]),
  ...acts.map(({ effectiveOn }) => effectiveOn).filter((one) => one > day),
]
