import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type CaseStory, caseOf, clerk, decider, openCaseStory, second } from './case-story.ts'
import { noon } from './list-story.ts'

let story: CaseStory
let nth = 0
beforeAll(async () => {
  story = await openCaseStory()
})
beforeEach(() => story.city.clock.set(noon('2026-11-22')))
afterAll(() => story?.city.close())

const said = { matter: '门店改建后补交消防安全检查合格证', promise: true }
const give = (template = 'accept-first', more: object = {}) =>
  story.open(story.company, 'commitment', undefined, 'given', { ...said, ...more }, { template })
const number = () => `临市监诺〔2026〕${++nth}号`
const accepted = async () => {
  const { id, authority } = caseOf(await give())
  const body = { body: authority.id }
  const documentNumber = number()
  const taken = caseOf(await story.move({ ...clerk, ...body }, id, 'accepted', { documentNumber, dueOn: '2026-12-04' }))
  expect(taken.state).toBe('accepted')
  const people = { clerk: { ...clerk, ...body }, decider: { ...decider, ...body }, second: { ...second, ...body } }
  return { id, documentNumber, ...people }
}
const shownUnder = async (documentNumber: string) =>
  [...(await story.shown()).values()].find((line) => line.documentNumber === documentNumber)
const grounds = { reasons: '到期未补交材料，经两次提醒仍未补交，须予责令', article: '《行政许可法》第三十一条' }

test('a commitment that is accepted and kept is recorded as that', async () => {
  const { id, documentNumber, clerk: officer } = await accepted()
  expect(await shownUnder(documentNumber)).toMatchObject({
    kind: 'commitment',
    adverse: false,
    content: { type: '容缺受理型', dueOn: '2026-12-04' },
  })
  const kept = number()
  expect(await story.move(officer, id, 'fulfilled', { documentNumber: kept })).toMatchObject({ state: 'fulfilled' })
  expect(await shownUnder(kept)).toMatchObject({ kind: 'commitment-fulfilment', content: { fulfilment: '已履行' } })
})

test('who does not read what follows promises nothing, and whoever withdraws is as if it had not', async () => {
  expect(await give('accept-first', { promise: false })).toMatchObject({ status: 422, facts: { what: 'promise' } })
  const { id, documentNumber } = await accepted()
  await story.move(story.company, id, 'withdrawn')
  expect(await shownUnder(documentNumber)).toBeUndefined()
})

test('a promise of one’s own motion is never found broken', async () => {
  const { id, authority } = caseOf(await give('public-commitment', { matter: '诚信经营，七日无理由退货' }))
  const officer = { ...decider, body: authority.id }
  await story.move(officer, id, 'accepted', { documentNumber: number() })
  expect(await story.move(officer, id, 'breach-noticed', { ...grounds, servedOn: '2026-11-22' })).toMatchObject({
    code: 'commitment/of-own-motion',
  })
  await story.move(story.company, id, 'withdrawn')
})

test('it is broken only after its day, notice, an order, the days to correct, and by another person', async () => {
  const { id, decider: first, second: other } = await accepted()
  const notice = { ...grounds, servedOn: '2026-11-22' }
  expect(await story.move(first, id, 'breach-noticed', notice)).toMatchObject({
    code: 'commitment/not-due-yet',
    facts: { until: '2026-12-04' },
  })
  story.city.clock.set(noon('2026-12-07'))
  caseOf(await story.move(first, id, 'breach-noticed', { ...grounds, servedOn: '2026-12-07' }))
  const order = { ...grounds, servedOn: '2026-12-15' }
  expect(await story.move(other, id, 'ordered', { ...order, servedOn: '2026-12-07' })).toMatchObject({
    code: 'case/not-heard-yet',
  })
  story.city.clock.set(noon('2026-12-15'))
  caseOf(await story.move(other, id, 'ordered', order))
  const found = {
    ...grounds,
    documentNumber: number(),
    severity: 'minor',
    servedOn: '2027-01-15',
    repairNoticeOn: '2027-01-15',
  }
  expect(await story.move(other, id, 'broken', { ...found, servedOn: '2026-12-15' })).toMatchObject({
    code: 'commitment/may-still-correct',
  })
  story.city.clock.set(noon('2027-01-15'))
  expect(await story.move(first, id, 'broken', found)).toMatchObject({ code: 'case/same-person' })
  expect(await story.move(other, id, 'broken', found)).toMatchObject({ state: 'broken', open: false })
  // Who has broken one without repairing it is accepted first no more; a level has nothing to do with it.
  expect(await give()).toMatchObject({ status: 422, code: 'commitment/not-in-good-standing' })
  expect(await give('public-commitment')).toMatchObject({ status: 200 })
})
