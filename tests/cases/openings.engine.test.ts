import { Openings, ProposableList } from '@probity/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asPerson, type SignedInAs } from '../access/as-person.ts'
import { csvOf, inventedCode, penaltyRow, registrationRow } from '../rights/filings.ts'
import { type CaseStory, caseOf, clerk, decider, openCaseStory } from './case-story.ts'
import { enter, heardInSilence, noon, propose, serious } from './list-story.ts'

let story: CaseStory
beforeAll(async () => {
  story = await openCaseStory()
})
beforeEach(() => story.city.clock.set(noon('2026-11-22')))
afterAll(() => story?.city.close())

const ask = async (path: string, who: SignedInAs = clerk) =>
  story.city.ask(path, { headers: await asPerson(story.city, who) })
const openings = async (who: SignedInAs = clerk, reference = '?reference=线索 2026-7') =>
  Openings.parse(await (await ask(`/api/v1/organisations/${story.handle}/openings${reference}`, who)).json())
const proposable = async (who: SignedInAs = clerk, cursor = '') => {
  const answer = await ask(`/api/v1/proposable${cursor && `?cursor=${cursor}`}`, who)
  return ProposableList.parse(await answer.json())
}
const looks = async () => {
  const answer = await ask(`/api/v1/organisations/${story.handle}/looks`, story.company)
  return ((await answer.json()) as { items: { reference?: string }[] }).items
}
const find = ({ items }: Openings, ...names: string[]) =>
  items.find(({ about }) => JSON.stringify(Object.values(about)) === JSON.stringify(names))

test('an authority is offered what its functions decide, with law, rank, term and asks, and each refusal with its reason', async () => {
  const record = await story.penalise(serious)
  const offered = await openings()
  const listing = find(offered, 'market-serious', 'heavier-penalty')
  expect(listing).toMatchObject({
    procedure: 'listing',
    move: 'proposed',
    choices: [{ can: true, record: { id: record } }],
  })
  expect(listing?.basis[0]?.rank.en).toBe('Departmental rule')
  expect(listing?.asks.map(({ name }) => name)).toEqual(['facts', 'article'])
  expect(find(offered, 'key-supervision-food')).toMatchObject({
    effect: { id: 'supervision' },
    term: { en: expect.any(String) },
    choices: [{ can: true }],
  })
  // Its trigger wants a revoked licence, and there is none.
  const bar = find(offered, 'food-licence-bar')
  expect(bar?.choices).toMatchObject([{ can: false, why: { en: expect.any(String) } }])
  // What other functions decide is nobody’s here: neither offered nor refused.
  expect(find(offered, 'procurement-bar')).toBeUndefined()
  expect(find(await openings({ ...clerk, body: 'labour' }), 'market-serious', 'heavier-penalty')).toBeUndefined()
})

test('what is offered opens, and is then said to be in hand; a record of another organisation is not in the answer', async () => {
  const offered = find(await openings(), 'market-serious', 'heavier-penalty')
  const record = offered?.choices[0]?.record?.id
  const opened = caseOf(await propose(story, record, offered?.about))
  expect(find(await openings(), 'market-serious', 'heavier-penalty')?.choices[0]).toMatchObject({
    can: false,
    why: { en: 'A case about it is open. Go on with it under “Cases”.' },
  })
  caseOf(await story.move(decider, opened.id, 'dropped', { reasons: '经核实，违法行为已经及时改正，不符合列入情形' }))
  expect(find(await openings(), 'market-serious', 'heavier-penalty')?.choices[0]).toMatchObject({ can: true })
})

test('whoever reads what could be opened names the matter, and the organisation sees the look', async () => {
  const before = (await looks()).length
  expect(await (await ask(`/api/v1/organisations/${story.handle}/openings`)).json()).toMatchObject({
    code: 'purpose/reference-missing',
  })
  expect(await looks()).toHaveLength(before)
  await openings()
  expect((await looks())[0]).toMatchObject({ reference: '线索 2026-7' })
  expect(await looks()).toHaveLength(before + 1)
})

