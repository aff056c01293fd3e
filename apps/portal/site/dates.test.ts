import { expect, test } from 'vitest'
import { dayText, endOfDay, looksLikeDay } from './dates.ts'

test('a day is written as people write it', () => {
  expect(dayText('2026-04-01', 'zh')).toBe('2026年4月1日')
  expect(dayText('2026-04-01', 'en')).toBe('1 April 2026')
})

test('the end of a day is counted in the zone of the law', () => {
  expect(endOfDay('2026-04-01', 'Asia/Shanghai')).toBe('2026-04-01T15:59:59.999Z')
  expect(endOfDay('2026-04-01', 'UTC')).toBe('2026-04-01T23:59:59.999Z')
})

test('a day that the calendar does not have has no end', () => {
  expect(endOfDay('2026-02-30', 'UTC')).toBeUndefined()
  expect(endOfDay('soon', 'UTC')).toBeUndefined()
})

test('only text in the shape of a day is shown as one', () => {
  expect(looksLikeDay('2026-04-01')).toBe(true)
  expect(looksLikeDay('2026-13-01')).toBe(false)
  expect(looksLikeDay('号2026-04-01')).toBe(false)
})
