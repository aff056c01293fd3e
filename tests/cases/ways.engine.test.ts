import { CaseChoices, CaseWays } from '@probity/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, postAs, type SignedInAs } from '../access/as-person.ts'
import { csvOf, inventedCode, registrationRow } from '../rights/filings.ts'
import { type CaseStory, openCaseStory } from './case-story.ts'

let story: CaseStory
let body: string
let other: SignedInAs

beforeAll(async () => {
  story = await openCaseStory()
  const [bodyCode, otherCode] = [inventedCode(7, { category: '1' }), inventedCode(8)]
  await story.city.submit(
    'market-city',
    'registration',
    csvOf([
      registrationRow({ 主体名称: '临澄市远山路桥工程处', 统一社会信用代码: bodyCode, 主体类别: '事业单位' }),
      registrationRow({ 主体名称: '临澄市晚晴建材有限公司', 统一社会信用代码: otherCode }),
    ]),
  )
  const handleOf = async (code: string) =>
    ((await (await story.city.ask(`/api/v1/search?q=${code}`)).json()) as { items: { handle: string }[] }).items[0]!
      .handle
  body = await handleOf(bodyCode)
  other = { role: 'representative', body: await handleOf(otherCode), personId: 'other', name: '花雨桐' }
})
afterAll(() => story?.city.close())

const waysOf = async (handle: string, who = story.company) =>
  CaseWays.parse(
    await (
      await story.city.ask(`/api/v1/organisations/${handle}/ways`, { headers: await asPerson(story.city, who) })
    ).json(),
  )
const complain = async (who: SignedInAs) => {
  const asked = {
    procedure: 'complaint',
    move: 'received',
    said: { about: 'arrears', contract: '养护合同 2026-17', statement: '工程已于三月验收，合同约定四月付款，至今未付' },
  }
  return (await postAs(story.city, who, `/api/v1/organisations/${body}/cases`, asked)).status
}

test('an organisation is offered every commitment but that of a repair, with its words, papers and days', async () => {
  const { items } = await waysOf(story.handle)
  const templates = items.map(({ about }) => about.template)
  expect(templates).toContain('accept-first')
  expect(templates).toContain('public-commitment')
  expect(templates).not.toContain('repair-commitment')
  const first = items.find(({ about }) => about.template === 'accept-first')
  expect(first?.can).toBe(true)
  expect(first?.commitment?.papers.length).toBeGreaterThan(0)
  expect(first?.ahead.find(({ move }) => move === 'accepted')).toMatchObject({
    within: { count: 1, unit: 'working-days' },
    party: 'authority',
  })
  // Whoever asks is offered what the engine lets it do.
  const said = { matter: '门店改建后补交消防安全检查合格证', promise: true }
  expect(await story.open(story.company, 'commitment', undefined, 'given', said, first?.about)).toMatchObject({
    status: 200,
  })
  const after = (await waysOf(story.handle)).items.find(({ about }) => about.template === 'accept-first')
  expect(after).toMatchObject({ can: false })
})

test('about a company nothing can be begun, about a public body a complaint, about oneself none', async () => {
  expect((await waysOf(other.body)).items.filter(({ can }) => can)).toEqual([])
  const about = await waysOf(body)
  expect(about.items.map(({ procedure, can }) => [procedure, can])).toEqual([['complaint', true]])
  const itself: SignedInAs = { role: 'representative', body, personId: 'body', name: '花雨桐' }
  expect((await waysOf(body, itself)).items.map(({ procedure }) => procedure)).not.toContain('complaint')
})

test('who complains while another’s complaint is open is heard as well, and learns nothing of the other', async () => {
  expect(await complain(story.company)).toBe(200)
  expect((await waysOf(body)).items).toMatchObject([{ can: false }])
  expect((await waysOf(body, other)).items).toMatchObject([{ can: true }])
  expect(await complain(other)).toBe(200)
  expect(await complain(story.company)).toBe(409)
})

test('beside a line stand what repair asks for, its earliest day, who decides, and the days of an objection', async () => {
  const record = await story.penalise()
  const headers = await asPerson(story.city, story.company)
  const answer = await story.city.ask(`/api/v1/organisations/${story.handle}/records/${record}/choices`, { headers })
  const { items } = CaseChoices.parse(await answer.json())
  const repair = items.find(({ procedure }) => procedure === 'repair')
  expect(repair?.repair?.conditions.map(({ known }) => known)).toContain('by-date')
  expect(repair?.repair?.materials.length).toBeGreaterThan(0)
  expect(repair?.repair?.from).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(repair?.repair?.commitment?.way).toBe('repair')
  expect(repair?.decidedBy?.zh).toContain('市场监督管理')
  const objection = items.find(({ procedure }) => procedure === 'objection')
  expect(objection?.ahead.some(({ dueOn }) => dueOn !== undefined)).toBe(true)
})
