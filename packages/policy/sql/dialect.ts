import type { FactType } from '../plan/facts.ts'

/** Where the two engines write the same thing differently. */
export type Dialect = {
  readonly name: 'postgresql' | 'duckdb'
  /** A type whose products do not overflow. */
  readonly wide: string
  readonly types: Readonly<Record<FactType, string>>
  /** Whole-number division towards nought of two wide numbers. */
  divide(left: string, right: string): string
  daysSince(day: string, newest: string): string
  hasAny(list: string, words: readonly string[]): string
  /** What makes a stage be computed once. */
  readonly stage: string
}

const lists = (words: readonly string[]) => words.map(quoted).join(', ')

export const postgresql: Dialect = {
  name: 'postgresql',
  wide: 'numeric',
  types: { number: 'bigint', truth: 'boolean', word: 'text', day: 'date', words: 'text[]' },
  divide: (left, right) => `div(${left}, ${right})`,
  daysSince: (day, newest) => `(date ${quoted(day)} - ${newest})`,
  hasAny: (list, words) => `(${list} && array[${lists(words)}])`,
  // Left to itself the planner writes each expression out wherever it is used, and they grow without bound.
  stage: 'as materialized',
}

export const duckdb: Dialect = {
  name: 'duckdb',
  wide: 'hugeint',
  types: { number: 'bigint', truth: 'boolean', word: 'varchar', day: 'date', words: 'varchar[]' },
  divide: (left, right) => `(${left} // ${right})`,
  daysSince: (day, newest) => `date_diff('day', ${newest}, date ${quoted(day)})`,
  hasAny: (list, words) =>
    words.length === 1 ? `list_contains(${list}, ${lists(words)})` : `list_has_any(${list}, [${lists(words)}])`,
  stage: 'as',
}

/** A text literal. */
export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
/** A column by its name. */
export const column = (name: string) => (/^[a-z_]+$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`)
