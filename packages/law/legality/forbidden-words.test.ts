import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forbiddenWords, mentions } from './forbidden-words.ts'

test.each(['idCardNumber', 'ID card number', 'id_card-number'])('%s speaks of an identity card', (text) => {
  expect(mentions(text, forbiddenWords.identity)).toBe('id card')
})

test('a word inside another word is not that word', () => {
  expect(mentions('generalPenalty', forbiddenWords.declined)).toBeUndefined()
  expect(mentions('posture of the healthy', forbiddenWords.declined)).toBeUndefined()
})

test('Chinese words are found anywhere in a title', () => {
  expect(mentions('当事人宗教信仰情况', forbiddenWords.declined)).toBe('宗教')
})

test('a forbidden word is found in every way of writing a name', () => {
  const ways = [
    (words: string[]) => words.join('_'),
    (words: string[]) => words.join('-').toUpperCase(),
    (words: string[]) => words.map((word, index) => (index ? word[0]!.toUpperCase() + word.slice(1) : word)).join(''),
  ]
  const english = [...forbiddenWords.declined, ...forbiddenWords.identity].filter((word) => /^[a-z ]+$/.test(word))
  fc.assert(
    fc.property(fc.constantFrom(...english), fc.constantFrom(...ways), (word, write) => {
      expect(mentions(write(word.split(' ')), english)).toBeDefined()
    }),
  )
})
