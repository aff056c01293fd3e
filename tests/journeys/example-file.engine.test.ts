import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'

const example = readFileSync(new URL('../../docs/examples/penalties.csv', import.meta.url))
let city: CityNode

beforeAll(async () => {
  city = await openCityNode()
})
afterAll(() => city.close())

test('the example of the README shows a row that is taken in, one that is corrected and one that waits', async () => {
  const receipt = await city.submit('housing', 'penalty', example)
  expect(receipt.rows).toEqual({ accepted: 1, corrected: 1, quarantined: 1, refused: 0 })
  expect(receipt.identityNumbersCut).toBe(1)
  expect(receipt.findings.map(({ code }) => code).sort()).toEqual([
    'code/outer-check',
    'day/read-as-without-end',
    'money/form',
    'person/number-cut',
    'record/class-missing',
  ])
})
