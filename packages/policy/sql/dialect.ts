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
  /** Whether a column of words is one of these. */
  oneOf(name: string, words: readonly string[]): string
  sum(amount: string, filter: string): string
  /**
   * Whether the facts are read once for all figures, or once for each set of kinds that figures count: where columns lie apart
   * and most facts are of kinds that few figures ask about, several short passes take half the time of a long one.
   */
  readonly passes: 'one' | 'by-kinds'
  /** What makes a stage be computed once. */
  readonly stage: string
  /** What makes a relation that is given be read where it stands, however often, and never copied first. */
  readonly given: string
}

const among = (name: string, words: readonly string[]) =>
  words.length === 1 ? `(${name} = ${words[0]})` : `(${name} in (${words.join(', ')}))`

const lists = (words: readonly string[]) => words.map(quoted).join(', ')

export const postgresql: Dialect = {
  name: 'postgresql',
  wide: 'numeric',
  types: { number: 'bigint', truth: 'boolean', word: 'text', day: 'date', words: 'text[]' },
  divide: (left, right) => `div(${left}, ${right})`,
  daysSince: (day, newest) => `(date ${quoted(day)} - ${newest})`,
  hasAny: (list, words) => `(${list} && array[${lists(words)}])`,
  oneOf: (name, words) => among(column(name), words.map(quoted)),
  sum: (amount, filter) => `sum(${amount})${filter}`,
  passes: 'one',
  // Left to itself the planner writes each expression out wherever it is used, and they grow without bound.
  stage: 'as materialized',
  given: 'as',
}

export const duckdb: Dialect = {
  name: 'duckdb',
  wide: 'hugeint',
  types: { number: 'bigint', truth: 'boolean', word: 'varchar', day: 'date', words: 'varchar[]' },
  divide: (left, right) => `(${left} // ${right})`,
  daysSince: (day, newest) => `date_diff('day', ${newest}, date ${quoted(day)})`,
  hasAny: (list, words) =>
    words.length === 1 ? `list_contains(${list}, ${lists(words)})` : `list_has_any(${list}, [${lists(words)}])`,
  oneOf: (name, words) => among(column(name), words.map(quoted)),
  sum: (amount, filter) => `sum(${amount})${filter}`,
  passes: 'by-kinds',
  stage: 'as',
  given: 'as not materialized',
}

/** A type of DuckDB that holds nothing but these words. */
export type WordEnum = { readonly type: string; readonly words: readonly string[] }

/**
 * DuckDB over columns that hold their words as enums, for everyone at once. A word is compared as what the column holds, a number
 * of a byte or two; otherwise a text would be made of every row. Numbers are of 64 bits: DuckDB refuses a sum that leaves them,
 * and then the same is asked of `duckdb`.
 */
export const duckdbEnums = (enums: ReadonlyMap<string, WordEnum>): Dialect => ({
  ...duckdb,
  wide: 'bigint',
  oneOf: (name, words) => {
    const known = enums.get(name)
    if (!known) return duckdb.oneOf(name, words)
    const held = words.filter((word) => known.words.includes(word))
    // What the type has no word for, no row has either.
    if (held.length === 0) return `(case when ${column(name)} is not null then false end)`
    return among(
      column(name),
      held.map((word) => `${quoted(word)}::${column(known.type)}`),
    )
  },
  sum: (amount, filter) => `(sum(${amount})${filter})::bigint`,
})

/** A text literal. */
export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
/** A column by its name. */
export const column = (name: string) => (/^[a-z_]+$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`)
