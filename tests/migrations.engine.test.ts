import { type Engine, listMigrations, migrate, openEmbedded, openServer, sql } from '@probity/database'
import { testEngine, testEnvironment } from '@probity/database/lend'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'

/** An empty database of its own, as its owner, with as many connections to it as are asked for. */
const openEmpty = async (connections: number): Promise<{ each: Engine[]; close(): Promise<void> }> => {
  if (testEngine() === 'embedded') {
    const database = await openEmbedded()
    return { each: Array.from({ length: connections }, () => database), close: () => database.close() }
  }
  const serverUrl = process.env[testEnvironment.serverStart] as string
  const name = `probity_migrations_${process.pid}_${counter++}`
  await askServer(serverUrl, `create database ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const each = await Promise.all(Array.from({ length: connections }, () => openServer(url.href, { connections: 1 })))
  const close = async () => {
    for (const one of each) await one.close()
    await askServer(serverUrl, `drop database ${name}`)
  }
  return { each, close }
}
let counter = 0

const askServer = async (url: string, statement: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

let opened: Awaited<ReturnType<typeof openEmpty>> | undefined
afterEach(async () => {
  await opened?.close()
  opened = undefined
})
const open = async (connections = 1): Promise<Engine[]> => {
  opened = await openEmpty(connections)
  return opened.each
}

const known = listMigrations()
const applied = (database: Engine) =>
  database.rows<{ number: number }>(sql`select number from schema_migration order by number`)

test('an empty database is brought up to date, and a second time there is nothing to do', async () => {
  const [database] = (await open()) as [Engine]
  expect(await migrate(database)).toEqual({ ok: true, value: { applied: known.length } })
  expect(await migrate(database)).toEqual({ ok: true, value: { applied: 0 } })
})

test('two migrators at once apply every migration once', async () => {
  const [one, other] = (await open(2)) as [Engine, Engine]
  const done = await Promise.all([migrate(one), migrate(other)])
  const total = done.reduce((sum, result) => sum + (result.ok ? result.value.applied : Number.NaN), 0)
  expect(total).toBe(known.length)
  expect((await applied(one)).map(({ number }) => number)).toEqual(known.map(({ number }) => number))
})

test('old code does not run on a newer schema, and says which it found', async () => {
  const [database] = (await open()) as [Engine]
  await migrate(database)
  const next = known.length + 1
  await database.rows(
    sql`insert into schema_migration (number, name, digest) values (${next}, 'from-tomorrow.sql', 'x')`,
  )
  expect(await migrate(database)).toEqual({
    ok: false,
    refusal: { code: 'database/newer-schema', details: { schema: 'from-tomorrow.sql', code: known.at(-1)?.name } },
  })
})

test('a migration that was edited after it was applied is refused by name', async () => {
  const [database] = (await open()) as [Engine]
  await migrate(database)
  await database.rows(sql`update schema_migration set digest = 'edited' where number = 2`)
  expect(await migrate(database)).toEqual({
    ok: false,
    refusal: { code: 'database/changed-migration', details: { name: known[1]?.name } },
  })
})
