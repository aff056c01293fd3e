import type { Measure } from '@probity/law'
import type { FileRecord } from '@probity/records'
import type { Subject } from '@probity/registry'
import type { CaseContext } from '../procedure.ts'
import { restsOn } from '../trigger.ts'
import type { LiftCause } from './moves.ts'

/** `ended`: what a measure rests on is over for good, and why; neither: it is stayed for the time being. */
export type MeasureStanding = { readonly stands: boolean; readonly ended?: LiftCause }

/**
 * Whether a measure stands on what it rests on. With its own statutory term it outlives a repair and the end of publication, but
 * never the decision itself: one that was annulled or taken back carries nothing (R16).
 */
export const standingOfMeasure = (
  { law, subject, today }: Pick<CaseContext, 'law' | 'today'> & { readonly subject: Pick<Subject, 'kind' | 'region'> },
  measure: Measure | undefined,
  record: FileRecord | undefined,
): MeasureStanding => {
  if (!measure) return { stands: false, ended: 'withdrawn' }
  // An incentive for what is not recorded here rests on the decision alone.
  if (!record) return needsRecord(measure) ? { stands: false, ended: 'withdrawn' } : { stands: true }
  const usable = restsOn(law, subject, record, today)
  if (usable.usable) return { stands: true }
  const cause = endCauses[usable.because]
  if (cause === undefined) return { stands: false }
  if (measure.term.own && (cause === 'repaired' || cause === 'over')) return { stands: true }
  return { stands: false, ended: cause }
}

/** Causes for which what a measure rests on is over; with all others it only rests for now, as while a stay is in force. */
const endCauses: Readonly<Partial<Record<string, LiftCause>>> = {
  repaired: 'repaired',
  over: 'over',
  annulled: 'annulled',
  withdrawn: 'withdrawn',
  unverified: 'withdrawn',
}

export const needsRecord = ({ trigger: { kinds, lists } }: Pick<Measure, 'trigger'>): boolean =>
  kinds !== undefined || lists !== undefined

export const restingOf = (records: readonly FileRecord[], recordId: number | null): FileRecord | undefined =>
  records.find(({ state }) => state.version.recordId === recordId)
