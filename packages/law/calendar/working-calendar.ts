import { type Day, weekdayOf } from '@probity/base'
import { type CalendarYear, type Weekday, weekdays } from '../pack.ts'

/** The published years of a place, ready to be asked. */
export type WorkingCalendar = {
  readonly years: ReadonlyMap<string, Year>
  /** How a year is worked that has no calendar yet: by the week alone, and so provisionally. */
  readonly ordinaryWeek: Year
}

type Year = {
  readonly weeklyRest: ReadonlySet<number>
  readonly holidays: readonly { readonly from: Day; readonly until: Day }[]
  readonly workingDays: ReadonlySet<Day>
}

/** The calendar made of published years; of two for one year the later given prevails. None of no years. */
export const workingCalendarOf = (published: readonly CalendarYear[]): WorkingCalendar | undefined => {
  const newest = published.reduce<CalendarYear | undefined>(
    (best, one) => (best && best.year > one.year ? best : one),
    undefined,
  )
  if (!newest) return undefined
  return {
    years: new Map(published.map((one) => [String(one.year), yearOf(one)])),
    ordinaryWeek: yearOf({ ...newest, holidays: [], workingDays: [] }),
  }
}

/** Whether work is done on a day; `provisional` if its year has no calendar, so that holidays are not known. */
export const workOn = (
  calendar: WorkingCalendar,
  on: Day,
): { readonly works: boolean; readonly provisional: boolean } => {
  const published = calendar.years.get(on.slice(0, 4))
  const { weeklyRest, holidays, workingDays } = published ?? calendar.ordinaryWeek
  const rests = weeklyRest.has(weekdayOf(on)) || holidays.some(({ from, until }) => from <= on && on <= until)
  return { works: !rests || workingDays.has(on), provisional: !published }
}

/** ISO 8601 number of a weekday, 1 for Monday. */
export const numberOfWeekday = (name: Weekday): number => weekdays.indexOf(name) + 1

const yearOf = ({ weeklyRest, holidays, workingDays }: CalendarYear): Year => ({
  weeklyRest: new Set(weeklyRest.map(numberOfWeekday)),
  holidays,
  workingDays: new Set(workingDays),
})
