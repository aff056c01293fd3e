import { randomCode, seededRandomness } from '@probity/base'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutMark, redactText } from './redact-text.ts'

// Numbers of people who never were: region 99 does not exist.
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checked = (body: string) =>
  body + '10X98765432'[[...body].reduce((sum, digit, at) => sum + Number(digit) * weights[at]!, 0) % 11]!

const births = fc.record({
  year: fc.integer({ min: 1920, max: 2009 }),
  month: fc.integer({ min: 1, max: 12 }),
  date: fc.integer({ min: 1, max: 28 }),
})
const two = (value: number) => String(value).padStart(2, '0')
const sequence = fc.integer({ min: 0, max: 999 }).map((value) => String(value).padStart(3, '0'))
const bodies = fc
  .tuple(births, sequence)
  .map(([{ year, month, date }, last]) => `990101${year}${two(month)}${two(date)}${last}`)
const eighteen = bodies.map(checked)
const wronglyChecked = fc.tuple(bodies, fc.constantFrom(...'0123456789Xx')).map(([body, check]) => body + check)
const fifteen = bodies.map((body) => body.slice(0, 6) + body.slice(8))
const twenty = fc.tuple(eighteen, fc.integer({ min: 0, max: 99 })).map(([number, branch]) => number + two(branch))
const seventeen = fc.tuple(fifteen, fc.integer({ min: 0, max: 99 })).map(([number, branch]) => number + two(branch))
const numbers = fc.oneof(eighteen, wronglyChecked, fifteen, twenty, seventeen)

const groups = (number: string, by: string) => [number.slice(0, 6), number.slice(6, -4), number.slice(-4)].join(by)
const shapes: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => number.toLowerCase(),
  (number) => [...number].map((symbol) => String.fromCharCode(symbol.charCodeAt(0) + 0xfee0)).join(''),
  (number) => groups(number, ' '),
  (number) => groups(number, '-'),
  (number) => groups(number, '　'),
  (number) => groups(number, '\u200b'),
  (number) => groups(number, '\u0000'),
  (number) => groups(number, '\n'),
  (number) => [...number].join(' '),
  (number) => [...number].join(' - '),
]
const texts = fc.constantFrom('', '负责人张某，', '身份证号：', 'No.', '（', '电话13900000000，', '𠮷')

/** What is left of a number once everything but digits and X is gone. */
const digitsOf = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\dXx]/g, '')
    .toUpperCase()

describe('numbers of natural persons', () => {
  test('are cut out of text in every shape', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(...shapes), texts, texts, (number, shape, before, after) => {
        const { text, cut } = redactText(`${before}${shape(number)}${after.replace(/^\d/, '')}`)
        expect(cut).toBeGreaterThan(0)
        expect(digitsOf(text)).not.toContain(digitsOf(number).slice(0, 15))
        expect(text).toContain(cutMark)
      }),
      { numRuns: 3_000, seed: 11_643 },
    )
  })

  test('are cut inside a longer row of digits', () => {
    fc.assert(
      fc.property(
        eighteen,
        fc.stringMatching(/^\d{0,12}$/),
        fc.stringMatching(/^\d{0,12}$/),
        (number, before, after) => {
          expect(redactText(`${before}${number}${after}`).text).not.toContain(number.slice(0, 17))
        },
      ),
      { numRuns: 500, seed: 11_643 },
    )
  })

  test('two in one text are both cut, and what stands between stays', () => {
    const text = `甲${checked('99010119850307001')}，乙${checked('99010119790518002')}。`
    expect(redactText(text)).toEqual({ text: `甲${cutMark}，乙${cutMark}。`, cut: 2 })
  })
})

describe('what is no such number stays', () => {
  test.each([
    ['days in a row', '2022.03.15-2022.10.30 2023-01-05'],
    ['a day and a time', '2022-03-15 10:30:00.000'],
    ['telephone numbers', '13900000000 13900000001'],
    ['an account', '6222023456789012345'],
    ['money', '1,234,567.89元，12345678901234元'],
    ['an old registration number', '990101000012345'],
    ['a document number', '星市监罚〔2024〕123号'],
    ['13 digits', '9901011234567'],
  ])('%s', (_, text) => expect(redactText(text)).toEqual({ text, cut: 0 }))

  test('valid credit codes, unless they are shaped like an identity number too', () => {
    const random = seededRandomness('credit codes in text')
    let cut = 0
    for (let count = 0; count < 5_000; count++) {
      // Codes of before 2015 hold nothing but digits up to their check.
      const body = String(count * 7_919 + 10_000_000).slice(0, 8)
      cut += redactText(`代码${randomCode(random, { body, region: '990101' })}。`).cut
      cut += redactText(`代码（${randomCode(random)}）`).cut
    }
    expect(cut).toBeLessThan(10)
  })
})

describe('damaged text', () => {
  test('is made visible, so that it can be stored and shown', () => {
    expect(redactText('a\u0000b\ud800c\u007f').text).toBe('a\u2400b\ufffdc\u2421')
  })

  test('any text at all comes out whole and storable', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), (units) => {
        const text = String.fromCharCode(...units)
        const redacted = redactText(text).text
        expect(redacted.isWellFormed()).toBe(true)
        expect(redacted).not.toContain('\u0000')
        if (/^[\p{L}\p{P}]*$/u.test(text)) expect(redacted).toBe(text)
      }),
      { seed: 5, numRuns: 300 },
    )
  })
})

test('a cell of nothing but digits is searched to its end, however long', () => {
  // One that grew with the square of its length would outlast the test's own limit by far.
  expect(redactText('1'.repeat(2_400_000)).cut).toBe(0)
})
