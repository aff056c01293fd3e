import type { Amount, Condition } from '@probity/law'
import {
  all,
  type Case,
  type Comparison,
  casesOf,
  compare,
  decimal,
  extreme,
  literal,
  type NumberTerm,
  product,
  sumOf,
  type Truth,
} from './algebra.ts'
import { fault, type Scope, type Spot } from './scope.ts'

/** A number and its unit; without one it goes with every other. */
export type Measured = { readonly term: NumberTerm; readonly unit?: string }

const nothing: Measured = { term: literal(0n) }

/** An amount as a term. Where it is at fault the fault is noted and nought stands in its place, so that all faults are found. */
export const amountTerm = (amount: Amount, scope: Scope, spot: Spot): Measured => {
  if (typeof amount === 'number') return { term: decimal(amount) }
  if (typeof amount === 'string') return namedNumber(amount, scope, spot)
  if ('plus' in amount) {
    const { terms, unit } = together(amount.plus, scope, amount.plus)
    return { term: sumOf(terms), ...unit }
  }
  if ('minus' in amount) {
    const { terms, unit } = together(amount.minus, scope, amount.minus)
    const [first, ...others] = terms as [NumberTerm, ...NumberTerm[]]
    return { term: sumOf([first, ...others.map((other) => product(literal(-1n), other))]), ...unit }
  }
  if ('times' in amount) {
    const [left, right] = amount.times.map((factor, key) => amountTerm(factor, scope, { at: amount.times, key }))
    const unit = left?.unit && right?.unit ? undefined : typeof amount.times[0] === 'number' ? undefined : left?.unit
    return { term: product(left!.term, right!.term), ...(unit ? { unit } : {}) }
  }
  if ('least' in amount || 'most' in amount) {
    const is = 'least' in amount ? ('least' as const) : ('most' as const)
    const list = 'least' in amount ? amount.least : amount.most
    const { terms, unit } = together(list, scope, list)
    return { term: extreme(is, terms), ...unit }
  }
  if ('limit' in amount) {
    const { term, unit } = amountTerm(amount.limit, scope, { at: amount, key: 'limit' })
    return { term: limited(term, amount, scope), ...(unit ? { unit } : {}) }
  }
  if ('cases' in amount) return casesTerm(amount, scope)
  if ('points' in amount) {
    const term = scope.points(amount.points)
    if (!term)
      fault(
        scope,
        'policy/unknown-name',
        { at: amount, key: 'points' },
        { name: String(amount.points), what: 'dimension' },
      )
    return { term: term ?? literal(0n), unit: 'points' }
  }
  const term = scope.tally(amount.tally, amount.in)
  if (!term)
    fault(scope, 'policy/unknown-name', { at: amount, key: 'tally' }, { name: amount.tally.join(), what: 'item' })
  return { term: term ?? literal(0n), unit: 'items' }
}

/** Raised to a least and cut at a most value. */
export const limited = (
  term: NumberTerm,
  bounds: { readonly from?: Amount; readonly to?: Amount },
  scope: Scope,
): NumberTerm => {
  const bound = (key: 'from' | 'to') =>
    bounds[key] === undefined ? undefined : amountTerm(bounds[key], scope, { at: bounds, key }).term
  const [from, to] = [bound('from'), bound('to')]
  const raised = from ? extreme('most', [term, from]) : term
  return to ? extreme('least', [raised, to]) : raised
}

const casesTerm = (amount: Extract<Amount, { cases: unknown }>, scope: Scope): Measured => {
  const cases: Case<NumberTerm>[] = []
  let unit: string | undefined
  for (const branch of amount.cases) {
    const then = amountTerm(branch.is, scope, { at: branch, key: 'is' })
    cases.push({ when: truthTerm(branch.when, scope, { at: branch, key: 'when' }), gives: then.term })
    unit ??= then.unit
  }
  const otherwise =
    amount.otherwise === 'unknown' ? undefined : amountTerm(amount.otherwise, scope, { at: amount, key: 'otherwise' })
  unit ??= otherwise?.unit
  return { term: casesOf(cases, otherwise?.term), ...(unit ? { unit } : {}) }
}

