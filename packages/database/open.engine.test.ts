import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyRole } from './engines/role.ts'
import { openDatabase, sql } from './index.ts'
import { testEngine, testEnvironment } from './lend/index.ts'

const onServer = test.runIf(testEngine() === 'server')
let admin: pg.Client

beforeAll(async () => {
  if (testEngine() !== 'server') return
  admin = new pg.Client({ connectionString: process.env[testEnvironment.serverStart] as string })
  await admin.connect()
})
afterAll(() => admin?.end())

/** A user who owns a database and is no superuser. */
const newOwner = async (may: 'createrole' | 'nocreaterole') => {
  const name = `owner_${randomBytes(6).toString('hex')}`
  await admin.query(`create role ${name} login ${may}`)
  await admin.query(`create database ${name} owner ${name}`)
  const url = new URL(process.env[testEnvironment.serverStart] as string)
  url.username = name
  url.pathname = `/${name}`
  return { name, url: url.href }
}

const whoWorks = async (url: string) => {
  const opened = await openDatabase({ url }, { publishedKinds: [] })
  if (!opened.ok) return opened.refusal.code
  const [row] = await opened.value.database.rows<{ role: string }>(sql`select current_user::text as role`)
  await opened.value.database.close()
  return row?.role
}

onServer('an owner who may create roles makes itself a member of the node’s roles', async () => {
  const { url } = await newOwner('createrole')
  expect(await whoWorks(url)).toBe('probity_node')
})

onServer('an owner who may not is refused until it is made a member', async () => {
  const { name, url } = await newOwner('nocreaterole')
  expect(await whoWorks(url)).toBe('database/not-permitted')
  await admin.query(`grant ${everyRole.join(', ')} to ${name}`)
  expect(await whoWorks(url)).toBe('probity_node')
})
