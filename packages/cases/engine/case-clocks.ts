import type { Bilingual, Day } from '@probity/base'
import type { Basis, ClockMeaning, Confidence, Law, ProcedureClock } from '@probity/law'
import { type Case, countedFrom, type MadeMove } from '../case.ts'
import { dueDay, type Pause } from '../clock/due-day.ts'
import { findClocks } from '../clock/find-clocks.ts'
import type { ProcedureParty } from '../move.ts'
import type { OwnClock } from '../procedure.ts'
import { procedures } from '../procedures.ts'

/** A time of a case as it stands on a day. Everything here is computed; nothing of it is stored as the truth. */
export type CaseClock = {
  readonly move: string
  readonly title: Bilingual
  /** A duty can be late; a window that is over has ended a right, a wait that runs holds one back. */
  readonly is: ClockMeaning
  readonly party: ProcedureParty
  readonly since: Day
  /** The last day in time; absent while it stands still. */
  readonly dueOn?: Day
  readonly standsStillSince?: Day
  /** A year it reaches has no calendar yet. */
  readonly provisional: boolean
  readonly doneOn?: Day
  /** It was done after its day, or is not done and its day has passed. */
  readonly late: boolean
  readonly extended: number
  readonly mayExtend: boolean
  readonly missed: Bilingual
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}

/** The times that run or ran in a case, in the order of the pack. A case that is over lets no time run on but that of a review which may still be asked for. */
export const clocksOf = (law: Law, one: Case, today: Day): CaseClock[] => {
  const rules = procedures[one.procedure]
  const calendar = law.findProcedureCalendar(one.procedure)
  if (!rules || !calendar) return []
  const over = rules.over.includes(one.state)
  const own = rules.clocks?.(law, one) ?? []
  return [...findClocks(law, one), ...own].flatMap((clock: ProcedureClock | OwnClock): CaseClock[] => {
    // What must come so long before another move is held against that move's day when it is set.
    if (clock.counted === 'backward') return []
    const started = one.moves.findLast(({ move }) => move === clock.start)
    if (!started) return []
    const done = one.moves.find(
      (made) =>
        isAfter(made, started) &&
        (made.move === clock.move || rules.moves[made.move]?.insteadOf === clock.move) &&
        (!('doneBy' in clock) || clock.doneBy(made)),
    )
    const stillOpen = clock.is === 'window' && rules.moves[clock.move]?.from.includes(one.state)
    if (!done && over && !stillOpen) return []
    const extended = one.moves.filter(({ move, said }) => move === 'extended' && said.clock === clock.move).length
    const spans = [clock.within, ...Array.from({ length: extended }, () => clock.extension!.within)]
    const is = clock.is ?? 'duty'
    const party = rules.moves[clock.move]?.by ?? 'authority'
    const since = countedFrom(one, started, party)
    if (!since) return []
    const running = dueDay(calendar, since, spans, pausesOf(one, clock), clock)
    const head = {
      move: clock.move,
      title: clock.title,
      is,
      party,
      since,
      extended,
      mayExtend: extended < (clock.extension?.times ?? 0),
      missed: clock.missed,
      basis: clock.basis,
      confidence: clock.confidence,
      ...(done ? { doneOn: done.on } : {}),
    }
    if (running.is === 'standing-still')
      return [{ ...head, standsStillSince: running.since, provisional: false, late: false }]
    const { dueOn, provisional } = running
    return [{ ...head, dueOn, provisional, late: is === 'duty' && (done?.on ?? today) > dueOn }]
  })
}

const isAfter = (one: MadeMove, other: MadeMove): boolean =>
  one.batchId > other.batchId || (one.batchId === other.batchId && one.ordinal > other.ordinal)

/** When a time stood still: from each pause whose cause stops it until the next move that ends the pause. */
const pausesOf = ({ moves }: Case, { pausedBy = [] }: ProcedureClock): Pause[] => {
  const pauses: Pause[] = []
  let from: Day | undefined
  for (const { move, on, said } of moves) {
    if (move === 'paused' && from === undefined && pausedBy.some(({ id }) => id === said.cause)) from = on
    if (move === 'resumed' && from !== undefined) {
      pauses.push({ from, until: on })
      from = undefined
    }
  }
  return from === undefined ? pauses : [...pauses, { from }]
}

/** The next day on which somebody has to have done something; what is late comes first, and what may be done is no duty. */
export const nextDue = (clocks: readonly CaseClock[]): (CaseClock & { readonly dueOn: Day }) | undefined =>
  clocks
    .filter(
      (clock): clock is CaseClock & { dueOn: Day } =>
        clock.is === 'duty' && clock.dueOn !== undefined && clock.doneOn === undefined,
    )
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))[0]
