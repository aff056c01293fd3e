import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, noonOfToday, openCityNode } from '../rights/city-node.ts'
import { visitorOf } from './browser-like.ts'
import { openProvider, type Said } from './own-provider.ts'

/** A node with a provider of its body's own: how strongly people are made sure of, and sessions that end here and there. */
let provider: Awaited<ReturnType<typeof openProvider>>
let city: CityNode
const second = Date.parse(noonOfToday) / 1_000
const clerk = { probity_parts: [{ role: 'clerk', body: 'market-city' }], name: '卞晓舟' }
const decider = { probity_parts: [{ role: 'decider', body: 'market-city' }], name: '柏清和' }

beforeAll(async () => {
  provider = await openProvider('probity')
  const demands = { decider: ['urn:example:two', 'amr:hwk'] }
  city = await openCityNode(undefined, { identity: { issuer: provider.issuer, clientId: 'probity', demands } })
})
afterAll(async () => {
  provider.close()
  await city.close()
})

/** Goes to the provider and comes back as whoever it says. */
const signIn = async (said: Said) => {
  const visitor = visitorOf(city)
  const asked = new URL((await visitor.ask('/auth/sign-in')).headers.get('location') as string)
  provider.says(said, asked)
  const back = new URLSearchParams({ code: 'CODE', state: asked.searchParams.get('state') ?? '' })
  const landed = await visitor.ask(`/auth/callback?${back}`)
  return { visitor, asked, landed }
}

test('the provider is asked for the class that some part demands', async () => {
  const { asked } = await signIn(clerk)
  expect(asked.searchParams.get('acr_values')).toBe('urn:example:two')
})

test('a part that demands more than the provider made sure of is not played, and the page says what is missing', async () => {
  for (const said of [{}, { acr: 'urn:example:one' }, { amr: ['pwd'] }]) {
    const { landed, visitor } = await signIn({ ...decider, ...said })
    expect(landed.status).toBe(403)
    expect(await landed.text()).toContain('urn:example:two')
    expect(await visitor.session()).toEqual({ signedIn: false })
  }
})

test('with it the part is played, by class or by means; and a part that demands nothing always', async () => {
  for (const said of [{ ...decider, acr: 'urn:example:two' }, { ...decider, amr: ['pwd', 'hwk'] }, clerk])
    expect(await (await signIn(said)).visitor.session()).toMatchObject({ signedIn: true })
})

test('whoever signs out here is shown the way to sign out there', async () => {
  const { visitor } = await signIn(clerk)
  const { csrf } = await visitor.session()
  const out = await visitor.ask('/auth/sign-out', { method: 'POST', body: new URLSearchParams({ csrf }), follow: true })
  expect(await out.text()).toContain(`${provider.issuer}/ended?`)
  expect(await visitor.session()).toEqual({ signedIn: false })
})

const tell = async (token: string) =>
  (await city.ask('/auth/back-channel-logout', { method: 'POST', body: new URLSearchParams({ logout_token: token }) }))
    .status

test('a session that ends at the provider ends here, and no other one', async () => {
  const { visitor: one } = await signIn({ ...clerk, sid: 'first' })
  const { visitor: other } = await signIn({ ...clerk, sid: 'second' })
  expect(await tell(await provider.logoutToken({ jti: 'a', sid: 'first' }, second))).toBe(200)
  expect(await one.session()).toEqual({ signedIn: false })
  expect(await other.session()).toMatchObject({ signedIn: true })
})

test('a person who is signed out there is signed out everywhere here', async () => {
  const { visitor } = await signIn(clerk)
  expect(await tell(await provider.logoutToken({ jti: 'b', sub: 'somebody' }, second))).toBe(200)
  expect(await visitor.session()).toEqual({ signedIn: false })
})

test.each([
  ['shown twice', async () => provider.logoutToken({ jti: 'b', sub: 'somebody' }, second)],
  ['of another type', async () => provider.logoutToken({ jti: 'c', sub: 'somebody' }, second, 'JWT')],
  [
    'with a nonce, as an ID token has',
    async () => provider.logoutToken({ jti: 'd', sub: 'somebody', nonce: 'x' }, second),
  ],
  ['without the event', async () => provider.logoutToken({ jti: 'e', sub: 'somebody', events: {} }, second)],
  ['that names nobody', async () => provider.logoutToken({ jti: 'f' }, second)],
  ['that is old', async () => provider.logoutToken({ jti: 'g', sub: 'somebody' }, second - 600)],
  ['that is none', async () => 'x.y.z'],
])('a logout token %s ends nothing', async (_, make) => {
  const { visitor } = await signIn(clerk)
  expect(await tell(await make())).toBe(400)
  expect(await visitor.session()).toMatchObject({ signedIn: true })
})

type Own = { items: { id: string; here: boolean }[] }
const sessionsOf = async (visitor: ReturnType<typeof visitorOf>) =>
  ((await (await visitor.ask('/api/v1/sessions')).json()) as Own).items

test('somebody sees their own sessions, ends one of them, and nobody else’s', async () => {
  const { visitor: here } = await signIn({ ...clerk, sub: 'twice' })
  const { visitor: there } = await signIn({ ...clerk, sub: 'twice' })
  const { visitor: stranger } = await signIn({ ...clerk, sub: 'stranger' })
  const own = await sessionsOf(here)
  expect(own).toHaveLength(2)
  const other = own.find((one) => !one.here)?.id
  expect((await stranger.post(`/api/v1/sessions/${other}/end`, {})).status).toBe(404)
  expect(await there.session()).toMatchObject({ signedIn: true })
  const page = await (await here.ask('/sessions')).text()
  expect(page.match(/class="look"/g)).toHaveLength(2)
  const { csrf } = await here.session()
  const ended = await here.ask(`/sessions/${other}/end`, { method: 'POST', body: new URLSearchParams({ csrf }) })
  expect(ended.status).toBe(303)
  expect(await there.session()).toEqual({ signedIn: false })
  expect(await sessionsOf(here)).toHaveLength(1)
})

test('nothing that was asked was a fault of ours', () => expect(city.faults).toEqual([]))
