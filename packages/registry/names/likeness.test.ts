import { expect, test } from 'vitest'
import { editsForgiven, editsInside } from './likeness.ts'

const edits = (part: string, whole: string, limit = 5) => editsInside([...part], [...whole], limit)

test('a passage costs nothing wherever it stands', () => {
  expect(edits('云澜', '云澜贸易')).toBe(0)
  expect(edits('贸易', '云澜贸易')).toBe(0)
})

test('each character that is wrong, missing or too many costs one', () => {
  expect(edits('云岚贸易', '云澜贸易')).toBe(1)
  expect(edits('云贸易', '云澜贸易')).toBe(1)
  expect(edits('云澜大贸易', '云澜贸易')).toBe(1)
  expect(edits('云𠮷贸易', '云澜贸易')).toBe(1)
})

test('beyond the limit it only says so', () => {
  expect(edits('东方红太阳', '云澜贸易', 2)).toBe(3)
  expect(edits('东方', '', 5)).toBe(2)
})

test('two characters must be right, longer texts may hold errors', () =>
  expect([1, 2, 3, 5, 6, 9].map(editsForgiven)).toEqual([0, 0, 1, 1, 2, 3]))
