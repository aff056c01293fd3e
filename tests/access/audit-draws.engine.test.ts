import { instantOf } from '@probity/base'
import type { DrawView } from '@probity/contract'
import { sql } from '@probity/database'
import { draw, openCheckpoint, parseNote, parseVerifierKey } from '@probity/proof'
import { sealLooks } from '@probity/records'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { csvOf, inventedCode, registrationRow } from '../rights/filings.ts'
import { asPerson, postAs } from './as-person.ts'

/** Samples are audited (R27): drawn by chance that nobody chose, so that anybody can draw again; and the auditor is noted too. */
let city: CityNode
let handle: string
const auditor = { role: 'auditor', body: 'credit-office' } as const
const looks = 12
const day = '2026-11-22'

beforeAll(async () => {
  city = await openCityNode()
  const { node } = city
  await city.submit('market-city', 'registration', csvOf([registrationRow({})]))
  const found = (await (await city.ask(`/api/v1/search?q=${inventedCode(1)}`)).json()) as {
    items: { handle: string }[]
  }
  handle = found.items[0]?.handle as string
  for (let nth = 0; nth < looks; nth++) await look(nth % 3 === 0 ? 'environment' : 'housing', nth)
  await sealLooks(node.database, node)
  await node.log.integrate()
})
afterAll(() => city.close())

const look = async (body: string, nth: number) => {
  const headers = await asPerson(city, { role: 'clerk', body })
  const reference = encodeURIComponent(`检查任务${nth}`)
  const answer = await city.ask(
    `/api/v1/organisations/${handle}/full-file?purpose=supervision&reference=${reference}`,
    { headers },
  )
  expect(answer.status).toBe(200)
}
const drawn = async (asked: object) => postAs(city, auditor, '/api/v1/audit/draws', asked)
const trail = async (event: string) => {
  const headers = await asPerson(city, auditor)
  const answer = await city.ask(`/api/v1/audit?event=${event}`, { headers })
  return ((await answer.json()) as { items: { details: object }[] }).items
}

test('a period that is not over is not drawn from, nor one after which the log has not signed', async () => {
  expect(await (await drawn({ from: day, until: day, size: 3 })).json()).toMatchObject({ code: 'draw/period-not-over' })
  city.clock.set(instantOf(Date.parse('2026-11-23T02:00:00.000Z')))
  expect(await (await drawn({ from: day, until: day, size: 3 })).json()).toMatchObject({ code: 'draw/not-signed-yet' })
  const backwards = { from: day, until: '2026-11-21', size: 3 }
  expect(await (await drawn(backwards)).json()).toMatchObject({ code: 'draw/period-backwards' })
  await look('environment', 99)
  await sealLooks(city.node.database, city.node)
  await city.node.log.integrate()
  expect((await drawn({ from: day, until: day, size: 3 })).status).toBe(200)
})

test('an outsider with the log’s key and the draw’s file draws the same', async () => {
  const one = (await (await drawn({ from: day, until: day, size: 5 })).json()) as DrawView
  expect(one.candidates).toHaveLength(looks)
  expect(one.looks.map(({ place }) => place)).toEqual(one.drawn)
  const { origin = '', keys } = (await (await city.ask('/api/v1/log')).json()) as {
    origin?: string
    keys: { verifier: string }[]
  }
  const known = keys.map(({ verifier }) => parseVerifierKey(verifier)).flatMap((key) => (key.ok ? [key.value] : []))
  const opened = openCheckpoint(one.checkpoint, { origin, keys: known })
  expect(opened.ok).toBe(true)
  const note = parseNote(one.checkpoint)
  const checkpoint = note.ok ? note.value.text : ''
  expect(draw({ ...one, checkpoint })).toEqual(one.drawn)

  const again = (await (await drawn({ from: day, until: day, size: 5 })).json()) as DrawView
  expect(again.drawn, 'drawing again draws the same: there is nothing to choose').toEqual(one.drawn)
  expect(again.id).not.toBe(one.id)
  const places = await city.node.database.rows<{ place: number }>(sql`select p.first_index + l.ordinal as place
    from look l join ledger_place p on p.batch_id = l.batch_id order by 1`)
  expect(places.map(({ place }) => place)).toEqual(expect.arrayContaining(one.candidates))
})

test('a draw by body and purpose takes no other looks', async () => {
  const asked = { from: day, until: day, size: 200, body: 'environment', purpose: 'supervision' }
  const one = (await (await drawn(asked)).json()) as DrawView
  expect(one.looks).toHaveLength(4)
  expect(new Set(one.looks.map(({ body }) => body))).toEqual(new Set(['environment']))
  expect(one.looks[0]).toMatchObject({
    organisation: { handle, name: '临澄市晴川贸易有限公司' },
    who: 'clerk@environment',
    purposeTitle: { en: 'Supervision and inspection' },
    delayed: false,
  })
  const nobody = await drawn({ from: day, until: day, size: 5, body: 'tax' })
  expect(((await nobody.json()) as DrawView).drawn).toEqual([])
  expect((await drawn({ from: day, until: day, size: 5, purpose: 'curiosity' })).status).toBe(404)
})

test('the auditor’s finding stands beside the look for good, and the audit itself is noted', async () => {
  const one = (await (await drawn({ from: day, until: day, size: 2 })).json()) as DrawView
  const [first] = one.drawn
  const review = (place: number | undefined, note: string) =>
    postAs(city, auditor, `/api/v1/audit/draws/${one.id}/looks/${place}/review`, { finding: 'not-in-order', note })
  expect((await review(first, '  ')).status).toBe(400)
  expect((await review(first, '检查计划中没有该组织')).status).toBe(200)
  expect(await (await review(first, '检查计划中没有该组织')).json()).toMatchObject({ code: 'draw/reviewed' })
  const other = one.candidates.find((place) => !one.drawn.includes(place))
  expect(await (await review(other, '没有被抽中的查看')).json()).toMatchObject({ code: 'draw/not-drawn' })
  const headers = await asPerson(city, auditor)
  const read = (await (await city.ask(`/api/v1/audit/draws/${one.id}`, { headers })).json()) as DrawView
  expect(read.looks[0]?.review).toMatchObject({ finding: 'not-in-order', note: '检查计划中没有该组织' })
  expect((await trail('look-reviewed'))[0]?.details).toEqual({ draw: one.id, place: first, finding: 'not-in-order' })
  expect((await trail('draw-read'))[0]?.details).toEqual({ draw: one.id })
  expect((await trail('looks-drawn')).length).toBeGreaterThanOrEqual(5)
})
