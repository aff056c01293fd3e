import type { Day } from '@probity/base'

/**
 * The typed form of a policy from which everything else is derived: both SQL dialects, the interpreter, the static checks.
 * Three values everywhere: what is not known is null, and null is never taken for no or for nought.
 *
 * Numbers are integers of a `scale` (how many decimals): 2.5 is 25 of scale 1. Terms that meet have the same scale, so no
 * engine ever rounds, and all three agree to the digit.
 */
export type NumberTerm = { readonly scale: number } & (
  | { readonly is: 'literal'; readonly value: bigint }
  | { readonly is: 'number-ref'; readonly name: string; readonly nullable: boolean }
  | { readonly is: 'sum' | 'least' | 'most'; readonly terms: readonly NumberTerm[] }
  | { readonly is: 'product'; readonly left: NumberTerm; readonly right: NumberTerm }
  | { readonly is: 'number-cases'; readonly cases: readonly Case<NumberTerm>[]; readonly otherwise?: NumberTerm }
)

/** The first case that holds; unknown if one before it is, and where none holds and there is no `otherwise`. */
export type Case<Term> = { readonly when: Truth; readonly gives: Term }

export type Truth =
  | { readonly is: 'truth'; readonly value: boolean }
  | { readonly is: 'flag'; readonly name: string; readonly nullable: boolean }
  | { readonly is: 'compare'; readonly op: Comparison; readonly left: NumberTerm; readonly right: NumberTerm }
  | { readonly is: 'one-of'; readonly name: string; readonly nullable: boolean; readonly words: readonly string[] }
  /** A list that holds one of the words. */
  | { readonly is: 'holds'; readonly name: string; readonly nullable: boolean; readonly words: readonly string[] }
  | {
      readonly is: 'day-in'
      readonly name: string
      readonly nullable: boolean
      readonly from?: Day
      readonly until?: Day
    }
  | { readonly is: 'all' | 'any'; readonly of: readonly Truth[] }
  | { readonly is: 'not'; readonly of: Truth }
  | { readonly is: 'enough'; readonly least: number; readonly of: readonly Truth[] }

export type Comparison = '>=' | '>' | '<=' | '<' | '='

export type WordTerm = {
  readonly is: 'word-cases'
  readonly cases: readonly Case<string>[]
  readonly otherwise?: string
}

/** A named column of the answer, computed for one subject. */
export type Column = { readonly name: string } & (
  | { readonly kind: 'number'; readonly term: NumberTerm }
  | { readonly kind: 'truth'; readonly term: Truth }
  | { readonly kind: 'word'; readonly term: WordTerm }
)

/** What is taken of the facts of one subject. */
export type FigureTerm = {
  readonly name: string
  readonly take: 'count' | 'exists' | 'sum' | 'largest' | 'mean' | 'days-since'
  /** Kinds of records, or the one sheet, as they stand in `kind` of the facts. */
  readonly kinds: readonly string[]
  /** Which facts belong to it, severity and window included; kinds left out. */
  readonly where: Truth
  readonly amount?: NumberTerm
  readonly weight?: NumberTerm
  /** Percent with which a fact counts, by its age. */
  readonly share?: NumberTerm
  /** The day column that counts. */
  readonly by: string
  readonly byNullable: boolean
  readonly scale: number
  /** What it is where no fact belongs to it; absent: unknown. */
  readonly none?: bigint
}

export const literal = (value: bigint, scale = 0): NumberTerm => ({ is: 'literal', value, scale })

/** An exact decimal as an author writes it. */
export const decimal = (value: number): NumberTerm => {
  const [whole = '0', fraction = ''] = String(value).split('.')
  return literal(BigInt(whole + fraction), fraction.length)
}

/** The same number with more decimals. */
export const rescale = (term: NumberTerm, scale: number): NumberTerm => {
  if (scale === term.scale) return term
  const factor = 10n ** BigInt(scale - term.scale)
  if (term.is === 'literal') return literal(term.value * factor, scale)
  return { is: 'product', left: term, right: literal(factor, scale - term.scale), scale }
}

export const aligned = (terms: readonly NumberTerm[]): { readonly terms: NumberTerm[]; readonly scale: number } => {
  const scale = Math.max(0, ...terms.map((term) => term.scale))
  return { terms: terms.map((term) => rescale(term, scale)), scale }
}

export const sumOf = (terms: readonly NumberTerm[]): NumberTerm =>
  terms.length === 1 ? (terms[0] as NumberTerm) : { is: 'sum', ...aligned(terms) }

export const extreme = (is: 'least' | 'most', terms: readonly NumberTerm[]): NumberTerm =>
  terms.length === 1 ? (terms[0] as NumberTerm) : { is, ...aligned(terms) }

export const product = (left: NumberTerm, right: NumberTerm): NumberTerm =>
  left.is === 'literal' && right.is === 'literal'
    ? literal(left.value * right.value, left.scale + right.scale)
    : { is: 'product', left, right, scale: left.scale + right.scale }

export const casesOf = (cases: readonly Case<NumberTerm>[], otherwise: NumberTerm | undefined): NumberTerm => {
  const { terms, scale } = aligned([...cases.map(({ gives }) => gives), ...(otherwise ? [otherwise] : [])])
  return {
    is: 'number-cases',
    cases: cases.map(({ when }, index) => ({ when, gives: terms[index] as NumberTerm })),
    ...(otherwise ? { otherwise: terms.at(-1) as NumberTerm } : {}),
    scale,
  }
}

export const compare = (op: Comparison, left: NumberTerm, right: NumberTerm): Truth => {
  const [a, b] = aligned([left, right]).terms as [NumberTerm, NumberTerm]
  return { is: 'compare', op, left: a, right: b }
}

export const all = (of: readonly Truth[]): Truth => (of.length === 1 ? (of[0] as Truth) : { is: 'all', of })

/**
 * Whether a figure may be unknown: because nothing is said of having no record, because of a record it might not be known to
 * count, or, of a mean, because there is nothing to divide by.
 */
export const isFigureNullable = ({ take, where, amount, weight, share, byNullable, none }: FigureTerm): boolean =>
  none === undefined ||
  take === 'mean' ||
  (take === 'days-since' && byNullable) ||
  [where, amount, weight, share].some((term) => term !== undefined && isNullable(term))

/** Whether a term may be unknown. */
export const isNullable = (term: NumberTerm | Truth): boolean => {
  switch (term.is) {
    case 'literal':
    case 'truth':
      return false
    case 'number-ref':
    case 'flag':
    case 'one-of':
    case 'holds':
    case 'day-in':
      return term.nullable
    case 'sum':
    case 'least':
    case 'most':
      return term.terms.some(isNullable)
    case 'product':
    case 'compare':
      return isNullable(term.left) || isNullable(term.right)
    case 'number-cases':
      return (
        term.otherwise === undefined ||
        isNullable(term.otherwise) ||
        term.cases.some(({ when, gives }) => isNullable(when) || isNullable(gives))
      )
    case 'all':
    case 'any':
    case 'enough':
      return term.of.some(isNullable)
    case 'not':
      return isNullable(term.of)
  }
}
