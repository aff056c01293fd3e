import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseName } from './normalise-name.ts'

const sameName = (a: string, b: string): boolean => normaliseName(a) === normaliseName(b)

test.each([
  ['brackets of full and of half width', '云澜（砚山）贸易有限公司', '云澜(砚山)贸易有限公司'],
  ['spaces within and around', ' 云澜 贸易　有限公司\n', '云澜贸易有限公司'],
  ['traditional and simplified characters', '雲瀾國際貿易有限公司', '云澜国际贸易有限公司'],
  ['full-width letters and digits, in either case', 'ＡＢＣ１２科技', 'abc12科技'],
  ['points, dashes and quotation marks', '“云·澜”—科技', '云澜科技'],
  ['accents of Latin letters', 'Société Générale d’Essai', 'SOCIETE GENERALE D ESSAI'],
  ['a radical in the place of its character', '砚⼭贸易', '砚山贸易'],
])('%s make no difference', (_, a, b) => expect(sameName(a, b)).toBe(true))

test.each([
  ['another character', '云澜贸易有限公司', '云岚贸易有限公司'],
  ['a missing character', '云澜贸易有限公司', '云澜贸有限公司'],
  ['another legal form', '云澜贸易有限公司', '云澜贸易有限责任公司'],
  ['another number', '第1分公司', '第2分公司'],
])('%s makes another name', (_, a, b) => expect(sameName(a, b)).toBe(false))

test('a name of nothing but punctuation is not the same as another one', () => {
  expect(sameName('***', '---')).toBe(false)
  expect(normaliseName(' *** ')).toBe('***')
})

test('characters beyond the basic plane stay whole', () =>
  expect([...normaliseName('𠮷（野）家')]).toEqual(['𠮷', '野', '家']))

test('what is normalised stays as it is', () => {
  for (let point = 0x3400; point <= 0xfaff; point++) {
    if (point >= 0xd800 && point <= 0xdfff) continue
    const normalised = normaliseName(String.fromCodePoint(point))
    if (normaliseName(normalised) !== normalised) expect.fail(normalised)
  }
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
      const normalised = normaliseName(text)
      expect(normaliseName(normalised)).toBe(normalised)
    }),
    { numRuns: 500, seed: 7 },
  )
})
