import { operatorId } from '@probity/access'
import { LookPage } from '@probity/contract'
import { sql } from '@probity/database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson } from '../access/as-person.ts'
import { asOwner } from '../as-owner.ts'
import { dirtyRows } from '../desk/dirty-file.ts'
import { type CityNode, openCityNode } from './city-node.ts'
import { csvOf, inventedCode, registrationRow } from './filings.ts'

/** Rows that intake holds back, and conflicts, name organisations: reading them is a look like any other (R27). */
const party = { name: '临澄市晴川贸易有限公司', code: inventedCode(1) }
/** Held back for its day; names its party by a code. Held back for a missing code; names nobody who is known. */
const rows = { toMend: 5, toMatch: 8 }
let city: CityNode
let submission: string
let handle: string

beforeAll(async () => {
  city = await openCityNode()
  await city.submit('market-city', 'registration', csvOf([registrationRow({})]))
  ;({ submission } = await city.submit('market-city', 'penalty', csvOf(dirtyRows(party)), { name: '处罚台账.csv' }))
  const [row] = await city.node.database.rows<{ handle: string }>(sql`select handle from subject`)
  handle = (row as { handle: string }).handle
})
afterAll(() => city.close())

const ask = async (who: string, path: string) => city.ask(`/api/v1${path}`, { key: await city.keyOf(who) })
const post = async (path: string, body: object) =>
  city.ask(`/api/v1${path}`, {
    method: 'POST',
    key: await city.keyOf(operatorId),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const looksOf = async (of = handle) => {
  const headers = await asPerson(city, { role: 'representative', body: of })
  return LookPage.parse(await (await city.ask(`/api/v1/organisations/${of}/looks`, { headers })).json()).items
}
const count = async (table: 'look' | 'row_look') =>
  (await city.node.database.rows<{ n: number }>(sql`select count(*)::int as n from ${sql.table(table)}`))[0]?.n ?? 0
const named = (row: number) => `${submission.slice(0, 8)}/${row}`

test('an organisation sees who read a row that names it by its code: which body, for what, which row', async () => {
  expect((await ask('market-city', `/submissions/${submission}/rows/${rows.toMend}`)).status).toBe(200)
  const [look] = await looksOf()
  expect(look).toMatchObject({ body: 'market-city', purpose: 'held-back-rows', reference: named(rows.toMend) })
  expect(look?.purposeTitle.en).toBe('Working off rows held back and conflicts')
})

test('a queue, a page of rows and a file to mend are one look of each organisation that they name', async () => {
  for (const path of [
    '/queues/mend',
    `/submissions/${submission}/rows?waiting=true`,
    `/submissions/${submission}/waiting`,
  ]) {
    const before = (await looksOf()).length
    const answer = await ask('market-city', path)
    expect(answer.status, path).toBe(200)
    await answer.text()
    const after = await looksOf()
    expect(after.length - before, path).toBe(1)
    expect(after[0]?.reference, path).toContain(named(rows.toMend))
  }
})

test('a row that names nobody who is known is noted for the auditor, and told to whose it is found to be', async () => {
  const before = (await looksOf()).length
  const noted = await count('row_look')
  expect((await ask(operatorId, `/submissions/${submission}/rows/${rows.toMatch}`)).status).toBe(200)
  expect(await count('row_look')).toBe(noted + 1)
  expect((await looksOf()).length).toBe(before)
  const auditor = await asPerson(city, { role: 'auditor', body: 'credit-office' })
  const seen = (await (await city.ask('/api/v1/audit/row-looks', { headers: auditor })).json()) as { items: object[] }
  expect(seen.items[0]).toMatchObject({ body: 'operator', purpose: 'held-back-rows', submission, rows: [rows.toMatch] })

  const matched = await post(`/submissions/${submission}/rows/${rows.toMatch}/match`, {
    organisation: handle,
    decidedBy: '雷建平',
    reasons: '名称与登记一致，地址相同',
  })
  expect(matched.status).toBe(200)
  const told = await looksOf()
  const ofRow = told.filter(({ reference }) => reference === named(rows.toMatch))
  expect(ofRow.map(({ body }) => body)).toContain('operator')
  expect(told.map(({ id }) => id)).toEqual(told.map(({ id }) => id).toSorted((a, b) => b - a))
})

test('both sides of a conflict see that it was read', async () => {
  const file = csvOf([registrationRow({ 主体名称: '临澄市另名贸易有限公司' })])
  await city.submit('market-city', 'registration', file)
  const { items } = (await (await ask(operatorId, '/conflicts')).json()) as {
    items: { id: number; first: { handle: string }; second: { handle: string } }[]
  }
  const [conflict] = items
  if (!conflict) throw new Error('there is no conflict')
  await ask(operatorId, `/conflicts/${conflict.id}`)
  for (const side of [conflict.first, conflict.second])
    expect((await looksOf(side.handle)).slice(0, 2)).toMatchObject([
      { body: 'operator', purpose: 'held-back-rows', reference: String(conflict.id) },
      { body: 'operator', purpose: 'held-back-rows', reference: String(conflict.id) },
    ])
})

test('nothing is read where an entry cannot be written: neither rows, nor a queue, nor a conflict', async () => {
  const paths = [
    `/submissions/${submission}/rows/${rows.toMend}`,
    `/submissions/${submission}/rows`,
    '/queues/mend',
    '/conflicts',
    '/conflicts/1',
  ]
  await asOwner(city.node.database, 'revoke insert on look from probity_node')
  for (const path of paths) {
    const answer = await ask(operatorId, path)
    expect(answer.status, path).toBe(500)
    expect(await answer.text(), path).not.toContain(party.code)
  }
  await asOwner(city.node.database, 'grant insert on look to probity_node')
  await asOwner(city.node.database, 'revoke insert on row_look from probity_node')
  expect((await ask(operatorId, '/queues/mend')).status).toBe(500)
  await asOwner(city.node.database, 'grant insert on row_look to probity_node')
  for (const path of paths) expect((await ask(operatorId, path)).status, path).toBe(200)
})

test('the purpose of the queues opens no file', async () => {
  const decider = await asPerson(city, { role: 'decider', body: 'market-city' })
  const path = `/api/v1/organisations/${handle}/full-file?purpose=held-back-rows&reference=x`
  expect((await city.ask(path, { headers: decider })).status).toBe(403)
})
