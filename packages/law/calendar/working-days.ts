import { addDays, type Day } from '@probity/base'
import { type WorkingCalendar, workOn } from './working-calendar.ts'

/** A day that was worked out; `provisional` if it hangs on a year without a calendar and must be worked out anew once there is one. */
export type WorkedOutDay = { readonly day: Day; readonly provisional: boolean }

/**
 * The last day of a time of `count` working days from `start`, which is not counted itself (Civil Code of the PRC, art. 201).
 * A negative count goes backward, for what must be done so many days before; none is the day itself, whether work is done
 * on it or not.
 */
export const addWorkingDays = (calendar: WorkingCalendar, start: Day, count: number): WorkedOutDay => {
  const step = count < 0 ? -1 : 1
  let left = Math.abs(count)
  let day = start
  let provisional = false
  while (left > 0) {
    day = addDays(day, step)
    const work = workOn(calendar, day)
    provisional ||= work.provisional
    if (work.works) left--
  }
  return { day, provisional }
}

/** Working days after `from` up to and including `to`; negative if `to` is earlier. `addWorkingDays` the other way round. */
export const workingDaysBetween = (
  calendar: WorkingCalendar,
  from: Day,
  to: Day,
): { readonly days: number; readonly provisional: boolean } => {
  const step = to < from ? -1 : 1
  let days = 0
  let provisional = false
  for (let day = from; day !== to; ) {
    day = addDays(day, step)
    const work = workOn(calendar, day)
    provisional ||= work.provisional
    if (work.works) days += step
  }
  return { days, provisional }
}
