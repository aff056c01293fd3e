import type { Day } from '@probity/base'
import { type Found, isFigure, type Policy, type RecordKind } from '@probity/law'
import {
  type Column,
  type FigureTerm,
  isFigureNullable,
  isNullable,
  literal,
  type NumberTerm,
  sumOf,
  type Truth,
} from './algebra.ts'
import type { FactColumn, FactType } from './facts.ts'
import { figureTerm } from './figure.ts'
import { indicatorColumns } from './indicator.ts'
import { inputColumns } from './inputs.ts'
import { levelColumn } from './level.ts'
import { periodOn, type Span } from './period.ts'
import type { Named, Scope } from './scope.ts'
import { amountTerm, limited } from './terms.ts'

/** A column of `assessment`: what is entered, or comes from another evaluation, for one subject. */
export type InputColumn = {
  readonly name: string
  readonly from: 'input' | 'need' | 'outcome'
  /** Id of the input, need or item. */
  readonly id: string
  readonly type: Extract<FactType, 'number' | 'truth' | 'word'>
  readonly decimals: number
}

/** A policy as of a day, resolved: what both engines and the interpreter run. */
export type Plan = {
  readonly policy: Policy
  readonly day: Day
  readonly period: Span
  readonly factColumns: readonly FactColumn[]
  readonly inputs: readonly InputColumn[]
  readonly figures: readonly FigureTerm[]
  /** In the order in which they can be computed; each uses only figures, inputs and columns before it. */
  readonly columns: readonly Column[]
  /** Unit of every number, by column. */
  readonly units: ReadonlyMap<string, string>
  /** Everything that is at fault; a plan with faults is not run. */
  readonly faults: readonly Found[]
}

/** What a policy is planned against. `parameters` replace those of the policy, for worked examples. */
export type PlanWorld = {
  readonly day: Day
  kind(id: string): RecordKind | undefined
  /** Ids of the levels of a policy it needs. */
  levels(policy: string, from: Day): readonly string[] | undefined
  readonly parameters?: Readonly<Record<string, number>>
}

export const planOf = (given: Policy, world: PlanWorld): Plan => {
  const policy = withParameters(given, world.parameters)
  const faults: Found[] = []
  const note = (found: Found) => void faults.push(found)
  const period = periodOn(policy.period, world.day)
  const factColumns = new Map<string, FactColumn>()
  const units = new Map<string, string>()
  const figures: FigureTerm[] = []
  const columns: Column[] = []
  const names = new Map<string, Named>()

  for (const [id, { value, unit }] of Object.entries(policy.parameters ?? {}))
    names.set(id, {
      type: 'number',
      term: amountTerm(value, nowhere(note), { at: policy }).term,
      ...(unit ? { unit } : {}),
    })
  const entered = inputColumns(policy, world, note)
  for (const [id, named] of entered.names) names.set(id, named)

  const points = new Map<string, NumberTerm[]>()
  const scope: Scope = {
    what: 'value',
    find: (name) => names.get(name),
    points: (dimensions) => pointsOf(dimensions, policy, points),
    tally: (outcomes, dimensions) => tallyOf(outcomes, dimensions, policy, names),
    note,
  }
  const figureWorld = {
    policy,
    day: world.day,
    period,
    kind: world.kind,
    note,
    use: (column: FactColumn) => void factColumns.set(column.name, column),
  }
  const add = (column: Column) => void columns.push(column)
  /** A value or figure as a number that later columns may name. */
  const worth = (is: NonNullable<Policy['values']>[string]['is'], id: string, at: object, key: string) => {
    if (!isFigure(is)) return amountTerm(is, scope, { at, key })
    const { term, unit } = figureTerm(is, `m:${id}`, figureWorld, { at, key })
    figures.push(term)
    return { term: numberRef(`m:${id}`, term.scale, isFigureNullable(term)), ...(unit ? { unit } : {}) }
  }

  for (const [id, value] of Object.entries(policy.values ?? {})) {
    const { term, unit } = worth(value.is, id, value, 'is')
    const known = value.unit ?? unit
    add({ name: `v:${id}`, kind: 'number', term })
    if (known) units.set(`v:${id}`, known)
    names.set(id, { type: 'number', term: refTo(`v:${id}`, term), ...(known ? { unit: known } : {}) })
  }
  for (const indicator of policy.indicators) {
    const made = indicatorColumns(indicator, policy, scope, (is) => worth(is, indicator.id, indicator, 'value'))
    made.columns.forEach(add)
    if (made.unit) units.set(`q:${indicator.id}`, made.unit)
    for (const [id, named] of made.names) names.set(id, named)
    points.set(indicator.dimension, [
      ...(points.get(indicator.dimension) ?? []),
      numberRef(`p:${indicator.id}`, made.scale, made.nullable),
    ])
  }
  for (const dimension of policy.dimensions) {
    const sum = sumOf([literal(0n), ...(points.get(dimension.id) ?? [])])
    const term = limited(sum, dimension, scope)
    add({ name: `d:${dimension.id}`, kind: 'number', term })
    points.set(dimension.id, [refTo(`d:${dimension.id}`, term)])
  }
  if (policy.score) {
    const { term } = amountTerm(policy.score.is, scope, { at: policy.score, key: 'is' })
    add({ name: 'score', kind: 'number', term })
    names.set('score', { type: 'number', term: refTo('score', term), unit: 'points' })
  }
  for (const column of levelColumn(policy, scope)) add(column)
  return {
    policy,
    day: world.day,
    period,
    factColumns: [...factColumns.values()],
    inputs: entered.columns,
    figures,
    columns,
    units,
    faults,
  }
}

