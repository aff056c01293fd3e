import { expect, test } from 'vitest'
import { placeOfSyllables, readSyllables } from './syllables.ts'

test('letters are read as pinyin in every way there is', () => {
  expect(readSyllables('zhongguo')).toContainEqual(['zhong', 'guo'])
  expect(readSyllables('xian')).toEqual(expect.arrayContaining([['xian'], ['xi', 'an']]))
  expect(readSyllables('lvse')).toContainEqual(['lv', 'se'])
})

test('what is no pinyin has no reading, however long it is', () => {
  expect(readSyllables('zgyh')).toEqual([])
  expect(readSyllables(`${'xian'.repeat(500)}q`)).toEqual([])
})

test('syllables are found where the characters can be read so, in any of their readings', () => {
  expect(placeOfSyllables([...'云澜银行'], ['yin', 'hang'])).toBe(2)
  expect(placeOfSyllables([...'云澜银行'], ['yin', 'xing'])).toBe(2)
  expect(placeOfSyllables([...'云澜银行'], ['lan', 'yun'])).toBe(-1)
})
