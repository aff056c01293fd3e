import { type Day, day } from '@probity/base'
import { sql } from '@probity/database'
import { actOnRecord } from '@probity/intake'
import type { RemedyState } from '@probity/records'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { csvOf } from '../rights/filings.ts'
import { type RegisteredCompany, registerCompany } from '../rights/registered-company.ts'

/** Where remedies stand comes in two ways: as an act, and restated by a row. What was said last is so. */
let city: CityNode
let company: RegisteredCompany
let nth = 0
beforeAll(async () => {
  city = await openCityNode()
})
afterAll(() => city?.close())

beforeEach(async () => {
  nth++
  company = await registerCompany(city, `临澄市第${nth}观澜贸易有限公司`, 200 + nth)
})

const rowOf = (yuan: number, remedy: RemedyState | '') => ({
  'subject.name': company.name,
  'subject.code': company.code,
  'record.documentNumber': '临市监罚〔2026〕61号',
  'record.decidedOn': '2026-05-10',
  'record.severity': 'general',
  'record.publish': 'true',
  'record.servedOn': '2026-05-10',
  'record.repairNoticeOn': '2026-05-10',
  'record.remedy': remedy,
  'record.basis': '《中华人民共和国反不正当竞争法》第二十条',
  'content.classes': '罚款',
  'content.facts': '在网站上夸大商品性能',
  'content.penalty': `罚款人民币${yuan}元`,
})
let key = 0
const send = (...rows: ReturnType<typeof rowOf>[]) =>
  city.submit('market-city', 'penalty', csvOf(rows), { key: `${++key}` })
const enter = (state: RemedyState, on: Day = day('2026-11-22')) =>
  actOnRecord(city.node.intake, {
    authority: city.node.law.findAuthority('market-city')!,
    act: 'remedy-changed',
    state,
    on,
    reason: '文书已收到',
    subjectCode: company.code,
    recordKind: 'penalty',
    documentNumber: '临市监罚〔2026〕61号',
  })
const told = async (query = '') => {
  const answer = await city.ask(`/api/v1/organisations/${company.handle}/file${query}`)
  const { lines } = (await answer.json()) as {
    lines: { kind: string; remedyState?: { en: string }; content: { penalty: string } }[]
  }
  return lines
    .filter(({ kind }) => kind === 'penalty')
    .map(({ remedyState, content }) => [remedyState?.en, content.penalty])
}
const acts = () =>
  city.node.database.rows(sql`select a.content ->> 'state' as state from act a join subject s using (subject_id)
    where s.handle = ${company.handle} and a.kind = 'remedy-changed' order by a.batch_id, a.ordinal`)

test('a correction that says where remedies stand is newer than the act before it', async () => {
  await send(rowOf(10000, 'open'))
  await enter('suit')
  expect(await told()).toEqual([['Before a court', '罚款人民币10000元']])
  await send(rowOf(10000, 'upheld'))
  expect(await told()).toEqual([['Upheld', '罚款人民币10000元']])
  expect(await acts()).toEqual([{ state: 'suit' }, { state: 'upheld' }])
})

test('an act after the correction is newer again, and so on', async () => {
  await send(rowOf(10000, 'open'))
  await enter('suit')
  await send(rowOf(10000, 'upheld'))
  await enter('final')
  expect(await told()).toEqual([['Final', '罚款人民币10000元']])
  await send(rowOf(20000, 'open'))
  expect(await told()).toEqual([['Remedies open', '罚款人民币20000元']])
})

test('a correction that says nothing of remedies leaves what the act said', async () => {
  await send(rowOf(10000, 'open'))
  await enter('suit')
  await send(rowOf(20000, ''))
  expect(await told()).toEqual([['Before a court', '罚款人民币20000元']])
})

test('what is held already is no statement: sent again after an act, an old file changes nothing', async () => {
  await send(rowOf(10000, 'open'))
  await enter('suit')
  await send(rowOf(10000, 'open'))
  expect(await told()).toEqual([['Before a court', '罚款人民币10000元']])
  expect(await acts()).toEqual([{ state: 'suit' }])
})

test('without an act, rows alone say it, and nothing is entered beside them', async () => {
  await send(rowOf(10000, 'open'))
  await send(rowOf(10000, 'suit'))
  expect(await told()).toEqual([['Before a court', '罚款人民币10000元']])
  expect(await acts()).toEqual([])
})

test('of two corrections in one file the later one is newer', async () => {
  await send(rowOf(10000, 'open'))
  await enter('suit')
  await send(rowOf(20000, 'upheld'), rowOf(30000, 'final'), rowOf(40000, ''))
  expect(await told()).toEqual([['Final', '罚款人民币40000元']])
})

test('that an act said otherwise before stays where it was', async () => {
  await send(rowOf(10000, 'open'))
  await enter('reconsideration', day('2026-08-01'))
  await send(rowOf(10000, 'upheld'))
  expect(await told('?day=2026-07-31')).toEqual([['Upheld', '罚款人民币10000元']])
  expect(await told('?day=2026-10-01')).toEqual([['Under reconsideration', '罚款人民币10000元']])
})
