import { sql } from '@probity/database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { asPerson } from './as-person.ts'
import { visitorOf } from './browser-like.ts'

let city: CityNode
beforeAll(async () => {
  city = await openCityNode(undefined, { demonstration: true, identity: { embedded: true } })
})
afterAll(() => city.close())

const trail = async (event?: string) => {
  const headers = await asPerson(city, { role: 'auditor', body: 'credit-office' })
  const answer = await city.ask(`/api/v1/audit${event ? `?event=${event}` : ''}`, { headers })
  return ((await answer.json()) as { items: { event: string; who: string; role: string; details: object }[] }).items
}

test('coming, changing part, going and being refused are noted, each by who did it', async () => {
  const visitor = visitorOf(city)
  await visitor.signIn('credit-office')
  await visitor.post('/api/v1/session/part', { role: 'supervisor', body: 'credit-office' })
  expect((await visitor.ask('/api/v1/conflicts')).status).toBe(403)
  const { csrf } = await visitor.session()
  await visitor.ask('/auth/sign-out', { method: 'POST', body: new URLSearchParams({ csrf, everywhere: 'yes' }) })
  const items = await trail()
  expect(items.map(({ event }) => event)).toEqual(['signed-out', 'refused', 'part-changed', 'signed-in'])
  expect(new Set(items.map(({ who }) => who)).size).toBe(1)
  expect(items[1]).toMatchObject({ role: 'supervisor', details: { action: 'conflicts' } })
})

test('whom the provider does not vouch for, and who shows a wrong assertion, is noted', async () => {
  await visitorOf(city).signIn('delegate')
  await city.ask('https://credit.example/auth/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: 'x.y.z',
    }),
  })
  expect(await trail('sign-in-refused')).toMatchObject([{ who: '', details: { code: 'identity/no-part' } }])
  expect(await trail('token-refused')).toMatchObject([{ details: { code: 'client/assertion-not-valid' } }])
})

test('the trail can be added to and read, and nothing else', async () => {
  const grants = await city.node.database.rows<{ privilege: string }>(
    sql`select privilege_type as privilege from information_schema.role_table_grants
      where table_name = 'audit_entry' and grantee = 'probity_node' order by 1`,
  )
  expect(grants.map(({ privilege }) => privilege)).toEqual(['INSERT', 'SELECT'])
})
