import { accept, type Result, refuse } from '@probity/base'
import { type Authority, isAdverse, type Law, type Measure } from '@probity/law'
import type { FileRecord } from '@probity/records'
import { isListEntry } from '../list-entry.ts'
import type { CaseContext } from '../procedure.ts'
import { meets, restsOn } from '../trigger.ts'
import { needsRecord, restingOf } from './stands.ts'

export type MeasureRefusal =
  | 'measure/not-this-kind'
  | 'measure/rests-on-nothing'
  | 'measure/exempt'
  | 'case/not-competent'

/**
 * Whether an authority may apply a measure to an organisation: it is for its kind, the authority is one that the pack names, of the
 * place, and what it rests on is of those that law names, adverse and in force; a minor lapse carries none where local law says so.
 * Refuses: measure/not-this-kind, case/not-competent, measure/rests-on-nothing, measure/exempt (the first that applies).
 */
export const mayApply = (
  context: CaseContext,
  measure: Measure,
  recordId: number | null,
  authority: Authority | undefined,
): Result<Authority, MeasureRefusal> => {
  const { law, subject, records, today } = context
  if (!measure.subjects.includes(subject.kind))
    return refuse('measure/not-this-kind', { measure: measure.id, kind: subject.kind })
  const competent =
    authority?.functions.some((name) => measure.appliedBy.includes(name)) &&
    subject.region.startsWith(authority.region) &&
    (!measure.region || authority.region.startsWith(measure.region))
  if (!authority || !competent) return refuse('case/not-competent')
  const record = restingOf(records, recordId)
  const rests = record
    ? meets(law, subject, measure.trigger, record) &&
      weighs(law, measure, record) &&
      restsOn(law, subject, record, today).usable
    : !needsRecord(measure)
  if (!rests) return refuse('measure/rests-on-nothing', { trigger: measure.trigger.says })
  const exempt = record && exemptionOf(law, measure, record, authority)
  return exempt ? refuse('measure/exempt', { why: exempt.says }) : accept(authority)
}

/** What is not adverse, as an inspection that found nothing, carries an incentive at most. */
const weighs = (law: Law, { effect }: Measure, record: FileRecord): boolean => {
  const { kind, content } = record.state.version
  return effect === 'incentive' || isListEntry(law, record) || isAdverse(law.getKind(kind), content)
}

/** A minor lapse for which law excludes the measure there; whether it was a first one or was corrected, the official confirms. */
const exemptionOf = (law: Law, { exempt = [] }: Measure, { state }: FileRecord, { region }: Authority) => {
  const { severity } = law.getKind(state.version.kind)
  const named = severity.rule === 'fixed' ? severity.is : state.version.severity
  return exempt.find((one) => one.for === 'minor' && named === 'minor' && region.startsWith(one.region ?? ''))
}
