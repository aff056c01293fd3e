import { day } from '@probity/base'
import { enterSubjectEvent, type SubjectEvent, undoSubjectEvent } from '@probity/intake'
import { findSubjectIdByHandle, listNames, listSubjects } from '@probity/registry'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { csvOf, inventedCode, registrationRow } from '../rights/filings.ts'

let city: CityNode
let subjectId: number
beforeAll(async () => {
  city = await openCityNode()
  const code = inventedCode(77)
  const row = registrationRow({ 主体名称: '临澄市旧名贸易有限公司', 统一社会信用代码: code })
  await city.submit('market-city', 'registration', csvOf([row]))
  const found = (await (await city.ask(`/api/v1/search?q=${code}`)).json()) as { items: { handle: string }[] }
  subjectId = (await findSubjectIdByHandle(city.node.database, found.items[0]?.handle ?? '')) as number
})
afterAll(() => city.close())

const shell = () => ({ subjectId, authorityId: 'market-city', on: day('2026-03-01'), reason: '核准变更' })
const enter = async (event: SubjectEvent) => {
  const entered = await enterSubjectEvent(city.node.intake, { ...shell(), ...event })
  if (!entered.ok) throw new Error(entered.refusal.code)
  return entered.value
}
const names = async () =>
  (await listNames(city.node.database, [subjectId])).map(({ name, kind, validUntil }) => [name, kind, validUntil])

test('a rename makes the old name a former one, and undone it is as if it had not been', async () => {
  const before = await names()
  const place = await enter({ event: 'renamed', name: '临澄市新名贸易有限公司' })
  expect(await names()).toEqual([
    ['临澄市新名贸易有限公司', 'current', null],
    ['临澄市旧名贸易有限公司', 'former', '2026-02-28'],
  ])
  expect(await undoSubjectEvent(city.node.intake, { ...shell(), place })).toMatchObject({ ok: true })
  expect(await names()).toEqual(before)
})

test('a name borne earlier keeps its own days when a return to it is undone', async () => {
  await enter({ event: 'renamed', name: '临澄市新名贸易有限公司' })
  const before = await names()
  const back = await enter({ event: 'renamed', name: '临澄市旧名贸易有限公司' })
  expect((await names())[0]?.[0]).toBe('临澄市旧名贸易有限公司')
  await undoSubjectEvent(city.node.intake, { ...shell(), place: back })
  expect(await names()).toEqual(before)
  const same = await enter({ event: 'renamed', name: '临澄市新名贸易有限公司' })
  await undoSubjectEvent(city.node.intake, { ...shell(), place: same })
  expect(await names()).toEqual(before)
})

test('a move undone leads back to where it was', async () => {
  const region = async () => (await listSubjects(city.node.database, [subjectId]))[0]?.region
  const before = await region()
  const place = await enter({ event: 'moved', region: '990104' })
  expect(await region()).toBe('990104')
  await undoSubjectEvent(city.node.intake, { ...shell(), place })
  expect(await region()).toBe(before)
})
