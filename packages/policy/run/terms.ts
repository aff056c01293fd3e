import type { Comparison, NumberTerm, Truth, WordTerm } from '../plan/algebra.ts'

/** What a column holds; numbers are integers of the term's scale; null is unknown. */
export type Value = bigint | boolean | string | readonly string[] | null

/** The columns that are known so far. A name that is not there is unknown. */
export type Row = (name: string) => Value

export const numberOf = (term: NumberTerm, row: Row): bigint | null => {
  switch (term.is) {
    case 'literal':
      return term.value
    case 'number-ref':
      return row(term.name) as bigint | null
    case 'sum':
      return together(term.terms, row, (a, b) => a + b)
    case 'least':
      return together(term.terms, row, (a, b) => (a < b ? a : b))
    case 'most':
      return together(term.terms, row, (a, b) => (a > b ? a : b))
    case 'product':
      return together([term.left, term.right], row, (a, b) => a * b)
    case 'number-cases':
      for (const { when, gives } of term.cases) {
        const truth = truthOf(when, row)
        if (truth === null) return null
        if (truth) return numberOf(gives, row)
      }
      return term.otherwise ? numberOf(term.otherwise, row) : null
  }
}

const together = (terms: readonly NumberTerm[], row: Row, join: (a: bigint, b: bigint) => bigint): bigint | null => {
  let sum: bigint | undefined
  for (const term of terms) {
    const value = numberOf(term, row)
    if (value === null) return null
    sum = sum === undefined ? value : join(sum, value)
  }
  return sum ?? 0n
}

const compared: Readonly<Record<Comparison, (a: bigint, b: bigint) => boolean>> = {
  '>=': (a, b) => a >= b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '<': (a, b) => a < b,
  '=': (a, b) => a === b,
}

/** Kleene's strong logic: unknown is what might be either. */
export const truthOf = (term: Truth, row: Row): boolean | null => {
  switch (term.is) {
    case 'truth':
      return term.value
    case 'flag':
      return row(term.name) as boolean | null
    case 'compare': {
      const [left, right] = [numberOf(term.left, row), numberOf(term.right, row)]
      return left === null || right === null ? null : compared[term.op](left, right)
    }
    case 'one-of': {
      const word = row(term.name)
      return word === null ? null : term.words.includes(word as string)
    }
    case 'holds': {
      const list = row(term.name) as readonly string[] | null
      return list === null ? null : term.words.some((word) => list.includes(word))
    }
    case 'day-in': {
      const on = row(term.name) as string | null
      return on === null ? null : (!term.from || on >= term.from) && (!term.until || on <= term.until)
    }
    case 'not': {
      const truth = truthOf(term.of, row)
      return truth === null ? null : !truth
    }
    case 'all':
      return enough(term.of.length, term.of, row)
    case 'any':
      return enough(1, term.of, row)
    case 'enough':
      return enough(term.least, term.of, row)
  }
}

const enough = (least: number, of: readonly Truth[], row: Row): boolean | null => {
  let held = 0
  let open = 0
  for (const term of of) {
    const truth = truthOf(term, row)
    if (truth === null) open++
    else if (truth) held++
  }
  return held >= least ? true : held + open < least ? false : null
}

export const wordOf = (term: WordTerm, row: Row): string | null => {
  for (const { when, gives } of term.cases) {
    const truth = truthOf(when, row)
    if (truth === null) return null
    if (truth) return gives
  }
  return term.otherwise ?? null
}
