import type { OpenAPIHono } from '@hono/zod-openapi'
import { issueKey } from '@probity/access'
import { day, fixedClock, seededRandomness } from '@probity/base'
import type { AuthorityList, AuthorityView } from '@probity/contract'
import { type Database, sql } from '@probity/database'
import { lendDatabase } from '@probity/database/lend'
import { type DemoCity, demoCity } from '@probity/demo'
import { loadLaw, publishedKinds } from '@probity/law'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enactStory, makeApp, makeNode } from './index.ts'

let database: Database
let app: OpenAPIHono
let city: DemoCity
/** How often the database was asked. */
let asked = 0
let keys: Record<'market-city' | 'culture' | 'operator', string>
const clock = fixedClock('2026-11-22T04:00:00Z')

beforeAll(async () => {
  const law = await loadLaw(['law/cn', 'law/demo-city'])
  if (!law.ok) throw new Error(JSON.stringify(law.refusal))
  database = await lendDatabase({ publishedKinds: publishedKinds(law.value) })
  city = demoCity({ seed: 'timely', organisations: 500, from: day('2024-06-01'), until: day('2026-11-20') })
  const counting: Database = {
    ...database,
    forPublic: {
      rows: (query, options) => {
        asked++
        return database.forPublic.rows(query, options)
      },
    },
  }
  const node = makeNode({
    database: counting,
    law: law.value,
    clock,
    random: seededRandomness('timely'),
    secret: 'a secret for tests only',
    address: () => 'http://127.0.0.1:4800',
  })
  await enactStory(node, city, 'timely')
  app = makeApp(node, (fault) => console.error(fault))
  const issue = (id: string) => database.transaction((tx) => issueKey(tx, clock, node.random, id))
  keys = {
    'market-city': await issue('market-city'),
    culture: await issue('culture'),
    operator: await issue('operator'),
  }
})
afterAll(() => database.close())

