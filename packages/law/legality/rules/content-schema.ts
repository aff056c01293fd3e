import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { contentShape } from '../../layouts/own-layout.ts'
import type { RecordKind } from '../../pack.ts'
import type { Found, Rule } from '../rule.ts'

/** A content schema compiles, is closed, bounds every text, and agrees with the fields that have titles. */
export const contentSchemaRule: Rule = function* ({ pack }) {
  const ajv = formats(new Ajv2020({ strict: true, allowUnionTypes: true }))
  for (const kind of pack.kinds) {
    const fault = compileFault(ajv, kind)
    if (fault) {
      yield faulty(kind, 'content', fault)
      continue
    }
    yield* openings(kind.content, kind, 'content')
    yield* disagreements(kind)
  }
}

// Ajv and its formats are CommonJS; the type of the default export is the module.
const formats = addFormats as unknown as (ajv: Ajv2020) => Ajv2020

const compileFault = (ajv: Ajv2020, { content }: RecordKind): string | undefined => {
  try {
    ajv.compile(content)
    return undefined
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault)
  }
}

type Schema = {
  readonly type?: string
  readonly additionalProperties?: boolean
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly maxLength?: number
  readonly enum?: readonly unknown[]
}

/** Keywords a content may use; with others it could not be told at a glance what comes in. */
const keywords = new Set(
  '$schema type additionalProperties properties required items enum format pattern minLength maxLength minimum maximum minItems maxItems uniqueItems'.split(
    ' ',
  ),
)

/** Places where anything at all could come in: unknown members, texts and lists without a bound, members of no type. */
function* openings(schema: Schema, holder: object, key: string | number): Iterable<Found> {
  if (typeof schema !== 'object') {
    yield faulty(holder, key, `${key} is open to anything`)
    return
  }
  const odd = Object.keys(schema).find((keyword) => !keywords.has(keyword))
  if (odd) yield faulty(schema, odd, `${odd} may not be used`)
  if (schema.enum) return
  if (schema.type === 'object') {
    if (schema.additionalProperties !== false) {
      yield faulty(schema, 'additionalProperties', 'additionalProperties must be false')
    }
    const { properties = {} } = schema
    for (const [name, member] of Object.entries(properties)) yield* openings(member, properties, name)
  } else if (schema.type === 'array') {
    if (schema.items !== undefined) yield* openings(schema.items, schema, 'items')
    else yield faulty(schema, 'type', 'items is missing')
  } else if (schema.type === 'string') {
    if (schema.maxLength === undefined) yield faulty(schema, 'type', 'maxLength is missing')
  } else if (!['integer', 'number', 'boolean'].includes(schema.type ?? '')) {
    yield faulty(schema, 'type', 'type is missing')
  }
}

function* disagreements(kind: RecordKind): Iterable<Found> {
  const { properties, required } = contentShape(kind)
  for (const name of Object.keys(properties)) {
    if (!Object.hasOwn(kind.fields, name))
      yield faulty(kind.content.properties as object, name, `${name} has no title under fields`)
  }
  for (const name of Object.keys(kind.fields)) {
    if (!Object.hasOwn(properties, name)) yield faulty(kind.fields, name, `${name} is not a property of the content`)
  }
  for (const [name, { values = {} }] of Object.entries(kind.fields)) {
    const untitled = wordsOf(properties[name]).find((word) => !Object.hasOwn(values, word))
    if (untitled) yield faulty(kind.fields, name, `the value ${untitled} of ${name} has no title`)
  }
  for (const name of required) {
    if (!Object.hasOwn(properties, name))
      yield faulty(kind.content, 'required', `${name} is required and does not exist`)
  }
  for (const name of kind.identifiedBy) {
    if (name !== 'documentNumber' && name !== 'decidedOn' && !Object.hasOwn(properties, name)) {
      yield faulty(
        kind.identifiedBy,
        kind.identifiedBy.indexOf(name),
        `${name} is neither a property nor documentNumber`,
      )
    }
  }
  if (kind.endsWith && properties[kind.endsWith]?.format !== 'date') {
    yield faulty(kind, 'endsWith', `${kind.endsWith} is not a day of the content`)
  }
  for (const condition of kind.publishedWhen ?? []) {
    if (!Object.hasOwn(properties, condition.field))
      yield faulty(condition, 'field', `${condition.field} is not a property of the content`)
  }
  const due = kind.concludedBy?.due
  if (kind.concludedBy && due !== undefined && properties[due]?.format !== 'date') {
    yield faulty(kind.concludedBy, 'due', `${due} is not a day of the content`)
  }
  if (kind.adverseWhen && !Object.hasOwn(properties, kind.adverseWhen.field)) {
    yield faulty(kind.adverseWhen, 'field', `${kind.adverseWhen.field} is not a property of the content`)
  }
}

/** The values a field can have, where the schema counts them out, itself or for its items. */
const wordsOf = ({ enum: own, items }: Schema = {}): readonly string[] => (own ?? items?.enum ?? []).map(String)

const faulty = (at: object, key: string | number, problem: string): Found => ({
  code: 'law/content-schema',
  at,
  key,
  facts: { problem },
})
