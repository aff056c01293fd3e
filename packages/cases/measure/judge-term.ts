import { accept, addDays, addMonths, type Day, earlier, type Result, refuse } from '@probity/base'
import type { Measure } from '@probity/law'
import type { Said } from '../ask.ts'
import type { CaseContext } from '../procedure.ts'
import { restsOn } from '../trigger.ts'
import { restingOf } from './stands.ts'

/** Between which days the last day of a measure may lie. */
export type MeasureDays = { readonly from: Day; readonly until?: Day }

/**
 * The first and the last day on which a measure may end. A term that law itself gives runs from the decision it rests on; any other
 * from today, and never past the end of what it rests on.
 */
export const daysOfMeasure = (
  { law, subject, today, records }: CaseContext,
  { term }: Measure,
  recordId: number | null,
): MeasureDays => {
  const record = restingOf(records, recordId)
  const start = term.own && record ? record.state.version.decidedOn : today
  const shortest = term.shortestMonths === undefined ? today : addDays(addMonths(start, term.shortestMonths), -1)
  const longest = term.longestMonths === undefined ? undefined : addDays(addMonths(start, term.longestMonths), -1)
  const from = shortest > today ? shortest : today
  if (term.own || !record) return { from, ...(longest ? { until: longest } : {}) }
  const usable = restsOn(law, subject, record, today)
  const end = usable.usable && usable.until ? addDays(usable.until, -1) : undefined
  const until = end && longest ? earlier(end, longest) : (end ?? longest)
  return { from, ...(until ? { until } : {}) }
}

/** Whether a measure may last until the day that is said. Refuses: measure/too-long, measure/too-short. */
export const judgeTerm = (
  context: CaseContext,
  measure: Measure,
  recordId: number | null,
  said: Said,
): Result<undefined, 'measure/too-long' | 'measure/too-short'> => {
  const { from, until } = daysOfMeasure(context, measure, recordId)
  const asked = said.until as Day
  if (until && asked > until) return refuse('measure/too-long', { until })
  return asked < from ? refuse('measure/too-short', { from }) : accept(undefined)
}
