import { type Day, daysBetween } from '@probity/base'
import type { FigureTerm } from '../plan/algebra.ts'
import type { FactColumn } from '../plan/facts.ts'
import { numberOf, type Row, truthOf, type Value } from './terms.ts'

/** A record or row that may be evaluated. `record` names it for the explanation. */
export type Fact = {
  readonly record: string
  readonly kind: string
  readonly severity: string | null
  readonly decidedOn: Day | null
  readonly eventOn: Day | null
  readonly fields: Readonly<Record<string, unknown>>
}

/** What a figure is, and on which records it rests. */
export type FigureValue = {
  readonly value: bigint | null
  readonly records: readonly string[]
  /** Records of which too little is known; with them the figure itself is unknown. */
  readonly open: readonly string[]
}

/** Columns of one fact, as both engines have them. */
export const rowOf = (fact: Fact, columns: ReadonlyMap<string, FactColumn>): Row => {
  const head: Readonly<Record<string, Value>> = {
    kind: fact.kind,
    severity: fact.severity,
    decided_on: fact.decidedOn,
    event_on: fact.eventOn,
  }
  return (name) => {
    const column = columns.get(name)
    return column ? fieldValue(fact.fields[column.field] ?? column.blank, column) : (head[name] ?? null)
  }
}

/** A field as its column holds it: numbers as integers of the column's scale. */
export const fieldValue = (value: unknown, { type, decimals }: Pick<FactColumn, 'type' | 'decimals'>): Value => {
  if (value === undefined || value === null) return null
  if (type !== 'number') return value as Value
  const [whole = '0', fraction = ''] = String(value).split('.')
  return BigInt(whole + fraction.padEnd(decimals, '0'))
}

export const figureValue = (
  figure: FigureTerm,
  facts: readonly Fact[],
  columns: ReadonlyMap<string, FactColumn>,
  day: Day,
): FigureValue => {
  const sure: { readonly record: string; readonly row: Row }[] = []
  const open: string[] = []
  for (const fact of facts) {
    if (!figure.kinds.includes(fact.kind)) continue
    const row = rowOf(fact, columns)
    const belongs = truthOf(figure.where, row)
    if (belongs === null || (belongs && lacks(figure, row))) open.push(fact.record)
    else if (belongs) sure.push({ record: fact.record, row })
  }
  const value =
    open.length > 0 && !(figure.take === 'exists' && sure.length > 0)
      ? null
      : taken(
          figure,
          sure.map(({ row }) => row),
          day,
        )
  return { value, records: sure.map(({ record }) => record), open }
}

/** Whether what is taken of a fact is not known. */
const lacks = ({ amount, weight, share, take, by }: FigureTerm, row: Row): boolean =>
  [amount, weight, share].some((term) => term && numberOf(term, row) === null) ||
  (take === 'days-since' && row(by) === null)

const taken = (figure: FigureTerm, rows: readonly Row[], day: Day): bigint | null => {
  const { take, amount, weight, share, by, none } = figure
  if (rows.length === 0) return none ?? null
  const shareOf = (row: Row) => (share ? (numberOf(share, row) as bigint) : 1n)
  const amountOf = (row: Row) => numberOf(amount!, row) as bigint
  switch (take) {
    case 'exists':
      return 1n
    case 'count':
      return rows.reduce((sum, row) => sum + shareOf(row), 0n)
    case 'sum':
      return rows.reduce((sum, row) => sum + amountOf(row) * shareOf(row), 0n)
    case 'largest':
      return rows.map(amountOf).reduce((a, b) => (a > b ? a : b))
    case 'mean': {
      const weights = rows.map((row) => (weight ? (numberOf(weight, row) as bigint) : 1n))
      const sum = rows.reduce((total, row, index) => total + amountOf(row) * (weights[index] as bigint), 0n)
      return quotient(
        sum * 10n ** BigInt(figure.scale - amount!.scale),
        weights.reduce((a, b) => a + b),
      )
    }
    case 'days-since': {
      const newest = rows.map((row) => row(by) as Day).reduce((a, b) => (a > b ? a : b))
      return BigInt(daysBetween(newest, day))
    }
  }
}

/** Rounded half away from nought; unknown where there is nothing to divide by. */
const quotient = (sum: bigint, by: bigint): bigint | null => {
  if (by <= 0n) return null
  const half = sum < 0n ? -by : by
  return (2n * sum + half) / (2n * by)
}
