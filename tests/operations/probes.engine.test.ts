import { sql } from '@probity/database'
import { readinessOf } from '@probity/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, loadPacks, openCityNode } from '../rights/city-node.ts'

let city: CityNode
beforeAll(async () => {
  city = await openCityNode()
})
afterAll(() => city.close())

const keep = async () => {
  for (const pack of (await loadPacks()).packs)
    await city.node.database.rows(sql`insert into law_pack (digest, pack_id, edition, content, loaded_at)
      values (${pack.digest}, ${pack.id}, ${pack.edition}, '{}'::jsonb, now()) on conflict do nothing`)
}

test('a process that answers is alive, whatever else is wrong', async () => {
  const answer = await city.ask('/livez')
  expect([answer.status, await answer.json()]).toEqual([200, { alive: true }])
})

test('a node whose packs are not kept says which check fails, and with 503', async () => {
  const answer = await city.ask('/readyz')
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({
    ready: false,
    checks: expect.arrayContaining([
      { check: 'database', ok: true },
      { check: 'schema', ok: true },
      { check: 'packs', ok: false, why: 'packs/not-loaded' },
    ]),
  })
})

test('a batch that has waited a minute for its place in the log makes the node unready; a younger one does not', async () => {
  await keep()
  const { database, clock } = city.node
  const write = (id: number, secondsAgo: number) =>
    database.transaction(async (tx) => {
      const at = new Date(Date.parse(clock.now()) - secondsAgo * 1_000).toISOString()
      await tx.rows(
        sql`insert into ledger_batch (batch_id, written_at, entries) values (${id}, ${at}, ${Buffer.alloc(64)})`,
      )
      await tx.rows(sql`insert into ledger_unplaced (batch_id) values (${id})`)
    })
  const log = async () => (await readinessOf(city.node)()).checks.find(({ check }) => check === 'log')
  await write(900_001, 59)
  expect(await log()).toEqual({ check: 'log', ok: true })
  await write(900_000, 61)
  expect(await log()).toEqual({ check: 'log', ok: false, why: 'log/behind' })
  await city.node.log.integrate()
  expect(await log()).toEqual({ check: 'log', ok: true })
})

test('a node that has everything is ready', async () => {
  await keep()
  const { ready, checks } = await readinessOf(city.node)()
  expect([ready, checks.filter(({ ok }) => !ok)]).toEqual([true, []])
})

test('a database that does not answer is said, and its words are not', async () => {
  const database = { ...city.node.database, rows: () => Promise.reject(new Error('password of postgres is 1234')) }
  const answer = await readinessOf({ ...city.node, database })()
  expect(answer).toEqual({ ready: false, checks: [{ check: 'database', ok: false, why: 'database/unreachable' }] })
})

test('a database that hangs is said after two seconds', async () => {
  const database = { ...city.node.database, rows: () => new Promise<never>(() => {}) }
  const answer = await readinessOf({ ...city.node, database })()
  expect(answer.checks).toEqual([{ check: 'database', ok: false, why: 'database/slow' }])
})

test('many who ask at once are answered by one look', async () => {
  let statements = 0
  const { database } = city.node
  const counting = {
    ...database,
    rows: ((...given: Parameters<typeof database.rows>) => {
      statements++
      return database.rows(...given)
    }) as typeof database.rows,
  }
  const ready = readinessOf({ ...city.node, database: counting })
  await Promise.all(Array.from({ length: 50 }, () => ready()))
  expect(statements).toBe(2)
})