const namedNumber = (name: string, scope: Scope, spot: Spot): Measured => {
  const named = scope.find(name)
  if (named?.type === 'number') return named
  if (named) fault(scope, 'policy/wrong-type', spot, { name, is: named.type, needed: 'number' })
  else fault(scope, 'policy/unknown-name', spot, { name, what: scope.what })
  return nothing
}

const together = (amounts: readonly Amount[], scope: Scope, at: object) => {
  let unit: string | undefined
  const terms = amounts.map((amount, key) => {
    const measured = amountTerm(amount, scope, { at, key })
    if (unit && measured.unit && unit !== measured.unit)
      fault(scope, 'policy/unit-mismatch', { at, key }, { left: unit, right: measured.unit })
    unit ??= measured.unit
    return measured.term
  })
  return { terms, unit: unit ? { unit } : {} }
}

const comparisons = { atLeast: '>=', over: '>', atMost: '<=', below: '<', is: '=' } as const satisfies Record<
  string,
  Comparison
>

/** A condition as a term; where it is at fault the fault is noted and `true` stands in its place. */
export const truthTerm = (condition: Condition, scope: Scope, spot: Spot): Truth => {
  if (typeof condition === 'string') {
    const named = scope.find(condition)
    if (named?.type === 'yes-no') return { is: 'flag', name: named.name, nullable: named.nullable }
    if (named) fault(scope, 'policy/wrong-type', spot, { name: condition, is: named.type, needed: 'yes-no' })
    else fault(scope, 'policy/unknown-name', spot, { name: condition, what: scope.what })
    return { is: 'truth', value: true }
  }
  if ('value' in condition) return comparison(condition, scope)
  if ('choice' in condition) return choice(condition, scope)
  if ('not' in condition) return { is: 'not', of: truthTerm(condition.not, scope, { at: condition, key: 'not' }) }
  const list = 'all' in condition ? condition.all : 'any' in condition ? condition.any : condition.of
  const of = list.map((one, key) => truthTerm(one, scope, { at: list, key }))
  if ('all' in condition) return all(of)
  if ('any' in condition) return of.length === 1 ? (of[0] as Truth) : { is: 'any', of }
  if (condition.atLeast > of.length)
    fault(
      scope,
      'policy/incomplete',
      { at: condition, key: 'atLeast' },
      { problem: `${condition.atLeast} > ${of.length}` },
    )
  return { is: 'enough', least: condition.atLeast, of }
}

const comparison = (condition: Extract<Condition, { value: Amount }>, scope: Scope): Truth => {
  const left = amountTerm(condition.value, scope, { at: condition, key: 'value' })
  const of: Truth[] = []
  for (const [key, op] of Object.entries(comparisons) as [keyof typeof comparisons, Comparison][]) {
    const bound = condition[key]
    if (bound === undefined) continue
    const right = amountTerm(bound, scope, { at: condition, key })
    if (left.unit && right.unit && left.unit !== right.unit)
      fault(scope, 'policy/unit-mismatch', { at: condition, key }, { left: left.unit, right: right.unit })
    of.push(compare(op, left.term, right.term))
  }
  if (of.length === 0)
    fault(scope, 'policy/incomplete', { at: condition, key: 'value' }, { problem: 'atLeast, over, atMost, below, is' })
  return all(of.length > 0 ? of : [{ is: 'truth', value: true }])
}

const choice = (condition: Extract<Condition, { choice: string }>, scope: Scope): Truth => {
  const named = scope.find(condition.choice)
  if (named?.type !== 'choice' && named?.type !== 'list') {
    const name = condition.choice
    if (named)
      fault(scope, 'policy/wrong-type', { at: condition, key: 'choice' }, { name, is: named.type, needed: 'choice' })
    else fault(scope, 'policy/unknown-name', { at: condition, key: 'choice' }, { name, what: scope.what })
    return { is: 'truth', value: true }
  }
  for (const [key, word] of condition.is.entries())
    if (named.words && !named.words.includes(word))
      fault(scope, 'policy/unknown-name', { at: condition.is, key }, { name: word, what: condition.choice })
  const { name, nullable } = named
  return { is: named.type === 'list' ? 'holds' : 'one-of', name, nullable, words: condition.is }
}
