import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, day } from './days.ts'

const days = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9900-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)))

test('days later and earlier are those of the calendar', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -40, max: 40 }), (start, count) => {
      fc.pre(start > '0001-03-01')
      expect(addDays(start, count)).toBe(Temporal.PlainDate.from(start).add({ days: count }).toString())
    }),
    { seed: 1, numRuns: 3_000 },
  )
})

test('months later are those of the Civil Code, which end on the last day of a month that is too short', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 120 }), (start, months) => {
      expect(addMonths(start, months)).toBe(Temporal.PlainDate.from(start).add({ months }).toString())
    }),
    { seed: 2, numRuns: 3_000 },
  )
})
