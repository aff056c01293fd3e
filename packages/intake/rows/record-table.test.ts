import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RecordTable } from './record-table.ts'

test('a table knows of each record what was put last, and nothing of any other', () => {
  const recordId = fc.oneof(fc.nat(20), fc.integer({ min: 0, max: 2 ** 52 - 1 }), fc.constantFrom(2 ** 32, 2 ** 33))
  fc.assert(
    fc.property(fc.array(recordId, { maxLength: 60 }), recordId, (recordIds, asked) => {
      const table = new RecordTable<{ recordId: number; nth: number }>(recordIds.length)
      for (const [nth, id] of recordIds.entries()) table.put({ recordId: id, nth })
      const last = recordIds.lastIndexOf(asked)
      expect(table.find(asked)).toEqual(last < 0 ? undefined : { recordId: asked, nth: last })
    }),
    { seed: 44, numRuns: 1_000 },
  )
})
