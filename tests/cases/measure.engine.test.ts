import { followDays } from '@probity/cases'
import type { LetterList } from '@probity/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asPerson, postAs, type SignedInAs } from '../access/as-person.ts'
import { inventedCode } from '../rights/filings.ts'
import { type CaseStory, caseOf, clerk, decider, openCaseStory } from './case-story.ts'
import { enter, grounds, noon, serious } from './list-story.ts'

let story: CaseStory
beforeAll(async () => {
  story = await openCaseStory()
})
beforeEach(() => story.city.clock.set(noon('2026-11-22')))
afterAll(() => story?.city.close())

const proposal = {
  relation: '处罚针对食品标签虚假，增加检查频次针对同一食品安全风险',
  proportion: '仅增加检查频次，不减损权利，与违法行为的危害相当',
  article: '《食品安全法》第一百一十三条',
  notExempt: true,
}
const deciding = (documentNumber: string, until = '2027-05-31') => ({
  documentNumber,
  reasons: '同类违法行为近期有再次发生的风险，须加强检查',
  article: '《食品安全法》第一百一十三条',
  until,
  remedy: '自收到之日起六十日内可以申请行政复议，六个月内可以提起行政诉讼',
})
const propose = (
  who: CaseStory,
  record: string | undefined,
  measure = 'key-supervision-food',
  by: SignedInAs = clerk,
  more = {},
) => who.open(by, 'measure', record, 'proposed', proposal, { measure, ...more })

/** Applies a measure that rests on a record; gives its case, served and confirmed. */
const apply = async (who: CaseStory, record: string, number: string, measure = 'key-supervision-food') => {
  const { id } = caseOf(await propose(who, record, measure))
  caseOf(await who.move(clerk, id, 'noticed', { servedOn: '2026-11-22', told: true }))
  who.city.clock.set(noon('2026-11-30'))
  caseOf(await who.move(decider, id, 'applied', deciding(number)))
  caseOf(await who.move(clerk, id, 'served', { servedOn: '2026-11-30' }))
  caseOf(await who.move(clerk, id, 'confirmed', { how: '列入年度重点检查名单' }))
  return id
}

test('a measure is applied by a named official after notice and hearing, confirmed, and confirmed again when it is lifted', async () => {
  const record = await story.penalise(serious)
  const { id } = caseOf(await propose(story, record))
  expect(await story.move(decider, id, 'applied', deciding('临市监措〔2026〕1号'))).toMatchObject({
    code: 'case/not-noticed',
  })
  await story.move(clerk, id, 'noticed', { servedOn: '2026-11-22', told: true })
  expect(await story.move(decider, id, 'applied', deciding('临市监措〔2026〕1号'))).toMatchObject({
    code: 'case/not-heard-yet',
  })
  expect(await story.move(story.company, id, 'hearing-asked')).toMatchObject({ code: 'case/no-hearing' })
  caseOf(await story.move(story.company, id, 'stated', { statement: '标签已经全部更换，请不予增加检查' }))
  const examined = '标签更换属实，但须核查是否全部召回'
  expect(
    await story.move(decider, id, 'applied', { ...deciding('临市监措〔2026〕1号', '2030-01-01'), examined }),
  ).toMatchObject({ code: 'measure/too-long', facts: { until: '2029-05-10' } })
  caseOf(await story.move(decider, id, 'applied', { ...deciding('临市监措〔2026〕1号'), examined }))
  const served = caseOf(await story.move(clerk, id, 'served', { servedOn: '2026-11-22' }))
  expect(served.times.find(({ move }) => move === 'confirmed')).toMatchObject({
    party: 'executing',
    dueOn: '2026-11-27',
  })
  expect(caseOf(await story.move(clerk, id, 'confirmed', { how: '列入年度重点检查名单' }))).toMatchObject({
    state: 'confirmed',
  })
  expect(
    await story.move(decider, id, 'lift-decided', { reasons: '整改全部完成，风险已经消除，不再需要加强检查' }),
  ).toMatchObject({
    state: 'lifting',
  })
  expect(caseOf(await story.move(clerk, id, 'lift-confirmed', { how: '移出年度重点检查名单' }))).toMatchObject({
    state: 'ended',
    open: false,
  })
})

