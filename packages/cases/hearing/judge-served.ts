import { accept, type Day, type Result, refuse } from '@probity/base'
import type { Said } from '../ask.ts'
import type { CaseContext } from '../procedure.ts'

/**
 * Whether a document can have been served on the day that is said: not before it was made, and not after today.
 * Refuses: case/day-to-come, case/served-too-early.
 */
export const judgeServed = (
  { today }: Pick<CaseContext, 'today'>,
  madeOn: Day,
  { servedOn }: Said,
): Result<undefined, 'case/day-to-come' | 'case/served-too-early'> => {
  if (typeof servedOn !== 'string') return accept(undefined)
  if (servedOn > today) return refuse('case/day-to-come', { day: servedOn })
  return servedOn < madeOn ? refuse('case/served-too-early', { from: madeOn }) : accept(undefined)
}
