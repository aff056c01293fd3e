import { addDays, addMonths, type Day, day } from '@probity/base'
import { addWorkingDays, type Duty, type WorkingCalendar } from '@probity/law'

/** A calendar month, `2026-04`. */
export type Month = string

/** The months over which a duty is counted. */
export type CountedMonths = {
  readonly from: Day
  readonly until: Day
  readonly months: readonly Month[]
  /** A due day within hangs on a year without a calendar. */
  readonly provisional: boolean
}

export const monthOf = (on: Day): Month => on.slice(0, 7)
export const firstDayOf = (month: Month): Day => day(`${month}-01`)
export const lastDayOf = (month: Month): Day => addDays(addMonths(firstDayOf(month), 1), -1)

/**
 * The last twelve whole months in which everything decided was due by yesterday: a decision that may still come in time is
 * neither on time nor late, and what authorities sign is signed by the month.
 */
export const countedMonths = (
  calendar: WorkingCalendar,
  { withinWorkingDays }: Pick<Duty, 'withinWorkingDays'>,
  today: Day,
): CountedMonths => {
  const dueOf = (on: Day) => addWorkingDays(calendar, on, withinWorkingDays)
  let last = addMonths(firstDayOf(monthOf(today)), -1)
  while (dueOf(lastDayOf(monthOf(last))).day >= today) last = addMonths(last, -1)
  const months = Array.from({ length: 12 }, (_, index) => monthOf(addMonths(last, index - 11)))
  const from = firstDayOf(months[0] as Month)
  const until = lastDayOf(monthOf(last))
  return { from, until, months, provisional: dueOf(from).provisional || dueOf(until).provisional }
}
