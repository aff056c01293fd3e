import { existsSync, readFileSync } from 'node:fs'
import { operatorId } from '@probity/access'
import { sql } from '@probity/database'
import { testEngine } from '@probity/database/lend'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { confirmed } from '../access/as-person.ts'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { csvOf, inventedCode, penaltyRow, registrationRow } from '../rights/filings.ts'

let city: CityNode
beforeAll(async () => {
  city = await openCityNode()
})
afterAll(() => city.close())

const post = async (path: string, body: object): Promise<Response> =>
  city.ask(path, {
    method: 'POST',
    key: await city.keyOf(operatorId),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const read = async <Answer>(path: string): Promise<Answer> =>
  (await city.ask(path, { key: await city.keyOf(operatorId) })).json() as Promise<Answer>
type Side = { name: string; handle: string }
type Conflict = { id: number; kind: string; shared: string; first: Side; second: Side }
const conflicts = async () => (await read<{ items: Conflict[] }>('/api/v1/conflicts')).items
const register = (name: string, code: string, more = {}) =>
  city.submit(
    'market-city',
    'registration',
    csvOf([registrationRow({ 主体名称: name, 统一社会信用代码: code, ...more })]),
  )
const search = async (text: string) =>
  (await read<{ items: (Side & { status: string })[] }>(`/api/v1/search?q=${encodeURIComponent(text)}`)).items

describe('no conflict', () => {
  test.each([
    ['brackets of either width', '临澄市江月（集团）有限公司', '临澄市江月(集团)有限公司', 11],
    ['a county that became a district', '临澄市西岭县江枫茶业有限公司', '临澄市西岭区江枫茶业有限公司', 12],
    ['full-width letters and spaces', '临澄市ＡＢＣ科技有限公司', '临澄市ABC 科技有限公司', 13],
  ] as const)('%s: one body', async (_, one, other, nth) => {
    await register(one, inventedCode(nth))
    await register(other, inventedCode(nth), { 成立日期: '2021-05-06' })
    expect(await conflicts()).toEqual([])
    expect(await search(inventedCode(nth))).toHaveLength(1)
    const receipt = await city.submit(
      'market-city',
      'penalty',
      csvOf([penaltyRow({ CF_XDR_MC: other, CF_XDR_SHXYM: inventedCode(nth), CF_WSH: `罚${nth}号` })]),
    )
    expect(receipt.rows).toMatchObject({ quarantined: 0, refused: 0 })
  })

  test('namesakes in two provinces: two bodies', async () => {
    const rows = ['110101', '310101'].map((region, nth) => ({
      name: '同名望江贸易有限公司',
      code: inventedCode(20 + nth),
      region,
    }))
    const { database } = city.node
    const before = await database.rows(sql`select from conflict`)
    // Registers of two places come in through who republishes both; the codes are invented.
    const lines = rows.map(({ name, code, region }) =>
      registrationRow({ 主体名称: name, 统一社会信用代码: code, 行政区划代码: region }),
    )
    await city.submit('open-data-register', 'registration', csvOf(lines))
    expect(await search('同名望江贸易有限公司')).toHaveLength(2)
    expect(await database.rows(sql`select from conflict`)).toHaveLength(before.length)
  })

  test('a body that says its former name was renamed', async () => {
    await register('临澄市旧雨书店有限公司', inventedCode(30))
    await register('临澄市今雨书店有限公司', inventedCode(30), {
      曾用名: '临澄市旧雨书店有限公司',
      成立日期: '2022-01-01',
    })
    expect(await conflicts()).toEqual([])
    expect((await search('旧雨书店')).map(({ name }) => name)).toEqual(['临澄市今雨书店有限公司'])
  })
})

describe('a conflict', () => {
  test('one code with two names: both sides stay, records wait, a person decides, the code keeps resolving', async () => {
    const code = inventedCode(40)
    await register('临澄市先到商贸有限公司', code)
    await register('临澄市后到餐饮有限公司', code)
    const [conflict] = await conflicts()
    expect(conflict).toMatchObject({ kind: 'one-code-two-names', shared: code })
    expect((await search(code)).map(({ name }) => name).sort()).toEqual([
      '临澄市先到商贸有限公司',
      '临澄市后到餐饮有限公司',
    ])
    const stranger = await city.submit(
      'market-city',
      'penalty',
      csvOf([penaltyRow({ CF_XDR_MC: '临澄市第三方有限公司', CF_XDR_SHXYM: code, CF_WSH: '罚40号' })]),
    )
    expect(stranger.rows.quarantined).toBe(1)
    const decide = async (body: object) =>
      confirmed(city, await post(`/api/v1/conflicts/${conflict?.id}/decide`, { decidedBy: '登记科', ...body }))
    expect((await decide({ decision: { is: 'two-bodies', codeBelongsTo: 'first' }, reasons: '短' })).status).toBe(422)
    const reasons = '经核对登记档案，代码属于先到者'
    expect((await decide({ decision: { is: 'two-bodies', codeBelongsTo: 'first' }, reasons })).status).toBe(200)
    expect((await decide({ decision: { is: 'two-bodies' }, reasons })).status).toBe(409)
    expect(await conflicts()).toEqual([])
    expect(await search(code)).toHaveLength(2)
    const codes = await city.node.database.rows<{ status: string }>(
      sql`select status from subject_identifier where code = ${code} order by status`,
    )
    expect(codes.map(({ status }) => status)).toEqual(['active', 'duplicate'])
  })

  test('one name with two codes in one province: decided as one body, merged, undone; both codes resolve all along', async () => {
    const name = '临澄市双码食品有限公司'
    await register(name, inventedCode(50))
    await register(name, inventedCode(51))
    const [conflict] = await conflicts()
    expect(conflict).toMatchObject({ kind: 'one-name-two-codes', shared: name })
    const handles = [conflict?.first.handle, conflict?.second.handle]
    const codeOf = async (handle: string | undefined) =>
      (await read<{ code: string }>(`/api/v1/organisations/${handle}`)).code
    expect((await Promise.all(handles.map(codeOf))).sort()).toEqual([inventedCode(50), inventedCode(51)])
    const decided = await confirmed(
      city,
      await post(`/api/v1/conflicts/${conflict?.id}/decide`, {
        decision: { is: 'one-body', survivor: 'first' },
        decidedBy: '登记科',
        reasons: '同一企业换发证照时重复赋码',
      }),
    )
    expect(decided.status).toBe(200)
    const second = await read<{ status: string; mergedInto?: Side }>(`/api/v1/organisations/${handles[1]}`)
    expect(second).toMatchObject({ status: 'merged', mergedInto: { handle: handles[0] } })
    for (const nth of [50, 51]) expect(await search(inventedCode(nth))).toHaveLength(1)
    const [act] = await city.node.database.rows<{
      batch: number
      ordinal: number
    }>(sql`select a.batch_id as batch, a.ordinal from act a
      join subject s using (subject_id) where s.handle = ${handles[1]} and a.kind = 'merged'`)
    const undone = await post(`/api/v1/organisations/${handles[1]}/events`, {
      event: 'undone',
      act,
      on: '2026-11-22',
      reason: '误判',
    })
    expect(undone.status).toBe(200)
    const again = await read<{ status: string; mergedInto?: Side }>(`/api/v1/organisations/${handles[1]}`)
    expect([again.status, again.mergedInto]).toEqual(['active', undefined])
  })
})

describe('events of an organisation’s life', () => {
  const event = async (handle: string | undefined, body: object) => {
    const answer = await post(`/api/v1/organisations/${handle}/events`, {
      on: '2026-06-01',
      reason: '登记机关通知',
      ...body,
    })
    return { status: answer.status, act: (await answer.json()) as { batch: number; ordinal: number } }
  }
  const statusOf = async (handle: string | undefined) =>
    (await read<{ status: string }>(`/api/v1/organisations/${handle}`)).status

  test('cancel, revive, merge and split, each undone; what the register says comes back', async () => {
    for (const [nth, word] of [
      [60, '存续'],
      [61, '歇业'],
      [62, '存续'],
      [63, '存续'],
    ] as const)
      await register(`临澄市第${nth}春山有限公司`, inventedCode(nth), { 登记状态: word })
    const handles = await Promise.all([60, 61, 62, 63].map(async (nth) => (await search(inventedCode(nth)))[0]?.handle))
    const [one, suspended, other, third] = handles
    for (const handle of [one, suspended]) {
      const before = await statusOf(handle)
      const cancelled = await event(handle, { event: 'cancelled' })
      expect(await statusOf(handle)).toBe('cancelled')
      expect((await event(handle, { event: 'undone', act: cancelled.act })).status).toBe(200)
      expect(await statusOf(handle)).toBe(before)
      expect((await event(handle, { event: 'undone', act: cancelled.act })).status).toBe(404)
    }
    expect((await event(one, { event: 'merged', others: [one] })).status).toBe(422)
    const merged = await event(one, { event: 'merged', others: [other] })
    expect((await event(one, { event: 'merged', others: [third] })).status).toBe(409)
    expect((await search(inventedCode(60)))[0]).toMatchObject({ handle: one, status: 'merged' })
    await event(one, { event: 'undone', act: merged.act })
    expect(await statusOf(one)).toBe('active')
    const split = await event(one, { event: 'split', others: [other, third] })
    expect(split.status).toBe(200)
    await event(one, { event: 'cancelled' })
    await event(one, { event: 'revived' })
    expect(await statusOf(one)).toBe('active')
  })
})

const real = (name: string) => new URL(`../../../shared/data/${name}`, import.meta.url).pathname
const debarments = real('debarment-worldbank.csv')
const registrations = real('register-real.csv')

describe.skipIf(!existsSync(debarments))('the World Bank’s list (left out where ../shared/data is not there)', () => {
  test('all 913 firms wait for a person, none is guessed; one is matched and stands in a public file', async () => {
    const rowsBefore = await city.node.database.rows(sql`select from subject`)
    const receipt = await city.submit('world-bank', 'debarment', readFileSync(debarments))
    expect(receipt.rows).toEqual({ accepted: 0, corrected: 0, quarantined: 913, refused: 0 })
    expect(await city.node.database.rows(sql`select from subject`)).toHaveLength(rowsBefore.length)
    const waiting = await city.node.database.rows<{
      row: number
      name: string
      until: string
    }>(sql`select row_number as row, cells->>'firm_name' as name,
      cells->>'ineligible_until' as until from submission_row where queue = 'match' and state = 'waiting' and submission_id = ${receipt.submission} order by 1`)
    expect(waiting).toHaveLength(913)
    const permanent = waiting.find(({ until }) => until.startsWith('2999'))
    const match = (body: object) => post(`/api/v1/submissions/${receipt.submission}/rows/${permanent?.row}/match`, body)
    const words = { decidedBy: '匹配岗', reasons: '名称、地址与官方名单逐项核对一致' }
    expect((await match({ organisation: 'new', ...words, reasons: '像' })).status).toBe(422)
    const matched = await match({ organisation: 'new', ...words })
    expect(matched.status).toBe(200)
    const { handle } = (await matched.json()) as { handle: string }
    const file = await read<{ organisation: { name: string }; lines: { kind: string; adverse: boolean }[] }>(
      `/api/v1/organisations/${handle}/file`,
    )
    expect(file.lines).toMatchObject([{ kind: 'debarment', adverse: true }])
    expect((await search(file.organisation.name)).map((found) => found.handle)).toContain(handle)
    expect((await match({ organisation: 'new', ...words })).status).toBe(409)
  })
})

describe.skipIf(!existsSync(registrations))('a real register (left out where ../shared/data is not there)', () => {
  test('its 13,046 rows add up, and a repeat holds them already', async () => {
    const bytes = readFileSync(registrations)
    const receipt = await city.submit('open-data-register', 'registration', bytes)
    const sum = ({ accepted, corrected, quarantined, refused }: typeof receipt.rows) =>
      accepted + corrected + quarantined + refused
    expect(sum(receipt.rows)).toBe(13_046)
    const kept = await city.node.database.rows<{
      outcome: string
      rows: number
    }>(sql`select outcome, count(*)::int as rows from submission_row
      where submission_id = ${receipt.submission} group by outcome`)
    const outcomes = Object.fromEntries(kept.map(({ outcome, rows }) => [outcome, rows]))
    for (const outcome of ['corrected', 'quarantined', 'refused'] as const)
      expect(outcomes[outcome] ?? 0).toBe(receipt.rows[outcome])
    // Thousands of rows once more: on the faster engine only.
    if (testEngine() === 'embedded') return
    const again = await city.submit('open-data-register', 'registration', bytes, { key: 'the same once more' })
    expect(again.rows).toEqual(receipt.rows)
    expect(again.alreadyHeld).toBe(receipt.rows.accepted + receipt.rows.corrected)
  })
})
