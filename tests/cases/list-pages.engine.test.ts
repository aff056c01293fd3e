import { AuthorityList, ListEntries } from '@probity/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { csvOf, inventedCode, registrationRow } from '../rights/filings.ts'
import { type CaseStory, caseOf, clerk, decider, openCaseStory } from './case-story.ts'
import { enter, grounds, noon, propose, serious, toldAll } from './list-story.ts'

let story: CaseStory
beforeAll(async () => {
  story = await openCaseStory()
})
afterAll(() => story?.city.close())

const directory = { list: 'abnormal-market', ground: 'late-report' }
const read = async (list: string, cursor?: string) => {
  const answer = await story.city.ask(`/api/v1/lists/${list}${cursor ? `?cursor=${cursor}` : ''}`)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  return ListEntries.parse(await answer.json())
}
const page = async (path: string) => {
  const answer = await story.city.ask(path, { headers: { 'accept-language': 'en' } })
  return { status: answer.status, headers: answer.headers, body: await answer.text() }
}

test('an organisation stands on the page of its list from service until it leaves, and nothing tells of it afterwards', async () => {
  const before = await page('/lists/abnormal-market')
  expect(before.status).toBe(200)
  expect((await read('abnormal-market')).items).toEqual([])
  const { id } = await enter(story, undefined, '临市监异〔2026〕1号', directory)
  const { items, useUntil } = await read('abnormal-market')
  expect(useUntil).toBe('2026-12-01')
  expect(items).toMatchObject([
    {
      handle: story.handle,
      documentNumber: '临市监异〔2026〕1号',
      decidedOn: '2026-11-30',
      reason: expect.any(String),
    },
  ])
  const shown = await page('/lists/abnormal-market')
  expect(shown.body).toContain('临澄市晴川贸易有限公司')
  expect(shown.headers.get('cache-control')).toBe('no-store')
  expect(shown.body).toContain('noindex')
  const done = { doneOn: '2026-11-30', statement: '已补报二〇二五年度报告并公示', evidence: '年度报告回执 2025-118' }
  caseOf(await story.move(story.company, id, 'duty-reported', done))
  caseOf(await story.move(decider, id, 'removed', grounds))
  expect((await read('abnormal-market')).items).toEqual([])
  story.city.clock.set(noon('2026-11-22'))
  expect((await page('/lists/abnormal-market')).body).toBe(before.body)
})

test('the authority notices an exit by the number of the document alone, for thirty days', async () => {
  story.city.clock.set(noon('2026-11-30'))
  const authorities = async () => {
    const answer = await story.city.ask('/api/v1/authorities')
    const text = await answer.text()
    expect(text).not.toContain(story.handle)
    return AuthorityList.parse(JSON.parse(text)).authorities.find(({ id }) => id === 'market-city')
  }
  expect((await authorities())?.exits).toEqual([
    {
      list: { zh: '企业经营异常名录', en: expect.any(String) },
      documentNumber: '临市监异〔2026〕1号',
      leftOn: '2026-11-30',
    },
  ])
  story.city.clock.set(noon('2026-12-31'))
  expect((await authorities())?.exits).toBeUndefined()
})

test('duties in cases are counted per authority once ten of a kind were due, as a share', async () => {
  const sharesIn = async (): Promise<unknown> => {
    story.city.clock.set(noon('2027-01-04'))
    const answer = await story.city.ask('/api/v1/authorities')
    const { authorities } = AuthorityList.parse(await answer.json())
    return authorities.find(({ id }) => id === 'market-city')?.cases
  }
  expect(await sharesIn()).toBeUndefined()
  story.city.clock.set(noon('2026-11-30'))
  const record = await story.penalise(serious)
  for (let nth = 0; nth < 10; nth++) {
    const { id } = caseOf(await propose(story, record))
    caseOf(await story.move(clerk, id, 'noticed', { ...toldAll, servedOn: '2026-11-30' }))
    caseOf(await story.move(decider, id, 'dropped', { reasons: '经核实，违法行为已经及时改正，不符合列入情形' }))
  }
  story.city.clock.set(noon('2027-04-05'))
  const answer = await story.city.ask('/api/v1/authorities')
  const { authorities } = AuthorityList.parse(await answer.json())
  expect(authorities.find(({ id }) => id === 'market-city')?.cases).toMatchObject([
    { procedure: 'listing', move: 'entered', onTimePercent: 100 },
  ])
})

test('a page holds twenty, the newest decision first; individual businesses are not listed', async () => {
  story.city.clock.set(noon('2026-11-22'))
  const many = Array.from({ length: 23 }, (_, nth) => ({
    code: inventedCode(100 + nth),
    name: `临澄市百川第${nth + 1}贸易有限公司`,
  }))
  const shop = inventedCode(200, { category: '2' })
  await story.city.submit(
    'market-city',
    'registration',
    csvOf([
      ...many.map(({ code, name }) => registrationRow({ 统一社会信用代码: code, 主体名称: name })),
      registrationRow({ 统一社会信用代码: shop, 主体名称: '临澄市清源区老街面馆', 主体类别: '个体工商户' }),
    ]),
  )
  const row = (code: string, name: string, nth: number) => ({
    主体名称: name,
    统一社会信用代码: code,
    决定文书号: `临市监列〔2026〕${100 + nth}号`,
    列入日期: `2026-0${1 + (nth % 9)}-15`,
    名单名称: '市场监督管理严重违法失信名单',
    列入事由: '受到较重行政处罚',
    列入依据: '《市场监督管理严重违法失信名单管理办法》第二条',
    送达日期: `2026-0${1 + (nth % 9)}-15`,
    修复告知书送达日期: `2026-0${1 + (nth % 9)}-15`,
    是否公示: '是',
  })
  await story.city.submit(
    'market-city',
    'serious-dishonesty-list',
    csvOf([...many.map(({ code, name }, nth) => row(code, name, nth)), row(shop, '临澄市清源区老街面馆', 30)]),
  )
  const first = await read('market-serious')
  expect(first.items).toHaveLength(20)
  const second = await read('market-serious', first.next)
  expect(second.next).toBeUndefined()
  const all = [...first.items, ...second.items]
  expect(all).toHaveLength(23)
  expect(all.map(({ name }) => name)).not.toContain('临澄市清源区老街面馆')
  const order = all.map(({ decidedOn, handle }) => `${99_999_999 - Number(decidedOn.replaceAll('-', ''))}${handle}`)
  expect(order).toEqual(order.toSorted())
})

test('what is asked for wrongly is said to be wrong', async () => {
  expect((await page('/lists/nothing')).status).toBe(404)
  expect((await page('/api/v1/lists/market-serious?cursor=x')).status).toBe(400)
  expect((await page('/lists')).body).toContain('There is no list of natural persons')
})
