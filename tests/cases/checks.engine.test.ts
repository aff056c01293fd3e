import { CheckAnswer, CheckList } from '@probity/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asPerson, postAs, type SignedInAs } from '../access/as-person.ts'
import { csvOf, inventedCode, registrationRow } from '../rights/filings.ts'
import { type CaseStory, caseOf, decider, openCaseStory } from './case-story.ts'
import { enter, grounds, noon, serious } from './list-story.ts'

let story: CaseStory
let spotless = ''
const code = inventedCode(1)
beforeAll(async () => {
  story = await openCaseStory()
  spotless = inventedCode(2)
  await story.city.submit(
    'market-city',
    'registration',
    csvOf([registrationRow({ 统一社会信用代码: spotless, 主体名称: '临澄市明溪文具有限公司' })]),
  )
})
beforeEach(() => story.city.clock.set(noon('2026-11-22')))
afterAll(() => story?.city.close())

const buyer: SignedInAs = { role: 'clerk', body: 'credit-office', personId: 'buyer', name: '毕如安' }
const ask = async (
  organisations: string[],
  check = 'procurement-award',
  who = buyer,
  reference = '临采〔2026〕18号',
) => {
  const answer = await postAs(story.city, who, '/api/v1/checks', { check, reference, organisations })
  return { status: answer.status, body: await answer.json() }
}
const answered = async (...asked: Parameters<typeof ask>) => {
  const { status, body } = await ask(...asked)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return CheckAnswer.parse(body)
}

test('an authority learns what law makes relevant to its question, with article and last day, and nothing else', async () => {
  await story.penalise(serious)
  await story.penalise({ CF_SXYZCD: '轻微' })
  await story.penalise({ ...serious, CF_JDRQ: '2023-11-10', CF_SDRQ: '2023-11-10', CF_XFGZSRQ: '2023-11-10' })
  const { items, check, day } = await answered([code, spotless])
  expect(check.basis[0]).toMatchObject({ article: '22' })
  expect(day).toBe('2026-11-22')
  expect(items[0]).toMatchObject({
    asked: code,
    organisation: { handle: story.handle },
    nothingInForce: false,
    measures: [],
  })
  // Of three penalties one is minor and one is over: neither is told.
  expect(items[0]?.facts).toMatchObject([
    {
      fact: 'major-record',
      documentNumber: '临市监罚〔2026〕1号',
      until: '2029-05-10',
      says: { en: expect.any(String) },
    },
  ])
  expect(items[1]).toMatchObject({ asked: spotless, facts: [], measures: [], nothingInForce: true })
})

test('each organisation sees the look, what it was for, and under which number', async () => {
  const { items } = await answered([code, spotless], 'tender-award')
  const looks = (await (
    await story.city.ask(`/api/v1/organisations/${story.handle}/looks`, {
      headers: await asPerson(story.city, story.company),
    })
  ).json()) as { items: { id: number; body: string; purpose: string; reference: string }[] }
  expect(looks.items[0]).toMatchObject({
    id: items[0]?.receipt,
    body: 'credit-office',
    purpose: 'procurement',
    reference: '临采〔2026〕18号',
  })
  expect(items[1]?.receipt).not.toBe(items[0]?.receipt)
})

test('what nobody holds is said to be unknown, and not that nothing is in force', async () => {
  const { items } = await answered([inventedCode(77), 'nobody'])
  expect(items.map(({ missing, nothingInForce }) => [missing, nothingInForce])).toEqual([
    ['unknown', false],
    ['unknown', false],
  ])
})

test('a question names what it is for, is one of the pack, and is asked by whom it is for', async () => {
  expect(await ask([code], 'nothing')).toMatchObject({ status: 404, body: { code: 'check/unknown' } })
  expect(await ask([code], 'procurement-award', buyer, '  ')).toMatchObject({
    body: { code: 'purpose/reference-missing' },
  })
  expect(await ask([code], 'land-grant')).toMatchObject({ status: 403, body: { code: 'purpose/not-yours' } })
  expect(await ask([code], 'procurement-award', story.company)).toMatchObject({ status: 403 })
  expect(await ask(Array.from({ length: 51 }, () => code))).toMatchObject({ status: 400 })
  const { checks } = CheckList.parse(await (await story.city.ask('/api/v1/checks')).json())
  expect(checks.map(({ id }) => id)).toContain('subsidy')
})

