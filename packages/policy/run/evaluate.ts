import type { NumberTerm } from '../plan/algebra.ts'
import type { InputColumn, Plan } from '../plan/plan.ts'
import { type Fact, type FigureValue, fieldValue, figureValue } from './figure.ts'
import { numberOf, truthOf, type Value, wordOf } from './terms.ts'

/** What is known of one subject. Inputs by column (`i:…`, `n:…`, `a:…`); what is left out is unknown. */
export type Known = { readonly facts: readonly Fact[]; readonly inputs: Readonly<Record<string, unknown>> }

/** Every column of the answer, and what each figure rests on. */
export type Evaluated = {
  readonly columns: ReadonlyMap<string, Value>
  readonly figures: ReadonlyMap<string, FigureValue>
}

/** Evaluates one subject without a database: the meaning of a policy, against which both engines are tested. */
export const evaluate = (plan: Plan, known: Known): Evaluated => {
  const factColumns = new Map(plan.factColumns.map((column) => [column.name, column]))
  const columns = new Map<string, Value>()
  for (const input of plan.inputs) columns.set(input.name, inputValue(input, known))
  const figures = new Map<string, FigureValue>()
  for (const figure of plan.figures) {
    const found = figureValue(figure, known.facts, factColumns, plan.day)
    figures.set(figure.name, found)
    columns.set(figure.name, found.value)
  }
  const row = (name: string) => columns.get(name) ?? null
  for (const column of plan.columns) {
    if (column.kind === 'number') columns.set(column.name, numberOf(column.term, row))
    else if (column.kind === 'truth') columns.set(column.name, truthOf(column.term, row))
    else columns.set(column.name, wordOf(column.term, row))
  }
  return { columns, figures }
}

const inputValue = (input: InputColumn, { inputs }: Known): Value => fieldValue(inputs[input.name], input)

/** Decimals of a number column. */
export const scaleOf = (plan: Plan, name: string): number => {
  const figure = plan.figures.find((one) => one.name === name)
  if (figure) return figure.scale
  const column = plan.columns.find((one) => one.name === name)
  return column?.kind === 'number' ? (column.term as NumberTerm).scale : 0
}

/** A number column as a person writes it: `91.2`; `undefined` where it is unknown. */
export const decimalText = (value: Value | undefined, scale: number): string | undefined => {
  if (typeof value !== 'bigint') return undefined
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0')
  const [whole, fraction] = [digits.slice(0, digits.length - scale), digits.slice(digits.length - scale)]
  const text = fraction.replace(/0+$/, '') === '' ? whole : `${whole}.${fraction.replace(/0+$/, '')}`
  return value < 0n && text !== '0' ? `-${text}` : text
}
