import { accept, type Result, refuse } from '@probity/base'
import { heldAgainst, type Said } from '../ask.ts'
import type { Case, MadeBy } from '../case.ts'
import type { CaseContext } from '../procedure.ts'
import { procedures } from '../procedures.ts'
import { asksOf } from './asks-of.ts'
import { clocksOf } from './case-clocks.ts'
import { isStandstill, judgeStandstill } from './standstill.ts'

export type MoveRefusal = 'case/not-open' | 'case/not-said' | 'case/same-person'

/**
 * Whether a move can be made now: by the table of moves first, then by what the law asks beyond it. Who the caller is was settled
 * at the door.
 * Refuses: case/not-open, case/same-person, case/not-said, then what the procedure itself refuses (the first that applies).
 */
export const judgeMove = (
  context: CaseContext,
  one: Case,
  move: string,
  given: Readonly<Record<string, unknown>>,
  by: MadeBy,
): Result<Said> => {
  if (isStandstill(move))
    return judgeStandstill(context.law, one, move, given, by, clocksOf(context.law, one, context.today))
  const rules = procedures[one.procedure]
  const row = rules?.moves[move]
  if (!rules || !row || row.by !== by.party || !row.from.includes(one.state as never))
    return refuse('case/not-open', { move, state: one.state })
  if (madeOneOf(one, row.notBy ?? [], by)) return refuse('case/same-person')
  const said = heldAgainst(asksOf(context.law, one, move), given)
  if (!said.ok) return said
  const judged = rules.judge?.(context, one, move, said.value) ?? accept(undefined)
  return judged.ok ? said : judged
}

/** Whether this very person made one of these moves in the case. */
export const madeOneOf = ({ moves }: Case, names: readonly string[], { who }: Pick<MadeBy, 'who'>): boolean =>
  who !== '' && moves.some(({ move, by }) => names.includes(move) && by.who === who)