const numberRef = (name: string, scale: number, nullable: boolean): NumberTerm => ({
  is: 'number-ref',
  name,
  nullable,
  scale,
})

/** A column that holds a term, by its name. */
const refTo = (name: string, term: NumberTerm): NumberTerm => numberRef(name, term.scale, isNullable(term))

const withParameters = (policy: Policy, changed: PlanWorld['parameters']): Policy => {
  if (!changed || !policy.parameters) return policy
  const parameters = Object.entries(policy.parameters).map(
    ([id, parameter]) => [id, { ...parameter, value: changed[id] ?? parameter.value }] as const,
  )
  return { ...policy, parameters: Object.fromEntries(parameters) }
}

const pointsOf = (
  dimensions: readonly string[] | 'all',
  policy: Policy,
  points: ReadonlyMap<string, NumberTerm[]>,
): NumberTerm | undefined => {
  const ids = dimensions === 'all' ? policy.dimensions.map(({ id }) => id) : dimensions
  if (!ids.every((id) => policy.dimensions.some((dimension) => dimension.id === id))) return undefined
  return sumOf([literal(0n), ...ids.flatMap((id) => points.get(id) ?? [])])
}

/** One for each item with one of the outcomes. */
const tallyOf = (
  outcomes: readonly string[],
  dimensions: readonly string[] | undefined,
  policy: Policy,
  names: ReadonlyMap<string, Named>,
): NumberTerm | undefined => {
  const items = policy.indicators.filter(
    (one) => one.outcomes !== undefined && (dimensions === undefined || dimensions.includes(one.dimension)),
  )
  if (dimensions?.some((id) => !policy.dimensions.some((dimension) => dimension.id === id))) return undefined
  const ones = items.flatMap(({ id }) => {
    const named = names.get(id)
    if (named?.type !== 'choice') return []
    const when: Truth = { is: 'one-of', name: named.name, nullable: true, words: outcomes }
    const one: NumberTerm = {
      is: 'number-cases',
      cases: [{ when, gives: literal(1n) }],
      otherwise: literal(0n),
      scale: 0,
    }
    return [one]
  })
  return ones.length === 0 ? undefined : sumOf(ones)
}

const nowhere = (note: Scope['note']): Scope => ({
  what: 'name',
  find: () => undefined,
  points: () => undefined,
  tally: () => undefined,
  note,
})
