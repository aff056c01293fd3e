import { accept, type Result, refuse } from '@probity/base'
import { type Law, timeMoves } from '@probity/law'
import { type Asks, heldAgainst, reasons, type Said } from '../ask.ts'
import type { Case, MadeBy } from '../case.ts'
import { findClocks } from '../clock/find-clocks.ts'
import type { CaseClock } from './case-clocks.ts'

/** Moves that every procedure knows where its law does: a time stands still, goes on, or is made longer. */
export type Standstill = (typeof timeMoves)[number]
export const isStandstill = (move: string): move is Standstill => (timeMoves as readonly string[]).includes(move)

/** What each asks, as the times of the case allow. */
export const standstillAsks = (law: Law, one: Case, move: Standstill, clocks: readonly CaseClock[]): Asks => {
  if (move === 'resumed') return {}
  if (move === 'paused')
    return {
      cause: {
        title: { zh: '中止计时的事由', en: 'What stops the time' },
        is: 'choice',
        of: Object.fromEntries(causesOf(law, one).map(({ id, title }) => [id, title])),
      },
      reasons,
    }
  return {
    clock: {
      title: { zh: '延长哪一期限', en: 'Which time' },
      is: 'choice',
      of: Object.fromEntries(extendable(clocks).map(({ move: name, title }) => [name, title])),
    },
    reasons,
  }
}

/** Those that can be made now. */
export const openStandstills = (law: Law, one: Case, clocks: readonly CaseClock[]): Standstill[] => {
  const runs = clocks.some(({ doneOn, party }) => doneOn === undefined && party !== 'subject')
  const stands = isPaused(one)
  return [
    ...(runs && !stands && causesOf(law, one).length > 0 ? (['paused'] as const) : []),
    ...(stands ? (['resumed'] as const) : []),
    ...(extendable(clocks).length > 0 ? (['extended'] as const) : []),
  ]
}

/** Refuses: case/not-open, case/not-said. */
export const judgeStandstill = (
  law: Law,
  one: Case,
  move: Standstill,
  given: Readonly<Record<string, unknown>>,
  by: MadeBy,
  clocks: readonly CaseClock[],
): Result<Said, 'case/not-open' | 'case/not-said'> => {
  if (by.party !== 'authority' || !openStandstills(law, one, clocks).includes(move))
    return refuse('case/not-open', { move, state: one.state })
  const said = heldAgainst(standstillAsks(law, one, move, clocks), given)
  return said.ok ? accept(said.value) : said
}

const causesOf = (law: Law, one: Case) => {
  const causes = findClocks(law, one).flatMap(({ pausedBy = [] }) => pausedBy)
  return [...new Map(causes.map((cause) => [cause.id, cause])).values()]
}
const extendable = (clocks: readonly CaseClock[]) =>
  clocks.filter(({ doneOn, mayExtend, late }) => doneOn === undefined && mayExtend && !late)
const isPaused = ({ moves }: Case): boolean =>
  moves.findLast(({ move }) => move === 'paused' || move === 'resumed')?.move === 'paused'
