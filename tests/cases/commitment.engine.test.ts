import type { LetterList } from '@probity/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asPerson, postAs, type SignedInAs } from '../access/as-person.ts'
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
const missing = { 'missing-minor-paper': '消防安全检查合格证' }
const number = () => `临市监诺〔2026〕${++nth}号`
/** The company confirms that it has the letter of acceptance, which is its service. */
const receive = async ({ city, company }: CaseStory, id: string, officer: SignedInAs) => {
  const answer = await city.ask(`/api/v1/cases/${id}/letters`, { headers: await asPerson(city, officer) })
  const { items } = (await answer.json()) as LetterList
  expect((await postAs(city, company, `/api/v1/letters/${items[0]?.id}/received`)).status).toBe(200)
}
const accepted = async () => {
  const { id, authority } = caseOf(await give())
  const body = { body: authority.id }
  const documentNumber = number()
  const taken = caseOf(await story.move({ ...clerk, ...body }, id, 'accepted', { documentNumber, ...missing }))
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
    content: { type: '容缺受理型' },
  })
  const kept = number()
  const outcome = async () => (await shownUnder(documentNumber))?.outcome
  expect(await outcome()).toMatchObject({ says: { en: 'Being kept' }, adverse: false })
  expect(await story.move(officer, id, 'fulfilled', { documentNumber: kept })).toMatchObject({ state: 'fulfilled' })
  // The commitment and what came of it stand together, each naming the other.
  const line = await shownUnder(kept)
  expect(line).toMatchObject({ content: { commitment: documentNumber } })
  expect(await outcome()).toMatchObject({ says: { en: 'Kept' }, record: line?.id, on: '2026-11-22', adverse: false })
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
  // It has no papers that follow, so that none can be handed in.
  expect(caseOf(await story.see(story.company, id)).yours.map(({ move }) => move)).toEqual(['withdrawn'])
  expect(await story.move(officer, id, 'breach-noticed', { ...grounds, servedOn: '2026-11-22' })).toMatchObject({
    code: 'commitment/of-own-motion',
  })
  await story.move(story.company, id, 'withdrawn')
})

test('it is broken only after its day, notice, an order, the days to correct, and by another person', async () => {
  const { id, documentNumber, decider: first, second: other } = await accepted()
  const outcome = async () => (await shownUnder(documentNumber))?.outcome
  const notice = { ...grounds, servedOn: '2026-11-22' }
  expect(await story.move(first, id, 'breach-noticed', notice)).toMatchObject({ code: 'commitment/not-served-yet' })
  await receive(story, id, first)
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
    severity: 'general',
  }
  expect(await story.move(other, id, 'broken', found)).toMatchObject({
    code: 'commitment/may-still-correct',
  })
  story.city.clock.set(noon('2027-01-15'))
  expect(await story.move(first, id, 'broken', found)).toMatchObject({ code: 'case/same-person' })
  expect(await story.move(other, id, 'broken', found)).toMatchObject({ state: 'broken', open: false })
  // Nobody sees it before the decision and the notice of how to repair were served, in one letter.
  expect(await shownUnder(found.documentNumber)).toBeUndefined()
  expect(await outcome()).toMatchObject({ says: { en: 'Being kept' }, adverse: false })
  await receive(story, id, first)
  expect(await shownUnder(found.documentNumber)).toMatchObject({
    kind: 'commitment-fulfilment',
    content: { fulfilment: '未履行' },
  })
  expect(await outcome()).toMatchObject({ says: { en: 'Broken' }, adverse: true })
  // Who has broken one without repairing it is accepted first no more; a level has nothing to do with it.
  expect(await give()).toMatchObject({ status: 422, code: 'commitment/not-in-good-standing' })
  expect(await give('public-commitment')).toMatchObject({ status: 200 })
  // What is repaired is gone from beside the commitment in the same second.
  const record = String((await shownUnder(found.documentNumber))?.id)
  story.city.clock.set(noon('2027-05-17'))
  const asked = { ground: 'corrected', statement: '已经补交全部材料并接受核查', materials: '回执 7', commitment: true }
  const repair = caseOf(await story.open(story.company, 'repair', record, 'received', asked))
  await story.move(first, repair.id, 'accepted')
  caseOf(await story.move(first, repair.id, 'granted', grounds))
  expect(await outcome()).toEqual({
    title: expect.anything(),
    says: { zh: '履行中', en: 'Being kept' },
    adverse: false,
  })
})

test('accepted first, each missing paper has its own day, which both sides see, and is handed in by itself', async () => {
  const other = await openCaseStory()
  const { id, authority } = caseOf(
    await other.open(other.company, 'commitment', undefined, 'given', said, { template: 'accept-first' }),
  )
  const officer = { ...clerk, body: authority.id }
  const documentNumber = number()
  expect(await other.move(officer, id, 'accepted', { documentNumber, dueOn: '2026-12-04' })).toMatchObject({
    code: 'commitment/no-paper-named',
  })
  const both = { ...missing, 'missing-paper-of-another-body': '房屋产权证明（不动产登记机构出具）' }
  expect(await other.move(officer, id, 'accepted', { documentNumber, ...both, dueOn: '2026-12-04' })).toMatchObject({
    code: 'commitment/days-of-papers',
  })
  caseOf(await other.move(officer, id, 'accepted', { documentNumber, ...both }))
  const days = async (who: typeof officer) =>
    caseOf(await other.see(who, id))
      .times.filter(({ move }) => move === 'handed-in')
      .map(({ title, party, dueOn, doneOn, late }) => [title.en, party, dueOn, doneOn, late])
  const due = [
    ['Minor papers of the application', 'subject', '2026-12-04', undefined, false],
    ['A paper that another body must issue', 'subject', '2026-12-18', undefined, false],
  ]
  expect(await days(officer)).toEqual([])
  await receive(other, id, officer)
  expect(await days(officer)).toEqual(due)
  expect(await days(other.company)).toEqual(due)
  expect(caseOf(await other.see(other.company, id)).due).toMatchObject({ on: '2026-12-04', party: 'subject' })

  other.city.clock.set(noon('2026-11-26'))
  const handed = { paper: 'minor-paper', evidence: '消防安全检查合格证 2026-118' }
  expect(await other.move(other.company, id, 'handed-in', { ...handed, paper: 'licence' })).toMatchObject({
    code: 'case/not-said',
  })
  caseOf(await other.move(other.company, id, 'handed-in', handed))
  expect(await days(officer)).toEqual([
    ['Minor papers of the application', 'subject', '2026-12-04', '2026-11-26', false],
    due[1],
  ])
  expect(caseOf(await other.see(other.company, id)).due).toMatchObject({ on: '2026-12-18', party: 'subject' })
  caseOf(await other.move(other.company, id, 'handed-in', { ...handed, paper: 'paper-of-another-body' }))
  expect(await other.move(officer, id, 'fulfilled', { documentNumber: number() })).toMatchObject({ open: false })
  await other.city.close()
})
