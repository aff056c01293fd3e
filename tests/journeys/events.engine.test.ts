import { day } from '@probity/base'
import { enterSubjectEvent, type SubjectEvent } from '@probity/intake'
import { findSubjectIdByHandle, listSubjects } from '@probity/registry'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { csvOf, inventedCode, registrationRow } from '../rights/filings.ts'

let city: CityNode
let subjectId: number
let register: (key: string) => Promise<unknown>
beforeAll(async () => {
  city = await openCityNode()
  const code = inventedCode(78)
  const row = registrationRow({ 主体名称: '临澄市存续贸易有限公司', 统一社会信用代码: code })
  register = (key) => city.submit('market-city', 'registration', csvOf([row]), { key })
  await register('first')
  const found = (await (await city.ask(`/api/v1/search?q=${code}`)).json()) as { items: { handle: string }[] }
  subjectId = (await findSubjectIdByHandle(city.node.database, found.items[0]?.handle ?? '')) as number
})
afterAll(() => city.close())

const enter = async (event: SubjectEvent, on = '2026-03-01') => {
  const shell = { subjectId, authorityId: 'market-city', on: day(on), reason: '核准注销' }
  const entered = await enterSubjectEvent(city.node.intake, { ...shell, ...event })
  return entered.ok ? 'entered' : entered.refusal.code
}

test('only what was cancelled is revived, and nothing is cancelled twice', async () => {
  expect(await enter({ event: 'revived' })).toBe('event/not-cancelled')
  expect(await enter({ event: 'cancelled' })).toBe('entered')
  expect(await enter({ event: 'cancelled' })).toBe('event/already-cancelled')
  expect(await enter({ event: 'revived' })).toBe('entered')
  expect(await enter({ event: 'revived' })).toBe('event/not-cancelled')
})

test('an event is entered once it has happened: today, not tomorrow', async () => {
  const today = city.node.clock.today()
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  expect(await enter({ event: 'cancelled' }, tomorrow)).toBe('event/not-yet')
  expect(await enter({ event: 'cancelled' }, today)).toBe('entered')
})

test('an old registration sent again leaves a cancelled organisation cancelled', async () => {
  const status = async () => (await listSubjects(city.node.database, [subjectId]))[0]?.status
  expect(await status()).toBe('cancelled')
  await register('once more')
  expect(await status()).toBe('cancelled')
})
