import type { Day } from '@probity/base'
import type { Finding } from '../candidate.ts'
import { PreparedRow } from '../prepared/prepared-row.ts'
import { dayAsNumber, type StatedDecider } from '../prepared/sheet.ts'
import { catalogueFindings, kindFindings } from './catalogue-findings.ts'
import { competenceFindings, findDecider } from './competence.ts'
import type { Setting, Understood } from './outcome.ts'

/** Days, as `dayAsNumber` has them, on which a decider's decisions surely may be supplied; the last included. */
type Period = { readonly from: number; readonly until: number }

const always: Period = { from: 0, until: 99_999_999 }
const never: Period = { from: 1, until: 0 }

/** Whether the catalogue lets a row be recorded and its authority may supply it. */
export type Door = {
  /** What stands in the way. */
  findings(row: Understood): readonly Finding[]
  /** `false` says nothing. */
  surelyOpens(row: PreparedRow): boolean
}

/** Prepared rows name few deciders, so for them it is asked once a decider, and again only of a row that may not come in, for its reasons. */
export const compileDoor = (setting: Setting, today: Day): Door => {
  const { law, authority, kind } = setting
  const reasons = ({ candidate }: Understood): Finding[] => [
    ...catalogueFindings(law, kind, candidate, today),
    ...competenceFindings(law, authority, kind, candidate, today),
  ]
  const isRecorded = kindFindings(law, kind, today).length === 0
  const periods = new Map<StatedDecider, Period>()
  const periodOf = (stated: StatedDecider): Period => {
    let period = periods.get(stated)
    if (!period) {
      const decider = findDecider(law, authority, { record: stated })
      const record = { ...stated, decidedOn: decider?.from ?? today }
      const inOffice = decider
        ? { from: dayAsNumber(decider.from), until: decider.until ? dayAsNumber(decider.until) : always.until }
        : always
      period = competenceFindings(law, authority, kind, { subject: {}, record }, today).length === 0 ? inOffice : never
      periods.set(stated, period)
    }
    return period
  }
  const surelyOpens = (row: PreparedRow): boolean => {
    if (!isRecorded) return false
    const { from, until } = periodOf(row.decider)
    const { decidedOn, subjectKind } = row
    return decidedOn >= from && decidedOn <= until && (!subjectKind || kind.subjects.includes(subjectKind))
  }
  return {
    findings: (row) => (row instanceof PreparedRow && surelyOpens(row) ? nothing : reasons(row)),
    surelyOpens,
  }
}

const nothing: readonly Finding[] = []
