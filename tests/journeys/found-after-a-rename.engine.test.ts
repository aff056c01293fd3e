import { day } from '@probity/base'
import { enterSubjectEvent, undoSubjectEvent } from '@probity/intake'
import { countGrams, findSubjectIdByHandle } from '@probity/registry'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { csvOf, inventedCode, registrationRow } from '../rights/filings.ts'

/** A city whose names were counted; then one organisation is renamed, one comes, and one changes its name by a registration. */
let city: CityNode
let handle: string
let subjectId: number
const [formerly, now] = ['临澄市砚溪茶业有限公司', '临澄市麓鸣咖啡有限公司']

const register = (nth: number, name: string, more = {}) =>
  registrationRow({ 主体名称: name, 统一社会信用代码: inventedCode(300 + nth), ...more })
const others = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'].map((one) => `临澄市${one}辰贸易有限公司`)

const find = async (text: string): Promise<string[]> =>
  (
    (await (await city.ask(`/api/v1/search?q=${encodeURIComponent(text)}`)).json()) as { items: { name: string }[] }
  ).items.map(({ name }) => name)

beforeAll(async () => {
  city = await openCityNode()
  const names = [formerly, '临澄市听澜书店有限公司', ...others]
  await city.submit('market-city', 'registration', csvOf(names.map((name, nth) => register(nth, name))))
  await city.node.database.transaction(countGrams)
  const found = (await (await city.ask(`/api/v1/search?q=${inventedCode(300)}`)).json()) as {
    items: { handle: string }[]
  }
  handle = found.items[0]?.handle as string
  subjectId = (await findSubjectIdByHandle(city.node.database, handle)) as number
})
afterAll(() => city?.close())

const shell = () => ({ subjectId, authorityId: 'market-city', on: day('2026-03-01'), reason: '核准变更' })

const ways: [string, string][] = [
  ['its name', now],
  ['a part of it', '麓鸣咖啡'],
  ['its beginning', '临澄市麓鸣'],
  ['traditional characters', '麓鳴咖啡有限公司'],
  ['one wrong character', '临澄市麓明咖啡有限公司'],
  ['one missing character', '临澄市麓鸣咖有限公司'],
  ['its whole pinyin', 'linchengshilumingkafeiyouxiangongsi'],
  ['whole initials', 'lcslmkfyxgs'],
  ['initials within it', 'lmkf'],
  ['two syllables', 'luming'],
  ['three syllables', 'lumingka'],
  ['two syllables that no name held before', 'kafei'],
]

describe('an organisation that was renamed', () => {
  let place: { batchId: number; ordinal: number }
  beforeAll(async () => {
    const entered = await enterSubjectEvent(city.node.intake, { ...shell(), event: 'renamed', name: now })
    if (!entered.ok) throw new Error(entered.refusal.code)
    place = entered.value
  })

  test.each(ways)('is found by %s', async (_, text) => expect((await find(text))[0]).toBe(now))
  test.each([
    ['its former name', formerly],
    ['a part of that', '砚溪'],
    ['one wrong character in that', '临澄市砚溪茶叶有限公司'],
    ['two syllables of that', 'yanxi'],
    ['its initials', 'lcsyxcyyxgs'],
  ])('is found by %s', async (_, text) => expect((await find(text))[0]).toBe(now))

  test('when the rename is taken back, nobody is found by the name it never bore', async () => {
    expect((await undoSubjectEvent(city.node.intake, { ...shell(), place })).ok).toBe(true)
    for (const text of ['麓鸣', 'luming', 'kafei', 'lmkf']) expect(await find(text)).toEqual([])
    expect((await find('yanxi'))[0]).toBe(formerly)
  })
})

test('one that comes to many is found by two syllables of its own', async () => {
  await city.submit('market-city', 'registration', csvOf([register(90, '临澄市枫桥乐器有限公司')]))
  expect(await find('fengqiao')).toEqual(['临澄市枫桥乐器有限公司'])
})

test('one that a registration renames is found by two syllables of either name', async () => {
  const row = register(1, '临澄市望岳文具有限公司', { 曾用名: '临澄市听澜书店有限公司', 成立日期: '2020-03-02' })
  await city.submit('market-city', 'registration', csvOf([row]))
  expect(await find('wangyue')).toEqual(['临澄市望岳文具有限公司'])
  expect(await find('tinglan')).toEqual(['临澄市望岳文具有限公司'])
})

test('one whose row was held back and mended is found by two syllables', async () => {
  const row = register(91, '临澄市鹤亭印务有限公司')
  const wrong = { ...row, 成立日期: '二月三十日' }
  const { submission } = await city.submit('market-city', 'registration', csvOf([wrong]))
  expect(await find('heting')).toEqual([])
  const mended = await city.ask(`/api/v1/submissions/${submission}/rows/2/mend`, {
    method: 'POST',
    key: await city.keyOf('market-city'),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ cells: row }),
  })
  expect(await mended.json()).toMatchObject({ in: true })
  expect(await find('heting')).toEqual(['临澄市鹤亭印务有限公司'])
})
