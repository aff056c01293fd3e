import type { RecordKind } from '@probity/law'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Finding } from '../candidate.ts'
import type { ReadAs } from './column-reader.ts'

type Schema = {
  readonly properties?: Readonly<Record<string, Property>>
  readonly required?: readonly string[]
}
type Property = { readonly type?: string | readonly string[]; readonly format?: string }

/** The content schema of a kind (JSON Schema 2020-12), compiled to code. All errors, so that a row gets all its reasons. */
export const compileContent = (kind: RecordKind): ValidateFunction => {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    validateFormats: true,
    code: { optimize: 2, lines: false },
  })
  // Types of this CommonJS package name its default export, as Node sees it, one level deeper.
  const withFormats = addFormats as unknown as typeof addFormats.default
  withFormats(ajv, ['date', 'date-time', 'uri', 'email'])
  return ajv.compile(kind.content)
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
