import { addDays, day } from '@probity/base'
import { addWorkingDays, loadLaw, type WorkingCalendar, workingDaysBetween } from '@probity/law'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { dueDay, latestDayBefore } from './due-day.ts'

let calendar: WorkingCalendar
beforeAll(async () => {
  const law = await loadLaw(['law/cn'])
  if (!law.ok) throw new Error(law.refusal.code)
  calendar = law.value.findCalendar('penalty')!
})

const workingDays = (count: number) => ({ count, unit: 'working-days' }) as const
const dueOn = (...asked: Parameters<typeof dueDay>) => {
  const running = dueDay(...asked)
  return running.is === 'running' ? running.dueOn : running
}

test('a time stands still while a test is made, and goes on with what was left', () => {
  const start = day('2026-05-11') // a Monday
  expect(dueOn(calendar, start, [workingDays(3)])).toBe('2026-05-14')
  const pause = { from: day('2026-05-13'), until: day('2026-05-20') }
  expect(dueOn(calendar, start, [workingDays(3)], [pause])).toBe('2026-05-22')
  expect(dueOn(calendar, start, [workingDays(3)], [{ from: day('2026-05-13') }])).toEqual({
    is: 'standing-still',
    since: '2026-05-13',
    left: 2,
  })
})

test('a pause that begins when the time is over changes nothing', () => {
  const start = day('2026-05-11')
  expect(dueOn(calendar, start, [workingDays(3)], [{ from: day('2026-05-15') }])).toBe('2026-05-14')
})

test('an extension is added to the time it extends', () => {
  expect(dueOn(calendar, day('2026-09-24'), [workingDays(2), workingDays(3)])).toBe(
    addWorkingDays(calendar, day('2026-09-24'), 5).day,
  )
  expect(() => dueDay(calendar, day('2026-09-24'), [workingDays(2), { count: 3, unit: 'days' }])).toThrow()
})

test('a time that reaches a year without a calendar is provisional', () => {
  expect(dueDay(calendar, day('2026-12-30'), [workingDays(1)])).toMatchObject({ provisional: false })
  expect(dueDay(calendar, day('2026-12-30'), [workingDays(5)])).toMatchObject({ provisional: true })
})

const anyStart = fc.integer({ min: 0, max: 2_400 }).map((offset) => addDays(day('2019-01-02'), offset))

test('what was counted outside pauses is the whole time, whatever the pauses', () => {
  const pauses = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 20 })), { maxLength: 4 })
  fc.assert(
    fc.property(anyStart, fc.integer({ min: 1, max: 20 }), pauses, (start, count, spans) => {
      const stops = spans.map(([after, length]) => {
        const from = addDays(start, after)
        return { from, until: addDays(from, length) }
      })
      const due = dueOn(calendar, start, [workingDays(count)], stops)
      if (typeof due !== 'string') throw new Error('every pause has ended')
      let counted = 0
      for (let on = addDays(start, 1); on <= due; on = addDays(on, 1)) {
        const works = workingDaysBetween(calendar, addDays(on, -1), on).days === 1
        if (works && !stops.some(({ from, until }) => from <= on && on <= until)) counted++
      }
      expect(counted).toBe(count)
    }),
  )
})

const months = (count: number) => ({ count, unit: 'months' }) as const
const years = (count: number) => ({ count, unit: 'years' }) as const
const days = (count: number) => ({ count, unit: 'days' }) as const

test('months and years end on the corresponding day, or on the last of the month where there is none', () => {
  expect(dueOn(calendar, day('2026-08-31'), [months(3)])).toBe('2026-11-30')
  expect(dueOn(calendar, day('2028-02-29'), [years(1)])).toBe('2029-02-28')
  expect(dueOn(calendar, day('2026-05-10'), [months(3)])).toBe('2026-08-10')
})

test('a last day of rest gives way to the next working day only where the law says so', () => {
  // 1 to 7 October 2026 are holidays; the 10th is a Saturday on which work is done.
  expect(dueOn(calendar, day('2026-09-01'), [days(30)])).toBe('2026-10-01')
  expect(dueOn(calendar, day('2026-09-01'), [days(30)], [], { restDayMovesEnd: true })).toBe('2026-10-08')
  expect(dueOn(calendar, day('2026-09-10'), [days(30)], [], { restDayMovesEnd: true })).toBe('2026-10-10')
})

test('a time of months stands still as long as its pauses last', () => {
  const pause = { from: day('2026-06-01'), until: day('2026-06-10') }
  expect(dueOn(calendar, day('2026-05-10'), [months(3)], [pause])).toBe('2026-08-20')
  expect(dueOn(calendar, day('2026-05-10'), [months(3)], [{ from: day('2026-06-01') }])).toEqual({
    is: 'standing-still',
    since: '2026-06-01',
    left: 71,
  })
})

test('a hearing is told seven working days before it', () => {
  const hearing = day('2026-10-15')
  const latest = latestDayBefore(calendar, hearing, workingDays(7)).day
  expect(latest).toBe('2026-09-30')
  expect(workingDaysBetween(calendar, latest, hearing).days).toBe(7)
  expect(latestDayBefore(calendar, day('2026-05-31'), months(3)).day).toBe('2026-02-28')
})

test('from the latest day up to the day before something the whole span lies, and from the day after it does not', () => {
  fc.assert(
    fc.property(anyStart, fc.integer({ min: 1, max: 30 }), (start, count) => {
      const event = addDays(start, 200)
      const left = (from: ReturnType<typeof day>) =>
        workingDaysBetween(calendar, addDays(from, -1), addDays(event, -1)).days
      const latest = latestDayBefore(calendar, event, workingDays(count)).day
      expect(left(latest)).toBe(count)
      expect(left(addDays(latest, 1))).toBe(count - 1)
      expect(latestDayBefore(calendar, event, days(count)).day).toBe(addDays(event, -count))
    }),
  )
})

test('a longer time never ends sooner, whatever its unit, and a year is twelve months', () => {
  const count = fc.integer({ min: 0, max: 48 })
  fc.assert(
    fc.property(anyStart, count, fc.constantFrom(workingDays, days, months, years), (start, howMany, unit) => {
      const [shorter, longer] = [dueOn(calendar, start, [unit(howMany)]), dueOn(calendar, start, [unit(howMany + 1)])]
      expect((shorter as string) < (longer as string)).toBe(true)
      if (unit === years) expect(shorter).toBe(dueOn(calendar, start, [months(12 * howMany)]))
    }),
  )
})

test('a last day that was moved is a working day, and no working day lies before it and after the counted end', () => {
  fc.assert(
    fc.property(anyStart, fc.integer({ min: 1, max: 120 }), (start, count) => {
      const counted = dueOn(calendar, start, [days(count)]) as ReturnType<typeof day>
      const moved = dueOn(calendar, start, [days(count)], [], { restDayMovesEnd: true }) as typeof counted
      expect(workingDaysBetween(calendar, addDays(counted, -1), moved).days).toBe(1)
    }),
  )
})