/** Titles of the measures that the public sees, and those that the company itself sees. */
const seen = async (who: CaseStory) => {
  const read = async (path: string, headers = {}) => {
    const file = (await (await who.city.ask(`/api/v1/organisations/${who.handle}${path}`, { headers })).json()) as {
      measures?: { measure: string; ownTerm: boolean }[]
    }
    return (file.measures ?? []).map(({ measure, ownTerm }) => (ownTerm ? `${measure}, own term` : measure))
  }
  const own = await asPerson(who.city, who.company)
  return { public: await read('/file'), own: await read('/full-file?purpose=own-file', own) }
}

test('the repair of what it rests on lifts it in the same transaction', async () => {
  const other = await openCaseStory()
  const record = await other.penalise(serious)
  const id = await apply(other, record, '临市监措〔2026〕2号')
  expect(await seen(other)).toEqual({ public: ['key-supervision-food'], own: ['key-supervision-food'] })
  other.city.clock.set(noon('2027-05-20'))
  const asked = {
    ground: 'corrected',
    statement: '罚款已缴清，标签已全部更换',
    materials: '缴款凭证 2026-1138',
    commitment: true,
  }
  const repair = caseOf(await other.open(other.company, 'repair', record, 'received', asked))
  await other.move(clerk, repair.id, 'accepted')
  caseOf(await other.move(decider, repair.id, 'granted', grounds))
  expect(await seen(other)).toEqual({ public: [], own: [] })
  const lifted = caseOf(await other.see(clerk, id))
  expect(lifted).toMatchObject({ state: 'lifting' })
  expect(lifted.moves.at(-1)).toMatchObject({ move: 'lift-ordered', party: 'platform', on: '2027-05-20' })
  expect(lifted.times.find(({ move }) => move === 'lift-confirmed')).toMatchObject({ dueOn: '2027-05-21' })
  await other.city.close()
})

test('a bar with its own statutory term outlives the repair, and falls with the decision', async () => {
  const other = await openCaseStory()
  const record = await other.penalise({ ...serious, CF_CFLB: '吊销许可证件' })
  const { id } = caseOf(await propose(other, record, 'food-licence-bar'))
  await other.move(clerk, id, 'noticed', { servedOn: '2026-11-22', told: true })
  other.city.clock.set(noon('2026-11-30'))
  expect(await other.move(decider, id, 'applied', deciding('临市监措〔2026〕3号'))).toMatchObject({
    code: 'measure/too-short',
    facts: { from: '2031-05-09' },
  })
  caseOf(await other.move(decider, id, 'applied', deciding('临市监措〔2026〕3号', '2031-05-09')))
  caseOf(await other.move(clerk, id, 'served', { servedOn: '2026-11-30' }))
  expect(await seen(other)).toEqual({ public: ['food-licence-bar'], own: ['food-licence-bar'] })
  other.city.clock.set(noon('2027-05-20'))
  const asked = {
    ground: 'corrected',
    statement: '已按决定停止经营并完成整改',
    materials: '整改报告 2027-7',
    commitment: true,
  }
  const repair = caseOf(await other.open(other.company, 'repair', record, 'received', asked))
  await other.move(clerk, repair.id, 'accepted')
  caseOf(await other.move(decider, repair.id, 'granted', grounds))
  expect(await seen(other)).toEqual({ public: ['food-licence-bar, own term'], own: ['food-licence-bar, own term'] })
  expect(caseOf(await other.see(clerk, id))).toMatchObject({ state: 'served' })
  // The decision itself is annulled: nothing is left for the bar to rest on.
  const annulled = { act: 'revoked', on: '2027-05-20', reason: '行政复议决定撤销处罚' }
  const name = { subjectCode: inventedCode(1), recordKind: 'penalty', documentNumber: '临市监罚〔2026〕1号' }
  expect((await postAs(other.city, decider, '/api/v1/acts', { ...annulled, ...name })).status).toBe(200)
  expect(caseOf(await other.see(clerk, id))).toMatchObject({ state: 'ended', open: false })
  await other.city.close()
})

