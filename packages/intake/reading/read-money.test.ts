import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMoney } from './read-money.ts'

test.each([
  ['2', 'ten-thousand-yuan', 2_000_000],
  ['0.000001', 'ten-thousand-yuan', 1],
  ['0.123456', 'ten-thousand-yuan', 123_456],
  ['12.5', 'ten-thousand-yuan', 12_500_000],
  ['0.07', 'ten-thousand-yuan', 70_000],
  ['1.005', 'yuan', undefined],
  ['1.00500000', 'ten-thousand-yuan', 1_005_000],
  ['8.10', 'yuan', 810],
  ['0', 'yuan', 0],
  ['007', 'yuan', 700],
] as const)('%s in %s is %s cents', (text, unit, cents) => {
  expect(readMoney(text, unit)).toEqual(cents === undefined ? { fault: 'precision' } : { cents, corrected: false })
})

test.each([
  ['1,234,567.89', 'yuan', 123_456_789],
  ['¥20000', 'yuan', 2_000_000],
  ['￥20000元', 'yuan', 2_000_000],
  ['２万元', 'ten-thousand-yuan', 2_000_000],
  ['50万元人民币', 'ten-thousand-yuan', 50_000_000],
] as const)('%s in %s is mended', (text, unit, cents) =>
  expect(readMoney(text, unit)).toEqual({ cents, corrected: true }),
)

test.each([
  ['贰万元', 'yuan', 'form'],
  ['2万元', 'yuan', 'form'],
  ['1e5', 'yuan', 'form'],
  ['1,23', 'yuan', 'form'],
  ['', 'yuan', 'form'],
  ['-5', 'yuan', 'negative'],
  ['99999999999999', 'yuan', 'range'],
  ['0.0000001', 'ten-thousand-yuan', 'precision'],
] as const)('%s in %s is refused for its %s', (text, unit, fault) => expect(readMoney(text, unit)).toEqual({ fault }))

test('no cent is gained or lost, in either unit', () => {
  fc.assert(
    fc.property(fc.nat(999_999_999_999_999), (cents) => {
      const digits = String(cents).padStart(7, '0')
      const yuan = `${digits.slice(0, -2)}.${digits.slice(-2)}`
      const wan = `${digits.slice(0, -6)}.${digits.slice(-6)}`
      expect(readMoney(yuan, 'yuan')).toEqual({ cents, corrected: false })
      expect(readMoney(wan, 'ten-thousand-yuan')).toEqual({ cents, corrected: false })
    }),
    { seed: 2, numRuns: 500 },
  )
})
