import type { Column, Layout, RecordKind } from '../pack.ts'

/** Fields of a subject and of a record that every kind has, and how their text is read. */
const common: Readonly<Record<string, Column['read']>> = {
  'subject.name': 'text',
  'subject.code': 'text',
  'subject.kind': 'text',
  'subject.registrationNumber': 'text',
  'subject.organisationCode': 'text',
  'subject.region': 'text',
  'record.documentNumber': 'text',
  'record.decidedOn': 'day',
  'record.eventOn': 'day',
  'record.publishedOn': 'day',
  'record.severity': 'text',
  'record.basis': 'text',
  'record.publish': 'flag',
  'record.necessity': 'text',
  'record.servedOn': 'day',
  'record.repairNoticeOn': 'day',
  'record.remedy': 'text',
  'record.deciderName': 'text',
  'record.deciderCode': 'text',
}

/**
 * The layout in our own field names, `own/KIND`: it follows from the kind, so that a pack never writes it out and it never
 * disagrees. Money (a field whose name ends in `Cents`) stands in whole cents. Recognised by the day of decision and the
 * content that the kind requires.
 */
export const ownLayout = (kind: RecordKind): Layout => {
  const { properties, required } = contentShape(kind)
  const columns: Record<string, Column> = {}
  for (const [name, read = 'text'] of Object.entries(common)) {
    columns[name] = name === 'record.decidedOn' ? { to: name, read, required: true } : { to: name, read }
  }
  for (const [name, schema] of Object.entries(properties)) {
    const column = { to: `content.${name}`, read: readingOf(schema) }
    columns[`content.${name}`] = required.includes(name) ? { ...column, required: true } : column
  }
  return {
    id: `own/${kind.id}`,
    title: { zh: `${kind.title.zh}（本平台字段名）`, en: `${kind.title.en} (our own field names)` },
    kind: kind.id,
    recognisedBy: ['record.decidedOn', ...required.map((name) => `content.${name}`)],
    columns,
  }
}

type PropertySchema = {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly items?: { readonly enum?: readonly unknown[] }
}

/** The members of a kind's content schema that the engine itself reads; whatever is not one is passed over, the check tells of it. */
export const contentShape = ({
  content,
}: RecordKind): {
  readonly properties: Readonly<Record<string, PropertySchema>>
  readonly required: readonly string[]
} => {
  const { properties, required } = content
  return {
    properties: isObject(properties)
      ? Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, isObject(schema) ? schema : {}]))
      : {},
    required: Array.isArray(required) ? required.map(String) : [],
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const readingOf = ({ type, format }: PropertySchema): NonNullable<Column['read']> =>
  format === 'date'
    ? 'day'
    : type === 'integer'
      ? 'integer'
      : type === 'array'
        ? 'list'
        : type === 'boolean'
          ? 'flag'
          : 'text'
