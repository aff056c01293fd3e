import { addDays, type Day, daysBetween } from '@probity/base'
import { addWorkingDays, type Span, type WorkingCalendar, workingDaysBetween } from '@probity/law'

/** Days on which a time stands still, both included; without `until` it stands still yet. */
export type Pause = { readonly from: Day; readonly until?: Day }

/** How a time runs. `provisional`: a year it reaches has no calendar yet, and the day is worked out anew once it has. */
export type Running =
  | { readonly is: 'running'; readonly dueOn: Day; readonly provisional: boolean }
  | { readonly is: 'standing-still'; readonly since: Day; readonly left: number }

/**
 * When a time is over that began on `start`, whose own day is not counted (Civil Code of the PRC, art. 201). Days of a pause
 * are not counted either. `spans`: the time itself and the extensions granted, in one unit.
 * Throws a fault for spans in different units: no rule says how to add them.
 */
export const dueDay = (
  calendar: WorkingCalendar,
  start: Day,
  spans: readonly Span[],
  pauses: readonly Pause[] = [],
): Running => {
  const unit = spans[0]?.unit ?? 'days'
  if (spans.some((span) => span.unit !== unit)) throw new TypeError('spans of different units cannot be added')
  const counting = unit === 'working-days' ? workingDays(calendar) : calendarDays
  let left = spans.reduce((sum, { count }) => sum + count, 0)
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
  const due = counting.add(at, left)
  return { is: 'running', dueOn: due.day, provisional: provisional || due.provisional }
}

const workingDays = (calendar: WorkingCalendar) => ({
  add: (day: Day, count: number) => addWorkingDays(calendar, day, count),
  between: (from: Day, to: Day) => workingDaysBetween(calendar, from, to),
})

const calendarDays = {
  add: (day: Day, count: number) => ({ day: addDays(day, count), provisional: false }),
  between: (from: Day, to: Day) => ({ days: daysBetween(from, to), provisional: false }),
}
