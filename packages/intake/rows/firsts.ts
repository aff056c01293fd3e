import type { Day } from '@probity/base'
import { type RecordVersion, recordIdIn } from '@probity/records'
import type { Body } from '@probity/registry'
import type { Candidate } from '../candidate.ts'
import { PreparedRow } from '../prepared/prepared-row.ts'
import { compileDeciding } from './deciding.ts'
import type { Foreseen } from './foreseen.ts'
import { type Placed, rowNumberOf, type Setting } from './outcome.ts'
import { firstVersion } from './version.ts'

type ReadFirst = (candidate: Candidate, subject: Body) => RecordVersion

/** The first version of the record that a row states. `prepared`: it is written already, but for whose it is. */
export class First {
  readonly placed: Placed
  readonly subject: Body
  readonly prepared: PreparedRow | undefined
  readonly recordId: number
  readonly #read: ReadFirst

  constructor(placed: Placed, subject: Body, recordId: number | undefined, read: ReadFirst) {
    this.placed = placed
    this.subject = subject
    this.prepared = recordId === undefined ? undefined : (placed.row as PreparedRow)
    this.#read = read
    this.recordId = recordId ?? this.version().recordId
  }

  version(): RecordVersion {
    return this.#read(this.placed.row.candidate, this.subject)
  }
}

/** Rows whose subjects are known; `foreseen` has others. */
type Stated = {
  readonly placed: readonly Placed[]
  readonly foreseen?: Foreseen | undefined
  readonly subjectOf: (row: Placed) => Body
}

/** Reads what rows state of which nothing was foreseen, and of those foreseen that state the same record as one of them. */
export const readAllFirsts = (setting: Setting, { placed, foreseen, subjectOf }: Stated, today: Day): First[] => {
  const read = compileFirst(setting, subjectOf, today)
  const firsts = placed.map(read)
  if (!foreseen) return firsts
  const more = firsts.flatMap(({ recordId }) => foreseen.takeOut(recordId) ?? [])
  if (more.length === 0) return firsts
  return [...firsts, ...more.map(read)].sort((a, b) => rowNumberOf(a.placed.row) - rowNumberOf(b.placed.row))
}

const compileFirst = (setting: Setting, subjectOf: (row: Placed) => Body, today: Day): ((one: Placed) => First) => {
  const decidedByOf = compileDeciding(setting)
  const read = (candidate: Candidate, subject: Body) => firstVersion(setting, subject, candidate, today)
  return (one) => {
    const { row } = one
    const subject = subjectOf(one)
    // Read on another day, it states the wrong one as that on which it was first seen.
    if (!(row instanceof PreparedRow && row.today === today)) return new First(one, subject, undefined, read)
    const { bytes, identity } = row
    const recordId = recordIdIn(subject.handle, decidedByOf(row.decider), bytes, identity.from, identity.to)
    return new First(one, subject, recordId, read)
  }
}
