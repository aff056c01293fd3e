import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { asPerson } from './as-person.ts'
import { type Visitor, visitorOf } from './browser-like.ts'

/** The operator ends sessions of others: a lost laptop is not left to its time, and nobody is put out without learning why. */
let city: CityNode
let operator: Visitor
beforeAll(async () => {
  city = await openCityNode(undefined, { demonstration: true, identity: { embedded: true } })
  operator = visitorOf(city)
  await operator.signIn('operator')
})
afterAll(() => city.close())

type Shown = { id: string; name: string; role: string; body: string; here: boolean }
const signedIn = async (query = '') =>
  ((await (await operator.ask(`/api/v1/sessions/others${query}`)).json()) as { items: Shown[] }).items
const ended = async (visitor: Visitor) =>
  ((await (await visitor.ask('/api/v1/sessions')).json()) as { ended: object[] }).ended

test('ended with a reason, a session is over at once; its holder reads why, the auditor that it was done', async () => {
  const clerk = visitorOf(city)
  await clerk.signIn('market-clerk')
  const [session] = await signedIn('?body=market-city')
  expect(session).toMatchObject({ name: '卞晓舟', role: 'clerk', here: false })
  expect(JSON.stringify(session)).not.toContain(clerk.cookies.get('__Host-probity') as string)
  const answer = await operator.post(`/api/v1/sessions/others/${session?.id}/end`, { because: '终端遗失，先行结束' })
  expect(await answer.json()).toEqual({ ended: 1 })
  expect(await clerk.session()).toEqual({ signedIn: false })

  await clerk.signIn('market-clerk')
  expect(await ended(clerk)).toMatchObject([{ role: 'clerk', because: '终端遗失，先行结束' }])
  const page = await (await clerk.ask('/sessions', { headers: { 'accept-language': 'en' } })).text()
  expect(page).toContain('The operator ended a session of yours')
  expect(page).toContain('终端遗失，先行结束')
  const auditor = await asPerson(city, { role: 'auditor', body: 'credit-office' })
  const trail = await (await city.ask('/api/v1/audit?event=session-ended-by-operator', { headers: auditor })).json()
  expect((trail as { items: object[] }).items).toMatchObject([
    { role: 'operator', details: { role: 'clerk', body: 'market-city', ended: 1 } },
  ])
})

test('everywhere means all sessions of that person and nobody else’s', async () => {
  const [one, two, other] = [visitorOf(city), visitorOf(city), visitorOf(city)]
  await one.signIn('housing-clerk')
  await two.signIn('housing-clerk')
  await other.signIn('housing-decider')
  const session = (await signedIn('?body=housing')).find(({ role }) => role === 'clerk')
  const answer = await operator.post(`/api/v1/sessions/others/${session?.id}/end`, {
    because: '人员已离岗',
    everywhere: true,
  })
  expect(await answer.json()).toEqual({ ended: 2 })
  expect(await Promise.all([one, two].map((visitor) => visitor.session()))).toEqual(Array(2).fill({ signedIn: false }))
  expect(await other.session()).toMatchObject({ signedIn: true })
  expect(await ended(other)).toEqual([])
})

test('without a reason nothing ends, and what is over is not ended again', async () => {
  const clerk = visitorOf(city)
  await clerk.signIn('market-clerk')
  const [session] = await signedIn('?body=market-city')
  const path = `/api/v1/sessions/others/${session?.id}/end`
  expect((await operator.post(path, { because: '  x  ' })).status).toBe(400)
  expect((await operator.post(path, {})).status).toBe(400)
  expect(await clerk.session()).toMatchObject({ signedIn: true })
  expect((await operator.post(path, { because: '终端遗失' })).status).toBe(200)
  expect((await operator.post(path, { because: '终端遗失' })).status).toBe(404)
})

test('nobody but a person of the operator sees or ends sessions of others', async () => {
  const clerk = visitorOf(city)
  await clerk.signIn('market-clerk')
  expect((await clerk.ask('/api/v1/sessions/others')).status).toBe(403)
  const system = await city.keyOf('operator')
  expect((await city.ask('/api/v1/sessions/others', { key: system })).status).toBe(403)
})
