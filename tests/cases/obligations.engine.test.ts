import { FollowerList, Inbox, ObligationList } from '@probity/contract'
import { findRecordOf, replay } from '@probity/records'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asPerson, postAs, type SignedInAs } from '../access/as-person.ts'
import { inventedCode } from '../rights/filings.ts'
import { type CaseStory, caseOf, clerk, decider, openCaseStory, second } from './case-story.ts'
import { serious } from './list-story.ts'

let story: CaseStory
/** Each thing happens a second after the one before it: the clock of the story stands still otherwise. */
let seconds = 0
const noon = (day: string) => `${day}T04:${new Date(++seconds * 1000).toISOString().slice(14, 19)}.000Z`
const tick = () => story.city.clock.set(noon(story.city.clock.today()))
const today = '2026-11-22'
beforeAll(async () => {
  story = await openCaseStory()
  const given = await postAs(story.city, story.company, `/api/v1/organisations/${story.handle}/consents`, {
    receiver: 'yunshan-bank',
    purpose: 'financing',
    fields: ['penalty'],
    until: '2027-10-31',
  })
  expect(given.status).toBe(200)
})
beforeEach(() => story.city.clock.set(noon(today)))
afterAll(() => story?.city.close())

const bank: SignedInAs = { role: 'bank', body: 'yunshan-bank', personId: 'banker', name: '梅若水' }
const buyer: SignedInAs = { role: 'clerk', body: 'credit-office', personId: 'buyer', name: '毕如安' }
const office: SignedInAs = { role: 'decider', body: 'credit-office', personId: 'officer', name: '毕如平' }
const said = {
  ground: 'corrected',
  statement: '已于六月缴清罚款并下架全部违规宣传',
  materials: '缴款凭证 2026-1138',
  commitment: true,
}
const grounds = { reasons: '罚款已缴清，违法行为已经改正，符合修复条件', article: '《信用修复管理办法》第三条' }

const get = async (who: SignedInAs, path: string) =>
  (await story.city.ask(path, { headers: await asPerson(story.city, who) })).json()
const listOf = async (who: SignedInAs, record: string) =>
  ObligationList.parse(await get(who, '/api/v1/obligations')).items.filter((one) => one.record.id === record)
const followers = async (record: string) =>
  FollowerList.parse(await get(story.company, `/api/v1/organisations/${story.handle}/obligations`)).items.filter(
    (one) => one.record.id === record,
  )
const look = async (who: SignedInAs, purpose: string, reference = '临事〔2026〕18号') => {
  tick()
  const path = `/api/v1/organisations/${story.handle}/full-file?purpose=${purpose}&reference=${encodeURIComponent(reference)}`
  expect((await story.city.ask(path, { headers: await asPerson(story.city, who) })).status).toBe(200)
}
const repair = async (record: string) => {
  tick()
  const { id } = caseOf(await story.open(story.company, 'repair', record, 'received', said))
  await story.move(clerk, id, 'accepted')
  caseOf(await story.move(decider, id, 'granted', grounds))
  return id
}
const acknowledge = async (who: SignedInAs, id: string) =>
  (await postAs(story.city, who, `/api/v1/obligations/${id}/acknowledge`)).status
const penalise = (more?: Record<string, string>) => {
  tick()
  return story.penalise(more)
}
const number = async (record: string) =>
  ((await story.shown()).get(record) as { documentNumber: string } | undefined)?.documentNumber as string
const annul = async (record: string, act: object = {}, known?: string) => {
  const documentNumber = known ?? (await number(record))
  tick()
  const answer = await postAs(story.city, decider, '/api/v1/acts', {
    subjectCode: inventedCode(1),
    act: 'revoked',
    recordKind: 'penalty',
    documentNumber,
    on: today,
    reason: '复议决定撤销',
    ...act,
  })
  expect(answer.status).toBe(200)
}