test('a talk is a decision: a clerk is told who may invite to it, and cannot send it either', async () => {
  const other = await openCaseStory()
  const { entry } = await enter(other, undefined, '临市监异〔2026〕1号', {
    list: 'abnormal-market',
    ground: 'late-report',
  })
  const read = async (who: SignedInAs) => {
    const headers = await asPerson(other.city, who)
    const answer = await other.city.ask(`/api/v1/organisations/${other.handle}/openings?reference=x`, { headers })
    return Openings.parse(await answer.json()).items.find(({ procedure }) => procedure === 'talk')
  }
  expect((await read(clerk))?.choices).toMatchObject([{ can: false, record: { id: entry } }])
  expect((await read(decider))?.choices).toMatchObject([{ can: true, record: { id: entry } }])
  expect(await other.open(clerk, 'talk', entry, 'invited', {})).toMatchObject({ status: 403 })
  await other.city.close()
})

test('what could be proposed is what records and pack give on the day, and what was decided on once does not come back', async () => {
  const other = await openCaseStory()
  const read = async (who: SignedInAs = clerk) => {
    const answer = await other.city.ask('/api/v1/proposable', { headers: await asPerson(other.city, who) })
    return ProposableList.parse(await answer.json()).items
  }
  const names = (items: ProposableList['items']) => items.flatMap(({ could }) => could.map(({ title }) => title.zh))
  expect(await read()).toEqual([])
  const record = await other.penalise(serious)
  const [found] = await read()
  expect(found).toMatchObject({
    organisation: { handle: other.handle },
    record: { id: record, decidedOn: '2026-05-10' },
  })
  expect(names(await read())).toContain('市场监督管理严重违法失信名单')
  expect(await read({ ...clerk, body: 'labour' })).toEqual([])
  const id = await heardInSilence(other, record)
  expect(names(await read())).not.toContain('市场监督管理严重违法失信名单')
  caseOf(await other.move(decider, id, 'dropped', { reasons: '经核实，违法行为已经及时改正，不符合列入情形' }))
  expect(names(await read())).not.toContain('市场监督管理严重违法失信名单')
  // A repaired record grounds nothing.
  other.city.clock.set(noon('2027-05-20'))
  const asked = { ground: 'corrected', statement: '罚款已缴清', materials: '缴款凭证 2026-1138', commitment: true }
  const repair = caseOf(
    await other.open(other.company, 'repair', record, 'received', {
      ...asked,
      statement: '罚款已缴清，标签已全部更换',
    }),
  )
  await other.move(clerk, repair.id, 'accepted')
  const granted = {
    reasons: '罚款已缴清，违法行为已经改正，符合修复条件，准予修复',
    article: '《行政处罚法》第四十八条',
  }
  caseOf(await other.move(decider, repair.id, 'granted', granted))
  expect(await read()).toEqual([])
  await other.city.close()
})

test('the queue is in order of days alone, pages by cursor, looks at each organisation on the page and at no individual business', async () => {
  const shop = inventedCode(300, { category: '2' })
  const firm = inventedCode(301)
  await story.city.submit(
    'market-city',
    'registration',
    csvOf([
      registrationRow({ 统一社会信用代码: shop, 主体名称: '临澄市清源区老街面馆', 主体类别: '个体工商户' }),
      registrationRow({ 统一社会信用代码: firm, 主体名称: '临澄市百川贸易有限公司' }),
    ]),
  )
  const earlier = { ...serious, CF_JDRQ: '2026-03-02', CF_SDRQ: '2026-03-02', CF_XFGZSRQ: '2026-03-02' }
  const rows = [
    penaltyRow({ ...earlier, CF_XDR_SHXYM: shop, CF_XDR_MC: '临澄市清源区老街面馆', CF_WSH: '临市监罚〔2026〕901号' }),
    penaltyRow({
      ...earlier,
      CF_XDR_SHXYM: firm,
      CF_XDR_MC: '临澄市百川贸易有限公司',
      CF_WSH: '临市监罚〔2026〕902号',
    }),
  ]
  await story.city.submit('market-city', 'penalty', csvOf(rows))
  await story.penalise(serious)
  const before = (await looks()).length
  const { items, next } = await proposable()
  expect(next).toBeUndefined()
  expect(items.map(({ record }) => record.decidedOn)).toEqual(items.map(({ record }) => record.decidedOn).toSorted())
  expect(items[0]?.organisation.name).toBe('临澄市百川贸易有限公司')
  expect(JSON.stringify(items)).not.toContain('老街面馆')
  expect(await looks()).toHaveLength(before + 1)
  const behind = await proposable(clerk, `2026-03-02~${items[0]?.organisation.handle}~zzzzzzzzzz`)
  expect(behind.items.map(({ organisation }) => organisation.name)).not.toContain('临澄市百川贸易有限公司')
  expect((await ask('/api/v1/proposable?cursor=x')).status).toBe(400)
})
