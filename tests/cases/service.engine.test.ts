import type { LetterList, LetterSummary } from '@probity/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asPerson, postAs, type SignedInAs } from '../access/as-person.ts'
import { type CaseStory, caseOf, clerk, decider, openCaseStory, second } from './case-story.ts'
import { entering, noon, propose, serious } from './list-story.ts'

let story: CaseStory
beforeAll(async () => {
  story = await openCaseStory()
})
beforeEach(() => story.city.clock.set(noon('2026-11-22')))
afterAll(() => story?.city.close())

const lettersOf = async (id: string): Promise<LetterSummary[]> => {
  const answer = await story.city.ask(`/api/v1/cases/${id}/letters`, { headers: await asPerson(story.city, clerk) })
  return ((await answer.json()) as LetterList).items
}
const newest = async (id: string) => (await lettersOf(id))[0] as LetterSummary
const byPost = (who: SignedInAs, letter: LetterSummary, servedOn: string) =>
  postAs(story.city, who, `/api/v1/letters/${letter.id}/service`, { way: 'post', servedOn, proof: 'EMS 1100990' })
const times = async (id: string) =>
  (await story.see(clerk, id)).times?.map(({ move, dueOn }) => [move, dueOn]) as [string, string][]

test('no time runs against an organisation before its notice was served, and nothing is decided', async () => {
  const { id } = caseOf(await propose(story, await story.penalise(serious)))
  caseOf(await story.move(clerk, id, 'noticed', { told: true }))
  const notice = await newest(id)
  expect(notice).toMatchObject({ kind: 'notice' })
  expect(notice.service).toBeUndefined()
  expect((await times(id)).map(([move]) => move)).not.toContain('stated')
  story.city.clock.set(noon('2026-12-24'))
  expect(await story.move(decider, id, 'entered', entering('临市监列〔2026〕21号'))).toMatchObject({
    code: 'case/not-noticed',
  })
  expect((await byPost(clerk, notice, '2026-12-21')).status).toBe(200)
  expect(await times(id)).toContainEqual(['stated', '2026-12-28'])
  expect(await story.move(decider, id, 'entered', entering('临市监列〔2026〕21号'))).toMatchObject({
    code: 'case/not-heard-yet',
  })
})

test('the service of a decision is the move “served”: one letter, with the notice of how to repair in it', async () => {
  const { id } = caseOf(await propose(story, await story.penalise(serious)))
  caseOf(await story.move(clerk, id, 'noticed', { told: true }))
  const received = await postAs(story.city, story.company, `/api/v1/letters/${(await newest(id)).id}/received`)
  expect(received.status).toBe(200)
  story.city.clock.set(noon('2026-11-30'))
  caseOf(await story.move(decider, id, 'entered', entering('临市监列〔2026〕22号')))
  const shown = async () => [...(await story.shown()).values()].map(({ documentNumber }) => documentNumber)
  expect(await shown()).not.toContain('临市监列〔2026〕22号')
  const decision = await newest(id)
  const page = await story.city.ask(`/api/v1/letters/${decision.id}`, {
    headers: await asPerson(story.city, story.company),
  })
  const text = JSON.stringify(await page.json())
  expect(text).toContain('信用修复告知书')
  expect(text).not.toMatch(/\{\w+\}/)
  expect((await byPost(clerk, decision, '2026-11-30')).status).toBe(200)
  const listed = caseOf(await story.see(clerk, id))
  expect(listed).toMatchObject({ state: 'listed' })
  expect(listed.moves.slice(-2).map(({ move }) => move)).toEqual(['letter-served', 'served'])
  expect(await shown()).toContain('临市监列〔2026〕22号')
})

test('nobody makes the move of a service by hand, and a paper of the authority’s own needs no letter', async () => {
  const { id } = caseOf(await propose(story, await story.penalise(serious)))
  expect(
    await story.move(clerk, id, 'letter-served', { letter: 'market-city.notice.2026.1', servedOn: '2026-11-22' }),
  ).toMatchObject({ status: 409, code: 'case/not-open' })
  caseOf(await story.move(clerk, id, 'noticed', { told: true, servedOn: '2026-11-22' }))
  expect(await lettersOf(id)).toEqual([])
  expect(await times(id)).toContainEqual(['stated', '2026-11-27'])
})

test('a repair is not undone before the notice was served', async () => {
  const said = {
    ground: 'corrected',
    statement: '已于六月缴清罚款并下架全部违规宣传',
    materials: '缴款凭证 2026-1138',
    commitment: true,
  }
  const grounds = { reasons: '经核查所提交的缴款凭证系伪造，拟撤销原修复', article: '《信用修复管理办法》' }
  const { id } = caseOf(await story.open(story.company, 'repair', await story.penalise(), 'received', said))
  await story.move(clerk, id, 'accepted')
  caseOf(
    await story.move(decider, id, 'granted', { ...grounds, reasons: '罚款已缴清，违法行为已经改正，符合修复条件' }),
  )
  caseOf(await story.move(decider, id, 'fraud-noticed', grounds))
  expect(await story.move(second, id, 'undone', grounds)).toMatchObject({ code: 'case/not-noticed' })
  expect((await byPost(clerk, await newest(id), '2026-11-22')).status).toBe(200)
  expect((await times(id)).map(([move]) => move)).toContain('fraud-stated')
})
