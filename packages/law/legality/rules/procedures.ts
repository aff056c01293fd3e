import { type ProcedureClock, procedureMoves } from '../../pack.ts'
import type { Rule } from '../rule.ts'
import { overlaps } from './periods.ts'

/** A time runs between two moves of its procedure, can be counted, and is the only one for its move, place and functions. */
export const clockRule: Rule = function* ({ pack, all }) {
  const counted = all.some(({ calendars }) => calendars.length > 0)
  for (const { id, clocks } of pack.procedures) {
    const moves: readonly string[] = procedureMoves[id]
    for (const [index, clock] of clocks.entries()) {
      for (const key of ['move', 'start'] as const) {
        if (!moves.includes(clock[key]) || (key === 'start' && clock.start === clock.move))
          yield { code: 'law/clock-other-move', at: clock, key, facts: { procedure: id, move: clock[key] } }
      }
      if (!counted && clock.within.unit === 'working-days')
        yield { code: 'law/clock-without-calendar', at: clock, key: 'within' }
      if (clocks.slice(0, index).some((earlier) => sameTime(earlier, clock)))
        yield { code: 'law/clock-twice', at: clock, key: 'from' }
    }
  }
}

const sameTime = (one: ProcedureClock, other: ProcedureClock): boolean =>
  one.move === other.move &&
  one.region === other.region &&
  [...(one.functions ?? [])].sort().join() === [...(other.functions ?? [])].sort().join() &&
  overlaps(one, other)
