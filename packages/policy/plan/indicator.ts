import type { Band, Indicator, Points, Policy } from '@probity/law'
import {
  all,
  type Case,
  type Column,
  casesOf,
  compare,
  decimal,
  extreme,
  isNullable,
  literal,
  type NumberTerm,
  product,
  type Truth,
} from './algebra.ts'
import { fault, type Named, type Scope } from './scope.ts'
import { amountTerm, type Measured, truthTerm } from './terms.ts'

export type IndicatorColumns = {
  readonly columns: readonly Column[]
  readonly names: readonly (readonly [string, Named])[]
  /** Decimals of its points. */
  readonly scale: number
  /** Whether its points may be unknown. */
  readonly nullable: boolean
  readonly unit?: string
}

/** The columns of an indicator: its value or outcome, then its points. */
export const indicatorColumns = (
  indicator: Indicator,
  policy: Policy,
  scope: Scope,
  worth: (is: NonNullable<Indicator['value']>) => Measured,
): IndicatorColumns => {
  if ((indicator.value === undefined) === (indicator.outcomes === undefined)) {
    fault(scope, 'policy/incomplete', { at: indicator, key: 'id' }, { problem: 'value | outcomes' })
    return { columns: [pointsColumn(indicator, literal(0n))], names: [], scale: 0, nullable: false }
  }
  return indicator.outcomes === undefined ? valued(indicator, scope, worth) : itemised(indicator, policy, scope)
}

const pointsColumn = ({ id }: Indicator, term: NumberTerm): Column => ({ name: `p:${id}`, kind: 'number', term })

const valued = (indicator: Indicator, scope: Scope, worth: (is: NonNullable<Indicator['value']>) => Measured) => {
  const { id, points } = indicator
  const measured = worth(indicator.value!)
  const unit = indicator.unit ?? measured.unit
  const name = `q:${id}`
  const value: NumberTerm = { is: 'number-ref', name, nullable: isNullable(measured.term), scale: measured.term.scale }
  if (!points) fault(scope, 'policy/incomplete', { at: indicator, key: 'value' }, { problem: 'points' })
  const term = points ? pointsTerm(points, value, scope) : literal(0n)
  return {
    columns: [{ name: `q:${id}`, kind: 'number' as const, term: measured.term }, pointsColumn(indicator, term)],
    names: [[id, { type: 'number' as const, term: value, ...(unit ? { unit } : {}) }] as const],
    scale: term.scale,
    nullable: isNullable(term),
    ...(unit ? { unit } : {}),
  }
}

const pointsTerm = (points: Points, value: NumberTerm, scope: Scope): NumberTerm => {
  if ('bands' in points)
    return casesOf(
      points.bands.map((band) => ({ when: inBand(band, value), gives: decimal(band.points) })),
      undefined,
    )
  const each = amountTerm(points.each, scope, { at: points, key: 'each' }).term
  const sum = product(each, value)
  if (points.cap === undefined) return sum
  const cap = amountTerm(points.cap, scope, { at: points, key: 'cap' }).term
  // A cap on points taken away is the lowest they may sink to.
  return extreme(cap.is === 'literal' && cap.value < 0n ? 'most' : 'least', [sum, cap])
}

const inBand = ({ atLeast, over, atMost, below }: Band, value: NumberTerm): Truth => {
  const bounds = [
    ['>=', atLeast],
    ['>', over],
    ['<=', atMost],
    ['<', below],
  ] as const
  const of = bounds.flatMap(([op, bound]) => (bound === undefined ? [] : [compare(op, value, decimal(bound))]))
  return of.length === 0 ? { is: 'truth', value: true } : all(of)
}

const itemised = (indicator: Indicator, policy: Policy, scope: Scope): IndicatorColumns => {
  const { id, outcomes = '', cases, otherwise } = indicator
  const table = policy.outcomes?.[outcomes]
  if (!table)
    fault(scope, 'policy/unknown-name', { at: indicator, key: 'outcomes' }, { name: outcomes, what: 'outcomes' })
  const words = Object.keys(table ?? {})
  const checked = (word: string, at: object, key: string) => {
    if (table && !Object.hasOwn(table, word))
      fault(scope, 'policy/unknown-name', { at, key }, { name: word, what: 'outcome' })
    return word
  }
  const name = cases ? `o:${id}` : `a:${id}`
  const found: Column[] = []
  if (cases) {
    const list: Case<string>[] = cases.map((one) => ({
      when: truthTerm(one.when, scope, { at: one, key: 'when' }),
      // The line of an outcome is that of its case.
      gives: checked(one.is, one, 'is'),
    }))
    const rest = otherwise === undefined ? {} : { otherwise: checked(otherwise, indicator, 'otherwise') }
    found.push({ name, kind: 'word', term: { is: 'word-cases', cases: list, ...rest } })
  } else if (otherwise !== undefined) {
    fault(scope, 'policy/incomplete', { at: indicator, key: 'otherwise' }, { problem: 'cases' })
  }
  const points = casesOf(
    words.map((word) => ({
      when: { is: 'one-of' as const, name, nullable: true, words: [word] },
      gives: decimal(table?.[word]?.points ?? 0),
    })),
    undefined,
  )
  return {
    columns: [...found, pointsColumn(indicator, points)],
    names: [[id, { type: 'choice', name, nullable: true, words }]],
    scale: points.scale,
    nullable: true,
  }
}
