import type { FigureTerm, NumberTerm, Truth } from '../plan/algebra.ts'
import type { Plan } from '../plan/plan.ts'

/** The least and the most a number can be, as integers of its scale; absent where there is no such end. */
export type Bounds = { readonly low?: bigint; readonly high?: bigint }

/** Bounds of every number of a plan: what no file could ever lead to is found without running one. */
export const boundsIn = (plan: Plan): ((term: NumberTerm) => Bounds) => {
  const known = new Map<string, Bounds>()
  const of = (term: NumberTerm): Bounds =>
    boundsOf(
      term,
      (name) => known.get(name) ?? {},
      (truth) => canBe(truth, of),
    )
  for (const figure of plan.figures) known.set(figure.name, figureBounds(figure, of))
  for (const column of plan.columns) if (column.kind === 'number') known.set(column.name, of(column.term))
  return of
}

const figureBounds = (figure: FigureTerm, of: (term: NumberTerm) => Bounds): Bounds => {
  const own = takenBounds(figure, of)
  return figure.none === undefined ? own : hull([own, { low: figure.none, high: figure.none }])
}

const takenBounds = ({ take, amount, scale }: FigureTerm, of: (term: NumberTerm) => Bounds): Bounds => {
  if (take === 'exists') return { low: 1n, high: 1n }
  if (take === 'count') return { low: 0n }
  if (take === 'days-since') return { low: 0n }
  const one = of(amount!)
  if (take === 'largest') return one
  const factor = 10n ** BigInt(scale - amount!.scale)
  if (take === 'mean') return scaled(one, factor)
  return one.low !== undefined && one.low >= 0n ? { low: 0n } : {}
}

const boundsOf = (
  term: NumberTerm,
  named: (name: string) => Bounds,
  truth: (term: Truth) => { readonly yes: boolean; readonly no: boolean },
): Bounds => {
  const of = (other: NumberTerm) => boundsOf(other, named, truth)
  switch (term.is) {
    case 'literal':
      return { low: term.value, high: term.value }
    case 'number-ref':
      return named(term.name)
    case 'sum':
      return term.terms.map(of).reduce(plus)
    case 'least':
      return ends(term.terms.map(of), least, (highs) =>
        highs.filter(isKnown).reduce<bigint | undefined>(smaller, undefined),
      )
    case 'most':
      return ends(
        term.terms.map(of),
        (lows) => lows.filter(isKnown).reduce<bigint | undefined>(larger, undefined),
        most,
      )
    case 'product': {
      const [left, right] = [of(term.left), of(term.right)]
      if (right.low !== undefined && right.low === right.high) return scaled(left, right.low)
      return left.low !== undefined && left.low === left.high ? scaled(right, left.low) : {}
    }
    case 'number-cases': {
      const possible = []
      for (const { when, gives } of term.cases) {
        const { yes, no } = truth(when)
        if (yes) possible.push(of(gives))
        if (!no) return possible.length > 0 ? hull(possible) : {}
      }
      return hull([...possible, ...(term.otherwise ? [of(term.otherwise)] : [])])
    }
  }
}

/** Whether a condition can hold, and whether it can fail. */
export const canBe = (
  term: Truth,
  of: (term: NumberTerm) => Bounds,
): { readonly yes: boolean; readonly no: boolean } => {
  switch (term.is) {
    case 'truth':
      return { yes: term.value, no: !term.value }
    case 'compare':
      return comparable(term, of(term.left), of(term.right))
    case 'not': {
      const { yes, no } = canBe(term.of, of)
      return { yes: no, no: yes }
    }
    case 'all': {
      const each = term.of.map((one) => canBe(one, of))
      return { yes: each.every(({ yes }) => yes), no: each.some(({ no }) => no) }
    }
    case 'any': {
      const each = term.of.map((one) => canBe(one, of))
      return { yes: each.some(({ yes }) => yes), no: each.every(({ no }) => no) }
    }
    default:
      return { yes: true, no: true }
  }
}

const comparable = ({ op }: Extract<Truth, { is: 'compare' }>, left: Bounds, right: Bounds) => {
  const below = (a: bigint | undefined, b: bigint | undefined) => a !== undefined && b !== undefined && a < b
  const atMost = (a: bigint | undefined, b: bigint | undefined) => a !== undefined && b !== undefined && a <= b
  switch (op) {
    case '>=':
      return { yes: !below(left.high, right.low), no: !atMost(right.high, left.low) }
    case '>':
      return { yes: !atMost(left.high, right.low), no: !below(right.high, left.low) }
    case '<=':
      return { yes: !below(right.high, left.low), no: !atMost(left.high, right.low) }
    case '<':
      return { yes: !atMost(right.high, left.low), no: !below(left.high, right.low) }
    case '=':
      return { yes: !below(left.high, right.low) && !below(right.high, left.low), no: true }
  }
}

type End = bigint | undefined
const isKnown = (end: End): end is bigint => end !== undefined
const smaller = (a: End, b: bigint): bigint => (a === undefined || b < a ? b : a)
const larger = (a: End, b: bigint): bigint => (a === undefined || b > a ? b : a)
const least = (list: readonly End[]): End => (list.every(isKnown) ? list.reduce<End>(smaller, undefined) : undefined)
const most = (list: readonly End[]): End => (list.every(isKnown) ? list.reduce<End>(larger, undefined) : undefined)

const bounds = (low: End, high: End): Bounds => ({
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high }),
})

const ends = (list: readonly Bounds[], low: (lows: readonly End[]) => End, high: (highs: readonly End[]) => End) =>
  bounds(low(list.map((one) => one.low)), high(list.map((one) => one.high)))

const hull = (list: readonly Bounds[]): Bounds => ends(list, least, most)

const plus = (a: Bounds, b: Bounds): Bounds =>
  bounds(
    a.low === undefined || b.low === undefined ? undefined : a.low + b.low,
    a.high === undefined || b.high === undefined ? undefined : a.high + b.high,
  )

const scaled = ({ low, high }: Bounds, by: bigint): Bounds => {
  const times = (end: End) => (end === undefined ? undefined : end * by)
  if (by === 0n) return { low: 0n, high: 0n }
  return by > 0n ? bounds(times(low), times(high)) : bounds(times(high), times(low))
}
