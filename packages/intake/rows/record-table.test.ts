import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RecordTable } from './record-table.ts'

test('records have places in the order in which they were first entered, and no other has one', () => {
  const recordId = fc.oneof(fc.nat(20), fc.integer({ min: 0, max: 2 ** 52 - 1 }), fc.constantFrom(2 ** 32, 2 ** 33))
  fc.assert(
    fc.property(fc.array(recordId, { maxLength: 60 }), recordId, (recordIds, asked) => {
      const table = new RecordTable(recordIds.length)
      const inOrder = [...new Set(recordIds)]
      for (const id of recordIds) expect(table.enter(id)).toBe(inOrder.indexOf(id))
      expect(table.find(asked)).toBe(inOrder.indexOf(asked))
    }),
    { seed: 44, numRuns: 1_000 },
  )
})
