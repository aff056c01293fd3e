import { findDay, viewOf } from '@probity/base'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAsNumber } from '../prepared/sheet.ts'
import { moneyUnits, readMoney } from '../reading/read-money.ts'
import { centsInPlace, mostDigits, writeDigits } from './amount-in-place.ts'
import { dayInPlace } from './day-in-place.ts'

const inFile = (text: string) => {
  const bytes = Buffer.from(`,${text},`)
  return { bytes, view: viewOf(bytes), from: 1, to: bytes.length - 1 }
}

test('a day in its bytes is the day that its text says', () => {
  const part = (most: number, width: number) =>
    fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(width, '0'))
  const text = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(part(9_999, 4), part(13, 2), part(32, 2)).map((parts) => parts.join('-')) },
    fc.constantFrom(
      '2024-02-29',
      '2023-02-29',
      '1900-02-29',
      '2000-02-29',
      '0000-01-01',
      '2024-1-001',
      '2024/01/01',
      '2O24-01-01',
    ),
    fc.string({ unit: fc.constantFrom(...'0129-/:中'), maxLength: 11 }),
  )
  let days = 0
  fc.assert(
    fc.property(text, (said) => {
      const { view, from, to } = inFile(said)
      const day = findDay(said)
      if (day) days++
      expect(dayInPlace(view, from, to)).toBe(day ? dayAsNumber(day) : 0)
    }),
    { seed: 61, numRuns: 2_000 },
  )
  expect(days).toBeGreaterThan(500)
})

test('an amount in its bytes is as many cents as its text says, or is left to its text', () => {
  const text = fc.oneof(
    fc.tuple(fc.nat(10 ** 8), fc.nat(10 ** 4)).map((parts) => parts.join('.')),
    fc.string({ unit: fc.constantFrom(...'0013.,-元'), maxLength: 16 }),
  )
  const units = fc.constantFrom(...(Object.keys(moneyUnits) as (keyof typeof moneyUnits)[]))
  let amounts = 0
  fc.assert(
    fc.property(text, units, (said, unit) => {
      const { bytes, from, to } = inFile(said)
      const cents = centsInPlace(bytes, from, to, moneyUnits[unit].places)
      const read = readMoney(said, unit)
      if (cents < 0) return
      amounts++
      expect(read).toEqual({ cents, corrected: false })
      const digits = Buffer.alloc(mostDigits)
      expect(digits.toString('latin1', writeDigits(digits, cents))).toBe(String(cents))
    }),
    { seed: 62, numRuns: 4_000 },
  )
  expect(amounts).toBeGreaterThan(1_000)
})
