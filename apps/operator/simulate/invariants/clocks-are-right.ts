import { addDays, type Day } from '@probity/base'
import { type Case, type CaseClock, clocksOf, countedFrom, findClocks } from '@probity/cases'
import { type ProcedureClock, type WorkingCalendar, workingDaysBetween } from '@probity/law'
import type { Invariant } from './index.ts'

/** Days of one time counted one by one, where it is counted in days or working days: slow, and nothing like what is checked by it. */
export const clocksAreRight: Invariant = ({ law, cases, today }) => {
  for (const one of cases) {
    const calendar = law.findProcedureCalendar(one.procedure)
    if (!calendar) continue
    const clocks = clocksOf(law, one, today)
    for (const clock of clocks) {
      const rule = findClocks(law, one).find(({ move }) => move === clock.move)
      const wrong = rule && wrongIn(one, clock, rule, calendar, today)
      if (wrong) return `case ${one.caseId}, ${clock.move}: ${wrong}`
    }
  }
  return undefined
}

const wrongIn = (
  one: Case,
  clock: CaseClock,
  rule: ProcedureClock,
  calendar: WorkingCalendar,
  today: Day,
): string | undefined => {
  const start = one.moves.findLast(({ move }) => move === rule.start)
  if (!start) return 'it runs, and nothing started it'
  const from = countedFrom(one, start, clock.party)
  if (!from) return 'it runs against a party that was not served'
  const { unit } = rule.within
  if (unit !== 'days' && unit !== 'working-days') return undefined
  const whole = rule.within.count + clock.extended * (rule.extension?.within.count ?? 0)
  const due = countedOut(one, rule, calendar, from, whole)
  if (due !== clock.dueOn) return `due on ${clock.dueOn ?? 'no day'}, counted ${due ?? 'none'}`
  const isDuty = (rule.is ?? 'duty') === 'duty'
  const late = isDuty && due !== undefined && (clock.doneOn ?? today) > due
  return late === clock.late ? undefined : `${clock.late ? 'said' : 'not said'} to be late on ${today}, due on ${due}`
}

/** No time of a case is longer than this. */
const mostDays = 2_000

const countedOut = (
  one: Case,
  rule: ProcedureClock,
  calendar: WorkingCalendar,
  start: Day,
  whole: number,
): Day | undefined => {
  let counted = 0
  if (whole === 0) return rule.restDayMovesEnd ? workedFrom(calendar, start) : start
  for (let day = addDays(start, 1), passed = 0; passed < mostDays; day = addDays(day, 1), passed++) {
    if (standsStill(one, rule, day)) {
      if (!resumedAfter(one, day)) return undefined
      continue
    }
    if (rule.within.unit === 'days' || works(calendar, day)) counted++
    if (counted === whole) return rule.restDayMovesEnd ? workedFrom(calendar, day) : day
  }
  throw new Error('a time without an end')
}

const works = (calendar: WorkingCalendar, day: Day): boolean =>
  workingDaysBetween(calendar, addDays(day, -1), day).days === 1

/** The day itself, or the next one on which work is done. */
const workedFrom = (calendar: WorkingCalendar, day: Day): Day =>
  works(calendar, day) ? day : workedFrom(calendar, addDays(day, 1))

const standsStill = ({ moves }: Case, { pausedBy = [] }: ProcedureClock, day: Day): boolean => {
  let still = false
  for (const { move, on, said } of moves) {
    if (on > day) break
    if (move === 'paused' && pausedBy.some(({ id }) => id === said.cause)) still = true
    // The day on which it goes on is not counted yet.
    if (move === 'resumed' && on < day) still = false
  }
  return still
}

const resumedAfter = ({ moves }: Case, day: Day): boolean =>
  moves.some(({ move, on }) => move === 'resumed' && on >= day)
