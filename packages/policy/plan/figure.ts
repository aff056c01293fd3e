import { addMonths, type Day } from '@probity/base'
import type { Figure, Policy, RecordKind } from '@probity/law'
import {
  all,
  casesOf,
  decimal,
  type FigureTerm,
  literal,
  type NumberTerm,
  product,
  sumOf,
  type Truth,
} from './algebra.ts'
import { type FactColumn, type Field, findKindField, findSheetField } from './facts.ts'
import { type Span, windowOn } from './period.ts'
import { fault, type Named, type Scope, type Spot } from './scope.ts'
import { amountTerm, truthTerm } from './terms.ts'

/** What a figure is planned with. `use` is told of every column of the facts it needs. */
export type FigureWorld = {
  readonly policy: Policy
  readonly day: Day
  readonly period: Span
  kind(id: string): RecordKind | undefined
  note: Scope['note']
  use(column: FactColumn): void
}

/** Where decimals end after a division. */
const meanDecimals = 4

/** A figure as a term, with its unit. */
export const figureTerm = (
  figure: Figure,
  name: string,
  world: FigureWorld,
  spot: Spot,
): { readonly term: FigureTerm; readonly unit?: string } => {
  const rows = rowsOf(figure, world, spot)
  const scope = rowScope(figure, rows.find, world)
  const amount =
    figure.amount === undefined ? undefined : amountTerm(figure.amount, scope, { at: figure, key: 'amount' })
  const weight =
    figure.weight === undefined ? undefined : amountTerm(figure.weight, scope, { at: figure, key: 'weight' })
  const needsAmount = figure.take === 'sum' || figure.take === 'largest' || figure.take === 'mean'
  if (needsAmount !== (amount !== undefined))
    fault(
      world,
      'policy/incomplete',
      { at: figure, key: 'take' },
      { problem: needsAmount ? 'amount' : `${figure.take} × amount` },
    )
  if (weight && figure.take !== 'mean')
    fault(world, 'policy/incomplete', { at: figure, key: 'weight' }, { problem: 'take: mean' })
  const day = dayOf(figure, rows, scope, world)
  const share = figure.decay && shareTerm(figure.decay, day, world.day)
  if (share && figure.take !== 'count' && figure.take !== 'sum')
    fault(world, 'policy/incomplete', { at: figure, key: 'decay' }, { problem: 'take: count, sum' })
  const scale = scaleOf(figure, amount?.term, share)
  const where = all([
    ...severityTruth(figure, rows.kinds),
    ...windowTruth(figure, day, world),
    ...(figure.where === undefined ? [] : [truthTerm(figure.where, scope, { at: figure, key: 'where' })]),
  ])
  return {
    term: {
      name,
      take: figure.take,
      kinds: rows.names,
      where,
      ...(amount ? { amount: amount.term } : {}),
      ...(weight ? { weight: weight.term } : {}),
      ...(share ? { share } : {}),
      by: day.name,
      byNullable: day.nullable,
      scale,
      ...(figure.none === 'unknown' ? {} : { none: BigInt(Math.round(figure.none * 10 ** scale)) }),
    },
    ...unitOf(figure, amount?.unit),
  }
}

const scaleOf = ({ take }: Figure, amount: NumberTerm | undefined, share: NumberTerm | undefined): number => {
  if (take === 'mean') return (amount?.scale ?? 0) + meanDecimals
  const own = take === 'sum' || take === 'largest' ? (amount?.scale ?? 0) : 0
  return own + (share?.scale ?? 0)
}

const unitOf = ({ take }: Figure, unit: string | undefined) => {
  if (take === 'count' || take === 'exists') return { unit: 'times' }
  if (take === 'days-since') return { unit: 'days' }
  return unit ? { unit } : {}
}

type Rows = {
  readonly kinds: readonly RecordKind[]
  /** As they stand in `kind` of the facts. */
  readonly names: readonly string[]
  find(field: string): Field | undefined
}

/** How a sheet stands in `kind` of the facts: no kind of the catalogue has a slash. */
export const sheetKind = (sheet: string) => `sheet/${sheet}`

