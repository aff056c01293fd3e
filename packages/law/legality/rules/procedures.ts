import { type Procedure, type ProcedureClock, procedureMoves } from '../../pack.ts'
import type { Checked, Found, Rule } from '../rule.ts'
import { overlaps } from './periods.ts'

/** A time runs between two moves of its procedure, can be counted, and is the only one for its move, place and functions. */
export const clockRule: Rule = function* (checked) {
  const counted = checked.all.some(({ calendars }) => calendars.length > 0)
  for (const procedure of checked.pack.procedures) {
    for (const [index, clock] of procedure.clocks.entries()) {
      yield* otherMoves(procedure, clock)
      if (!counted && clock.within.unit === 'working-days')
        yield { code: 'law/clock-without-calendar', at: clock, key: 'within' }
      if (clock.extension && clock.extension.within.unit !== clock.within.unit)
        yield { code: 'law/clock-other-unit', at: clock.extension, key: 'within' }
      if (procedure.clocks.slice(0, index).some((earlier) => sameTime(earlier, clock)))
        yield { code: 'law/clock-twice', at: clock, key: 'from' }
      yield* ofNothing(clock, checked)
    }
  }
}

function* otherMoves({ id, events = [] }: Procedure, clock: ProcedureClock): Iterable<Found> {
  const moves: readonly string[] = procedureMoves[id]
  if (!moves.includes(clock.move))
    yield { code: 'law/clock-other-move', at: clock, key: 'move', facts: { procedure: id, move: clock.move } }
  const starts = [...moves, ...events.map((event) => event.id)]
  if (!starts.includes(clock.start) || clock.start === clock.move)
    yield { code: 'law/clock-other-move', at: clock, key: 'start', facts: { procedure: id, move: clock.start } }
}

/** What a time is said to hold for exists: a list, a measure or a commitment. */
function* ofNothing({ of = [] }: ProcedureClock, { all }: Checked): Iterable<Found> {
  const known = new Set(
    all.flatMap(({ lists, measures, commitments }) => [...lists, ...measures, ...commitments].map(({ id }) => id)),
  )
  for (const [index, id] of of.entries())
    if (!known.has(id))
      yield { code: 'law/unknown-reference', at: of, key: index, facts: { what: 'list, measure or commitment', id } }
}

const sameTime = (one: ProcedureClock, other: ProcedureClock): boolean =>
  one.move === other.move &&
  one.region === other.region &&
  sameNames(one.functions, other.functions) &&
  sameNames(one.of, other.of) &&
  overlaps(one, other)

const sameNames = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
  [...one].sort().join() === [...other].sort().join()
