import { day } from '@probity/base'
import {
  EvaluationView,
  FileAnswer,
  LevelList,
  PolicyList,
  PolicyView,
  PreviewList,
  Recomputed,
} from '@probity/contract'
import { demoCity } from '@probity/demo'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, postAs, type SignedInAs } from '../access/as-person.ts'
import { type CityNode, openCityNode } from '../rights/city-node.ts'

/** A level's whole way over HTTP: promulgated, entered, noticed, objected to, answered, adopted, published, recomputed, ended. */
let city: CityNode
let handle: string
const first: SignedInAs = { role: 'decider', body: 'tax', personId: 'first', name: '祝南星' }
const second: SignedInAs = { role: 'decider', body: 'tax', personId: 'second', name: '鲍清扬' }
let company: SignedInAs
const reasons = '依据上一年度征管数据核定'

beforeAll(async () => {
  const made = demoCity({ seed: 'levels', organisations: 40, from: day('2025-06-01'), until: day('2026-03-30') })
  city = await openCityNode(made, { demonstration: true, identity: { embedded: true } })
  city.clock.set('2026-04-07T02:00:00.000Z')
  const found = await city.ask('/api/v1/search?q=%E4%B8%B4%E6%BE%84')
  const { items } = (await found.json()) as { items: { handle: string; name: string; kindTitle?: { en: string } }[] }
  handle = items.find(({ name }) => name.endsWith('公司'))!.handle
  company = { role: 'representative', body: handle, personId: 'representative' }
})
afterAll(() => city?.close())

const say = async <Answer>(answer: Response): Promise<{ status: number } & Answer> => ({
  status: answer.status,
  ...((await answer.json()) as Answer),
})
const post = async <Answer>(who: SignedInAs, path: string, body: object) =>
  say<Answer & { code?: string }>(await postAs(city, who, path, body))
const get = async <Answer>(who: SignedInAs, path: string) =>
  say<Answer & { code?: string }>(await city.ask(path, { headers: await asPerson(city, who) }))
const decide = async (who: SignedInAs, proposal: number) =>
  post<{ levels?: number; leftOut?: object }>(who, `/api/v1/proposals/${proposal}/decide`, { decision: 'confirmed' })
const ownLevels = async () => LevelList.parse(await get(company, `/api/v1/organisations/${handle}/levels`)).items
const publicFile = async () => FileAnswer.parse(await (await city.ask(`/api/v1/organisations/${handle}/file`)).json())

test('everybody reads how organisations are evaluated, and takes the policy along', async () => {
  const list = PolicyList.parse(await (await city.ask('/api/v1/policies')).json())
  expect(list.items.map(({ id }) => id)).toContain('tax-credit')
  const view = PolicyView.parse(await (await city.ask('/api/v1/policies/tax-credit')).json())
  expect(view.levels.filter((level) => level.public).map(({ id }) => id)).toEqual(['A'])
  expect(view.adoption).toMatchObject({ objection: { confidence: 'assumption' }, season: { confidence: 'verified' } })
  for (const format of ['yaml', 'xlsx', 'text', 'json']) {
    const answer = await city.ask(`/api/v1/policies/tax-credit/document?format=${format}`)
    expect([format, answer.status, answer.headers.get('content-disposition')]).toEqual([
      format,
      200,
      expect.stringContaining('attachment; filename="tax-credit-2025-07-01.'),
    ])
    await answer.body?.cancel()
  }
  expect((await city.ask('/api/v1/policies/nothing')).status).toBe(404)
})

test('a policy is promulgated by two people, and the operator is neither of them', async () => {
  const notice = () => post(first, '/api/v1/policies/tax-credit/notices', { organisation: handle })
  expect(await notice()).toMatchObject({ status: 409, code: 'policy/not-promulgated' })
  const propose = '/api/v1/policies/tax-credit/promulgation'
  expect(await post(first, propose, { reasons, annex: '{}' })).toMatchObject({ code: 'policy/annex-of-another' })
  const { digest } = PolicyView.parse(await (await city.ask('/api/v1/policies/tax-credit')).json())
  const annex = JSON.stringify({ candidate: { digest }, groups: 'of at least ten' })
  const { proposal } = await post<{ proposal: number }>(first, propose, { reasons, annex })
  expect(await decide(first, proposal)).toMatchObject({ code: 'proposal/own' })
  expect(await decide({ role: 'operator', body: 'operator' }, proposal)).toMatchObject({ status: 403 })
  expect(await decide(second, proposal)).toMatchObject({ status: 200 })
  const view = PolicyView.parse(await (await city.ask('/api/v1/policies/tax-credit')).json())
  expect(view).toMatchObject({ promulgated: 1, promulgations: [{ version: 1, digest, inForceOn: '2026-04-07' }] })
  const held = await city.ask(`/api/v1/policies/tax-credit/annex?digest=${view.promulgations[0]!.annex}`)
  expect(await held.text()).toBe(annex)
})

