import { day } from '@probity/base'
import { sql } from '@probity/database'
import { demoCity } from '@probity/demo'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, noonOfToday, openCityNode } from '../rights/city-node.ts'
import { visitorOf } from './browser-like.ts'

let city: CityNode
beforeAll(async () => {
  const made = demoCity({ seed: 'access', organisations: 60, from: day('2026-02-01'), until: day('2026-11-20') })
  city = await openCityNode(made, { demonstration: true, identity: { embedded: true } })
})
afterAll(() => city.close())

test('somebody of the demonstration signs in over the provider and lands where they wanted to go', async () => {
  const visitor = visitorOf(city)
  const landed = await visitor.signIn('market-clerk', '/catalogue?x=1')
  expect(landed.status).toBe(200)
  expect(await landed.text()).toContain('卞晓舟')
  expect(landed.headers.get('cache-control')).toBe('no-store')
  expect(await visitor.session()).toMatchObject({ signedIn: true, role: 'clerk', body: 'market-city' })
  expect(city.faults).toEqual([])
})

test('the cookie is for this host alone, over a secure connection alone, and no script reads it', async () => {
  const visitor = visitorOf(city)
  const chooser = await visitor.ask('/auth/sign-in', { follow: true })
  const action = /action="([^"]+)"/.exec(await chooser.text())?.[1] as string
  let answer = await visitor.ask(action, { method: 'POST', body: new URLSearchParams({ person: 'auditor' }) })
  while (!answer.headers.get('set-cookie')?.includes('__Host-probity='))
    answer = await visitor.ask(answer.headers.get('location') as string)
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('__Host-probity='))
  expect(cookie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
})

test('the database holds neither the token nor a number of the person, and of representatives no name', async () => {
  const visitor = visitorOf(city)
  await visitor.signIn('representative-first')
  const rows = await city.node.database.rows<{ all: string; name: string; personId: string }>(
    sql`select s::text as all, name, person_id as "personId" from session s`,
  )
  const token = visitor.cookies.get('__Host-probity') as string
  expect(token).toHaveLength(43)
  for (const row of rows) expect(row.all).not.toContain(token)
  for (const row of rows) expect(row.personId).toMatch(/^[\w-]{43}$/)
  expect(rows.map(({ name }) => name)).toContain('')
})

test('who signs in again has a new session, and the old token is nobody’s', async () => {
  const visitor = visitorOf(city)
  await visitor.signIn('market-clerk')
  const before = visitor.cookies.get('__Host-probity') as string
  await visitor.signIn('market-decider')
  const after = visitor.cookies.get('__Host-probity') as string
  expect(after).not.toBe(before)
  expect(Buffer.from(after, 'base64url').length, 'as random as 128 bits or more').toBeGreaterThanOrEqual(16)
  visitor.cookies.set('__Host-probity', before)
  expect(await visitor.session()).toEqual({ signedIn: false })
})

test('signing out ends this session; signing out everywhere ends all of the person’s and nobody else’s', async () => {
  const [first, second, other] = [visitorOf(city), visitorOf(city), visitorOf(city)]
  await first.signIn('operator')
  await second.signIn('operator')
  await other.signIn('auditor')
  const out = async (visitor: typeof first, everywhere: boolean) => {
    const { csrf } = await visitor.session()
    const body = new URLSearchParams({ csrf, ...(everywhere ? { everywhere: 'yes' } : {}) })
    const kept = new Map(visitor.cookies)
    const answer = await visitor.ask('/auth/sign-out', { method: 'POST', body })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('clear-site-data')).toContain('cache')
    for (const [name, value] of kept) visitor.cookies.set(name, value)
  }
  await out(first, false)
  expect(await first.session()).toEqual({ signedIn: false })
  expect(await second.session()).toMatchObject({ signedIn: true })
  await first.signIn('operator')
  await out(second, true)
  expect(await first.session()).toEqual({ signedIn: false })
  expect(await second.session()).toEqual({ signedIn: false })
  expect(await other.session()).toMatchObject({ signedIn: true })
})

test('a session ends half an hour after the last request, and ten hours after it began', async () => {
  const at = (minutes: number) => city.clock.set(new Date(Date.parse(noonOfToday) + minutes * 60_000).toISOString())
  const visitor = visitorOf(city)
  at(0)
  await visitor.signIn('market-clerk')
  at(29)
  expect(await visitor.session()).toMatchObject({ signedIn: true })
  at(29 + 30)
  expect(await visitor.session()).toEqual({ signedIn: false })
  at(0)
  await visitor.signIn('market-clerk')
  for (let minutes = 25; minutes < 600; minutes += 25) {
    at(minutes)
    expect(await visitor.session()).toMatchObject({ signedIn: true })
  }
  at(599)
  expect(await visitor.session()).toMatchObject({ signedIn: true })
  at(600)
  expect(await visitor.session()).toEqual({ signedIn: false })
  at(0)
})

test('who has two parts changes between them, and to no others', async () => {
  const visitor = visitorOf(city)
  await visitor.signIn('credit-office')
  const { may } = await visitor.session()
  expect(may).toContain('submit')
  const changed = await visitor.post('/api/v1/session/part', { role: 'supervisor', body: 'credit-office' })
  expect(await changed.json()).toMatchObject({ role: 'supervisor' })
  expect((await visitor.session()).may).not.toContain('submit')
  const refused = await visitor.post('/api/v1/session/part', { role: 'operator', body: 'operator' })
  expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'session/not-your-part' }])
})

test.each([
  ['without the session’s value', { 'x-csrf-token': '' }],
  ['with the value of another session', { 'x-csrf-token': 'A'.repeat(43) }],
  ['from a page of another site', { 'sec-fetch-site': 'cross-site' }],
  ['from another host of the same site', { 'sec-fetch-site': 'same-site' }],
  ['with the origin of another site', { origin: 'https://elsewhere.example' }],
])('what would change something %s is refused', async (_, headers) => {
  const visitor = visitorOf(city)
  await visitor.signIn('credit-office')
  const answer = await visitor.post('/api/v1/session/part', { role: 'supervisor', body: 'credit-office' }, headers)
  expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'access/not-from-here' }])
  expect(await visitor.session()).toMatchObject({ role: 'clerk' })
})

test('a way back that was not begun in this browser leads nowhere', async () => {
  const [one, other] = [visitorOf(city), visitorOf(city)]
  const chooser = await one.ask('/auth/sign-in', { follow: true })
  const action = /action="([^"]+)"/.exec(await chooser.text())?.[1] as string
  let answer = await one.ask(action, { method: 'POST', body: new URLSearchParams({ person: 'operator' }) })
  while (!answer.headers.get('location')?.includes('/auth/callback'))
    answer = await one.ask(answer.headers.get('location') as string)
  const back = answer.headers.get('location') as string
  // Somebody else’s browser, with nothing and with a sign-in of its own under way.
  expect((await other.ask(back)).status).toBe(400)
  await other.ask('/auth/sign-in')
  expect((await other.ask(back)).status).toBe(403)
  expect(await other.session()).toEqual({ signedIn: false })
})

test('somebody of whom the provider says nothing has no part here', async () => {
  const answer = await visitorOf(city).signIn('delegate')
  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain('您在本节点没有身份')
})

test('whatever is asked for, nobody is sent to another site', async () => {
  for (const to of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example']) {
    const visitor = visitorOf(city)
    await visitor.signIn('auditor', to)
    expect(await visitor.session()).toMatchObject({ signedIn: true })
  }
})
