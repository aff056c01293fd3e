import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type CaseStory, caseOf, clerk, decider, openCaseStory, second } from './case-story.ts'
import { enter, entering, grounds, heardInSilence, noon, propose, serious, toldAll } from './list-story.ts'

let story: CaseStory
beforeAll(async () => {
  story = await openCaseStory()
})
beforeEach(() => story.city.clock.set(noon('2026-11-22')))
afterAll(() => story?.city.close())

const said = { statement: '广告已全部下架，请考虑从轻处理' }

test('an organisation is entered after notice, its days to speak and the decision of another person, and shown once served', async () => {
  const record = await story.penalise(serious)
  const proposed = caseOf(await propose(story, record))
  expect(proposed).toMatchObject({ state: 'proposed', about: { list: 'market-serious' } })
  const { id } = proposed
  expect(await story.move(decider, id, 'entered', entering('临市监列〔2026〕1号'))).toMatchObject({
    code: 'case/not-open',
  })
  caseOf(await story.move(clerk, id, 'noticed', toldAll))
  expect(await story.move(decider, id, 'entered', entering('临市监列〔2026〕1号'))).toMatchObject({
    code: 'case/not-heard-yet',
    facts: { until: '2026-11-27' },
  })
  story.city.clock.set(noon('2026-11-27'))
  expect(await story.move(decider, id, 'entered', entering('临市监列〔2026〕1号'))).toMatchObject({
    code: 'case/not-heard-yet',
  })
  story.city.clock.set(noon('2026-11-28'))
  const before = (await story.shown()).size
  caseOf(await story.move(decider, id, 'entered', entering('临市监列〔2026〕1号')))
  expect((await story.shown()).size).toBe(before)
  expect(await story.move(clerk, id, 'served', { servedOn: '2026-11-27', repairNotice: true })).toMatchObject({
    code: 'case/served-too-early',
  })
  expect(await story.move(clerk, id, 'served', { servedOn: '2026-11-28' })).toMatchObject({ code: 'case/not-said' })
  caseOf(await story.move(clerk, id, 'served', { servedOn: '2026-11-28', repairNotice: true }))
  const entry = [...(await story.shown()).values()].find((line) => line.documentNumber === '临市监列〔2026〕1号')
  expect(entry).toMatchObject({ kind: 'serious-dishonesty-list', dates: { decided: '2026-11-28' } })
  expect(await propose(story, record)).toMatchObject({ status: 409, code: 'listing/on-it-already' })
})

test('whoever proposed an entry does not decide on it', async () => {
  const { city, open, move } = story
  const record = await story.penalise(serious)
  const about = { list: 'abnormal-market', ground: 'late-report' }
  const facts = {
    facts: '截至六月三十日未公示二〇二五年度报告，经催告仍未公示',
    article: '《企业信息公示暂行条例》第十七条',
  }
  const { id } = caseOf(await open(decider, 'listing', record, 'proposed', facts, about))
  await move(clerk, id, 'noticed', toldAll)
  city.clock.set(noon('2026-11-30'))
  expect(await move(decider, id, 'entered', entering('临市监异〔2026〕9号'))).toMatchObject({
    code: 'case/same-person',
  })
  expect(await move(clerk, id, 'entered', entering('临市监异〔2026〕9号'))).toMatchObject({ status: 403 })
  expect(caseOf(await move(second, id, 'dropped', { reasons: grounds.reasons }))).toMatchObject({ open: false })
})

test('a statement is examined before the decision; a hearing that was asked for is held first', async () => {
  const other = await openCaseStory()
  const { city, move } = other
  const { id } = caseOf(await propose(other, await other.penalise(serious)))
  await move(clerk, id, 'noticed', toldAll)
  caseOf(await move(other.company, id, 'stated', said))
  // It has spoken, yet it may ask for a hearing until its days for that are over.
  expect(await move(decider, id, 'entered', entering('临市监列〔2026〕2号'))).toMatchObject({
    code: 'case/not-heard-yet',
    facts: { until: '2026-11-27' },
  })
  caseOf(await move(other.company, id, 'hearing-asked'))
  expect(await move(decider, id, 'entered', entering('临市监列〔2026〕2号'))).toMatchObject({ code: 'case/not-open' })
  expect(await move(clerk, id, 'hearing-set', { heldOn: '2026-11-25', place: '三号会议室' })).toMatchObject({
    code: 'case/hearing-too-soon',
    facts: { from: '2026-12-01' },
  })
  caseOf(await move(clerk, id, 'hearing-set', { heldOn: '2026-12-02', place: '三号会议室' }))
  const held = { record: '当事人陈述整改经过，执法人员出示证据并作答复' }
  expect(await move(clerk, id, 'hearing-held', held)).toMatchObject({ code: 'case/hearing-too-soon' })
  city.clock.set(noon('2026-12-02'))
  caseOf(await move(clerk, id, 'hearing-held', held))
  expect(await move(decider, id, 'entered', entering('临市监列〔2026〕2号'))).toMatchObject({
    code: 'case/not-said',
    facts: { what: 'examined' },
  })
  const examined = '申辩所述整改属实，但不影响情节严重的认定'
  expect(caseOf(await move(decider, id, 'entered', { ...entering('临市监列〔2026〕2号'), examined }))).toMatchObject({
    state: 'entered',
  })
  await city.close()
})

