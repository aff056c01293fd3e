import { viewOf } from '@probity/base'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CellMemory } from './cell-memory.ts'

const rememberCells = <Value>(make: (text: string) => Value | undefined) => {
  const memory = new CellMemory(make)
  return (bytes: Buffer, from: number, to: number) => memory.valueOf(bytes, viewOf(bytes), from, to)
}

test('a cell is told from every other by all of its bytes, whatever was asked before', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab中'), maxLength: 7 })
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 400 }), (cells) => {
      const remembered = rememberCells((text) => `${text}!`)
      for (const text of cells) {
        const bytes = Buffer.from(`x${text}y`)
        expect(remembered(bytes, 1, bytes.length - 1)).toBe(`${text}!`)
      }
    }),
    { seed: 51, numRuns: 300 },
  )
})

test('what comes again is not made again, and what was not to be remembered is', () => {
  const made: string[] = []
  const remembered = rememberCells((text) => {
    made.push(text)
    return text === 'not kept' ? undefined : text
  })
  const days = Array.from({ length: 2_000 }, (_, day) =>
    new Date(Date.UTC(2020, 0, day + 1)).toISOString().slice(0, 10),
  )
  for (let again = 0; again < 20; again++) for (const day of days) remembered(Buffer.from(day), 0, 10)
  // Where three days have one place, they go on driving one another out.
  expect(made.length).toBeLessThan(4 * days.length)
  made.length = 0
  for (let again = 0; again < 3; again++) expect(remembered(Buffer.from('not kept'), 0, 8)).toBeUndefined()
  expect(made).toHaveLength(3)
})

test('a long text is made each time and kept by nobody', () => {
  let made = 0
  const remembered = rememberCells((text) => {
    made++
    return text
  })
  const long = Buffer.from('长'.repeat(100))
  for (let again = 0; again < 3; again++) expect(remembered(long, 0, long.length)).toBe('长'.repeat(100))
  expect(made).toBe(3)
})
