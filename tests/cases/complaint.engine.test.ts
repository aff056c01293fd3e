import type { LetterList, LetterView } from '@probity/contract'
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
/** The letterbox of an organisation, the oldest letter first. */
const lettersTo = async (who: SignedInAs) => {
  const answer = await city.ask(`/api/v1/organisations/${who.body}/letters`, { headers: await asPerson(city, who) })
  return ((await answer.json()) as LetterList).items.toReversed()
}
const readLetter = async (who: SignedInAs, id: string) =>
  city.ask(`/api/v1/letters/${id}`, { headers: await asPerson(city, who) })
const receive = (who: SignedInAs, id: string) => postAs(city, who, `/api/v1/letters/${id}/received`)
const reasons = '经核实，合同已经履行完毕，款项确已逾期，无正当理由'
const article = '《保障中小企业款项支付条例》第二十五条'

test('the body concerned learns of a complaint when it is ordered to perform, and never who complained', async () => {
  const { id, authority } = caseOf(await complain())
  const first: SignedInAs = { ...receiving, body: authority.id }
  const superior: SignedInAs = { ...receiving, body: 'chenghai-credit' }
  expect(await see(theBody, id)).toMatchObject({ status: 403 })
  await move({ ...first, role: 'clerk' }, id, 'accepted')
  // Who complained has it in writing, and confirms that it has: nobody else hears of that.
  const [acceptance] = await lettersTo(company)
  expect(acceptance).toMatchObject({ kind: 'acceptance', case: id, to: { handle: company.body } })
  expect((await readLetter(theBody, acceptance!.id)).status).toBe(403)
  expect((await receive(company, acceptance!.id)).status).toBe(200)
  expect(await lettersTo(theBody)).toEqual([])
  await move({ ...first, role: 'clerk' }, id, 'forwarded')
  expect(await see(theBody, id)).toMatchObject({ status: 403 })
  const ordered = { reasons, article, contract: '路面养护合同', servedOn: '2026-11-20' }
  expect(await move(superior, id, 'ordered', ordered)).toMatchObject({ status: 200, state: 'ordered' })
  const seen = caseOf(await see(theBody, id))
  expect(seen.moves.map(({ move: name }) => name)).toEqual(['ordered'])
  expect(JSON.stringify(seen)).not.toContain(company.body)
  expect(JSON.stringify(seen)).not.toContain('卞晓舟')
  // Whoever complained sees all of it, among what it applied for.
  expect(caseOf(await see(company, id)).moves).toHaveLength(5)
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
  const number = { documentNumber: '临发改信认〔2026〕3号' }
  expect(await move(first, id, 'recorded', { ...number, servedOn: '2026-11-20' })).toMatchObject({
    code: 'case/not-said',
    facts: { what: 'repairNoticeOn' },
  })
  const recorded = await move(first, id, 'recorded', number)
  expect(recorded).toMatchObject({ status: 200, state: 'recorded', open: false })
  const shown = async () => {
    const file = (await (await city.ask(`/api/v1/organisations/${body}/file`)).json()) as {
      lines: { kind: string; content: object; documentNumber?: string; severity?: string }[]
    }
    return file.lines.find(({ kind }) => kind === 'contract-performance')
  }
  // Nobody sees the record before the body has the decision and, in the same letter, how to repair it.
  expect(await shown()).toBeUndefined()
  const [decision] = await lettersTo(theBody)
  const said = JSON.stringify(await (await readLetter(theBody, decision!.id)).json())
  expect(said).toContain('信用修复告知书')
  expect(said).toContain('拖欠账款')
  expect(said).not.toMatch(/\{\w+\}/)
  for (const secret of [company.body, '卞晓舟', '晴川']) expect(said).not.toContain(secret)
  expect((await receive(theBody, decision!.id)).status).toBe(200)
  expect(await shown()).toMatchObject({
    content: { contract: '路面养护合同', performance: '拖欠账款' },
    documentNumber: '临发改信认〔2026〕3号',
    severity: 'general',
  })
  // Who complained is told the result, in its own words and with the reasons, and nothing that the body said in its defence.
  const [, result] = await lettersTo(company)
  expect(result).toMatchObject({ kind: 'result' })
  const told = (await (await readLetter(company, result!.id)).json()) as LetterView
  const text = JSON.stringify(told)
  expect(text).toContain('临澄市远山路桥工程处')
  expect(text).toContain('工程已于三月验收')
  expect(text).toContain(reasons)
  expect(text).not.toContain('财政资金尚未到位')
})

test('a complaint that is not accepted is refused in writing, with reasons, to who complained alone', async () => {
  const { id, authority } = caseOf(await complain())
  const first: SignedInAs = { ...receiving, body: authority.id }
  const why = '投诉所称合同尚在诉讼中，依法不属于投诉受理的范围'
  caseOf(await move(first, id, 'not-accepted', { reasons: why }))
  const refusal = (await lettersTo(company)).at(-1)
  expect(refusal).toMatchObject({ kind: 'refusal', case: id })
  expect(JSON.stringify(await (await readLetter(company, refusal!.id)).json())).toContain(why)
  expect((await lettersTo(theBody)).map((one) => one.case)).not.toContain(id)
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
