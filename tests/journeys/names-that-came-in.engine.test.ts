import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { csvOf, inventedCode, registrationRow } from '../rights/filings.ts'

let city: CityNode

beforeAll(async () => {
  city = await openCityNode()
})
afterAll(() => city.close())

const register = (nth: number, name: string) =>
  city.submit(
    'market-city',
    'registration',
    csvOf([registrationRow({ 主体名称: name, 统一社会信用代码: inventedCode(nth) })]),
  )

const find = async (text: string): Promise<string[]> => {
  const answer = (await (await city.ask(`/api/v1/search?q=${text}`)).json()) as { items: { name: string }[] }
  return answer.items.map(({ name }) => name)
}

test('a node on which nothing but submissions ever came in finds names by two syllables', async () => {
  await register(1, '临澄市云澜贸易有限公司')
  expect(await find('yunlan')).toEqual(['临澄市云澜贸易有限公司'])
})

test('names that come in later are found in the same way', async () => {
  await register(2, '临澄市砚溪茶业有限公司')
  expect(await find('yanxi')).toEqual(['临澄市砚溪茶业有限公司'])
})
