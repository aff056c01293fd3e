import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, postAs, type SignedInAs } from '../access/as-person.ts'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { csvOf, inventedCode, registrationRow } from '../rights/filings.ts'
import { type Answer, caseOf } from './case-story.ts'

/** A company that is not paid, and the body of the city that does not pay. */
let city: CityNode
let body: string
let company: SignedInAs
let theBody: SignedInAs
const receiving: SignedInAs = { role: 'decider', body: 'development-reform', personId: 'r1', name: '邹明远' }

beforeAll(async () => {
  city = await openCityNode()
  const bodyCode = inventedCode(7, { category: '1' }).replace(/^9/, '9')
  await city.submit(
    'market-city',
    'registration',
    csvOf([
      registrationRow({ 统一社会信用代码: inventedCode(1) }),
      registrationRow({ 主体名称: '临澄市远山路桥工程处', 统一社会信用代码: bodyCode, 主体类别: '事业单位' }),
    ]),
  )
  const handleOf = async (code: string) =>
    ((await (await city.ask(`/api/v1/search?q=${code}`)).json()) as { items: { handle: string }[] }).items[0]!.handle
  body = await handleOf(bodyCode)
  const handle = await handleOf(inventedCode(1))
  company = { role: 'representative', body: handle, personId: 'company', name: '卞晓舟' }
  theBody = { role: 'representative', body, personId: 'body', name: '花雨桐' }
})
afterAll(() => city?.close())

const answerOf = async (response: Response): Promise<Answer> => ({
  status: response.status,
  ...((await response.json()) as object),
})
const move = async (who: SignedInAs, id: string, name: string, said: object = {}) =>
  answerOf(await postAs(city, who, `/api/v1/cases/${id}/moves`, { move: name, said }))
const see = async (who: SignedInAs, id: string) =>
  answerOf(await city.ask(`/api/v1/cases/${id}`, { headers: await asPerson(city, who) }))
const complain = async (who = company) =>
  answerOf(
    await postAs(city, who, `/api/v1/organisations/${body}/cases`, {
      procedure: 'complaint',
      move: 'received',
      said: {
        about: 'arrears',
        contract: '路面养护合同 2026-17',
        statement: '工程已于三月验收，合同约定四月付款，至今未付',
      },
    }),
  )
const reasons = '经核实，合同已经履行完毕，款项确已逾期，无正当理由'
const article = '《保障中小企业款项支付条例》第二十五条'

test('the body concerned learns of a complaint when it is ordered to perform, and never who complained', async () => {
  const { id, authority } = caseOf(await complain())
  const first: SignedInAs = { ...receiving, body: authority.id }
  const superior: SignedInAs = { ...receiving, body: 'chenghai-credit' }
  expect(await see(theBody, id)).toMatchObject({ status: 403 })
  await move({ ...first, role: 'clerk' }, id, 'accepted')
  await move({ ...first, role: 'clerk' }, id, 'forwarded')
  expect(await see(theBody, id)).toMatchObject({ status: 403 })
  const ordered = { reasons, article, contract: '路面养护合同', servedOn: '2026-11-20' }
  expect(await move(superior, id, 'ordered', ordered)).toMatchObject({ status: 200, state: 'ordered' })
  const seen = caseOf(await see(theBody, id))
  expect(seen.moves.map(({ move: name }) => name)).toEqual(['ordered'])
  expect(JSON.stringify(seen)).not.toContain(company.body)
  expect(JSON.stringify(seen)).not.toContain('卞晓舟')
  // Whoever complained sees all of it, among what it applied for.
  expect(caseOf(await see(company, id)).moves).toHaveLength(4)
  const mine = (await (await city.ask('/api/v1/cases', { headers: await asPerson(city, company) })).json()) as {
    items: { id: string }[]
  }
  expect(mine.items.map((one) => one.id)).toEqual([id])

  // Nothing is confirmed before it was heard, nor by the one who ordered.
  const confirm = { performance: '拖欠账款', severity: 'general', reasons, article }
  const second: SignedInAs = { ...superior, personId: 'r2', name: '顾思源' }
  expect(await move(second, id, 'confirmed', confirm)).toMatchObject({ status: 409, code: 'case/not-heard-yet' })
  await move(theBody, id, 'answered', { statement: '财政资金尚未到位，预计年底前支付' })
  expect(await move(superior, id, 'confirmed', confirm)).toMatchObject({ status: 403, code: 'case/same-person' })
  await move(second, id, 'confirmed', confirm)
  const recorded = await move(first, id, 'recorded', {
    documentNumber: '临发改信认〔2026〕3号',
    servedOn: '2026-11-20',
    repairNoticeOn: '2026-11-20',
  })
  expect(recorded).toMatchObject({ status: 200, state: 'recorded', open: false })
  const file = (await (await city.ask(`/api/v1/organisations/${body}/file`)).json()) as {
    lines: { kind: string; content: object; documentNumber?: string; severity?: string }[]
  }
  expect(file.lines.find(({ kind }) => kind === 'contract-performance')).toMatchObject({
    content: { contract: '路面养护合同', performance: '拖欠账款' },
    documentNumber: '临发改信认〔2026〕3号',
    severity: 'general',
  })
})

test('nobody complains about itself, about a company, or a second time while the first is open', async () => {
  expect(await complain(theBody)).toMatchObject({ status: 403 })
  const aboutCompany = await postAs(city, theBody, `/api/v1/organisations/${company.body}/cases`, {
    procedure: 'complaint',
    move: 'received',
    said: { about: 'arrears', contract: '合同 1', statement: '工程已于三月验收，合同约定四月付款，至今未付' },
  })
  expect(await aboutCompany.json()).toMatchObject({ code: 'complaint/no-public-body' })
})
