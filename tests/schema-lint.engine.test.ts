import { readFileSync } from 'node:fs'
import { type Database, describeSchema, listSpread, readSchema, type Schema, type Spread } from '@probity/database'
import { lendDatabase } from '@probity/database/lend'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** The rules of many machines, kept on one: what is spread there could not be mended later without moving every row. */
let database: Database
let schema: Schema
const declared = listSpread()
const spreadTables = declared.filter((one): one is Spread & { how: 'spread' } => one.how === 'spread')
const tableOf = (name: string) => schema.tables.find((table) => table.name === name)!

/** Kept by the migrator itself, before there is anything to spread. */
const ownOfMigrator = 'schema_migration'

beforeAll(async () => {
  database = await lendDatabase()
  schema = await readSchema(database)
})
afterAll(() => database.close())

test('every table says in its migration on which machines it lies, once', () => {
  const names = schema.tables.map(({ name }) => name).filter((name) => name !== ownOfMigrator)
  expect(declared.map(({ table }) => table).sort()).toEqual(names.sort())
})

test.each(spreadTables)('every primary and unique key of $table holds $by, by which it is spread', ({ table, by }) => {
  const keys = tableOf(table).indexes.filter(({ primary, unique }) => primary || unique)
  expect(keys.some(({ primary }) => primary)).toBe(true)
  for (const { name, columns } of keys) expect(columns, name).toContain(by)
})

test.each(spreadTables)('the primary key of $table leads with $by', ({ table, by }) =>
  expect(tableOf(table).indexes.find(({ primary }) => primary)?.columns[0]).toBe(by),
)

test('every table with a subject is spread by it, but those that find a subject or belong to a body that may be none', () => {
  const withSubject = schema.tables.filter(({ columns }) => columns.some(({ name }) => name === 'subject_id'))
  const others = withSubject.filter(({ name }) => spreadTables.find(({ table }) => table === name)?.by !== 'subject_id')
  expect(others.map(({ name }) => name)).toEqual(['code_holder', 'message', 'message_address', 'subject_handle'])
})

test('nothing works behind the back of the code: no triggers, foreign keys, views or functions', () => {
  expect(schema.tables.flatMap(({ triggers }) => triggers)).toEqual([])
  expect(schema.tables.flatMap(({ constraints }) => constraints).filter(({ kind }) => kind === 'f')).toEqual([])
  expect([schema.views, schema.functions]).toEqual([[], []])
})

test('keys come from sequences that keep their order across connections', () =>
  expect(schema.sequences.filter(({ cache }) => cache !== 1)).toEqual([]))

test('every time stamp has a zone, and no column leaves its type to chance', () => {
  const types = schema.tables.flatMap(({ name, columns }) =>
    columns.map((column) => `${name}.${column.name} ${column.type}`),
  )
  expect(types.filter((type) => /timestamp without|\bjson$|money|character|real|double|numeric$/.test(type))).toEqual(
    [],
  )
})

const appendOnly = [
  'act',
  'law_pack',
  'ledger_batch',
  'ledger_checkpoint',
  'ledger_key',
  'ledger_place',
  'log_act',
  'record_version',
]
test.each(appendOnly)('the node can add to %s and read it, and nothing else', (table) =>
  expect(tableOf(table).grants).toEqual(['insert', 'select']),
)

test('the node changes what is a cache or a queue, and removes only what can be made anew, has ended by itself or is taken away by its owner', () => {
  const may = (grant: string) => schema.tables.filter(({ grants }) => grants.includes(grant)).map(({ name }) => name)
  expect(may('delete')).toEqual([
    'access_token',
    'delivery',
    'journal_due',
    'ledger_unplaced',
    'message_address',
    'name_gram',
    'session',
    'subject_name',
    'used_assertion',
  ])
  expect(may('truncate')).toEqual([])
  expect(may('update').filter((name) => appendOnly.includes(name))).toEqual([])
})

test('schema.sql says what is there, the same on both engines (`probity schema` makes it anew)', () =>
  expect(describeSchema(schema)).toBe(readFileSync(new URL('../schema.sql', import.meta.url), 'utf8')))
