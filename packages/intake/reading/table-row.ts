import type { RawRow } from '../candidate.ts'

/**
 * A row of a table, as long as its heading: texts by place. Most rows are never asked for their cells by name, and an object of
 * thirty members for each would be most of what a chunk holds in memory.
 */
export class TableRow implements RawRow {
  readonly row: number
  readonly columns: readonly string[]
  readonly texts: readonly string[]

  constructor(row: number, columns: readonly string[], texts: readonly string[]) {
    this.row = row
    this.columns = columns
    this.texts = texts
  }

  get cells(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.columns.map((name, place) => [name, this.texts[place]!]))
  }

  toJSON() {
    return { row: this.row, cells: this.cells }
  }
}

/** The texts of a row's cells, in its order. */
export const textsOf = (raw: RawRow): readonly string[] =>
  raw instanceof TableRow ? raw.texts : Object.values(raw.cells)
