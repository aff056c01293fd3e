import { followDays } from '@probity/cases'
import { CheckAnswer, type LetterList } from '@probity/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asPerson, postAs, type SignedInAs } from '../access/as-person.ts'
import { inventedCode } from '../rights/filings.ts'
import { type CaseStory, caseOf, clerk, decider, openCaseStory } from './case-story.ts'
import { noon } from './list-story.ts'

let story: CaseStory
let nth = 0
beforeAll(async () => {
  story = await openCaseStory()
})
beforeEach(() => story.city.clock.set(noon('2026-11-22')))
afterAll(() => story?.city.close())

const code = inventedCode(1)
const honoured = async () => {
  const documentNumber = `临市监表〔2026〕${++nth}号`
  const record = await story.enter('market-city', 'honour', {
    主体名称: '临澄市晴川贸易有限公司',
    统一社会信用代码: code,
    表彰文书号: documentNumber,
    表彰日期: '2026-06-01',
    荣誉名称: '诚信经营示范单位',
    荣誉级别: '市级',
    有效期至: '2027-09-30',
    表彰机关: '临澄市市场监督管理局',
    表彰机关统一社会信用代码: '11990100MB99000131',
  })
  return { record, documentNumber }
}
const proposal = {
  relation: '荣誉表彰的正是诚信经营，与优先受理其许可申请直接相关',
  proportion: '只改变受理的先后，不降低条件，不占用其他申请人的期限',
  article: '《关于健全社会信用体系的意见》第十一条',
}
const propose = (record: string | undefined, measure = 'lincheng-priority') =>
  story.open(clerk, 'measure', record, 'proposed', proposal, { measure })
const deciding = (documentNumber: string, until = '2027-05-31') => ({
  documentNumber,
  reasons: '荣誉在有效期内，符合公布的优先办理条件，予以优先办理',
  article: '《关于健全社会信用体系的意见》第十一条',
  until,
  remedy: '对本决定有异议的，可以自收到之日起六十日内申请行政复议',
})

/** What an official learns who is about to decide on a licence. */
const told = async () => {
  const asked = { check: 'licence', reference: '临市监许受〔2026〕77号', organisations: [code] }
  const answer = await postAs(story.city, clerk, '/api/v1/checks', asked)
  const { items } = CheckAnswer.parse(await answer.json())
  return items[0]?.measures.map(({ measure }) => measure)
}
/** What everybody sees of it. */
const shown = async () => {
  const answer = await story.city.ask(`/api/v1/organisations/${story.handle}/file`)
  const { measures = [] } = (await answer.json()) as { measures?: { measure: string }[] }
  return measures.map(({ measure }) => measure)
}
const granted = async (record: string) => {
  const { id } = caseOf(await propose(record))
  caseOf(await story.move(decider, id, 'applied', deciding(`临市监励〔2026〕${++nth}号`)))
  caseOf(await story.move(clerk, id, 'served', { servedOn: '2026-11-22' }))
  caseOf(await story.move(clerk, id, 'confirmed', { how: '受理窗口已设优先办理' }))
  return id
}

test('an honour brings nothing of itself; a named official grants priority, which is served, confirmed, told before a licence, and over with its last day', async () => {
  const { record } = await honoured()
  expect([await told(), await shown()]).toEqual([[], []])
  const { id } = caseOf(await propose(record))
  const proposer: SignedInAs = { ...clerk, role: 'decider' }
  const decision = deciding('临市监励〔2026〕0号')
  expect(await story.move(clerk, id, 'applied', decision)).toMatchObject({ status: 403 })
  expect(await story.move(proposer, id, 'applied', decision)).toMatchObject({ code: 'case/same-person' })
  // Neither beyond a year nor beyond the honour.
  expect(await story.move(decider, id, 'applied', { ...decision, until: '2027-10-01' })).toMatchObject({
    code: 'measure/too-long',
    facts: { until: '2027-09-30' },
  })
  // What lightens needs no notice and no days to speak against it.
  caseOf(await story.move(decider, id, 'applied', decision))
  expect([await told(), await shown()]).toEqual([[], []])
  const served = caseOf(await story.move(clerk, id, 'served', { servedOn: '2026-11-22' }))
  expect(served.times.find(({ move }) => move === 'confirmed')).toMatchObject({ party: 'executing' })
  expect([await told(), await shown()]).toEqual([['lincheng-priority'], ['lincheng-priority']])
  caseOf(await story.move(clerk, id, 'confirmed', { how: '受理窗口已设优先办理' }))

  story.city.clock.set(noon('2027-05-31'))
  expect(await told()).toEqual(['lincheng-priority'])
  story.city.clock.set(noon('2027-06-01'))
  expect([await told(), await shown()]).toEqual([[], []])
  expect(await followDays(story.city.node.intake)).toBe(1)
  expect(await story.see(clerk, id)).toMatchObject({ state: 'lifting' })
  expect(await story.move(clerk, id, 'lift-confirmed', { how: '已取消优先办理' })).toMatchObject({ state: 'ended' })
})

