import { contentShape, type PolicySheet, type RecordKind } from '@probity/law'
import type { Named } from './scope.ts'

/** What a column of the facts holds; numbers are whole, days are days, lists are words. */
export type FactType = 'number' | 'truth' | 'word' | 'day' | 'words'

/** A column of `credit_fact` beyond those that every fact has, and the field it is filled from. */
export type FactColumn = {
  readonly name: string
  readonly field: string
  readonly type: FactType
  /** By how many decimals what was entered is shifted to become whole. */
  readonly decimals: number
  /** What stands in the column where nothing was entered; whoever fills the relation puts it there. */
  readonly blank?: number | boolean
}

/** Columns that every fact has, as the engines name them. */
export const factHead = ['subject_id', 'record_id', 'kind', 'severity', 'decided_on', 'event_on'] as const

/** A field of a kind or sheet: what it stands for in a policy, and the column it needs. */
export type Field = { readonly named: Named; readonly column: FactColumn }

const money = /Cents$/

/**
 * A field of all these kinds; `undefined` where one of them lacks it, or where they disagree about what it is. A field in
 * cents is an amount in yuan with two decimals.
 */
export const findKindField = (kinds: readonly RecordKind[], field: string): Field | undefined => {
  const found = kinds.map((kind) => {
    const { properties, required } = contentShape(kind)
    const type = typeOf(properties[field])
    return type && { type, required: required.includes(field), words: wordsOf(properties[field]) }
  })
  const [first] = found
  if (!first || found.some((other) => other?.type !== first.type)) return undefined
  const nullable = found.some((one) => !one?.required)
  const lists = found.map((one) => one?.words)
  const words = lists.every((list) => list !== undefined) ? { words: lists.flat() as string[] } : {}
  // Cents are whole already.
  const { named, column } = fieldOf(
    field,
    first.type,
    nullable,
    money.test(field) ? { decimals: 2, unit: 'yuan' } : { decimals: 0 },
    words,
  )
  return { named, column: { ...column, decimals: 0 } }
}

/** A column of a sheet; what was not entered is unknown. */
export const findSheetField = ({ columns }: PolicySheet, field: string): Field | undefined => {
  const column = Object.hasOwn(columns, field) ? columns[field] : undefined
  if (!column || column.type === 'choice') return undefined
  const { decimals = 0, unit, blank } = column
  const type = column.type === 'number' ? 'number' : 'truth'
  const made = fieldOf(field, type, blank === undefined, { decimals, ...(unit ? { unit } : {}) }, {})
  return blank === undefined ? made : { ...made, column: { ...made.column, blank } }
}

const letter: Readonly<Record<FactType, string>> = { number: 'n', truth: 'b', word: 't', day: 'd', words: 'l' }

const fieldOf = (
  field: string,
  type: FactType,
  nullable: boolean,
  { decimals, unit }: { readonly decimals: number; readonly unit?: string },
  words: { readonly words?: readonly string[] },
): Field => {
  const name = `${letter[type]}:${field}`
  const ref = { name, nullable }
  const named: Named =
    type === 'number'
      ? { type, term: { is: 'number-ref', ...ref, scale: decimals }, ...(unit ? { unit } : {}) }
      : type === 'truth'
        ? { type: 'yes-no', ...ref }
        : type === 'day'
          ? { type, ...ref }
          : { type: type === 'words' ? 'list' : 'choice', ...ref, ...words }
  return { named, column: { name, field, type, decimals } }
}

type Property = ReturnType<typeof contentShape>['properties'][string]

const typeOf = (property: Property | undefined): FactType | undefined => {
  if (!property) return undefined
  if (property.format === 'date') return 'day'
  if (property.type === 'integer') return 'number'
  if (property.type === 'boolean') return 'truth'
  if (property.type === 'array') return 'words'
  return property.type === 'string' || property.enum ? 'word' : undefined
}

const wordsOf = (property: Property | undefined): readonly string[] | undefined =>
  (property?.enum ?? property?.items?.enum)?.map(String)