test('a hearing cannot be asked for after its days, nor where the law gives none', async () => {
  const other = await openCaseStory()
  const id = await heardInSilence(other, await other.penalise(serious))
  expect(await other.move(other.company, id, 'hearing-asked')).toMatchObject({ code: 'case/hearing-too-late' })
  other.city.clock.set(noon('2026-11-22'))
  const late = caseOf(await propose(other, undefined, { list: 'abnormal-market', ground: 'late-report' }))
  await other.move(clerk, late.id, 'noticed', toldAll)
  expect(await other.move(other.company, late.id, 'hearing-asked')).toMatchObject({ code: 'case/no-hearing' })
  await other.city.close()
})

test('a list is for its own kind of organisation, its grounds, its authorities and what is in force', async () => {
  const other = await openCaseStory()
  const minor = await other.penalise({ CF_SXYZCD: '一般' })
  expect(await propose(other, minor)).toMatchObject({ code: 'listing/no-ground-record' })
  expect(await propose(other, undefined)).toMatchObject({ code: 'listing/no-ground-record' })
  expect(await propose(other, minor, { list: 'nothing', ground: 'x' })).toMatchObject({ code: 'listing/no-such-list' })
  expect(await propose(other, minor, { list: 'market-serious', ground: 'x' })).toMatchObject({
    code: 'listing/no-such-ground',
  })
  expect(await propose(other, minor, { list: 'social-organisations', ground: 'certificate-revoked' })).toMatchObject({
    code: 'listing/not-this-kind',
  })
  const record = await other.penalise(serious)
  const labour = { ...clerk, body: 'labour' }
  expect(await propose(other, record, undefined, labour)).toMatchObject({ status: 403, code: 'case/not-competent' })
  expect(await propose(other, record, undefined, other.company)).toMatchObject({ status: 403 })
  await other.city.close()
})

test('one leaves a directory on performance at once, and a list not before its minimum; what was got by fraud comes back', async () => {
  const other = await openCaseStory()
  const { city, move } = other
  const { id, entry } = await enter(other, undefined, '临市监异〔2026〕1号', {
    list: 'abnormal-market',
    ground: 'late-report',
  })
  expect((await other.shown()).has(entry)).toBe(true)
  const done = { doneOn: '2026-11-30', statement: '已补报二〇二五年度报告并公示', evidence: '年度报告回执 2025-118' }
  caseOf(await move(other.company, id, 'duty-reported', done))
  const removed = caseOf(await move(decider, id, 'removed', grounds))
  expect(removed).toMatchObject({ state: 'removed', open: false })
  expect(removed.times.find((time) => time.move === 'removed')).toMatchObject({ dueOn: '2026-12-07', late: false })
  expect((await other.shown()).has(entry)).toBe(false)
  caseOf(await move(decider, id, 'doubted', { ...grounds, servedOn: '2026-11-30' }))
  expect(await move(second, id, 'restored', grounds)).toMatchObject({ code: 'case/not-heard-yet' })
  caseOf(await move(other.company, id, 'doubt-stated', said))
  const examined = '经核对，补报的年度报告系伪造回执，申辩不成立'
  expect(await move(decider, id, 'restored', { ...grounds, examined })).toMatchObject({ code: 'case/same-person' })
  caseOf(await move(second, id, 'restored', { ...grounds, examined }))
  expect((await other.shown()).has(entry)).toBe(true)
  city.clock.set(noon('2026-11-22'))
  const listed = await enter(other, await other.penalise(serious), '临市监列〔2026〕3号')
  caseOf(await move(other.company, listed.id, 'duty-reported', done))
  expect(await move(decider, listed.id, 'removed', grounds)).toMatchObject({
    code: 'listing/too-early',
    facts: { from: '2027-12-01' },
  })
  caseOf(await move(decider, listed.id, 'kept', grounds))
  await city.close()
})

test('repair of the entry ends its case in the same transaction', async () => {
  const other = await openCaseStory()
  const { id, entry } = await enter(other, await other.penalise(serious), '临市监列〔2026〕4号')
  other.city.clock.set(noon('2027-12-02'))
  const asked = {
    ground: 'corrected',
    statement: '罚款已缴清，违法广告已全部撤除',
    materials: '缴款凭证 2026-1138',
    commitment: true,
  }
  const repair = caseOf(await other.open(other.company, 'repair', entry, 'received', asked))
  await other.move(clerk, repair.id, 'accepted')
  caseOf(await other.move(decider, repair.id, 'granted', grounds))
  expect((await other.shown()).has(entry)).toBe(false)
  expect(caseOf(await other.see(clerk, id))).toMatchObject({ state: 'left', open: false })
  await other.city.close()
})
