import { sql } from '@probity/database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { csvOf, inventedCode, penaltyRow, registrationRow } from '../rights/filings.ts'
import { asPerson, postAs, type SignedInAs } from './as-person.ts'

let city: CityNode
let nth = 0
const first: SignedInAs = { role: 'decider', body: 'market-city', personId: 'first', name: '邹明远' }
const second: SignedInAs = { role: 'decider', body: 'market-city', personId: 'second', name: '柏清和' }
const stranger: SignedInAs = { role: 'decider', body: 'housing', personId: 'third', name: '顾思源' }

beforeAll(async () => {
  city = await openCityNode()
  await city.submit('market-city', 'registration', csvOf([registrationRow({ 统一社会信用代码: inventedCode(1) })]))
})
afterAll(() => city.close())

const send = async () => {
  nth++
  const row = penaltyRow({ CF_XDR_SHXYM: inventedCode(1), CF_WSH: `临市监罚〔2026〕${nth}号` })
  return (await city.submit('market-city', 'penalty', csvOf([row]))).submission
}
const propose = async (who: SignedInAs, submission: string) => {
  const answer = await postAs(city, who, `/api/v1/submissions/${submission}/recall`, { reason: '误报，整批撤回' })
  return { status: answer.status, ...((await answer.json()) as { proposal: number; code?: string }) }
}
const decide = async (who: SignedInAs, proposal: number, decision = 'confirmed') => {
  const answer = await postAs(city, who, `/api/v1/proposals/${proposal}/decide`, { decision })
  return { status: answer.status, ...((await answer.json()) as { code?: string; records?: number }) }
}
const stateOf = async (submission: string) =>
  (
    await city.node.database.rows<{ state: string }>(
      sql`select state from submission where submission_id = ${submission}`,
    )
  )[0]?.state

test('a recall proposed by one is done when another confirms it, and both stand in the act', async () => {
  const submission = await send()
  const { proposal } = await propose(first, submission)
  expect(await stateOf(submission)).toBe('finished')
  expect(await decide(second, proposal)).toMatchObject({ status: 200, records: 1 })
  expect(await stateOf(submission)).toBe('recalled')
  const [act] = await city.node.database.rows<{ closed: object }>(sql`select closed from act where kind = 'recalled'`)
  expect(act?.closed).toMatchObject({ requestedBy: '邹明远', confirmedBy: '柏清和' })
  expect(await decide(second, proposal)).toMatchObject({ status: 409, code: 'proposal/decided' })
})

test('whoever proposed cannot decide, in whatever session or part', async () => {
  const submission = await send()
  const { proposal } = await propose(first, submission)
  expect(await decide(first, proposal)).toMatchObject({ status: 403, code: 'proposal/own' })
  expect(await decide({ ...first, role: 'operator', body: 'operator' }, proposal)).toMatchObject({ status: 403 })
  expect(await stateOf(submission)).toBe('finished')
  const list = await city.ask('/api/v1/proposals', { headers: await asPerson(city, first) })
  const { items } = (await list.json()) as { items: { id: number; mayDecide: boolean }[] }
  expect(items.find(({ id }) => id === proposal)?.mayDecide).toBe(false)
})

test('the database refuses it too', async () => {
  const submission = await send()
  const { proposal } = await propose(first, submission)
  const { database, clock } = city.node
  await expect(
    database.rows(sql`update proposal set decided_by = proposed_by, decided_name = 'x', decided_at = ${clock.now()},
      decision = 'confirmed' where proposal_id = ${proposal}`),
  ).rejects.toThrow(/check constraint/)
})

test.each([
  ['another authority', stranger],
  ['a clerk', { ...second, role: 'clerk' }],
  ['a supervisor', { ...second, role: 'supervisor' }],
  ['an auditor', { ...second, role: 'auditor' }],
] as [string, SignedInAs][])('%s does not decide it', async (_, who) => {
  const submission = await send()
  const { proposal } = await propose(first, submission)
  expect(await decide(who, proposal)).toMatchObject({ status: 403, code: 'access/not-permitted' })
  expect(await stateOf(submission)).toBe('finished')
})

test('what is declined is not done, and may be proposed again', async () => {
  const submission = await send()
  const { proposal } = await propose(first, submission)
  expect(await propose(second, submission)).toMatchObject({ status: 409, code: 'proposal/open' })
  expect(await decide(second, proposal, 'declined')).toMatchObject({ status: 200 })
  expect(await stateOf(submission)).toBe('finished')
  expect(await propose(second, submission)).toMatchObject({ status: 200 })
})

test('the same key twice is one and the same', async () => {
  const submission = await send()
  const key = await city.keyOf('market-city')
  const headers = { 'content-type': 'application/json' }
  const ask = (path: string, body: object) =>
    city.ask(path, { method: 'POST', key, headers, body: JSON.stringify(body) })
  const proposed = await ask(`/api/v1/submissions/${submission}/recall`, { reason: '误报', requestedBy: '甲' })
  const { proposal } = (await proposed.json()) as { proposal: number }
  const body = { decision: 'confirmed', decidedBy: '乙' }
  expect((await ask(`/api/v1/proposals/${proposal}/decide`, body)).status).toBe(403)
})

test('the auditor reads who proposed and who decided; nobody else does', async () => {
  const auditor: SignedInAs = { role: 'auditor', body: 'credit-office', personId: 'auditor' }
  const answer = await city.ask('/api/v1/audit?event=decided', { headers: await asPerson(city, auditor) })
  const { items } = (await answer.json()) as { items: { who: string; details: { act: string } }[] }
  expect(items.at(-1)).toMatchObject({ event: 'decided', who: 'second', role: 'decider', details: { act: 'recall' } })
  for (const who of [first, { ...first, role: 'operator', body: 'operator' }] as SignedInAs[])
    expect((await city.ask('/api/v1/audit', { headers: await asPerson(city, who) })).status).toBe(403)
})