test('a hearing on a measure is told with its place and day, and not held before it', async () => {
  const other = await openCaseStory()
  const record = await other.penalise({ ...serious, CF_CFLB: '吊销许可证件' })
  const { id } = caseOf(await propose(other, record, 'food-licence-bar'))
  await other.move(clerk, id, 'noticed', { servedOn: '2026-11-22', told: true })
  expect(caseOf(await other.move(other.company, id, 'hearing-asked'))).toMatchObject({ state: 'hearing-asked' })
  const place = '三号会议室'
  expect(await other.move(clerk, id, 'hearing-set', { heldOn: '2026-11-25', place })).toMatchObject({
    code: 'case/hearing-too-soon',
  })
  caseOf(await other.move(clerk, id, 'hearing-set', { heldOn: '2026-12-02', place }))
  const letters = await other.city.ask(`/api/v1/cases/${id}/letters`, { headers: await asPerson(other.city, clerk) })
  expect(((await letters.json()) as LetterList).items).toMatchObject([{ kind: 'hearing' }])
  const said = { record: '当事人对拟采取的限制无异议，请求从最短期限起算' }
  expect(await other.move(clerk, id, 'hearing-held', said)).toMatchObject({ code: 'case/hearing-too-soon' })
  other.city.clock.set(noon('2026-12-02'))
  expect(await other.move(clerk, id, 'hearing-held', said)).toMatchObject({ state: 'heard' })
  await other.city.close()
})

test('on the day after its last one it is lifted, whoever remembers it or not', async () => {
  const other = await openCaseStory()
  const id = await apply(other, await other.penalise(serious), '临市监措〔2026〕5号')
  other.city.clock.set(noon('2027-05-31'))
  expect(await followDays(other.city.node.intake)).toBe(0)
  other.city.clock.set(noon('2027-06-01'))
  expect(await followDays(other.city.node.intake)).toBe(1)
  expect(await followDays(other.city.node.intake)).toBe(0)
  const lifted = caseOf(await other.see(clerk, id))
  expect(lifted).toMatchObject({ state: 'lifting', open: true })
  expect(lifted.moves.at(-1)?.said[0]?.text.en).toBe('Its own last day is over')
  await other.city.close()
})

test('it rests on what law names and is in force, and is for whom the pack names', async () => {
  const other = await openCaseStory()
  const record = await other.penalise(serious)
  expect(await propose(other, record, 'nothing')).toMatchObject({ code: 'measure/no-such-measure' })
  expect(await propose(other, record, 'work-safety-bar', { ...clerk, body: 'safety' })).toMatchObject({
    code: 'measure/rests-on-nothing',
  })
  expect(await propose(other, undefined)).toMatchObject({ code: 'measure/rests-on-nothing' })
  expect(await propose(other, record, 'food-licence-bar')).toMatchObject({ code: 'measure/rests-on-nothing' })
  expect(await propose(other, record, undefined, { ...clerk, body: 'labour' })).toMatchObject({
    code: 'case/not-competent',
  })
  expect(
    await propose(other, record, 'government-funds-and-pilots', { ...clerk, body: 'credit-office' }),
  ).toMatchObject({
    code: 'measure/not-this-kind',
  })
  await other.city.close()
})

test('what rests on an entry in a list is lifted when the entry ends', async () => {
  const other = await openCaseStory()
  const about = { list: 'abnormal-market', ground: 'late-report' }
  const { id: listing, entry } = await enter(other, undefined, '临市监异〔2026〕1号', about)
  other.city.clock.set(noon('2026-11-22'))
  other.city.clock.set(noon('2026-11-30'))
  const { id } = caseOf(await propose(other, entry, 'honours'))
  await other.move(clerk, id, 'noticed', { servedOn: '2026-11-30', told: true })
  other.city.clock.set(noon('2026-12-08'))
  caseOf(await other.move(decider, id, 'applied', deciding('临市监措〔2026〕4号')))
  caseOf(await other.move(clerk, id, 'served', { servedOn: '2026-12-08' }))
  const done = { doneOn: '2026-12-08', statement: '已补报二〇二五年度报告并公示', evidence: '年度报告回执 2025-118' }
  caseOf(await other.move(other.company, listing, 'duty-reported', done))
  caseOf(await other.move(decider, listing, 'removed', grounds))
  // It was never carried out, so nobody has to confirm that it is lifted.
  const ended = caseOf(await other.see(clerk, id))
  expect(ended).toMatchObject({ state: 'ended', open: false })
  expect(ended.moves.slice(-2).map(({ move }) => move)).toEqual(['lift-ordered', 'ended'])
  await other.city.close()
})