const timeliness = async (authority: string): Promise<AuthorityView['timeliness']> => {
  const list = (await (await app.request('/api/v1/authorities')).json()) as AuthorityList
  return list.authorities.find(({ id }) => id === authority)!.timeliness
}
const duty = async (authority: string, id: string) => (await timeliness(authority)).find((one) => one.duty === id)!
const post = async (path: string, key: string | undefined, body: object) => {
  const headers = { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) }
  const response = await app.request(path, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const shownLicence = sql<{ documentNumber: string; code: string }>`
  select v.document_number as "documentNumber", i.code
  from record_version v join subject_identifier i on i.subject_id = v.subject_id and i.scheme = 'uscc' and i.status = 'active'
  where v.kind = 'licence' and v.authority_id = 'market-city' and v.decided_on between '2026-03-01' and '2026-09-30'
    and not exists (select from act a where a.subject_id = v.subject_id and a.kind <> 'identity-stated')
  order by v.record_id limit 1`
const state = (key: string | undefined, body: object) => post('/api/v1/statements', key, body)

test('decisions under a duty are counted by authority and duty, beside the number it signs for the same months', async () => {
  const licences = await duty('market-city', 'licence-published')
  expect(licences).toMatchObject({
    kind: 'licence',
    withinWorkingDays: 7,
    from: '2025-11-01',
    until: '2026-10-31',
    provisional: false,
    monthsNotDeclared: [],
  })
  const signed = city.statements
    .filter(({ authority, kind, month }) => authority === 'market-city' && kind === 'licence' && month >= '2025-11')
    .reduce((sum, { decisions }) => sum + decisions, 0)
  expect(licences.declared).toBe(signed)
  expect(licences.decisions).toBeGreaterThanOrEqual(10)
  expect(licences.onTime).toBeGreaterThan(0)
  expect(licences.onTime).toBeLessThan(licences.decisions!)
  expect(licences.decisions).toBeLessThanOrEqual(signed)
})

test('a group under ten is not shown, nor is a number signed that is smaller', async () => {
  const list = (await (await app.request('/api/v1/authorities')).json()) as AuthorityList
  const all = list.authorities.flatMap((authority) => authority.timeliness)
  expect(all.some(({ decisions }) => decisions === undefined)).toBe(true)
  for (const { decisions = 10, declared = 10 } of all) {
    expect(decisions).toBeGreaterThanOrEqual(10)
    expect(declared === 0 || declared >= 10).toBe(true)
  }
})

test('an authority that signed nothing has not declared, and says so month by month', async () => {
  const licences = await duty('culture', 'licence-published')
  expect(licences.declared).toBeUndefined()
  expect(licences.monthsNotDeclared).toHaveLength(12)
  expect((await duty('housing', 'licence-published')).monthsNotDeclared).toEqual(['2026-06'])
})

test('a court owes none of these duties, and a body that is no more none in these months', async () => {
  expect(await timeliness('court')).toEqual([])
  expect(await timeliness('water')).toEqual([])
})

test('an authority states its month, zero too; a later statement is a new version, a repeat is none', async () => {
  const october = { month: '2026-10', kind: 'licence' }
  expect(await state(keys.culture, { ...october, decisions: 0 })).toMatchObject({ status: 200, body: { version: 1 } })
  expect(await state(keys.culture, { ...october, decisions: 0 })).toMatchObject({ status: 200, body: { version: 1 } })
  expect(await state(keys.culture, { ...october, decisions: 3 })).toMatchObject({ status: 200, body: { version: 2 } })
  expect((await duty('culture', 'licence-published')).monthsNotDeclared).toHaveLength(11)
})

test.each([
  ['without a key', undefined, { month: '2026-10', kind: 'licence', decisions: 1 }, 401, 'access/sign-in-needed'],
  ['by the operator', 'operator', { month: '2026-10', kind: 'licence', decisions: 1 }, 403, 'access/not-permitted'],
  [
    'of a month that is not over',
    'culture',
    { month: '2026-11', kind: 'licence', decisions: 1 },
    422,
    'statement/month-not-over',
  ],
  [
    'of a kind it owes nothing about',
    'culture',
    { month: '2026-10', kind: 'honour', decisions: 1 },
    422,
    'statement/no-duty',
  ],
  ['of less than nothing', 'culture', { month: '2026-10', kind: 'licence', decisions: -1 }, 400, 'request/not-valid'],
  [
    'of a month that does not exist',
    'culture',
    { month: '2026-13', kind: 'licence', decisions: 1 },
    400,
    'request/not-valid',
  ],
] as const)('a statement %s is refused', async (_, who, body, status, code) => {
  expect(await state(who && keys[who], body)).toMatchObject({ status, body: { code } })
})

test('asked again, the page reads no record; a decision that is annulled is gone from it at once', async () => {
  const before = await duty('market-city', 'licence-published')
  const pass = asked
  await duty('market-city', 'licence-published')
  // Whether something was written, the statements, and how many cases were in time: none of them reads a record.
  expect(asked - pass).toBe(3)
  const [licence] = await database.rows<{ documentNumber: string; code: string }>(shownLicence)
  const done = await post('/api/v1/acts', keys['market-city'], {
    act: 'revoked',
    subjectCode: licence!.code,
    recordKind: 'licence',
    documentNumber: licence!.documentNumber,
    on: '2026-11-22',
    reason: '经自查撤销',
  })
  expect(done).toMatchObject({ status: 200 })
  expect((await duty('market-city', 'licence-published')).decisions).toBe(before.decisions! - 1)
})

test('many who ask at once share one pass', async () => {
  clock.set('2026-11-23T04:00:00Z')
  const before = asked
  await duty('market-city', 'licence-published')
  const one = asked - before
  clock.set('2026-11-24T04:00:00Z')
  const again = asked
  await Promise.all(Array.from({ length: 20 }, () => duty('market-city', 'licence-published')))
  // Each looks whether something was written, once or twice, and reads statements and cases; passes of their own would be `one` each.
  expect(asked - again).toBeLessThanOrEqual(one + 20 * 4)
  expect(one + 20 * 4).toBeLessThan(20 * one)
})
