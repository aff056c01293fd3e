import { sql } from '@probity/database'
import { publicRecordId } from '@probity/records'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, openCityNode } from './city-node.ts'
import { csvOf, inventedCode, penaltyRow, registrationRow } from './filings.ts'
import { questions, readAnswer } from './public-answers.ts'

/**
 * R8 where the record is all that is known of its subject: a penalty about a body whose registration never came in. While it
 * is shown the body is there; when it is over the body is gone from search, pages and errors, as if it had never been.
 */
const stranger = { name: '临澄市暮雪建材有限公司', code: inventedCode(77) }
const neighbour = { name: '临澄市暮雪食品有限公司', code: inventedCode(78) }

let one: CityNode
let other: CityNode
let handle: string
let recordId: string

beforeAll(async () => {
  one = await openCityNode()
  other = await openCityNode()
  for (const city of [one, other]) {
    const row = registrationRow({ 主体名称: neighbour.name, 统一社会信用代码: neighbour.code })
    await city.submit('market-city', 'registration', csvOf([row]))
  }
  const penalty = penaltyRow({ CF_XDR_MC: stranger.name, CF_XDR_SHXYM: stranger.code })
  await one.submit('market-city', 'penalty', csvOf([penalty]))
  const [row] = await one.node.database.rows<{ handle: string; record: number }>(
    sql`select s.handle, v.record_id as record from subject s join record_version v using (subject_id) where v.kind = 'penalty'`,
  )
  handle = row?.handle as string
  recordId = publicRecordId(handle, row?.record as number)
})
afterAll(() => Promise.all([one.close(), other.close()]))

const search = async (city: CityNode, text: string) =>
  (
    (await (await city.ask(`/api/v1/search?q=${encodeURIComponent(text)}`)).json()) as { items: { name: string }[] }
  ).items.map(({ name }) => name)

test('while its penalty is shown the body is found by name and code', async () => {
  expect(await search(one, '暮雪')).toEqual(expect.arrayContaining([stranger.name, neighbour.name]))
  expect(await search(one, stranger.code)).toEqual([stranger.name])
  expect((await one.ask(`/organisations/${handle}`)).status).toBe(200)
})

test('once it is over nothing tells that the body was ever here', async () => {
  for (const city of [one, other]) city.clock.set('2027-05-11T04:00:00.000Z')
  const handles = (await other.node.database.rows<{ handle: string }>(sql`select handle from subject`)).map(
    (row) => row.handle,
  )
  const known = {
    handles: [handle, ...handles],
    recordIds: [recordId],
    searches: [stranger.name, stranger.code, '暮雪', '暮雪建材', 'lcsmx', 'muxue', neighbour.name],
    pasts: [handle],
    days: ['2026-06-01', '2026-11-22'],
    moments: ['2026-11-22T04:00:00.000Z'],
  }
  const leaks: string[] = []
  for (const path of Object.values(questions).flatMap((ask) => ask(known))) {
    // Handles are random, so those of the neighbour differ from one node to the other; everything else may not.
    const answers = await Promise.all(
      [one, other].map(async (city) => JSON.stringify(await readAnswer(await city.ask(path)))),
    )
    const alike = answers.map((answer) =>
      answer.replaceAll(/[0-9a-hjkmnp-tv-z]{26}/g, 'HANDLE').replace(/"etag":"[^"]*"*/, ''),
    )
    if (alike[0] !== alike[1]) leaks.push(path)
  }
  expect(leaks).toEqual([])
  expect(await search(one, '暮雪')).toEqual([neighbour.name])
})
