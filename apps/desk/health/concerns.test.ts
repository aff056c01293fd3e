import type { NodeState } from '@probity/contract'
import { expect, test } from 'vitest'
import { concernsOf } from './concerns.ts'

const well = {
  database: { schema: '0009.sql', schemaKnown: '0009.sql' },
  disk: { free: 50, total: 100 },
  queues: { reading: 0 },
} as unknown as NodeState

test('a node that is well gives no concern', () => {
  expect(concernsOf(well)).toEqual([])
  const { disk: _, ...onServer } = well
  expect(concernsOf(onServer)).toEqual([])
})

test('a tenth of the disk is enough, less is a concern', () => {
  expect(concernsOf({ ...well, disk: { free: 10, total: 100 } })).toEqual([])
  expect(concernsOf({ ...well, disk: { free: 9, total: 100 } })).toEqual(['diskLow'])
})

test('another schema than the code’s and a submission that was not read to its end are each said', () => {
  const database = { ...well.database, schema: '0008.sql' }
  expect(concernsOf({ ...well, database, queues: { ...well.queues, reading: 1 } })).toEqual(['schemaBehind', 'stalled'])
})
