import { addDays, addMonths, type Day, daysBetween } from '@probity/base'
import { addWorkingDays, type Span, type WorkedOutDay, type WorkingCalendar, workingDaysBetween } from '@probity/law'

/** Days on which a time stands still, both included; without `until` it stands still yet. */
export type Pause = { readonly from: Day; readonly until?: Day }

/**
 * How a time runs. `provisional`: a year it reaches has no calendar yet, and the day is worked out anew once it has. `left`: what
 * had not been counted when it stood still, in working days where it is counted in them, else in days.
 */
export type Running =
  | { readonly is: 'running'; readonly dueOn: Day; readonly provisional: boolean }
  | { readonly is: 'standing-still'; readonly since: Day; readonly left: number }

/**
 * When a time is over that began on `start`, whose own day is not counted (Civil Code of the PRC, art. 201). A time of months or
 * years ends on the corresponding day (art. 202). Days of a pause are not counted. `spans`: the time itself and the extensions
 * granted, in one unit. `restDayMovesEnd`: a last day on which no work is done gives way to the next working day (art. 203).
 * Throws a fault for spans in different units: no rule says how to add them.
 */
export const dueDay = (
  calendar: WorkingCalendar,
  start: Day,
  spans: readonly Span[],
  pauses: readonly Pause[] = [],
  { restDayMovesEnd = false }: { readonly restDayMovesEnd?: boolean } = {},
): Running => {
  const counting = spans[0]?.unit === 'working-days' ? workingDays(calendar) : calendarDays
  let left = wholeTime(start, spans)
  let at = start
  let provisional = false
  for (const { from, until } of [...pauses].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const lastCounted = addDays(from, -1)
    if (lastCounted > at) {
      const passed = counting.between(at, lastCounted)
      if (passed.days >= left) break
      left -= passed.days
      provisional ||= passed.provisional
      at = lastCounted
    }
    if (!until) return { is: 'standing-still', since: from, left }
    if (until > at) at = until
  }
  const last = counting.add(at, left)
  const due = restDayMovesEnd ? workingDayFrom(calendar, last.day) : last
  return { is: 'running', dueOn: due.day, provisional: provisional || last.provisional || due.provisional }
}

/** The last day on which something is in time that must be done a span before a day, which is not counted itself. */
export const latestDayBefore = (calendar: WorkingCalendar, event: Day, { count, unit }: Span): WorkedOutDay => {
  if (unit === 'working-days') return addWorkingDays(calendar, event, -count)
  const day = unit === 'days' ? addDays(event, -count) : addMonths(event, -monthsOf({ count, unit }))
  return { day, provisional: false }
}

/** Days of the whole time: working days where it is counted in them, else the days up to its last one. */
const wholeTime = (start: Day, spans: readonly Span[]): number => {
  const unit = spans[0]?.unit ?? 'days'
  if (spans.some((span) => span.unit !== unit)) throw new TypeError('spans of different units cannot be added')
  const count = spans.reduce((sum, span) => sum + span.count, 0)
  return unit === 'months' || unit === 'years' ? daysBetween(start, addMonths(start, monthsOf({ count, unit }))) : count
}

const monthsOf = ({ count, unit }: Span): number => (unit === 'years' ? 12 * count : count)

/** The day itself if work is done on it, else the next on which it is. */
const workingDayFrom = (calendar: WorkingCalendar, day: Day): WorkedOutDay =>
  addWorkingDays(calendar, addDays(day, -1), 1)

const workingDays = (calendar: WorkingCalendar) => ({
  add: (day: Day, count: number) => addWorkingDays(calendar, day, count),
  between: (from: Day, to: Day) => workingDaysBetween(calendar, from, to),
})

const calendarDays = {
  add: (day: Day, count: number) => ({ day: addDays(day, count), provisional: false }),
  between: (from: Day, to: Day) => ({ days: daysBetween(from, to), provisional: false }),
}
