import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { csvOf, inventedCode, penaltyRow, registrationRow } from '../rights/filings.ts'
import { asPerson, postAs, type SignedInAs } from './as-person.ts'

let city: CityNode
let handle = ''
const reason = '危化品泄漏，须立即核对其许可与承诺，以便疏散'
const decider: SignedInAs = { role: 'decider', body: 'safety', personId: 'decider', name: '邹明远' }

beforeAll(async () => {
  city = await openCityNode()
  const code = inventedCode(1)
  await city.submit('market-city', 'registration', csvOf([registrationRow({ 统一社会信用代码: code })]))
  await city.submit('market-city', 'penalty', csvOf([penaltyRow({ CF_XDR_SHXYM: code })]))
  const found = (await (await city.ask(`/api/v1/search?q=${code}`)).json()) as { items: { handle: string }[] }
  handle = found.items[0]?.handle as string
})
afterAll(() => city.close())

const look = (who: SignedInAs, body: object = { reason }) =>
  postAs(city, who, `/api/v1/organisations/${handle}/emergency-look`, body)
const read = async <Answer>(who: SignedInAs, path: string) =>
  (await (await city.ask(path, { headers: await asPerson(city, who) })).json()) as Answer

test('an official breaks the glass with a reason; auditor and subject learn of it at once, with the reason', async () => {
  const answer = await look(decider)
  expect(answer.status).toBe(200)
  expect(((await answer.json()) as { lines: unknown[] }).lines.length).toBeGreaterThan(0)
  const auditor: SignedInAs = { role: 'auditor', body: 'credit-office' }
  const trail = await read<{ items: object[] }>(auditor, '/api/v1/audit?event=emergency-look')
  expect(trail.items).toMatchObject([{ who: 'decider', body: 'safety', details: { handle, reason } }])
  const subject: SignedInAs = { role: 'representative', body: handle }
  const looks = await read<{ items: object[] }>(subject, `/api/v1/organisations/${handle}/looks`)
  expect(JSON.stringify(looks.items[0])).toContain(reason)
  expect(JSON.stringify(looks.items[0])).toContain('紧急查阅')
})

test('without a reason worth the name the glass stays whole', async () => {
  for (const body of [{}, { reason: '急' }]) expect((await look(decider, body)).status).toBe(400)
})

test.each(['clerk', 'auditor', 'bank', 'representative'] as const)('a %s breaks no glass', async (role) => {
  expect((await look({ role, body: role === 'representative' ? handle : 'safety' })).status).toBe(403)
})

test('the ordinary door does not open for an emergency', async () => {
  const path = `/api/v1/organisations/${handle}/full-file?purpose=emergency&reference=x`
  const answer = await city.ask(path, { headers: await asPerson(city, decider) })
  expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'purpose/not-yours' }])
})
