import { accept, type Day, type Result, refuse } from '@probity/base'
import type { Said } from '../ask.ts'
import type { Case } from '../case.ts'
import { dueDay } from '../clock/due-day.ts'
import { findClocks } from '../clock/find-clocks.ts'
import { findMade } from '../engine/find-made.ts'
import type { CaseContext } from '../procedure.ts'
import { type Hearing, lastDayTo } from './judge-heard.ts'

/** Whether a hearing can be asked for: the law gives one, and the days to ask are not over. Refuses: case/no-hearing, case/hearing-too-late. */
export const judgeAsked = (
  context: CaseContext,
  one: Case,
  { notice, hearing }: Hearing,
): Result<undefined, 'case/no-hearing' | 'case/hearing-too-late'> => {
  const noticed = findMade(one, notice)
  if (!hearing || !noticed) return refuse('case/no-hearing')
  const until = lastDayTo(context, one, hearing, noticed)
  return until && until < context.today ? refuse('case/hearing-too-late', { until }) : accept(undefined)
}

/** Whether the day of a hearing leaves the organisation the days before it that the law gives. Refuses: case/hearing-too-soon. */
export const judgeSet = (
  { law, today }: CaseContext,
  one: Case,
  { heldOn }: Said,
): Result<undefined, 'case/hearing-too-soon'> => {
  const clock = findClocks(law, one).find(({ move }) => move === 'hearing-set')
  const calendar = law.findProcedureCalendar(one.procedure)
  const first = clock && calendar ? dueDay(calendar, today, [clock.within]) : undefined
  const from: Day = first?.is === 'running' ? first.dueOn : today
  return (heldOn as Day) < from ? refuse('case/hearing-too-soon', { from }) : accept(undefined)
}

/** A hearing is not held before the day that the organisation was told. Refuses: case/hearing-too-soon. */
export const judgeHeld = ({ today }: CaseContext, one: Case): Result<undefined, 'case/hearing-too-soon'> => {
  const from = findMade(one, 'hearing-set')?.said.heldOn as Day | undefined
  return from && from > today ? refuse('case/hearing-too-soon', { from }) : accept(undefined)
}
