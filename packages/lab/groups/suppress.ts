/** The smallest group that is ever told (R15). */
export const smallestGroup = 10

/** A count as it may be told: null where it stands for fewer than ten, or where one that does could be worked out from it. */
export type Told = number | null

/** A table of counts with its margins, as it may be told. */
export type ToldTable = {
  readonly cells: readonly (readonly Told[])[]
  readonly rows: readonly Told[]
  readonly columns: readonly Told[]
  readonly all: Told
}

/**
 * A table in groups of at least ten. What is fewer is left out, and so much beside it that nothing left out can be worked out from
 * what is told: in every line, its total included, what is left out sums up to ten at least, and every cell left out lies on a
 * round of such cells along lines and columns, so that one more here can be one fewer there and all totals stay. Nought is told:
 * it is no group.
 */
export const tellTable = (counts: readonly (readonly number[])[]): ToldTable => {
  const table = withMargins(counts)
  const hidden = table.map((line) => line.map(isSmall))
  while (hideMore(table, hidden)) {
    // Each time more is hidden, so it ends.
  }
  const told = table.map((line, row) => line.map((count, column) => (hidden[row]?.[column] ? null : count)))
  return {
    cells: told.slice(0, -1).map((line) => line.slice(0, -1)),
    rows: told.slice(0, -1).map((line) => line.at(-1) ?? null),
    columns: (told.at(-1) ?? []).slice(0, -1),
    all: told.at(-1)?.at(-1) ?? null,
  }
}

/** A count that stands alone, with no total it is part of. */
export const tellAlone = (count: number): Told => (isSmall(count) ? null : count)

const isSmall = (count: number) => count > 0 && count < smallestGroup

const withMargins = (counts: Counts): number[][] => {
  const lines = counts.map((line) => [...line, sum(line)])
  const width = counts[0]?.length ?? 0
  return [...lines, Array.from({ length: width + 1 }, (_, column) => sum(lines.map((line) => line[column] as number)))]
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

type Counts = readonly (readonly number[])[]
type Cell = { readonly row: number; readonly column: number }

/** Hides more where something hidden could be worked out; `false` where nothing can. */
const hideMore = (table: Counts, hidden: boolean[][]): boolean => {
  const exposed = exposedIn(table, hidden)
  const isShown = ({ row, column }: Cell) => !hidden[row]?.[column]
  const price = (cell: Cell) => (isShown(cell) ? cost(table, cell) : 0)
  for (const { cell, along } of exposed) {
    // Any round through a cell that is still told in the same line also makes that line's sum larger.
    const through = along ? along.filter((one) => isShown(one) && countAt(table, one) > 0) : [cell]
    const rounds = through
      .map((one) => cheapestRound(table, one, price) ?? [])
      .map((cells) => ({ next: cells.filter(isShown), price: sum(cells.map(price)) }))
      .filter(({ next }) => next.length > 0)
      .toSorted((one, other) => one.price - other.price)
    for (const { row, column } of rounds[0]?.next ?? []) (hidden[row] as boolean[])[column] = true
    if (rounds.length > 0) return true
  }
  if (exposed.length === 0) return false
  // No round hides it: then nothing of the table is told.
  const left = cellsOf(table).filter(isShown)
  for (const { row, column } of left) (hidden[row] as boolean[])[column] = true
  return left.length > 0
}

/** What is given up: the fewer people the better, totals rather not, and how many there are in all last. */
const cost = (table: Counts, cell: Cell): number => {
  const margins = Number(cell.row === table.length - 1) + Number(cell.column === (table[0]?.length ?? 0) - 1)
  return (countAt(table, cell) + 1) * (margins === 0 ? 1 : margins === 1 ? 3 : 1_000_000)
}

/**
 * The cheapest round through a cell along cells in which there is somebody: rows and columns are places, cells the ways between
 * them, and the round is the cheapest way from its column back to its row without it (Dijkstra).
 */
const cheapestRound = (table: Counts, start: Cell, price: (cell: Cell) => number): Cell[] | undefined => {
  const ways = cellsOf(table).filter((cell) => countAt(table, cell) > 0 && !isSame(cell, start))
  const reached = new Map([[`column ${start.column}`, { price: 0, cells: [start] }]])
  const done = new Set<string>()
  for (;;) {
    const [place, way] =
      [...reached].filter(([name]) => !done.has(name)).toSorted((one, other) => one[1].price - other[1].price)[0] ?? []
    if (!place || !way) return undefined
    if (place === `row ${start.row}`) return way.cells
    done.add(place)
    for (const cell of ways) {
      const [row, column] = [`row ${cell.row}`, `column ${cell.column}`]
      const next = place === row ? column : place === column ? row : undefined
      if (!next || done.has(next)) continue
      const further = way.price + price(cell)
      if (further < (reached.get(next)?.price ?? Number.POSITIVE_INFINITY))
        reached.set(next, { price: further, cells: [...way.cells, cell] })
    }
  }
}

const isSame = (a: Cell, b: Cell) => a.row === b.row && a.column === b.column
const cellsOf = (table: Counts): Cell[] => table.flatMap((line, row) => line.map((_, column) => ({ row, column })))
const countAt = (table: Counts, { row, column }: Cell) => table[row]?.[column] as number

/** Hidden cells that could be worked out, and those in whose line (`along`) what is hidden is together still too small a group. */
const exposedIn = (
  table: Counts,
  hidden: readonly (readonly boolean[])[],
): { readonly cell: Cell; readonly along?: readonly Cell[] }[] => {
  const cells = cellsOf(table)
  const left = cells.filter(({ row, column }) => hidden[row]?.[column])
  const small = left.flatMap((cell) =>
    (['row', 'column'] as const).flatMap((way) => {
      const together = leftOver(
        table,
        left.filter((one) => one[way] === cell[way]),
      )
      return together < smallestGroup ? [{ cell, along: cells.filter((one) => one[way] === cell[way]) }] : []
    }),
  )
  return [...left.filter((cell) => !onARound(cell, left)).map((cell) => ({ cell })), ...small]
}

/** What a line tells of its hidden cells together: their sum, unless the total is hidden with them. */
const leftOver = (table: Counts, line: readonly Cell[]): number => {
  const [last, width] = [table.length - 1, (table[0]?.length ?? 0) - 1]
  const alongRow = new Set(line.map(({ row }) => row)).size === 1
  const hidesTotal = line.some(({ row, column }) => (alongRow ? column === width : row === last))
  if (hidesTotal && line.length > 1) return smallestGroup
  return sum(line.map((cell) => countAt(table, cell)))
}

/** Whether a cell can be reached from itself along hidden cells, turning at each, without going back the same way. */
const onARound = (cell: Cell, hidden: readonly Cell[]): boolean => {
  const others = hidden.filter((one) => one !== cell)
  const seen = new Set<string>()
  const go = (place: string): boolean => {
    if (place === `column ${cell.column}`) return true
    if (seen.has(place)) return false
    seen.add(place)
    return others.some(({ row, column }) => {
      if (place === `row ${row}`) return go(`column ${column}`)
      return place === `column ${column}` && go(`row ${row}`)
    })
  }
  return go(`row ${cell.row}`)
}