test('after a repair its decider and whoever was handed the record are asked to follow the same day, and nobody else', async () => {
  const record = await penalise()
  await look(bank, 'financing')
  expect(await listOf(bank, record)).toEqual([])
  await repair(record)
  expect(await followers(record)).toMatchObject([
    { holder: { id: 'market-city' }, holds: 'decider', because: 'repaired', dueOn: today, late: false },
    { holder: { id: 'yunshan-bank', title: { zh: '云杉银行（虚构）' } }, holds: 'user', dueOn: today },
  ])
  expect(await listOf(bank, record)).toMatchObject([
    { organisation: { handle: story.handle }, because: 'repaired', dueOn: today, basis: expect.anything() },
  ])
  expect(await listOf(buyer, record)).toEqual([])
})

test('who was handed the file before the record was there, or only an answer that did not tell of it, is not asked', async () => {
  await look(buyer, 'procurement')
  const minor = '临市监罚〔2026〕轻1号'
  const record = await penalise({ CF_SXYZCD: '轻微', CF_WSH: minor })
  tick()
  const answer = await postAs(story.city, buyer, '/api/v1/checks', {
    check: 'procurement-award',
    reference: '临采〔2026〕19号',
    organisations: [inventedCode(1)],
  })
  expect(answer.status).toBe(200)
  await annul(record, {}, minor)
  expect((await followers(record)).map(({ holder }) => holder.id)).toEqual(['market-city'])
})

test('a fact that a check told makes its asker a holder', async () => {
  const record = await penalise(serious)
  story.city.clock.set(noon('2026-11-23'))
  const answer = await postAs(story.city, buyer, '/api/v1/checks', {
    check: 'procurement-award',
    reference: '临采〔2026〕20号',
    organisations: [inventedCode(1)],
  })
  const { items } = (await answer.json()) as { items: { facts: { record: string }[] }[] }
  expect(items[0]?.facts.map((fact) => fact.record)).toContain(record)
  await annul(record)
  expect(await listOf(office, record)).toMatchObject([{ because: 'annulled', late: false, holds: 'user' }])
  // No law of the place gives users a day: it is asked, no day runs, and it is never late.
  expect((await listOf(office, record))[0]).not.toHaveProperty('dueOn')
  // Whose decision it was withdraws it within three working days.
  expect((await followers(record))[0]).toMatchObject({ holds: 'decider', dueOn: '2026-11-25' })
})

test('whoever followed says so once; it leaves the list, and the organisation sees the day and who is late', async () => {
  const record = await penalise()
  await look(bank, 'financing')
  await repair(record)
  const [asked] = await listOf(bank, record)
  expect(await acknowledge(clerk, asked!.id)).toBe(200)
  expect(await acknowledge(buyer, asked!.id)).toBe(404)
  story.city.clock.set(noon('2026-11-24'))
  expect((await followers(record)).map(({ late }) => late)).toEqual([false, true])
  expect(await acknowledge(bank, asked!.id)).toBe(200)
  story.city.clock.set(noon('2026-11-25'))
  expect(await acknowledge(bank, asked!.id)).toBe(200)
  // Its full proof tells the supplier nothing of who else holds it.
  const held = await findRecordOf(story.city.node.database, record)
  expect(held?.acts.map(({ kind }) => kind)).not.toContain('obligation-acknowledged')
  expect(await listOf(bank, record)).toEqual([])
  expect(await followers(record)).toMatchObject([
    { holder: { id: 'market-city' }, acknowledgedOn: today, late: false },
    { holder: { id: 'yunshan-bank' }, acknowledgedOn: '2026-11-24', late: true },
  ])
})

test('a repair that is undone asks nobody for anything, and one that follows it asks anew', async () => {
  const record = await penalise()
  await look(bank, 'financing')
  const id = await repair(record)
  const [asked] = await listOf(bank, record)
  const notice = { ...grounds, servedOn: '2026-11-20' }
  await story.move(decider, id, 'fraud-noticed', notice)
  await story.move(story.company, id, 'fraud-stated', { statement: '凭证由代办机构提供，本公司并不知情' })
  caseOf(await story.move(second, id, 'undone', grounds))
  expect(await listOf(bank, record)).toEqual([])
  expect(await followers(record)).toEqual([])
  expect(await acknowledge(bank, asked!.id)).toBe(404)
})

