import { listMigrations } from '../migrations.ts'
import { readSpread, type Spread } from '../spread.ts'
import type { Column, Schema, Table } from './read-schema.ts'

const head = `-- The schema today, as a migrated database has it. Made by \`probity schema\` from the catalogue of PostgreSQL: reviewed with
-- every change, never edited. What is to change is said in a new file under migrations/.
`

/** The schema as text to be read and reviewed: tables with their spread, keys, indexes and what the node may do with them. */
export const describeSchema = ({ tables, sequences }: Schema): string => {
  const spread = new Map(listSpread().map((one) => [one.table, one]))
  const described = tables
    .filter(({ name }) => name !== 'schema_migration')
    .map((table) => describeTable(table, spread.get(table.name)))
  const made = sequences.map(({ name, type, cache }) => `create sequence ${name} as ${type} cache ${cache};\n`)
  return [head, made.join(''), ...described].join('\n')
}

/** What the migrations say of every table: on which machines it lies. */
export const listSpread = (): Spread[] => listMigrations().flatMap(({ text }) => readSpread(text))

const describeTable = (table: Table, spread: Spread | undefined): string => {
  const lines = [...table.columns.map(describeColumn), ...table.constraints.map(({ definition }) => lower(definition))]
  const where = spread === undefined ? 'undeclared' : spread.how === 'spread' ? `spread by ${spread.by}` : spread.how
  const indexes = table.indexes
    .filter(({ ofConstraint }) => !ofConstraint)
    .map(({ definition }) => `${lower(definition)};\n`)
  return [
    `-- ${where}\n`,
    `create table ${table.name} (\n${lines.map((line) => `  ${line}`).join(',\n')}\n);\n`,
    ...indexes,
    `grant ${table.grants.join(', ')} on ${table.name} to probity_node;\n`,
    ...table.finerGrants.map(
      ({ role, may, columns }) =>
        `grant ${may}${columns ? ` (${columns.join(', ')})` : ''} on ${table.name} to ${role};\n`,
    ),
    ...(table.policies.length > 0 ? [`alter table ${table.name} enable row level security;\n`] : []),
    ...table.policies.map((policy) => describePolicy(table.name, policy)),
  ].join('')
}

const describePolicy = (table: string, { name, command, role, using, check }: Table['policies'][number]): string =>
  [
    `create policy ${name} on ${table} for ${command} to ${role}`,
    using !== null && ` using ${lower(inBrackets(using))}`,
    check !== null && ` with check ${lower(inBrackets(check))}`,
    ';\n',
  ]
    .filter(Boolean)
    .join('')

const inBrackets = (expression: string): string => (expression.startsWith('(') ? expression : `(${expression})`)

const describeColumn = ({ name, type, notNull, default: value, collation }: Column): string =>
  [name, type, collation && `collate "${collation}"`, notNull && 'not null', value !== null && `default ${value}`]
    .filter(Boolean)
    .join(' ')

/** PostgreSQL writes its own words in capitals; ours stand in lower case, literals are left as they are. */
const lower = (definition: string): string =>
  definition
    .replaceAll(
      /\b(PRIMARY KEY|UNIQUE|CHECK|CREATE|INDEX|ON|USING|WHERE|ANY|ARRAY|NOT|NULL|IS|AND|OR|COLLATE)\b/g,
      (word) => word.toLowerCase(),
    )
    .replaceAll('public.', '')
