import { CaseChoices } from '@probity/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson } from '../access/as-person.ts'
import { inventedCode } from '../rights/filings.ts'
import { type CaseStory, caseOf, clerk, decider, openCaseStory, second } from './case-story.ts'

let story: CaseStory
beforeAll(async () => {
  story = await openCaseStory()
})
afterAll(() => story?.city.close())

const said = {
  ground: 'corrected',
  statement: '已于六月缴清罚款并下架全部违规宣传',
  materials: '缴款凭证 2026-1138',
  commitment: true,
}
const grounds = { reasons: '罚款已缴清，违法行为已经改正，符合修复条件', article: '《信用修复管理办法》第三条' }
const apply = async (record: string, more: object = {}) =>
  caseOf(await story.open(story.company, 'repair', record, 'received', { ...said, ...more }))
const choices = async (record: string) => {
  const answer = await story.city.ask(`/api/v1/organisations/${story.handle}/records/${record}/choices`, {
    headers: await asPerson(story.city, story.company),
  })
  return new Map(CaseChoices.parse(await answer.json()).items.map((item) => [item.procedure, item]))
}

test('a granted repair ends the record for everybody in the same transaction', async () => {
  const record = await story.penalise()
  const { id, times } = await apply(record)
  expect(times.map(({ move, dueOn }) => [move, dueOn])).toEqual([
    ['pushed', '2026-11-23'],
    ['accepted', '2026-11-25'],
    ['granted', '2026-12-01'],
    ['told', '2026-12-04'],
  ])
  expect((await story.shown()).has(record)).toBe(true)
  await story.move(clerk, id, 'accepted')
  const granted = caseOf(await story.move(decider, id, 'granted', grounds))
  expect(granted.moves.slice(-3).map(({ move }) => move)).toEqual(['granted', 'carried-out', 'told'])
  expect(granted).toMatchObject({ state: 'carried-out', open: false })
  expect((await story.shown()).has(record)).toBe(false)
  expect(await story.open(story.company, 'repair', record, 'received', said)).toMatchObject({ code: 'repair/over' })
})

test('it cannot be asked for before the minimum period is over, and the first day is said', async () => {
  const record = await story.penalise({ CF_JDRQ: '2026-11-02', CF_SDRQ: '2026-11-02', CF_XFGZSRQ: '2026-11-02' })
  expect(await story.open(story.company, 'repair', record, 'received', said)).toMatchObject({
    status: 422,
    code: 'repair/too-early',
    facts: { from: '2027-02-03' },
  })
  const offered = (await choices(record)).get('repair')
  expect(offered).toMatchObject({ can: false, why: { zh: '自 2027年2月3日 起可以申请信用修复。' } })
  expect((await choices(record)).get('objection')).toMatchObject({ can: true })
})

test('it is not asked for without the commitment that what is said is true', async () => {
  const record = await story.penalise()
  expect(await story.open(story.company, 'repair', record, 'received', { ...said, commitment: false })).toMatchObject({
    status: 422,
    facts: { what: 'commitment', why: 'not-confirmed' },
  })
})

test('what is sent back is completed and goes on; what is refused stays shown, with the reasons', async () => {
  const record = await story.penalise()
  const { id } = await apply(record)
  const returned = caseOf(await story.move(clerk, id, 'returned', { missing: '请补充缴款凭证的日期和金额' }))
  // Sending back answers the time in which to accept.
  expect(returned.times.find(({ move }) => move === 'accepted')).toMatchObject({ doneOn: '2026-11-22', late: false })
  await story.move(story.company, id, 'supplemented', { statement: '缴款日期六月三日，金额一万元' })
  await story.move(clerk, id, 'accepted')
  const refused = caseOf(await story.move(decider, id, 'refused', grounds))
  expect(refused).toMatchObject({ state: 'refused', open: false })
  expect((await story.shown()).has(record)).toBe(true)
})

test('a repair for a reorganisation needs a last day, and is over the day after', async () => {
  const record = await story.penalise()
  const { id } = await apply(record, { ground: 'reorganisation' })
  await story.move(clerk, id, 'accepted')
  expect(await story.move(decider, id, 'granted', grounds)).toMatchObject({ code: 'repair/needs-last-day' })
  await story.move(decider, id, 'granted', { ...grounds, until: '2026-12-31' })
  expect((await story.shown()).has(record)).toBe(false)
  story.city.clock.set('2026-12-31T04:00:00.000Z')
  expect((await story.shown()).has(record)).toBe(false)
  story.city.clock.set('2027-01-01T04:00:00.000Z')
  expect((await story.shown()).has(record)).toBe(true)
  story.city.clock.set('2026-11-22T04:00:00.000Z')
})

test('a repair got by false material is undone after notice and hearing, by another person than who gave the notice', async () => {
  const record = await story.penalise()
  const { id } = await apply(record)
  await story.move(clerk, id, 'accepted')
  await story.move(decider, id, 'granted', grounds)
  const notice = {
    reasons: '经核查所提交的缴款凭证系伪造，拟撤销修复',
    article: '《信用修复管理办法》',
    servedOn: '2026-11-20',
  }
  await story.move(decider, id, 'fraud-noticed', notice)
  expect((await story.shown()).has(record)).toBe(false)
  await story.move(story.company, id, 'fraud-stated', { statement: '凭证由代办机构提供，本公司并不知情' })
  expect(await story.move(decider, id, 'undone', grounds)).toMatchObject({ status: 403, code: 'case/same-person' })
  expect(await story.move(second, id, 'undone', grounds)).toMatchObject({ status: 200, state: 'undone' })
  expect((await story.shown()).has(record)).toBe(true)
})

test('a late decision still counts and is marked late; the authority’s queue has it in front', async () => {
  const record = await story.penalise()
  const { id } = await apply(record)
  story.city.clock.set('2026-12-07T04:00:00.000Z')
  const queue = (await (
    await story.city.ask('/api/v1/cases', { headers: await asPerson(story.city, clerk) })
  ).json()) as { items: { id: string; due?: { late: boolean; move: string } }[] }
  expect(queue.items[0]).toMatchObject({ id, due: { late: true, move: 'accepted' } })
  const accepted = caseOf(await story.move(clerk, id, 'accepted'))
  expect(accepted.times.find(({ move }) => move === 'accepted')).toMatchObject({ doneOn: '2026-12-07', late: true })
  story.city.clock.set('2026-11-22T04:00:00.000Z')
})

test('a record of a field with a way of its own is not repaired here, and the reader learns where', async () => {
  const record = await story.enter('court', 'judgment-default', {
    'subject.name': '临澄市晴川贸易有限公司',
    'subject.code': inventedCode(1),
    'record.documentNumber': '（2026）临0101执17号',
    'record.decidedOn': '2026-03-10',
    'content.duty': '支付货款十二万元',
    'content.performance': '全部未履行',
    'content.conduct': '有履行能力而拒不履行',
  })
  expect(await story.open(story.company, 'repair', record, 'received', said)).toMatchObject({
    status: 422,
    code: 'repair/own-procedure',
    facts: { where: { zh: '执行法院' } },
  })
})
