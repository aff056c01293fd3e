import { accept, type Day, type Result, refuse } from '@probity/base'
import type { Said } from '../ask.ts'
import type { Case, MadeMove } from '../case.ts'
import { countedFrom } from '../case.ts'
import { dueDay } from '../clock/due-day.ts'
import { findClocks } from '../clock/find-clocks.ts'
import { findMade } from '../engine/find-made.ts'
import type { CaseContext } from '../procedure.ts'

export type HeardRefusal = 'case/not-noticed' | 'case/not-heard-yet' | 'case/not-said'

/** Which moves of a procedure are the notice, the statement that answers it and the hearing; `hearing` absent where law gives none. */
export type Hearing = { readonly notice: string; readonly statement: string; readonly hearing?: string }

/**
 * Whether an organisation was heard before something is decided against it: the notice was served; it has spoken, or its days to
 * speak are over; it has had its hearing, or its days to ask for one are over; and what it said was examined. Where the law gives
 * no days, it is waited for: a right that nothing ends is not ended by a decision.
 * Refuses: case/not-noticed, case/not-heard-yet (with the last day, where there is one), case/not-said (the first that applies).
 */
export const judgeHeard = (
  context: CaseContext,
  one: Case,
  { notice, statement, hearing }: Hearing,
  said: Said,
): Result<undefined, HeardRefusal> => {
  const noticed = findMade(one, notice)
  if (!noticed || !countedFrom(one, noticed, 'subject')) return refuse('case/not-noticed')
  const since = one.moves.slice(one.moves.lastIndexOf(noticed))
  const spoke = since.some(({ move }) => move === statement || move === 'hearing-held')
  const waits = [
    ...(spoke ? [] : [lastDayTo(context, one, 'stated', noticed)]),
    ...(!hearing || since.some(({ move }) => move === 'hearing-held')
      ? []
      : [lastDayTo(context, one, hearing, noticed)]),
  ]
  for (const until of waits)
    if (until === undefined || until >= context.today) return refuse('case/not-heard-yet', { until: until ?? 'stated' })
  if (spoke && typeof said.examined !== 'string') return refuse('case/not-said', { what: 'examined', why: 'missing' })
  return accept(undefined)
}

/** The last day on which a party may make a move that answers a notice; `undefined` where the law gives none or it stands still. */
export const lastDayTo = (
  { law }: Pick<CaseContext, 'law'>,
  one: Case,
  move: string,
  notice: MadeMove,
): Day | undefined => {
  const clock = findClocks(law, one).find((each) => each.move === move)
  const calendar = law.findProcedureCalendar(one.procedure)
  if (!clock || !calendar) return undefined
  const since = countedFrom(one, notice, 'subject')
  if (!since) return undefined
  const running = dueDay(calendar, since, [clock.within])
  return running.is === 'running' ? running.dueOn : undefined
}