test('a disputed fact is marked, an entry and a measure are told while they are in force and gone with the exit', async () => {
  const about = { list: 'abnormal-market', ground: 'late-report' }
  const { id, entry } = await enter(story, undefined, '临市监异〔2026〕1号', about)
  const objection = caseOf(
    await story.open(story.company, 'objection', entry, 'received', {
      about: 'content',
      statement: '年度报告已于六月二十八日公示，有系统回执可以核对',
    }),
  )
  const listed = await answered([code], 'tender-award')
  expect(listed.items[0]?.facts).toMatchObject([
    { fact: 'listed', list: { zh: '企业经营异常名录' }, disputedSince: '2026-11-30' },
  ])
  caseOf(await story.move(story.company, objection.id, 'withdrawn'))
  const nature: SignedInAs = { role: 'clerk', body: 'natural-resources', personId: 'nature', name: '申时雨' }
  const proposal = {
    relation: '土地出让须考量竞买企业的公示义务履行情况，与履约能力相关',
    proportion: '仅在评审中予以考量，不排除其参加竞买，与情节相当',
    article: '《企业信息公示暂行条例》第十八条',
    notExempt: true,
  }
  const measure = caseOf(
    await story.open(nature, 'measure', entry, 'proposed', proposal, { measure: 'award-reference' }),
  )
  caseOf(await story.move(nature, measure.id, 'noticed', { servedOn: '2026-11-30', told: true }))
  story.city.clock.set(noon('2026-12-08'))
  const deciding: SignedInAs = { ...nature, role: 'decider', personId: 'nature-2' }
  caseOf(
    await story.move(deciding, measure.id, 'applied', {
      documentNumber: '临自然措〔2026〕1号',
      reasons: '未按时公示年度报告，依法须在土地出让中予以考量',
      article: '《企业信息公示暂行条例》第十八条',
      until: '2027-12-07',
      remedy: '自收到之日起六十日内可以申请行政复议',
    }),
  )
  caseOf(await story.move(nature, measure.id, 'served', { servedOn: '2026-12-08' }))
  const land: SignedInAs = { ...nature, role: 'clerk' }
  const before = await answered([code], 'land-grant', land)
  expect(before.items[0]).toMatchObject({
    facts: [{ fact: 'listed' }],
    measures: [{ measure: 'award-reference', number: '临自然措〔2026〕1号', until: '2027-12-07', ownTerm: false }],
  })
  const done = { doneOn: '2026-12-08', statement: '已补报二〇二五年度报告并公示', evidence: '年度报告回执 2025-118' }
  caseOf(await story.move(story.company, id, 'duty-reported', done))
  caseOf(await story.move(decider, id, 'removed', grounds))
  expect((await answered([code], 'land-grant', land)).items[0]).toMatchObject({
    facts: [],
    measures: [],
    nothingInForce: true,
  })
})

test('a system asks as a person does, and some of what is asked is drawn for the auditors', async () => {
  for (let nth = 0; nth < 60; nth++) await answered([spotless], 'subsidy')
  const auditor: SignedInAs = { role: 'auditor', body: 'credit-office', personId: 'auditor', name: '计无忧' }
  const trail = (await (
    await story.city.ask('/api/v1/audit?event=check-sampled', { headers: await asPerson(story.city, auditor) })
  ).json()) as { items: { details: { check: string; receipt: number } }[] }
  expect(trail.items.length).toBeGreaterThan(0)
  expect(trail.items[0]?.details).toMatchObject({ check: expect.any(String), receipt: expect.any(Number) })
})
