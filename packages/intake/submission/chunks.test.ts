import { expect, test } from 'vitest'
import { type ChunkGatherer, gatherChunks } from './chunks.ts'

async function* rowsOf(count: number, characters: number) {
  const value = 'x'.repeat(characters)
  for (let row = 1; row <= count; row++) yield [value]
}
/** Chunks that know nothing but how many rows they have. */
const counting = (): ChunkGatherer<string, number> => {
  let rows = 0
  return {
    add: (row) => {
      rows++
      return row.length
    },
    take: () => {
      const taken = rows
      rows = 0
      return taken
    },
  }
}
const sizesOf = (rows: ReturnType<typeof rowsOf>, earlier: number[] = []) =>
  Array.fromAsync(gatherChunks(rows, counting(), earlier, 100))

test('rows of usual length make chunks of the usual size, and a smaller first one', async () => {
  expect(await sizesOf(rowsOf(250, 500))).toEqual([34, 100, 100, 16])
})

test('very long rows make smaller chunks, so that memory stays the same', async () => {
  expect(await sizesOf(rowsOf(100, 250_000))).toEqual([34, 34, 32])
})

test('after an interruption the chunks that are in keep their sizes, whatever the limits are now', async () => {
  expect(await sizesOf(rowsOf(100, 250_000), [60, 5])).toEqual([60, 5, 34, 1])
})
