import { expect, test } from 'vitest'
import { characterGrams, nameGrams } from './name-grams.ts'
import { initialsOf } from './readings.ts'

test('a name is found by its beginning, its pairs of characters and four of its initials', () =>
  expect(nameGrams('云澜贸易')).toEqual(['^云', '云澜', '澜贸', '贸易', '^ylm', 'ylmy']))

test('letters and digits come in threes and have no initials of their own', () =>
  expect(nameGrams('ACME12')).toEqual(['^AC', 'ACM', 'CME', 'ME1', 'E12']))

test('letters beside characters belong to the initials', () =>
  expect(nameGrams('ABC云澜')).toEqual(['^AB', 'ABC', 'C云', '云澜', '^abc', 'abcy', 'bcyl']))

test('one letter and one character are found too', () => {
  expect(characterGrams('A')).toEqual(['^A'])
  expect(characterGrams('云')).toEqual(['^云'])
  expect(nameGrams('')).toEqual([])
})

test('a gram is named once', () => expect(nameGrams('云云云云')).toEqual(['^云', '云云', '^yyy', 'yyyy']))

test('characters with two readings are read in their context', () => {
  expect(initialsOf('云澜银行')).toBe('ylyh')
  expect(initialsOf('云澜行政服务')).toBe('ylxzfw')
  expect(initialsOf('重庆')).toBe('cq')
})

test('what has no reading does not shift the initials of the rest', () => {
  expect(initialsOf('云𠮷澜')).toHaveLength(3)
  expect(initialsOf('云가澜')).toBe('y?l')
  expect(nameGrams('가나다라')).toEqual(['^가', '가나', '나다', '다라'])
})
