import type { Json } from '@probity/base'
import type { RecordKind } from '@probity/law'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Finding } from '../candidate.ts'
import type { ReadAs } from './column-reader.ts'

type Schema = {
  readonly properties?: Readonly<Record<string, Property>>
  readonly required?: readonly string[]
}
type Property = {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
}

const compiled = new WeakMap<RecordKind, ValidateFunction>()

/** The content schema of a kind (JSON Schema 2020-12), compiled to code. All errors, so that a row gets all its reasons. */
export const compileContent = (kind: RecordKind): ValidateFunction => {
  const before = compiled.get(kind)
  if (before) return before
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    validateFormats: true,
    code: { optimize: 2, lines: false },
  })
  // Types of this CommonJS package name its default export, as Node sees it, one level deeper.
  const withFormats = addFormats as unknown as typeof addFormats.default
  withFormats(ajv, ['date', 'date-time', 'uri', 'email'])
  const validate = ajv.compile(kind.content)
  compiled.set(kind, validate)
  return validate
}

/** What a schema says of each member by itself, and of all together no more than which must be there. */
const saysOfMembers = new Set([
  '$schema',
  '$id',
  'title',
  'description',
  'type',
  'properties',
  'required',
  'additionalProperties',
])

/**
 * Decides of a single value whether the schema allows it in its field, where that settles all that the schema says: content
 * whose every value fits, and in which nothing required is missing, is valid. `false` settles nothing; the whole content is
 * validated then.
 */
export const compileFits = (kind: RecordKind): ((field: string, value: Json) => boolean) => {
  if (!Object.keys(kind.content).every((word) => saysOfMembers.has(word))) return () => false
  const validate = compileContent(kind)
  const properties = propertiesOf(kind)
  return (field, value) => {
    const property = properties[field]
    if (!property) return false
    if (isPlainlyIn(property, value)) return true
    if (validate({ [field]: value })) return true
    return validate.errors!.every(({ keyword, instancePath }) => keyword === 'required' && instancePath === '')
  }
}

/** What a schema says of a field, where it settles each value by itself and says nothing but `words`. */
const propertyOfWords = (kind: RecordKind, field: string, words: ReadonlySet<string>): Property | undefined => {
  const property = propertiesOf(kind)[field]
  if (!property || !Object.keys(kind.content).every((word) => saysOfMembers.has(word))) return undefined
  return Object.keys(property).every((word) => words.has(word)) ? property : undefined
}

/** Whether a field surely allows every day. */
export const surelyAllowsDays = (kind: RecordKind, field: string): boolean => {
  const property = propertyOfWords(kind, field, wordsOfDay)
  return property?.type === 'string' && property.format === 'date'
}

/** The least whole number from which on a field surely allows all. `undefined`: it depends. */
export const surelyAllowedFrom = (kind: RecordKind, field: string): number | undefined => {
  const property = propertyOfWords(kind, field, plainWords)
  return property?.type === 'integer' ? (property.minimum ?? 0) : undefined
}

/** Lengths, in UTF-16 units, of the texts that a field surely allows whatever else they say. `undefined`: it depends. */
export const surelyAllowed = (kind: RecordKind, field: string): { least: number; most: number } | undefined => {
  const property = propertyOfWords(kind, field, plainWords)
  if (property?.type !== 'string') return undefined
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = property
  // A character is one or two of these units.
  return { least: 2 * minLength, most: maxLength }
}

const wordsOfDay = new Set(['type', 'format', 'title', 'description'])
const plainWords = new Set(['type', 'minLength', 'maxLength', 'minimum', 'title', 'description'])

/** What a value of a text or a number of nothing but a length or a least value can be told without asking the schema. */
const isPlainlyIn = (property: Property, value: Json): boolean => {
  const { type, minLength = 0, maxLength = Number.POSITIVE_INFINITY, minimum = Number.NEGATIVE_INFINITY } = property
  for (const word in property) if (!plainWords.has(word)) return false
  // A character is one or two of these units.
  if (typeof value === 'string') return type === 'string' && value.length <= maxLength && value.length >= 2 * minLength
  return typeof value === 'number' && type === 'integer' && Number.isSafeInteger(value) && value >= minimum
}

/** How a field of the content is read where its layout does not say: as its schema's type asks. */
export const readByType = (kind: RecordKind, field: string): ReadAs => {
  const property = propertiesOf(kind)[field]
  const type = Array.isArray(property?.type) ? property.type.find((name) => name !== 'null') : property?.type
  if (type === 'integer' || type === 'number') return 'integer'
  if (type === 'boolean') return 'flag'
  if (type === 'array') return 'list'
  return property?.format === 'date' ? 'day' : 'text'
}

export const isRequired = (kind: RecordKind, field: string): boolean =>
  (kind.content as Schema).required?.includes(field) ?? false

/** Fields of the content that must be there. */
export const requiredFields = (kind: RecordKind): readonly string[] => (kind.content as Schema).required ?? []

export const propertiesOf = (kind: RecordKind): Readonly<Record<string, Property>> =>
  (kind.content as Schema).properties ?? {}

const codes: Readonly<Record<string, string>> = {
  maxLength: 'cell/too-long',
  minLength: 'cell/too-short',
  enum: 'value/not-known',
  const: 'value/not-known',
  pattern: 'value/not-in-form',
  format: 'value/not-in-form',
  minimum: 'value/out-of-range',
  maximum: 'value/out-of-range',
  exclusiveMinimum: 'value/out-of-range',
  exclusiveMaximum: 'value/out-of-range',
  maxItems: 'value/out-of-range',
  minItems: 'value/out-of-range',
}

/** Findings of a failed validation, by the sender's column; `told` are the fields whose column has said enough already. */
export const findingsOf = (
  errors: readonly ErrorObject[],
  columnOf: (field: string) => string | undefined,
  told: ReadonlySet<string>,
): Finding[] => {
  const findings: Finding[] = []
  for (const { keyword, instancePath, params } of errors) {
    const field = keyword === 'required' ? String(params.missingProperty) : (instancePath.split('/')[1] ?? '')
    if (told.has(field)) continue
    const column = columnOf(field)
    const place = column === undefined ? { details: { field } } : { column }
    if (keyword === 'required') findings.push({ code: 'cell/missing', ...place })
    else if (keyword === 'maxLength')
      findings.push({ code: 'cell/too-long', ...place, details: { most: params.limit } })
    else findings.push({ code: codes[keyword] ?? 'value/not-valid', ...place })
  }
  return findings
}
