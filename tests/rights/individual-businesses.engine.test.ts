import { day, makeCode } from '@probity/base'
import { sql } from '@probity/database'
import { enterSubjectEvent } from '@probity/intake'
import { countGrams, listHolders } from '@probity/registry'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CityNode, openCityNode } from './city-node.ts'
import { csvOf, inventedCode, penaltyRow, registrationRow } from './filings.ts'

/** R25: an individual business is a person for privacy. */
const shopCode = (nth: number) =>
  makeCode({ department: '9', category: '2', region: '990102', body: `MB9${String(nth).padStart(5, '0')}` })
const shop = (nth: number, name: string, operator: string, more = {}) =>
  registrationRow({
    主体名称: name,
    统一社会信用代码: shopCode(nth),
    主体类别: '个体工商户',
    行政区划代码: '990102',
    住所: '临澄市东湖区柳荫里8号楼3单元502室',
    法定代表人: operator,
    上级单位统一社会信用代码: '',
    ...more,
  })

let city: CityNode
beforeAll(async () => {
  city = await openCityNode()
  const head = inventedCode(3)
  const company = registrationRow({
    主体名称: '临澄市诸葛望舒餐饮有限公司',
    统一社会信用代码: head,
    法定代表人: '诸葛望舒',
    上级单位统一社会信用代码: '',
  })
  await city.submit(
    'market-city',
    'penalty',
    csvOf([
      penaltyRow({
        CF_XDR_MC: '东湖区轩辕破晓杂货店',
        CF_XDR_LB: '个体工商户',
        CF_XDR_SHXYM: shopCode(4),
        CF_WSH: '临市监罚〔2026〕4号',
      }),
    ]),
  )
  await city.submit(
    'market-city',
    'registration',
    csvOf([
      company,
      shop(1, '慕容听雪', '慕容听雪'),
      shop(2, '东湖区慕容听雪小吃店', '慕容听雪', { 上级单位统一社会信用代码: head }),
      shop(3, '临澄市东湖区晴窗杂货店', '慕容听雪', { 上级单位统一社会信用代码: head }),
      shop(4, '东湖区轩辕破晓杂货店', '轩辕破晓'),
      shop(5, '临澄市东湖区云起茶铺', '司徒长歌'),
    ]),
  )
  await city.node.database.transaction((tx) => countGrams(tx))
})
afterAll(() => city.close())

const search = async (text: string): Promise<{ name: string; handle: string }[]> =>
  (
    (await (await city.ask(`/api/v1/search?q=${encodeURIComponent(text)}`)).json()) as {
      items: { name: string; handle: string }[]
    }
  ).items
const namesFound = async (text: string) => (await search(text)).map(({ name }) => name)
const page = async (path: string) => (await city.ask(path)).text()

describe('a shop that bears its operator’s name', () => {
  const names = ['慕容听雪', '东湖区慕容听雪小吃店', '东湖区轩辕破晓杂货店']

  test.each([
    [1, '慕容听雪'],
    [2, '东湖区慕容听雪小吃店'],
    [4, '东湖区轩辕破晓杂货店'],
  ] as const)('is found by its exact code (%i)', async (nth, name) => {
    expect(await namesFound(shopCode(nth))).toEqual([name])
    expect((await city.ask(`/search?q=${shopCode(nth)}`)).status).toBe(302)
  })

  test.each([
    '慕容听雪',
    '慕容',
    '听雪小吃',
    '慕容听云',
    'murongtingxue',
    'mrtx',
    'dhqmrtxxcd',
    '轩辕破晓',
    '轩辕破晓杂货店',
    'xuanyuanpoxiao',
    shopCode(1).slice(0, 12),
  ])('is not found by %s', async (text) => {
    const found = await namesFound(text)
    for (const name of names) expect(found).not.toContain(name)
    const body = await page(`/search?q=${encodeURIComponent(text)}`)
    for (const name of names.filter((one) => one !== text)) expect(body).not.toContain(`>${name}<`)
  })

  test('is on no other organisation’s page; a shop with a name of its own may be', async () => {
    const [head] = await search(inventedCode(3))
    const answer = (await (await city.ask(`/api/v1/organisations/${head?.handle}`)).json()) as {
      branches: { name: string }[]
    }
    expect(answer.branches.map(({ name }) => name)).toEqual(['临澄市东湖区晴窗杂货店'])
  })

  test('is found by its name of its own no longer once it takes its operator’s', async () => {
    expect(await namesFound('云起茶铺')).toEqual(['临澄市东湖区云起茶铺'])
    const [holder] = await listHolders(city.node.database, [shopCode(5)])
    const renamed = await enterSubjectEvent(city.node.intake, {
      event: 'renamed',
      name: '东湖区司徒长歌茶铺',
      subjectId: holder?.subjectId as number,
      authorityId: 'market-city',
      on: day('2026-06-01'),
      reason: '变更名称',
    })
    expect(renamed.ok).toBe(true)
    expect(await namesFound('司徒长歌')).toEqual([])
    expect(await namesFound(shopCode(5))).toEqual(['东湖区司徒长歌茶铺'])
  })
})

test('its address goes to the county, in every table and on every page', async () => {
  const rows = await city.node.database.rows<{ text: string }>(sql`select t::text as text from record_version t
    union all select t::text from submission_row t union all select t::text from submission t`)
  expect(rows.map(({ text }) => text).join()).not.toContain('柳荫里')
  const [found] = await search(shopCode(3))
  const file = await page(`/api/v1/organisations/${found?.handle}/file`)
  expect(file).toContain('临澄市东湖区"')
  expect((await city.ask(`/organisations/${found?.handle}`)).headers.get('x-robots-tag')).toBe('noindex, noarchive')
})

test('a legal representative is shown as the register has it and found by nobody', async () => {
  const [company] = await search(inventedCode(3))
  expect(await page(`/organisations/${company?.handle}`)).toContain('诸葛望舒')
  const another = registrationRow({
    主体名称: '临澄市晴岚科技有限公司',
    统一社会信用代码: inventedCode(9),
    法定代表人: '百里奚月',
  })
  await city.submit('market-city', 'registration', csvOf([another]))
  for (const text of ['百里奚月', 'bailixiyue', 'blxy', '百里']) expect(await namesFound(text)).toEqual([])
})
