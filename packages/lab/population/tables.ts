import type { Law } from '@probity/law'
import { severities } from '@probity/law'
import {
  column,
  type Dialect,
  duckdb,
  duckdbEnums,
  type FactColumn,
  quoted,
  sheetKind,
  type WordEnum,
} from '@probity/policy'
import { actColumns, headColumns, subjectColumns, versionColumns } from './columns-of-rows.ts'
import type { Duck } from './duck.ts'
import { tableOf } from './read-lines.ts'

/** Kinds and classes are enums: they are compared for every record and every indicator. */
export const enumsOf = (law: Law): ReadonlyMap<string, WordEnum> =>
  new Map([
    ['kind', { type: 'kind', words: [...law.kinds().map(({ id }) => id), ...sheetsOf(law)] }],
    ['severity', { type: 'severity', words: severities }],
  ])

/** Rows of sheets stand beside the records when a policy asks for them. */
const sheetsOf = (law: Law): readonly string[] => [
  ...new Set(law.policies().flatMap(({ sheets = {} }) => Object.keys(sheets).map(sheetKind))),
]

export const dialectOf = (law: Law): Dialect => duckdbEnums(enumsOf(law))

/**
 * Tables of an empty population:
 * - `subject`: everybody, as the registry has them;
 * - `fact`: each record for the days on which the law lets it be evaluated, from the day of the copy on, and nothing else;
 * - `span`: what the law said of each combination; the rest hold what is on its way in.
 */
export const makeTables = async (duck: Duck, law: Law, columns: readonly FactColumn[]): Promise<void> => {
  for (const { type, words } of enumsOf(law).values())
    await duck.run(`create type ${column(type)} as enum (${words.map(quoted).join(', ')})`)
  const tables = {
    subject: tableOf(subjectColumns),
    fact: [
      'subject_id bigint, record_id bigint, kind kind, severity severity, decided_on date, event_on date',
      'usable_from date, usable_until date, repairable_from date',
      ...columns.map(({ name, type }) => `${column(name)} ${duckdb.types[type]}`),
    ].join(', '),
    span: 'combination varchar, usable_from date, usable_until date, repairable_from date',
    asked: 'combination varchar',
    act: tableOf(actColumns),
    head: tableOf(headColumns),
    touched: 'subject_id bigint, record_id bigint',
    eventful: tableOf(versionColumns(law, columns)),
  }
  for (const [name, definition] of Object.entries(tables)) await duck.run(`create table ${name} (${definition})`)
}

/** What a line says, as a fact has it; `spans` is where its days stand. */
export const factOf = (law: Law, columns: readonly FactColumn[], line: string, spans: string): string => {
  const fixed = law
    .kinds()
    .flatMap(({ id, severity }) =>
      severity.rule === 'fixed' ? [`when ${quoted(id)} then ${quoted(severity.is)}`] : [],
    )
  const severity =
    fixed.length > 0 ? `case ${line}.kind ${fixed.join(' ')} else ${line}.severity end` : `${line}.severity`
  const values = columns.map(({ name, type }) => {
    const text = `${line}.${column(name)}`
    if (type === 'word') return text
    return type === 'words' ? `from_json(${text}, '["VARCHAR"]')` : `try_cast(${text} as ${duckdb.types[type]})`
  })
  return [
    ...['subject_id', 'record_id', 'kind'].map((name) => `${line}.${name}`),
    severity,
    ...['decided_on', 'event_on'].map((name) => `${line}.${name}`),
    ...['usable_from', 'usable_until', 'repairable_from'].map((name) => `${spans}.${name}`),
    ...values,
  ].join(', ')
}
