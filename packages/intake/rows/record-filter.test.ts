import { recordIdOf } from '@probity/records'
import { expect, test } from 'vitest'
import { RecordFilter } from './record-filter.ts'

const idOf = (nth: number) => recordIdOf('handle', 'penalty', 'market', [`${nth}`])

test('what was added is never taken for absent, and of what was not hardly anything for present', () => {
  const filter = new RecordFilter()
  expect(filter.mayHave(idOf(1))).toBe(false)
  for (let nth = 0; nth < 200_000; nth++) filter.add(idOf(nth))
  let wrong = 0
  for (let nth = 0; nth < 200_000; nth++) {
    if (!filter.mayHave(idOf(nth))) throw new Error(`lost ${nth}`)
    if (filter.mayHave(idOf(nth + 200_000))) wrong++
  }
  expect(wrong).toBeLessThan(20)
})
