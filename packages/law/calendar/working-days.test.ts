import { day } from '@probity/base'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { packFolder } from '../legality/broken-copy.ts'
import { loadLaw } from '../load-law.ts'
import { type WorkingCalendar, workingCalendarOf } from './working-calendar.ts'
import { addWorkingDays, workingDaysBetween } from './working-days.ts'

let calendar: WorkingCalendar
beforeAll(async () => {
  const law = await loadLaw([packFolder('cn')])
  if (!law.ok) throw new Error(JSON.stringify(law.refusal))
  calendar = law.value.findCalendar('penalty')!
})

const worked = [
  ['pushed before Mid-autumn, accepted or not within three', '2026-09-24', 3, '2026-09-30'],
  ['received before Mid-autumn, answered within ten', '2026-09-24', 10, '2026-10-15'],
  ['accepted before National Day, decided within seven', '2026-09-30', 7, '2026-10-15'],
  ['pushed before Spring Festival, with the Saturday that is worked', '2026-02-13', 3, '2026-02-25'],
] as const
test.each(worked)('%s', (_, from, days, until) => {
  expect(addWorkingDays(calendar, day(from), days)).toEqual({ day: until, provisional: false })
  expect(workingDaysBetween(calendar, day(from), day(until))).toEqual({ days, provisional: false })
})

test('a Saturday or Sunday on which work is made up for counts, a holiday in the week does not', () => {
  expect(addWorkingDays(calendar, day('2026-02-13'), 1).day).toBe('2026-02-14')
  expect(addWorkingDays(calendar, day('2026-02-14'), 1).day).toBe('2026-02-24')
  expect(addWorkingDays(calendar, day('2026-10-09'), 1).day).toBe('2026-10-10')
})

test('backward, for what must be done so many working days before', () => {
  expect(addWorkingDays(calendar, day('2026-10-15'), -7)).toEqual({ day: '2026-09-30', provisional: false })
  expect(workingDaysBetween(calendar, day('2026-10-15'), day('2026-09-30')).days).toBe(-7)
})

test('a time that reaches a year without a calendar is worked out by the week and says that it is provisional', () => {
  expect(addWorkingDays(calendar, day('2026-12-28'), 3)).toEqual({ day: '2026-12-31', provisional: false })
  expect(addWorkingDays(calendar, day('2026-12-28'), 4)).toEqual({ day: '2027-01-01', provisional: true })
  expect(workingDaysBetween(calendar, day('2026-12-31'), day('2027-01-04'))).toEqual({ days: 2, provisional: true })
})

test('the years 2019 to 2026 have a calendar', () => {
  expect([...calendar.years.keys()].sort()).toEqual(['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026'])
})

test('the days between a day and the end of a time are the days of that time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 60 }), (offset, count) => {
      const start = new Date(Date.UTC(2019, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10)
      const end = addWorkingDays(calendar, day(start), count).day
      expect(workingDaysBetween(calendar, day(start), end).days).toBe(count)
    }),
  )
})

test('a place that rests on other days is counted by its own week', () => {
  const friday = workingCalendarOf([
    {
      year: 2026,
      weeklyRest: ['friday'],
      holidays: [{ title: { zh: '节', en: 'Feast' }, from: day('2026-01-07'), until: day('2026-01-08') }],
      workingDays: [],
      source: 'invented',
      basis: [],
      confidence: 'assumption',
    },
  ])!
  expect(addWorkingDays(friday, day('2026-01-06'), 1).day).toBe('2026-01-10')
  expect(addWorkingDays(friday, day('2026-12-31'), 1)).toEqual({ day: '2027-01-02', provisional: true })
  expect(workingCalendarOf([])).toBeUndefined()
})
