import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson } from '../access/as-person.ts'
import { inventedCode } from '../rights/filings.ts'
import { type CaseStory, caseOf, clerk, decider, openCaseStory } from './case-story.ts'

let story: CaseStory
beforeAll(async () => {
  story = await openCaseStory()
})
afterAll(() => story?.city.close())

test('a correction talk is about an entry of a list that is in force, and may be declined without any disadvantage', async () => {
  const invitation = {
    reasons: '列入名录后尚未改正，邀请贵单位商谈怎样整改',
    article: '《保障中小企业款项支付条例》第二十五条',
    on: '2026-12-02',
    place: '市场监管局三楼会议室',
    servedOn: '2026-11-22',
  }
  const penalty = await story.penalise()
  expect(await story.open(decider, 'talk', penalty, 'invited', invitation)).toMatchObject({ code: 'talk/not-listed' })
  const entry = await story.enter('market-city', 'abnormal-operation', {
    'subject.name': '临澄市晴川贸易有限公司',
    'subject.code': inventedCode(1),
    'record.documentNumber': '临市监异〔2026〕1号',
    'record.decidedOn': '2026-10-08',
    'record.publish': '是',
    'record.servedOn': '2026-10-08',
    'record.repairNoticeOn': '2026-10-08',
    'content.reason': '通过登记的住所无法联系',
  })
  const { id } = caseOf(await story.open(decider, 'talk', entry, 'invited', invitation))
  const before = [...(await story.shown()).keys()]
  expect(await story.move(story.company, id, 'declined')).toMatchObject({ state: 'declined', open: false })
  expect([...(await story.shown()).keys()]).toEqual(before)
})

test('a person’s own request is between the person and the authority: the organisation is not told of it', async () => {
  const record = await story.penalise()
  const asked = { wish: 'correct', statement: '登记的姓名有误，请按登记档案更正', self: true }
  const { id } = caseOf(await story.open(clerk, 'person-request', record, 'received', asked))
  expect(await story.see(story.company, id)).toMatchObject({ status: 403 })
  const mine = await story.city.ask(`/api/v1/organisations/${story.handle}/cases`, {
    headers: await asPerson(story.city, story.company),
  })
  expect(await mine.text()).not.toContain(id)
  const grounds = { reasons: '经与登记档案逐项核对，登记的姓名确有错误，予以更正' }
  caseOf(await story.move(decider, id, 'granted', grounds))
  expect(await story.move(clerk, id, 'carried-out', { how: '已报送更正' })).toMatchObject({
    state: 'carried-out',
    open: false,
  })
})

test('nobody takes a person’s request in without having seen that it is their own', async () => {
  const record = await story.penalise()
  const asked = { wish: 'see', statement: '请求查阅与本人有关的全部内容', self: false }
  expect(await story.open(clerk, 'person-request', record, 'received', asked)).toMatchObject({
    status: 422,
    facts: { what: 'self', why: 'not-confirmed' },
  })
})
