import type { Law, RecordKind } from '@probity/law'
import { type FactColumn, quoted } from '@probity/policy'

/** A column of the lines on their way in: its name and type there, and what PostgreSQL is asked for. */
export type ReadColumn = { readonly name: string; readonly type: string; readonly from: string }

/**
 * What is read of a version: where it stands, what the law asks of a record, and the fields that policies use. Nothing of the
 * closed part is, and nothing else of the content.
 */
export const versionColumns = (law: Law, columns: readonly FactColumn[]): readonly ReadColumn[] => [
  ...['subject_id', 'record_id'].map((name) => ({ name, type: 'bigint', from: name })),
  { name: 'version', type: 'integer', from: 'version' },
  ...['nature', 'kind', 'severity'].map((name) => ({ name, type: 'varchar', from: name })),
  ...['decided_on', 'event_on', 'published_on'].map((name) => ({ name, type: 'date', from: name })),
  { name: 'authority_id', type: 'varchar', from: 'authority_id' },
  { name: 'batch_id', type: 'bigint', from: 'batch_id' },
  { name: 'served_on', type: 'date', from: `attested ->> 'servedOn'` },
  { name: 'remedy', type: 'varchar', from: `attested ->> 'remedy'` },
  { name: 'ends_on', type: 'varchar', from: byKind(law, ({ endsWith }) => endsWith && field(endsWith)) },
  { name: 'adverse', type: 'varchar', from: byKind(law, adverseValue) },
  ...columns.map((column) => ({ name: column.name, type: 'varchar', from: wordsOf(column) })),
]

/** A line feed would end the line; no word of a catalogue holds one. */
const field = (name: string) => `translate(content ->> ${quoted(name)}, e'\\n\\r', '  ')`

const wordsOf = ({ field: name, type }: FactColumn): string =>
  type === 'words' ? `(content -> ${quoted(name)})::text` : field(name)

/** The value that makes it adverse, where it has one. */
const adverseValue = ({ adverseWhen }: RecordKind): string | undefined =>
  adverseWhen &&
  `case when ${field(adverseWhen.field)} in (${adverseWhen.is.map(quoted).join(', ')}) then ${field(adverseWhen.field)} end`

const byKind = (law: Law, sql: (kind: RecordKind) => string | undefined): string => {
  const cases = law.kinds().flatMap((kind) => {
    const found = sql(kind)
    return found ? [`when ${quoted(kind.id)} then ${found}`] : []
  })
  return cases.length > 0 ? `case kind ${cases.join(' ')} end` : 'null::text'
}

export const subjectColumns: readonly ReadColumn[] = [
  { name: 'subject_id', type: 'bigint', from: 'subject_id' },
  ...['kind', 'status', 'region'].map((name) => ({ name, type: 'varchar', from: name })),
  { name: 'merged_into', type: 'bigint', from: 'merged_into' },
]

export const actColumns: readonly ReadColumn[] = [
  ...['subject_id', 'batch_id'].map((name) => ({ name, type: 'bigint', from: name })),
  { name: 'ordinal', type: 'integer', from: 'ordinal' },
  { name: 'record_id', type: 'bigint', from: 'record_id' },
  { name: 'kind', type: 'varchar', from: 'kind' },
  { name: 'effective_on', type: 'date', from: 'effective_on' },
  { name: 'authority_id', type: 'varchar', from: 'authority_id' },
  // Written as JSON, it holds no line feed of its own.
  { name: 'content', type: 'varchar', from: 'content::text' },
]

export const headColumns: readonly ReadColumn[] = ['subject_id', 'record_id'].map((name) => ({
  name,
  type: 'bigint',
  from: name,
}))
