import { sql } from '@probity/database'
import { recallSubmission } from '@probity/intake'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type CityNode, openCityNode } from './city-node.ts'
import { csvOf, penaltyRow } from './filings.ts'
import { type RegisteredCompany, registerCompany } from './registered-company.ts'

/** The market bureau decided; the credit office republishes what others decided. */
let city: CityNode
let company: RegisteredCompany
let nth = 0
beforeAll(async () => {
  city = await openCityNode()
})
afterAll(() => city?.close())

beforeEach(async () => {
  nth++
  company = await registerCompany(city, `临澄市第${nth}听雨贸易有限公司`, 100 + nth)
})

let key = 0
/** Hands in one penalty of `yuan` under a key of its own, and gives its submission. */
const send = async (authority: 'market-city' | 'credit-office', yuan: number, more = {}): Promise<string> => {
  const row = { CF_XDR_MC: company.name, CF_XDR_SHXYM: company.code, CF_NR: `罚款人民币${yuan}元`, ...more }
  return (await city.submit(authority, 'penalty', csvOf([penaltyRow(row)]), { key: `${++key}` })).submission
}
const recall = (submissionId: string) =>
  recallSubmission(city.node.intake, { submissionId, requestedBy: '经办', confirmedBy: '复核', reason: '误报' })

type Line = { kind: string; authority: string; otherSources: string[]; content: { penalty: string } }
/** What the public is told: whose words they are, who brought the decision too, and what they say. */
const told = async () =>
  ((await (await city.ask(`/api/v1/organisations/${company.handle}/file`)).json()) as { lines: Line[] }).lines
    .filter(({ kind }) => kind === 'penalty')
    .map(({ authority, otherSources, content }) => [authority, otherSources, content.penalty])
const written = () =>
  city.node.database.rows(sql`select v.version, v.nature, v.authority_id as by, v.content ->> 'penalty' as says
    from record_version v join subject s using (subject_id)
    where s.handle = ${company.handle} and v.kind = 'penalty' order by 1`)
const counts = () =>
  city.node.database.rows(
    sql`select (select count(*) from record_version) as versions, (select count(*) from act) as acts`,
  )

const decidersWords = [['market-city', ['credit-office'], '罚款人民币20000元']]

test('the decider says otherwise than who republished first: its own words are the newest, the earlier ones the past', async () => {
  await send('credit-office', 10000)
  expect(await told()).toEqual([['credit-office', [], '罚款人民币10000元']])
  await send('market-city', 20000)
  expect(await told()).toEqual(decidersWords)
  expect(await written()).toEqual([
    { version: 1, nature: 'first', by: 'credit-office', says: '罚款人民币10000元' },
    { version: 2, nature: 'correction', by: 'market-city', says: '罚款人民币20000元' },
  ])
})

test('what is republished after it overwrites nothing, however often it comes, and nothing sent twice adds anything', async () => {
  await send('credit-office', 10000)
  await send('market-city', 20000)
  const before = await counts()
  await send('credit-office', 10000)
  await send('market-city', 20000)
  expect(await counts()).toEqual(before)
  await send('credit-office', 30000, { CF_JDRQ: '2026-05-11' })
  const noted = await counts()
  await send('credit-office', 30000, { CF_JDRQ: '2026-05-11' })
  expect(await counts()).toEqual(noted)
  expect(await told()).toEqual(decidersWords)
})

test('who republished may not change its mind once the decider said the same', async () => {
  await send('credit-office', 20000)
  await send('market-city', 20000)
  await send('credit-office', 10000)
  expect((await told()).map(([, , says]) => says)).toEqual(['罚款人民币20000元'])
  await send('market-city', 30000)
  expect(await told()).toEqual([['market-city', ['credit-office'], '罚款人民币30000元']])
})

test('what another channel attested is not attested by the decider', async () => {
  await send('credit-office', 10000)
  await send('market-city', 20000, { CF_SFGS: '' })
  expect(await told()).toEqual([])
})

test('taken back, its words are shown in nobody’s name, until somebody brings words of its own', async () => {
  await send('credit-office', 10000)
  const submission = await send('market-city', 20000)
  expect((await recall(submission)).ok).toBe(true)
  expect(await told()).toEqual([])
  await send('credit-office', 10000)
  expect(await told()).toEqual([['credit-office', [], '罚款人民币10000元']])
  await send('market-city', 25000)
  expect(await told()).toEqual([['market-city', ['credit-office'], '罚款人民币25000元']])
})

test('the same whoever came first', async () => {
  const submission = await send('market-city', 20000)
  await send('credit-office', 10000)
  expect(await told()).toEqual(decidersWords)
  await recall(submission)
  expect(await told()).toEqual([])
})

test('who republished takes its own back: the decider’s words stay, and no longer come from there as well', async () => {
  const submission = await send('credit-office', 10000)
  await send('market-city', 20000)
  expect((await recall(submission)).ok).toBe(true)
  expect(await told()).toEqual([['market-city', [], '罚款人民币20000元']])
})
