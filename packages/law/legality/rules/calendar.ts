import type { Day } from '@probity/base'
import { weekdayOf } from '@probity/base'
import { numberOfWeekday } from '../../calendar/working-calendar.ts'
import type { CalendarYear } from '../../pack.ts'
import type { Found, Rule } from '../rule.ts'

/** A calendar speaks of its own year, once, and never says of one day that work is and is not done on it. */
export const calendarRule: Rule = function* ({ pack }) {
  const seen = new Set<number>()
  for (const calendar of pack.calendars) {
    const { year, holidays, workingDays } = calendar
    if (seen.has(year)) yield { code: 'pack/same-id', at: calendar, key: 'year', facts: { id: year } }
    seen.add(year)
    for (const holiday of holidays) {
      const { from, until } = holiday
      if (until < from) yield { code: 'law/ends-before-it-begins', at: holiday, key: 'until', facts: { from, until } }
      for (const key of ['from', 'until'] as const) yield* otherYear(holiday, key, holiday[key], year)
    }
    for (const [index, day] of workingDays.entries()) {
      yield* otherYear(workingDays, index, day, year)
      if (!isWeeklyRest(calendar, day) || holidays.some(({ from, until }) => from <= day && day <= until))
        yield { code: 'law/calendar-contradiction', at: workingDays, key: index, facts: { day } }
    }
  }
}

function* otherYear(at: object, key: string | number, day: Day, year: number): Iterable<Found> {
  if (!day.startsWith(`${year}-`)) yield { code: 'law/calendar-other-year', at, key, facts: { day, year } }
}

const isWeeklyRest = ({ weeklyRest }: CalendarYear, day: Day) =>
  weeklyRest.some((name) => numberOfWeekday(name) === weekdayOf(day))

/** A duty counted in working days needs a calendar, and never binds those who may not decide its kind. */
export const dutyRule: Rule = function* ({ pack, all, kind }) {
  const counted = all.some(({ calendars }) => calendars.length > 0)
  for (const duty of pack.duties) {
    if (!counted) yield { code: 'law/duty-without-calendar', at: duty, key: 'withinWorkingDays' }
    const item = kind(duty.kind)
    if (!item) continue
    for (const [index, id] of (duty.functions ?? []).entries()) {
      if (!item.functions.includes(id))
        yield { code: 'law/duty-not-theirs', at: duty.functions!, key: index, facts: { function: id, kind: item.id } }
    }
    if (item.permissions.publish.allowed === 'no')
      yield { code: 'law/duty-to-publish-what-is-closed', at: duty, key: 'kind', facts: { kind: item.id } }
  }
}
