import type { LetterList, LetterView } from '@probity/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, postAs, type SignedInAs } from '../access/as-person.ts'
import { inventedCode } from '../rights/filings.ts'
import { type CaseStory, caseOf, clerk, decider, openCaseStory } from './case-story.ts'

let story: CaseStory
beforeAll(async () => {
  story = await openCaseStory()
})
afterAll(() => story?.city.close())

const get = async (who: SignedInAs, path: string) =>
  story.city.ask(`/api/v1/${path}`, { headers: await asPerson(story.city, who) })
/** Letters of a case as its authority has them, the oldest first. */
const lettersOf = async (id: string) =>
  ((await (await get(clerk, `cases/${id}/letters`)).json()) as LetterList).items.toReversed()
const textOf = async (who: SignedInAs, id: string) =>
  ((await (await get(who, `letters/${id}`)).json()) as LetterView).texts.zh

test('a correction talk is about an entry of a list that is in force, and may be declined without any disadvantage', async () => {
  const invitation = {
    reasons: '列入名录后尚未改正，邀请贵单位商谈怎样整改',
    article: '《保障中小企业款项支付条例》第二十五条',
    on: '2026-12-02',
    place: '市场监管局三楼会议室',
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

  // Another is held: the invitation says when and where and that it may be declined, and what was said is sent to be checked.
  const next = caseOf(await story.open(decider, 'talk', entry, 'invited', invitation)).id
  const minutes = '商谈住所无法联系的原因，单位表示已迁至新址，将在一个月内办理变更登记'
  caseOf(await story.move(clerk, next, 'held', { minutes }))
  const letters = await lettersOf(next)
  expect(letters.map(({ kind }) => kind)).toEqual(['invitation', 'talk-record'])
  const invited = JSON.stringify(await textOf(story.company, letters[0]!.id))
  for (const said of ['2026年12月2日', '市场监管局三楼会议室', '没有任何不利后果']) expect(invited).toContain(said)
  expect(JSON.stringify(await textOf(story.company, letters[1]!.id))).toContain(minutes)
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
  // The answer is written to the person, whom it does not name, and handed over; it is in no organisation's letterbox.
  const letters = await lettersOf(id)
  expect(letters.map(({ kind, to }) => [kind, to.handle, to.name.zh])).toEqual([
    ['decision', undefined, '申请人'],
    ['result', undefined, '申请人'],
  ])
  const text = await textOf(clerk, letters[0]!.id)
  expect(text.parts.flatMap(({ paragraphs }) => paragraphs)).toContain('同意您的请求。')
  expect(JSON.stringify(text)).not.toContain('你单位')
  expect((await get(story.company, `letters/${letters[0]!.id}`)).status).toBe(403)
  const box = ((await (await get(story.company, `organisations/${story.handle}/letters`)).json()) as LetterList).items
  expect(box.map((one) => one.case)).not.toContain(id)
})

test('a refused person has a review and a suit named in the letter, and the days to ask begin when it is handed over', async () => {
  const record = await story.penalise()
  const asked = { wish: 'delete', statement: '请求删除登记信息中我的姓名', self: true }
  const { id } = caseOf(await story.open(clerk, 'person-request', record, 'received', asked))
  const refusal = { reasons: '登记信息依法应当公示负责人姓名，不能删除', article: '《企业信息公示暂行条例》第六条' }
  caseOf(await story.move(decider, id, 'refused', refusal))
  const [letter] = await lettersOf(id)
  const text = JSON.stringify(await textOf(clerk, letter!.id))
  for (const way of ['申请复核', '提起行政诉讼', refusal.reasons]) expect(text).toContain(way)
  const times = async () => caseOf(await story.see(clerk, id)).times?.filter(({ move }) => move === 'review-asked')
  expect(await times()).toEqual([])
  const handed = { way: 'in-person', servedOn: '2026-11-22', proof: '送达回证 2026-31' }
  expect((await postAs(story.city, clerk, `/api/v1/letters/${letter!.id}/service`, handed)).status).toBe(200)
  expect(await times()).toMatchObject([{ party: 'applicant', dueOn: '2026-12-22' }])
})

test('nobody takes a person’s request in without having seen that it is their own', async () => {
  const record = await story.penalise()
  const asked = { wish: 'see', statement: '请求查阅与本人有关的全部内容', self: false }
  expect(await story.open(clerk, 'person-request', record, 'received', asked)).toMatchObject({
    status: 422,
    facts: { what: 'self', why: 'not-confirmed' },
  })
})