test('what is entered is in the preview at once, and the subject sees who entered it and what would change it', async () => {
  const { asks } = PolicyView.parse(await (await city.ask('/api/v1/policies/tax-credit')).json())
  const clean = city.node.law.findPolicy('tax-credit')!.examples.find(({ id }) => id === 'clean')!.inputs!
  expect(asks.inputs.map(({ id }) => id).sort()).toEqual(Object.keys(clean).sort())
  const path = `/api/v1/organisations/${handle}/evaluation-inputs`
  expect(await post(first, path, { policy: 'tax-credit', inputs: { nothing: 1 }, reasons })).toMatchObject({
    status: 422,
    code: 'input/unknown',
  })
  expect(await post(first, path, { policy: 'tax-credit', inputs: clean, reasons })).toMatchObject({ status: 200 })
  const { items } = PreviewList.parse(await get(company, `/api/v1/organisations/${handle}/previews`))
  const tax = items.find(({ preview }) => preview.policy.id === 'tax-credit')!
  expect(tax).toMatchObject({ level: { en: 'A' }, preview: { statement: { authority: 'tax', on: '2026-04-07' } } })
})

test('the authority looks into a result for a purpose, and the subject sees that it did', async () => {
  const view = EvaluationView.parse(await get(first, `/api/v1/organisations/${handle}/evaluation?policy=tax-credit`))
  expect(view.stated?.inputs['late-returns']).toBe(0)
  const looks = await get<{ items: { body: string; purpose: string }[] }>(
    company,
    `/api/v1/organisations/${handle}/looks`,
  )
  expect(looks.items[0]).toMatchObject({ body: 'tax', purpose: 'evaluation' })
  const other: SignedInAs = { role: 'decider', body: 'housing', personId: 'third' }
  expect(await get(other, `/api/v1/organisations/${handle}/evaluation?policy=tax-credit`)).toMatchObject({
    code: 'level/not-competent',
  })
})

test('notice, objection, answer, adoption by two people: then the public sees that it is an A, and nothing else', async () => {
  await post(first, '/api/v1/policies/tax-credit/notices', { organisation: handle })
  const [level] = await ownLevels()
  expect(level).toMatchObject({ state: 'noticed', level: 'A', mayObject: true, objectBy: '2026-04-21' })
  expect((await publicFile()).levels).toBeUndefined()

  const at = `/api/v1/organisations/${handle}/levels/${level!.id}`
  expect(await post(company, `${at}/objection`, { reasons: '经营年限填写有误，请核对' })).toMatchObject({ status: 200 })
  expect(await post(company, `${at}/objection`, { reasons: '经营年限填写有误，请核对' })).toMatchObject({
    code: 'level/objected-already',
  })
  const adopt = async () => {
    const body = { levels: [{ organisation: handle, level: level!.id }], reasons }
    const { proposal } = await post<{ proposal: number }>(first, '/api/v1/policies/tax-credit/adoptions', body)
    return decide(second, proposal)
  }
  city.clock.set('2026-04-22T02:00:00.000Z')
  expect(await adopt()).toMatchObject({ levels: 0, leftOut: { 'level/objection-open': 1 } })
  const answer = { outcome: 'upheld', reasons: '登记日期核对无误，等级不变' }
  expect(await post(second, `${at}/answer`, answer)).toMatchObject({ status: 200 })
  expect(await adopt()).toMatchObject({ levels: 1, leftOut: {} })

  expect((await ownLevels())[0]).toMatchObject({ state: 'in-force', round: '2026', pending: false })
  const file = await publicFile()
  expect(file.levels).toMatchObject([{ policy: 'tax-credit', level: 'A', since: '2026-04-22' }])
  expect(JSON.stringify(file)).not.toContain('经营年限')
  const earlier = await city.ask(`/api/v1/organisations/${handle}/file?day=2026-04-21`)
  expect(FileAnswer.parse(await earlier.json()).levels).toBeUndefined()
})

test('the operator learns whether a past result comes out again to the byte, and not what it was', async () => {
  const [level] = await ownLevels()
  const { day: on, knownAt } = level!.result
  city.clock.set('2026-11-22T04:00:00.000Z')
  const asked = { organisation: handle, policy: 'tax-credit', day: on, knownAt }
  const again = await post({ role: 'operator', body: 'operator' }, '/api/v1/evaluations/recompute', asked)
  expect(Recomputed.parse(again)).toEqual({
    policy: 'tax-credit',
    day: on,
    knownAt,
    digest: level!.digest,
    held: [{ id: level!.id, digest: level!.digest, same: true }],
  })
  expect(JSON.stringify(again)).not.toContain('level')
})

test('a level that two people end is shown to nobody from that moment on', async () => {
  const [level] = await ownLevels()
  const path = `/api/v1/organisations/${handle}/levels/${level!.id}/end`
  const { proposal } = await post<{ proposal: number }>(first, path, { reasons: '复核发现不符合条件，终止等级' })
  expect(await decide(second, proposal)).toMatchObject({ levels: 1 })
  expect((await publicFile()).levels).toBeUndefined()
  expect((await ownLevels())[0]?.state).toBe('ended')
})

test('nothing that was asked was a fault of ours', () => expect(city.faults).toEqual([]))
