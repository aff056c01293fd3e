import { accept, type Result, refuse } from '@probity/base'
import type { Policy, PolicyInput } from '@probity/law'
import type { StatedInputs } from './acts.ts'

export type InputRefusal = 'input/unknown' | 'input/wrong-type' | 'input/not-asked' | 'input/too-many-rows'

/** Rows of one sheet at most: bids and contracts of a year. */
const mostRows = 500

/**
 * Whether what an authority enters is what the policy asks for. What is left out stays unknown.
 * Refuses, the first that applies: input/not-asked (the policy asks nothing), input/unknown, input/wrong-type, input/too-many-rows.
 */
export const judgeInputs = (policy: Policy, stated: StatedInputs): Result<StatedInputs, InputRefusal> => {
  const asked = Object.keys(policy.inputs ?? {}).length + Object.keys(policy.sheets ?? {}).length
  const items = policy.indicators.filter(({ outcomes, cases }) => outcomes !== undefined && !cases)
  if (asked + items.length === 0) return refuse('input/not-asked', { policy: policy.id })
  for (const [id, value] of Object.entries(stated.inputs)) {
    const input = own(policy.inputs, id)
    if (!input) return refuse('input/unknown', { name: id })
    if (!fits(input, value)) return refuse('input/wrong-type', { name: id, needed: neededBy(input) })
  }
  for (const [id, outcome] of Object.entries(stated.outcomes)) {
    const tables =
      id === 'otherwise'
        ? items.map(({ outcomes }) => outcomes)
        : items.filter((one) => one.id === id).map((one) => one.outcomes)
    if (tables.length === 0) return refuse('input/unknown', { name: id })
    for (const table of tables)
      if (!own(own(policy.outcomes, table ?? ''), outcome))
        return refuse('input/wrong-type', {
          name: id,
          needed: Object.keys(own(policy.outcomes, table ?? '') ?? {}).join(' / '),
        })
  }
  for (const [id, rows] of Object.entries(stated.rows)) {
    const sheet = own(policy.sheets, id)
    if (!sheet) return refuse('input/unknown', { name: id })
    if (rows.length > mostRows) return refuse('input/too-many-rows', { name: id, most: mostRows })
    for (const row of rows)
      for (const [name, value] of Object.entries(row)) {
        const column = own(sheet.columns, name)
        if (!column) return refuse('input/unknown', { name: `${id}.${name}` })
        if (!fits(column, value)) return refuse('input/wrong-type', { name: `${id}.${name}`, needed: neededBy(column) })
      }
  }
  return accept(stated)
}

const own = <Value>(table: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined =>
  table && Object.hasOwn(table, name) ? table[name] : undefined

const fits = ({ type, values, decimals = 0 }: PolicyInput, value: string | number | boolean): boolean => {
  if (type === 'yes-no') return typeof value === 'boolean'
  if (type === 'choice') return typeof value === 'string' && own(values, value) !== undefined
  if (typeof value !== 'number' || Math.abs(value) > 1e12) return false
  const [, fraction = ''] = String(value).split('.')
  return !String(value).includes('e') && fraction.length <= decimals
}

const neededBy = ({ type, values, decimals = 0 }: PolicyInput): string =>
  type === 'choice'
    ? Object.keys(values ?? {}).join(' / ')
    : type === 'yes-no'
      ? 'true / false'
      : `number, at most ${decimals} decimals`
