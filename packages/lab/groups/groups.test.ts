import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeSmall, theRest } from './merge.ts'
import { tellTable } from './suppress.ts'

const counts = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 14 }) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 10, max: 500 }) },
)
const tables = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(counts, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  )

/** Whether a cell is fixed by what is told: Gauss over the equations of all lines, unknowns being the cells left out. */
const isWorkedOut = (told: ReturnType<typeof tellTable>): boolean => {
  const full = [
    ...told.cells.map((line, row) => [...line, told.rows[row] as number | null]),
    [...told.columns, told.all],
  ]
  const unknown = full.flatMap((line, row) =>
    line.flatMap((count, column) => (count === null ? [`${row} ${column}`] : [])),
  )
  const width = full[0]!.length
  const equation = (cells: readonly (readonly [number, number])[]): number[] =>
    unknown.map((name) => {
      const at = cells.findIndex(([row, column]) => `${row} ${column}` === name)
      return at < 0 ? 0 : at === cells.length - 1 ? -1 : 1
    })
  const equations = [
    ...full.map((_, row) => equation(Array.from({ length: width }, (_, column) => [row, column] as const))),
    ...Array.from({ length: width }, (_, column) => equation(full.map((_, row) => [row, column] as const))),
  ]
  let done = 0
  for (let column = 0; column < unknown.length; column++) {
    const pivot = equations.findIndex((line, row) => row >= done && Math.abs(line[column]!) > 1e-9)
    if (pivot < 0) continue
    ;[equations[done], equations[pivot]] = [equations[pivot]!, equations[done]!]
    const by = equations[done]![column]!
    equations[done] = equations[done]!.map((value) => value / by)
    for (const [row, line] of equations.entries())
      if (row !== done) equations[row] = line.map((value, at) => value - line[column]! * equations[done]![at]!)
    done++
  }
  return equations.some((line) => line.filter((value) => Math.abs(value) > 1e-9).length === 1)
}

test('nothing below ten is told, and nothing left out can be worked out from what is told', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const told = tellTable(table)
      const all = [...told.cells.flat(), ...told.rows, ...told.columns, told.all]
      expect(all.every((count) => count === null || count === 0 || count >= 10)).toBe(true)
      expect(isWorkedOut(told)).toBe(false)
    }),
    { numRuns: 3_000, seed: 20261122 },
  )
})

test('in no line do the cells left out together come to fewer than ten', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const { cells, rows } = tellTable(table)
      for (const [row, line] of cells.entries()) {
        const total = rows[row]
        if (total === null || !line.includes(null)) continue
        const shown = line.reduce<number>((sum, count) => sum + (count ?? 0), 0)
        expect(total! - shown).toBeGreaterThanOrEqual(10)
      }
    }),
    { numRuns: 1_000, seed: 20261122 },
  )
})

test('a table of large groups is told as it is', () => {
  expect(
    tellTable([
      [100, 20],
      [0, 50],
    ]),
  ).toEqual({
    cells: [
      [100, 20],
      [0, 50],
    ],
    rows: [120, 50],
    columns: [100, 70],
    all: 170,
  })
})

test('a small cell takes others with it, so that totals do not give it away', () => {
  const { cells, rows, all } = tellTable([
    [100, 3, 40],
    [20, 60, 30],
    [15, 70, 80],
  ])
  expect(cells[0]?.[1]).toBeNull()
  expect(cells.flat().filter((count) => count === null)).toHaveLength(4)
  expect([rows, all]).toEqual([[143, 110, 165], 418])
})

test('where nobody moves and one level is small, one other level is left out with it and how many there are in all is told', () => {
  const told = tellTable([
    [100, 0, 0],
    [0, 40, 0],
    [0, 0, 4],
  ])
  expect(told.cells.map((line) => line.join())).toEqual(['100,0,0', '0,,0', '0,0,'])
  expect([told.rows, told.columns, told.all]).toEqual([[100, null, null], [100, null, null], 144])
})

test('lines of a breakdown that are too small stand together, and nobody is missing', () => {
  const merged = mergeSmall([
    { key: 'a', counts: [50, 40] },
    { key: 'b', counts: [30, 2] },
    { key: 'c', counts: [12, 9] },
    { key: 'd', counts: [25, 0] },
  ])
  expect(merged).toEqual([
    { key: 'a', counts: [50, 40] },
    { key: 'd', counts: [25, 0] },
    { key: theRest, counts: [42, 11] },
  ])
  expect(mergeSmall([{ key: 'a', counts: [3] }])).toBeUndefined()
  fc.assert(
    fc.property(fc.array(fc.array(counts, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }), (lines) => {
      const groups = lines.map((line, nth) => ({ key: String(nth), counts: line }))
      const found = mergeSmall(groups)
      expect(found?.flatMap(({ counts: line }) => line).every((count) => count === 0 || count >= 10) ?? true).toBe(true)
      const sums = (some: readonly { counts: readonly number[] }[]) =>
        [0, 1, 2].map((at) => some.reduce((sum, one) => sum + one.counts[at]!, 0))
      if (found) expect(sums(found)).toEqual(sums(groups))
    }),
  )
})