const rowsOf = (figure: Figure, world: FigureWorld, spot: Spot): Rows => {
  const { records, sheet } = figure
  if ((records === undefined) === (sheet === undefined))
    fault(world, 'policy/incomplete', { at: figure, key: 'take' }, { problem: 'records | sheet' })
  if (sheet !== undefined) {
    const known = world.policy.sheets?.[sheet]
    if (!known) fault(world, 'policy/unknown-name', { at: figure, key: 'sheet' }, { name: sheet, what: 'sheet' })
    for (const key of ['severity', 'window', 'by', 'decay'] as const)
      if (figure[key] !== undefined)
        fault(world, 'policy/incomplete', { at: figure, key }, { problem: `sheet × ${key}` })
    return { kinds: [], names: [sheetKind(sheet)], find: (field) => known && findSheetField(known, field) }
  }
  const kinds = (records ?? []).flatMap((id, key) => {
    const kind = world.kind(id)
    if (!kind) fault(world, 'policy/unknown-kind', { at: records ?? spot.at, key }, { kind: id })
    return kind ?? []
  })
  return { kinds, names: records ?? [], find: (field) => findKindField(kinds, field) }
}

const rowScope = (figure: Figure, find: Rows['find'], world: FigureWorld): Scope => ({
  what: 'field',
  find: (name): Named | undefined => {
    const parameter = world.policy.parameters?.[name]
    if (parameter)
      return {
        type: 'number',
        ...amountTerm(parameter.value, nameless(world), { at: figure }),
        ...(parameter.unit ? { unit: parameter.unit } : {}),
      }
    const field = find(name)
    if (field) world.use(field.column)
    return field?.named
  },
  points: (which) => (which === 'all' ? rowPoints(figure, find, world) : undefined),
  tally: () => undefined,
  note: (found) =>
    world.note(
      found.code === 'policy/unknown-name' && found.facts?.what === 'field'
        ? {
            ...found,
            code: 'policy/unknown-field',
            facts: { field: found.facts.name as string, kind: (figure.records ?? [figure.sheet]).join(', ') },
          }
        : found,
    ),
})

/** Points of one row: of each column that has points, so often as it stands there. */
const rowPoints = (figure: Figure, find: Rows['find'], world: FigureWorld): NumberTerm | undefined => {
  const { columns = {} } = (figure.sheet && world.policy.sheets?.[figure.sheet]) || {}
  const terms = Object.entries(columns).flatMap(([id, { points }]) => {
    const field = find(id)
    if (points === undefined || field?.named.type !== 'number') return []
    world.use(field.column)
    return [product(decimal(points), field.named.term)]
  })
  return terms.length > 0 ? sumOf(terms) : undefined
}

const nameless = (world: FigureWorld): Scope => ({
  what: 'name',
  find: () => undefined,
  points: () => undefined,
  tally: () => undefined,
  note: world.note,
})

type DayColumn = { readonly name: string; readonly nullable: boolean }

const dayOf = ({ by = 'decidedOn', ...figure }: Figure, rows: Rows, scope: Scope, world: FigureWorld): DayColumn => {
  if (by === 'decidedOn') return { name: 'decided_on', nullable: figure.sheet !== undefined }
  if (by === 'eventOn') return { name: 'event_on', nullable: true }
  const named = scope.find(by)
  if (named?.type === 'day') return named
  if (rows.kinds.length > 0)
    fault(world, 'policy/unknown-field', { at: figure, key: 'by' }, { field: by, kind: rows.names.join(', ') })
  return { name: 'decided_on', nullable: false }
}

/** Only kinds whose class the authority must name always have one; elsewhere a missing class is unknown. */
const severityTruth = ({ severity }: Figure, kinds: readonly RecordKind[]): Truth[] => {
  if (!severity) return []
  const nullable = kinds.some(({ severity: { rule } }) => rule !== 'required' && rule !== 'fixed')
  return [{ is: 'one-of', name: 'severity', nullable, words: severity }]
}

const windowTruth = ({ window }: Figure, { name, nullable }: DayColumn, world: FigureWorld): Truth[] =>
  window ? [{ is: 'day-in', name, nullable, ...windowOn(window, world.period, world.day) }] : []

/** Percent by age: the oldest step that is reached holds, a hundred before the first. */
const shareTerm = (decay: NonNullable<Figure['decay']>, { name, nullable }: DayColumn, day: Day): NumberTerm =>
  casesOf(
    decay
      .toSorted((a, b) => b.afterMonths - a.afterMonths)
      .map(({ afterMonths, percent }) => ({
        when: { is: 'day-in' as const, name, nullable, until: addMonths(day, -afterMonths) },
        gives: literal(BigInt(percent), 2),
      })),
    literal(100n, 2),
  )