test('an annulment that did not last asks nobody for anything', async () => {
  const record = await penalise()
  const documentNumber = await number(record)
  await look(bank, 'financing')
  await annul(record, { act: 'remedy-changed', state: 'annulled' })
  expect(await listOf(bank, record)).toHaveLength(1)
  const back = await postAs(story.city, decider, '/api/v1/acts', {
    act: 'remedy-changed',
    state: 'suit',
    subjectCode: inventedCode(1),
    recordKind: 'penalty',
    documentNumber,
    on: '2026-11-22',
    reason: '一审判决未生效',
  })
  expect(back.status).toBe(200)
  expect(await listOf(bank, record)).toEqual([])
  expect(await followers(record)).toEqual([])
})

test('what is told is that something changed and by which day, and nothing of whom or what (R12)', async () => {
  const { items } = Inbox.parse(await get(bank, '/api/v1/inbox'))
  expect(items.length).toBeGreaterThan(0)
  for (const one of items) {
    expect(one).toMatchObject({ event: 'follow', title: { en: 'Something to follow' } })
    expect(JSON.stringify(one)).not.toContain(story.handle)
    expect(JSON.stringify(one)).not.toMatch(/修复|撤销|处罚|repair|annul|penalt/i)
  }
})

test('a look that the organisation learns of later makes no holder that it could learn of now (R27)', async () => {
  const record = await penalise()
  const path = `/api/v1/organisations/${story.handle}/delays`
  const inspector: SignedInAs = { role: 'clerk', body: 'market-990101', personId: 'inspector', name: '邹明远' }
  const approver: SignedInAs = { role: 'decider', body: 'market-990101', personId: 'approver', name: '顾思源' }
  const delay = await postAs(story.city, inspector, path, {
    purpose: 'supervision',
    reference: '临检〔2026〕7号',
    instrument: 'BIZENV',
    article: '54',
    reasons: '检查前知悉将使现场检查落空，须稍后告知',
    days: 30,
  })
  const { id } = (await delay.json()) as { id: number }
  expect((await postAs(story.city, approver, `${path}/${id}/approve`)).status).toBe(200)
  await look(inspector, 'supervision', '临检〔2026〕7号')
  await repair(record)
  expect(await listOf(inspector, record)).toHaveLength(1)
  expect((await followers(record)).map(({ holder }) => holder.id)).not.toContain('market-990101')
  story.city.clock.set(noon('2026-12-30'))
  expect((await followers(record)).map(({ holder }) => holder.id)).toContain('market-990101')
})

test('what a receiver may keep no longer it need not follow', async () => {
  const record = await penalise(serious)
  await look(bank, 'financing')
  story.city.clock.set(noon('2027-12-01'))
  await repair(record)
  expect((await followers(record)).map(({ holder }) => holder.id)).not.toContain('yunshan-bank')
})

test('the public learns of full tens and of nothing less (R8, R15)', async () => {
  const listed = async () => {
    const answer = await (await story.city.ask('/api/v1/authorities')).json()
    return answer as { authorities: { id: string; follows?: object }[]; receivers: { id: string }[] }
  }
  const marketOf = ({ authorities }: Awaited<ReturnType<typeof listed>>) =>
    authorities.find(({ id }) => id === 'market-city')?.follows
  const open = async () => ObligationList.parse(await get(clerk, '/api/v1/obligations')).items.length
  while ((await open()) < 9) await repair(await penalise())
  expect(marketOf(await listed())).toBeUndefined()
  while ((await open()) < 13) await repair(await penalise())
  expect(marketOf(await listed())).toEqual({ notConfirmed: 10 })
  expect((await listed()).receivers).toEqual([])
  story.city.clock.set(noon('2026-12-01'))
  expect(marketOf(await listed())).toEqual({ notConfirmed: 10, late: 10 })
})

test('replayed from its ledger the story is the same, acknowledgements with it', async () => {
  const report = await replay(story.city.node.database, story.city.node.law, story.city.clock.today())
  expect(report.differences).toEqual([])
  expect(report.opened).toBe(report.entries)
})