test('what it is asked of is said in words of an incentive, in the form and in the letter', async () => {
  const { record } = await honoured()
  const { id } = caseOf(await propose(record))
  const first = caseOf(await story.see(clerk, id)).moves[0]
  expect(JSON.stringify(first)).not.toMatch(/失信|conduct/)
  caseOf(await story.move(decider, id, 'applied', deciding(`临市监励〔2026〕${++nth}号`)))
  const letters = await story.city.ask(`/api/v1/cases/${id}/letters`, { headers: await asPerson(story.city, clerk) })
  const { items } = (await letters.json()) as LetterList
  const letter = await story.city.ask(`/api/v1/letters/${items[0]?.id}`, {
    headers: await asPerson(story.city, story.company),
  })
  const text = await letter.text()
  expect(text).toContain('决定给予上述激励')
  expect(text).not.toMatch(/采取上述措施|measure named above/)
})

test('where the pack asks that the organisation agrees, nothing applies before it does, and it ends when it agrees no longer', async () => {
  const { record } = await honoured()
  const office = { body: 'credit-office' }
  const official: SignedInAs = { ...decider, ...office }
  const proposed = await story.open({ ...clerk, ...office }, 'measure', record, 'proposed', proposal, {
    measure: 'lincheng-recommended',
  })
  const { id } = caseOf(proposed)
  const decision = deciding('临信推〔2026〕1号')
  expect(await story.move(official, id, 'applied', decision)).toMatchObject({
    status: 409,
    code: 'measure/not-agreed',
    facts: { to: { en: expect.stringContaining('the financing platform') } },
  })
  const [asked] = caseOf(await story.see(story.company, id)).yours.filter(({ move }) => move === 'agreed')
  expect(asked?.asks).toMatchObject([{ is: 'confirm', title: { zh: expect.stringContaining('融资平台') } }])
  caseOf(await story.move(story.company, id, 'agreed', { agreement: true }))
  caseOf(await story.move(official, id, 'applied', decision))
  caseOf(await story.move({ ...clerk, ...office }, id, 'served', { servedOn: '2026-11-22' }))
  expect(await shown()).toEqual(['lincheng-recommended'])
  caseOf(await story.move(story.company, id, 'agreement-withdrawn'))
  expect(await shown()).toEqual([])
  const ended = caseOf(await story.see({ ...clerk, ...office }, id))
  expect(ended.moves.find(({ move }) => move === 'lift-ordered')?.said[0]?.text.en).toContain('took its agreement back')
})

test('an incentive that needs no agreement asks for none', async () => {
  const { record } = await honoured()
  const { id } = caseOf(await propose(record))
  expect(caseOf(await story.see(story.company, id)).yours).toEqual([])
  expect(await story.move(story.company, id, 'agreed', { agreement: true })).toMatchObject({ status: 422 })
})

test('it ends in the same second as the honour it rests on', async () => {
  const { record, documentNumber } = await honoured()
  const id = await granted(record)
  expect([await told(), await shown()]).toEqual([['lincheng-priority'], ['lincheng-priority']])
  const revoked = { act: 'revoked', on: '2026-11-22', reason: '授予机关查明申报材料不实，撤销荣誉' }
  const named = { subjectCode: code, recordKind: 'honour', documentNumber }
  expect((await postAs(story.city, decider, '/api/v1/acts', { ...revoked, ...named })).status).toBe(200)
  expect([await told(), await shown()]).toEqual([[], []])
  const ended = caseOf(await story.see(clerk, id))
  expect(ended).toMatchObject({ state: 'lifting' })
  expect(ended.moves.at(-1)).toMatchObject({ move: 'lift-ordered', party: 'platform' })
})

test('without an honour there is none, and a place’s incentives are told only where its pack says so', async () => {
  expect(await propose(undefined)).toMatchObject({ code: 'measure/rests-on-nothing' })
  expect(await propose(await story.penalise())).toMatchObject({ code: 'measure/rests-on-nothing' })
  const { law } = story.city.node
  expect(law.findCheck('licence')?.measures).toContain('lincheng-priority')
  expect(law.checks().find(({ id }) => id === 'subsidy')?.measures).not.toContain('lincheng-priority')
})
