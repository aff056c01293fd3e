import { addDays, day } from '@probity/base'
import { addWorkingDays, loadLaw, type WorkingCalendar, workingDaysBetween } from '@probity/law'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { dueDay } from './due-day.ts'

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
