import { generateKeyPairSync } from 'node:crypto'
import { giveToken, type Part, propose, registerKey, type SystemRole } from '@probity/access'
import { accept } from '@probity/base'
import { sql } from '@probity/database'
import { publicRecordId } from '@probity/records'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routeActions } from '../../apps/server/door/route-actions.ts'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { csvOf, inventedCode, penaltyRow, registrationRow } from '../rights/filings.ts'
import { asPerson } from './as-person.ts'
import { everyone, type Permission, permissions, type Things, type Who } from './permissions.ts'

let city: CityNode
let things: Things
let otherHandle = ''

beforeAll(async () => {
  city = await openCityNode(undefined, { demonstration: true, identity: { embedded: true } })
  const [first, second] = [inventedCode(1), inventedCode(2)]
  await city.submit(
    'market-city',
    'registration',
    csvOf([
      registrationRow({ 统一社会信用代码: first, 主体名称: '临澄市甲一商贸有限公司' }),
      registrationRow({ 统一社会信用代码: second, 主体名称: '临澄市乙二商贸有限公司' }),
    ]),
  )
  const { submission } = await city.submit(
    'market-city',
    'penalty',
    csvOf([penaltyRow({ CF_XDR_SHXYM: first, CF_XDR_MC: '临澄市甲一商贸有限公司' })]),
  )
  const rows = await city.node.database.rows<{ code: string; handle: string; record: number | null }>(sql`
    select i.code, s.handle, (select record_id from record_version v where v.subject_id = s.subject_id and v.kind = 'penalty' limit 1) as record
    from subject s join subject_identifier i using (subject_id) where i.scheme = 'uscc'`)
  const one = rows.find(({ code }) => code === first)
  otherHandle = rows.find(({ code }) => code === second)?.handle as string
  const handle = one?.handle as string
  things = { submission, row: 999, handle, record: publicRecordId(handle, one?.record as number), proposal: 0 }
})
afterAll(() => city.close())

/** Routes as the router has them; what answers to every method is what stands around them, and the page for nothing. */
const routes = () => [
  ...new Set(city.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)),
]

test('every route says which action it is and stands in the table, and no line is left of a route that is gone', () => {
  for (const listed of [routeActions, permissions]) {
    expect(routes().filter((route) => !Object.hasOwn(listed, route))).toEqual([])
    expect(Object.keys(listed).filter((route) => !routes().includes(route))).toEqual([])
  }
})

/** The body for which somebody acts: the one the thing belongs to, or another of its kind. */
const bodyOf = (role: string, owns: boolean): string => {
  if (role === 'representative') return owns ? things.handle : otherHandle
  if (['clerk', 'decider', 'supervisor'].includes(role)) return owns ? 'market-city' : 'housing'
  return role === 'operator' ? 'operator' : role === 'auditor' ? 'credit-office' : 'yunshan-bank'
}

const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const publicJwk = publicKey.export({ format: 'jwk' }) as never

const headsOf = async (who: Who, owns: boolean, as?: string): Promise<Record<string, string>> => {
  const [role = '', is] = who.split(' ')
  if (who === 'public') return { 'content-type': 'application/json' }
  const body = as && ['clerk', 'decider', 'supervisor'].includes(role) ? as : bodyOf(role, owns)
  if (is === 'person') return asPerson(city, { role: role as Part['role'], body })
  const { database, clock, random } = city.node
  const token = await database.transaction(async (tx) => {
    const client = { clientId: `${role}.${body}`, role: role as SystemRole, body, publicJwk, days: 1 }
    return accept(await giveToken(tx, clock, random, await registerKey(tx, clock, client)))
  })
  return { authorization: `Bearer ${token.value}`, 'content-type': 'application/json' }
}

/** A proposal that waits, made by somebody who asks for nothing here. */
const newProposal = async (nth: number): Promise<number> => {
  const given = { act: 'recall', body: 'market-city', target: `none ${nth}`, details: {}, reasons: '误报' } as const
  const made = await city.node.database.transaction((tx) =>
    propose(tx, city.node.clock, { ...given, proposedBy: 'somebody else', proposedName: '邹明远' }),
  )
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}

let asked = 0
/** Whether the door lets somebody pass; what becomes of the question behind it is another matter. */
const passes = async (
  route: string,
  { path, body, hides }: Permission,
  who: Who,
  owns: boolean,
  as?: string,
): Promise<boolean> => {
  asked++
  const proposal = route.includes('proposals/:id') ? await newProposal(asked) : 0
  const [method = 'GET'] = route.split(' ')
  const answer = await city.ask(path({ ...things, proposal }), {
    method,
    headers: await headsOf(who, owns, as),
    ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
  })
  if (answer.status !== 401 && answer.status !== 403) {
    await answer.body?.cancel()
    return !(hides && answer.status === 404)
  }
  const text = await answer.text()
  const code = /"code":"([^"]+)"/.exec(text)?.[1] ?? ''
  if (code.startsWith('access/')) expect(answer.status, `${route} ${who}`).toBe(who === 'public' ? 401 : 403)
  return !['access/sign-in-needed', 'access/not-permitted', 'access/not-competent', 'purpose/not-yours'].includes(code)
}

test.each(Object.keys(permissions))('%s lets pass whom the table says, and nobody else', async (route) => {
  const permission = permissions[route] as Permission
  for (const owns of [true, false]) {
    const expected = owns ? permission.own : permission.other
    const passed: Who[] = []
    for (const who of everyone) if (await passes(route, permission, who, owns)) passed.push(who)
    expect(passed, owns ? 'of their own' : 'of another').toEqual(everyone.filter((who) => expected.includes(who)))
    if (permission.own === permission.other) break
  }
})

const beyond = Object.entries(permissions).flatMap(([route, permission]) =>
  (permission.beyond ?? []).map((one) => ({ route, permission, one, bound: one.bound })),
)
test.each(beyond)('$route lets nobody pass beyond their $bound', async ({ route, permission, one }) => {
  const asked = { ...permission, path: one.path ?? permission.path, ...(one.said ? { body: one.said } : {}) }
  for (const who of everyone) expect(await passes(route, asked, who, true, one.body), who).toBe(false)
})

test('nothing that was asked was a fault of ours', () => expect(city.faults).toEqual([]))
