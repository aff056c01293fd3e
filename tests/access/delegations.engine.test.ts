import { day } from '@probity/base'
import { sql } from '@probity/database'
import { demoCity } from '@probity/demo'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, noonOfToday, openCityNode } from '../rights/city-node.ts'
import { csvOf, registrationRow } from '../rights/filings.ts'
import { type Visitor, visitorOf } from './browser-like.ts'

let city: CityNode
let holder: Visitor
let handle = ''
beforeAll(async () => {
  const made = demoCity({ seed: 'access', organisations: 60, from: day('2026-02-01'), until: day('2026-11-20') })
  city = await openCityNode(made, { demonstration: true, identity: { embedded: true } })
  holder = visitorOf(city)
  await holder.signIn('representative-first')
  handle = (await holder.session()).body
})
afterAll(() => city.close())

type Given = { id: number; invitation: string; address: string }
const give = async () =>
  (await (await holder.post(`/api/v1/organisations/${handle}/delegations`, { days: 30 })).json()) as Given
/** Somebody of whom the provider says nothing comes with an invitation. */
const come = async (invitation: string, person = 'delegate') => {
  const visitor = visitorOf(city)
  const chooser = await visitor.ask(`/auth/sign-in?invitation=${invitation}`, { follow: true })
  const action = /action="([^"]+\/choose\/[^"]+)"/.exec(await chooser.text())?.[1] as string
  const answer = await visitor.ask(action, { method: 'POST', body: new URLSearchParams({ person }), follow: true })
  return { visitor, status: answer.status }
}
const stateOf = async (id: number) => {
  const answer = await holder.ask(`/api/v1/organisations/${handle}/delegations`)
  return ((await answer.json()) as { items: { id: number; state: string }[] }).items.find((one) => one.id === id)?.state
}

test('the office-holder lets somebody act for the organisation, who comes with the invitation and then without it', async () => {
  const { id, invitation } = await give()
  expect(invitation.replaceAll('-', '').length, 'twenty symbols of 32, or more').toBeGreaterThanOrEqual(20)
  expect(await stateOf(id)).toBe('offered')
  const { visitor } = await come(invitation)
  expect(await visitor.session()).toMatchObject({ role: 'representative', body: handle })
  expect((await visitor.ask(`/api/v1/organisations/${handle}/looks`)).status).toBe(200)
  expect(await stateOf(id)).toBe('taken')
  const again = visitorOf(city)
  await again.signIn('delegate')
  expect(await again.session()).toMatchObject({ role: 'representative', body: handle })
  await holder.post(`/api/v1/organisations/${handle}/delegations/${id}/revoke`, {})
})

test('whoever acts by leave gives it to nobody, and takes nobody’s', async () => {
  const { id, invitation } = await give()
  const { visitor } = await come(invitation)
  for (const path of ['', `/${id}/revoke`]) {
    const answer = await visitor.post(`/api/v1/organisations/${handle}/delegations${path}`, { days: 30 })
    expect(answer.status).toBe(403)
  }
  await holder.post(`/api/v1/organisations/${handle}/delegations/${id}/revoke`, {})
})

test('revoked, it ends with the next request of whoever used it', async () => {
  const { id, invitation } = await give()
  const { visitor } = await come(invitation)
  expect((await visitor.session()).signedIn).toBe(true)
  const revoked = await holder.post(`/api/v1/organisations/${handle}/delegations/${id}/revoke`, {})
  expect(revoked.status).toBe(200)
  expect(await visitor.session()).toEqual({ signedIn: false })
  expect((await come(invitation)).status).toBe(403)
  expect(await stateOf(id)).toBe('revoked')
})

test('an invitation is good once and for three days', async () => {
  const { id, invitation } = await give()
  await come(invitation)
  expect((await come(invitation, 'bank')).status).toBe(403)
  const late = await give()
  city.clock.set(new Date(Date.parse(noonOfToday) + 72 * 3_600_000).toISOString())
  expect((await come(late.invitation)).status).toBe(403)
  city.clock.set(noonOfToday)
  for (const one of [id, late.id]) await holder.post(`/api/v1/organisations/${handle}/delegations/${one}/revoke`, {})
})

test('of whoever takes it the database keeps a pairwise identifier and no name', async () => {
  const { invitation } = await give()
  await come(invitation)
  const [row] = await city.node.database.rows<{ text: string }>(
    sql`select d::text as text from delegation d order by delegation_id desc limit 1`,
  )
  expect(row?.text).not.toContain('方景行')
  expect(row?.text).not.toContain(invitation)
})

test('when the register names another office-holder, delegations and the former one’s own part lapse at once', async () => {
  const { id, invitation } = await give()
  const { visitor } = await come(invitation)
  const [subject] = await city.node.database.rows<{ name: string; code: string; region: string }>(sql`
    select n.name, i.code, s.region from subject s join subject_name n on n.subject_id = s.subject_id and n.kind = 'current'
      join subject_identifier i on i.subject_id = s.subject_id and i.scheme = 'uscc' where s.handle = ${handle}`)
  const row = registrationRow({
    主体名称: subject?.name as string,
    统一社会信用代码: subject?.code as string,
    行政区划代码: subject?.region as string,
    法定代表人: '柳新任',
    变更日期: '2026-11-21',
  })
  const { rows } = await city.submit('market-city', 'registration', csvOf([row]))
  expect(rows.accepted + rows.corrected).toBe(1)
  expect(await visitor.session()).toEqual({ signedIn: false })
  expect(await holder.session()).toEqual({ signedIn: false })
  // The provider vouches for the organisation's code still, and for whoever heads it now.
  await holder.signIn('representative-first')
  expect(await stateOf(id)).toBe('lapsed')
  expect((await visitorOf(city).signIn('delegate')).status).toBe(403)
})
