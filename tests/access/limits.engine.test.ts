import { type Listening, listen } from '@probity/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'

let city: CityNode
beforeAll(async () => {
  city = await openCityNode(undefined, { limits: { public: 20, person: 40, system: 100 } })
})
afterAll(() => city.close())

const ask = (from: string, path = '/api/v1/records/x', init: RequestInit = {}) => city.app.request(path, init, { from })

test('every answer says what is left, and who asks too much is told when to come back, in both languages', async () => {
  const first = await ask('192.0.2.1')
  expect(first.headers.get('ratelimit-policy')).toBe('"public";q=20;w=60')
  expect(first.headers.get('ratelimit')).toBe('"public";r=19;t=60')
  for (let asked = 1; asked < 20; asked++) expect((await ask('192.0.2.1')).status).not.toBe(429)
  const refused = await ask('192.0.2.1')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(refused.headers.get('ratelimit')).toMatch(/^"public";r=0;t=\d+$/)
  const problem = (await refused.json()) as { code: string; words: { detail: { zh: string; en: string } } }
  expect(problem.code).toBe('access/too-many')
  expect(problem.words.detail.zh).toContain('秒后再试')
  expect(JSON.stringify(problem)).not.toMatch(/captcha/i)
})

test('another address has its own share, and a whole network of IPv6 one', async () => {
  expect((await ask('192.0.2.2')).status).not.toBe(429)
  for (let asked = 0; asked < 20; asked++) await ask(`2001:db8:1:2::${asked}`)
  expect((await ask('2001:db8:1:2::ffff')).status).toBe(429)
  expect((await ask('2001:db8:1:3::1')).status).not.toBe(429)
})

test('what makes more work costs more', async () => {
  const left = async (from: string, path: string) =>
    Number(/r=(\d+)/.exec((await ask(from, path)).headers.get('ratelimit') ?? '')?.[1])
  expect(await left('192.0.2.10', '/api/v1/records/x')).toBe(19)
  expect(await left('192.0.2.11', '/api/v1/search?q=x')).toBe(16)
  expect(await left('192.0.2.12', '/about')).toBe(18)
  expect(await left('192.0.2.13', '/auth/sign-in')).toBe(10)
  expect((await ask('192.0.2.14', '/assets/0/site.css')).headers.get('ratelimit')).toBeNull()
})

test('guessing keys is slowed down like all else', async () => {
  const guess = (nth: number) =>
    ask('192.0.2.20', '/api/v1/conflicts', { headers: { authorization: `Bearer housing.${nth}` } })
  const statuses = []
  for (let nth = 0; nth < 22; nth++) statuses.push((await guess(nth)).status)
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(401))
  expect(statuses.slice(20)).toEqual([429, 429])
})

test('a system is counted as itself, wherever it comes from', async () => {
  const headers = { authorization: `Bearer ${await city.keyOf('operator')}` }
  const one = await ask('192.0.2.30', '/api/v1/conflicts', { headers })
  const other = await ask('192.0.2.31', '/api/v1/conflicts', { headers })
  expect([one, other].map((answer) => answer.headers.get('ratelimit'))).toEqual([
    '"system";r=99;t=60',
    '"system";r=98;t=60',
  ])
})

test('a page is counted once, not once more for what it asks the API', async () => {
  const page = await ask('192.0.2.40', '/catalogue')
  expect([page.status, page.headers.get('ratelimit')]).toEqual([200, '"public";r=18;t=60'])
})

test('a head that a caller writes gives nobody another share, with a proxy before the node or without', async () => {
  const leftOver = async (listening: Listening, forwarded: string) => {
    const answer = await fetch(`${listening.address}/api/v1/records/x`, { headers: { 'x-forwarded-for': forwarded } })
    return Number(/r=(\d+)/.exec(answer.headers.get('ratelimit') ?? '')?.[1])
  }
  const fault = (what: unknown) => {
    throw what
  }
  const alone = await listen(city.node, 0, { fault })
  const shares = [await leftOver(alone, '198.51.100.1'), await leftOver(alone, '198.51.100.2')]
  expect((shares[0] as number) - (shares[1] as number), 'without a proxy the head says nothing').toBe(1)
  await alone.close()

  const behind = { ...city.node, access: { ...city.node.access, address: 'https://credit.example' } }
  const proxied = await listen(behind, 0, { fault })
  expect(await leftOver(proxied, '192.0.2.50')).toBe(19)
  expect(await leftOver(proxied, '198.51.100.9, 192.0.2.50'), 'the proxy’s own word is the last').toBe(18)
  expect(await leftOver(proxied, '192.0.2.51')).toBe(19)
  await proxied.close()
  const elsewhere = { ...behind, access: { ...behind.access, proxies: ['10.0.0.1'] } }
  const unknown = await listen(elsewhere, 0, { fault })
  expect(await leftOver(unknown, '192.0.2.52')).toBe(19)
  expect(await leftOver(unknown, '192.0.2.53'), 'this machine is no proxy of theirs').toBe(18)
  await unknown.close()
})
