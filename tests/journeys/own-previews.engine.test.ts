import { day } from '@probity/base'
import { PreviewList } from '@probity/contract'
import { demoCity } from '@probity/demo'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Visitor, visitorOf } from '../access/browser-like.ts'
import { type CityNode, openCityNode } from '../rights/city-node.ts'

/** What an organisation sees of its own evaluation, and nobody else does. */
let city: CityNode
let company: Visitor
let handle: string

beforeAll(async () => {
  const made = demoCity({ seed: 'previews', organisations: 60, from: day('2026-02-01'), until: day('2026-11-20') })
  city = await openCityNode(made, { demonstration: true, identity: { embedded: true } })
  company = visitorOf(city)
  await company.signIn('representative-first')
  handle = (await company.session()).body
})
afterAll(() => city?.close())

const path = () => `/api/v1/organisations/${handle}/previews`

test('the organisation sees what the policy would make of its file, with every reason, and that it is no level', async () => {
  const answer = await company.ask(path())
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
  const { items } = PreviewList.parse(await answer.json())
  expect(items.map(({ preview }) => preview.policy.id)).toEqual(['lincheng-demonstration'])
  const { preview, says, indicators } = items[0]!
  expect(preview).toMatchObject({ standing: 'preview', subject: handle, day: city.clock.today() })
  expect(['I', 'II', 'III', 'IV', 'not-rated', 'unknown']).toContain(preview.level)
  expect(says.en).toContain('nobody may hold it against you')
  expect(indicators.map(({ id }) => id).sort()).toEqual(preview.indicators.map(({ id }) => id).sort())
  for (const { records } of preview.indicators)
    for (const record of records) expect(preview.records.map((one) => one.record)).toContain(record)
})

test('a past day can be asked, a day to come cannot', async () => {
  expect((await company.ask(`${path()}?day=2026-06-01`)).status).toBe(200)
  expect((await company.ask(`${path()}?day=2999-01-01`)).status).toBe(400)
})

test('nobody else sees it: neither the public, nor an authority, nor a bank, nor another organisation', async () => {
  expect((await city.ask(path())).status).toBe(401)
  for (const part of ['market-clerk', 'bank', 'representative-second']) {
    const other = visitorOf(city)
    await other.signIn(part)
    expect([part, (await other.ask(path())).status]).toEqual([part, 403])
  }
})
