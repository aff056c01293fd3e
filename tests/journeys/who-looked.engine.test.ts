import { day } from '@probity/base'
import { FullFile, LookPage, PurposeList } from '@probity/contract'
import { demoCity } from '@probity/demo'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Visitor, visitorOf } from '../access/browser-like.ts'
import { type CityNode, openCityNode } from '../rights/city-node.ts'

/** A whole story over HTTP: a bank asks, a company allows, sees who looked, and takes it back. */
let city: CityNode
let company: Visitor
let bank: Visitor
let inspector: Visitor
let handle: string

beforeAll(async () => {
  const made = demoCity({ seed: 'access', organisations: 60, from: day('2026-02-01'), until: day('2026-11-20') })
  city = await openCityNode(made, { demonstration: true, identity: { embedded: true } })
  ;[company, bank, inspector] = [visitorOf(city), visitorOf(city), visitorOf(city)]
  await company.signIn('representative-first')
  await bank.signIn('bank')
  await inspector.signIn('market-clerk')
  handle = (await company.session()).body
})
afterAll(() => city.close())

const financing = () =>
  `/api/v1/organisations/${handle}/full-file?purpose=financing&reference=${encodeURIComponent('授信2026-5')}`
const looksOf = async (visitor: Visitor) =>
  LookPage.parse(await (await visitor.ask(`/api/v1/organisations/${handle}/looks`)).json()).items

test('everybody may read for what something is opened, on what basis, and that it is an assumption where it is one', async () => {
  const { purposes, receivers } = PurposeList.parse(await (await city.ask('/api/v1/purposes')).json())
  const financing = purposes.find(({ id }) => id === 'financing')
  expect(financing).toMatchObject({ consent: true, officeHolders: 'masked', confidence: 'assumption' })
  expect(financing?.opens.find(({ kind }) => kind === 'registration')?.fields.map(({ field }) => field)).not.toContain(
    'parentCode',
  )
  expect(receivers.map(({ id }) => id)).toEqual(['yunshan-bank', 'mingjian'])
})

test('a bank without consent gets a refusal that names what is missing', async () => {
  const refused = await bank.ask(financing(), { headers: { 'accept-language': 'en' } })
  expect(refused.status).toBe(403)
  expect(await refused.json()).toMatchObject({
    code: 'consent/missing',
    detail: expect.stringMatching(/Yunshan Bank.*Financing.*Penalty/),
    facts: { purposeId: 'financing', receiver: { zh: '云杉银行（虚构）' } },
  })
})

test('with consent it reads what was agreed; the company sees the look within the same breath', async () => {
  const given = await company.post(`/api/v1/organisations/${handle}/consents`, {
    receiver: 'yunshan-bank',
    purpose: 'financing',
    fields: ['penalty', 'honour', 'registration.capital'],
    until: '2026-12-31',
  })
  expect(given.status).toBe(200)
  const answer = await bank.ask(financing())
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const file = FullFile.parse(await answer.json())
  expect(
    new Set(file.lines.map(({ kind }) => kind)).difference(new Set(['penalty', 'honour', 'registration'])).size,
  ).toBe(0)
  expect(file.look).toMatchObject({ purpose: 'financing', reference: '授信2026-5', keepMonths: 12 })
  expect((await looksOf(company))[0]).toMatchObject({
    body: 'yunshan-bank',
    bodyTitle: { en: 'Yunshan Bank (invented)' },
    purposeTitle: { en: 'Financing' },
    reference: '授信2026-5',
    at: city.clock.now(),
  })
})

test('on its own pages the company reads all of it, without a script', async () => {
  const pageOf = async (path: string) => (await company.ask(path, { headers: { 'accept-language': 'en' } })).text()
  expect(await pageOf('/my')).toContain('Everything recorded about your organisation')
  const looks = await pageOf('/my/looks')
  expect(looks).toContain('Yunshan')
  expect(looks).toContain('授信2026-5')
  expect(await pageOf('/my/consents')).toContain('Take back')
  const form = await company.ask('/my/consents?to=mingjian.credit-service')
  const csrf = /name="csrf" value="([^"]+)"/.exec(await form.text())?.[1] as string
  const send = (fields: Record<string, string>) =>
    company.ask('/my/consents', {
      method: 'POST',
      body: new URLSearchParams({ to: 'mingjian.credit-service', field: 'penalty', until: '2026-12-31', ...fields }),
    })
  expect((await send({ csrf: 'made up' })).status).toBe(403)
  expect((await send({ csrf, field: 'horoscope' })).status).toBe(422)
  const sent = await send({ csrf })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/my/consents#given'])
  const given = /my\/consents\/(\d+)\/revoke/.exec(await pageOf('/my/consents'))?.[1]
  const revoked = await company.ask(`/my/consents/${given}/revoke`, {
    method: 'POST',
    body: new URLSearchParams({ csrf }),
  })
  expect(revoked.status).toBe(303)
})

test('it lets somebody act for it by a plain form, sees the invitation once, and takes it back', async () => {
  const page = await (await company.ask('/my/delegates')).text()
  const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] as string
  const made = await company.ask('/my/delegates', { method: 'POST', body: new URLSearchParams({ csrf, days: '30' }) })
  expect(made.status).toBe(200)
  expect(await made.text()).toContain('/auth/sign-in?invitation=')
  const again = await (await company.ask('/my/delegates')).text()
  expect(again).not.toContain('invitation=')
  const given = /my\/delegates\/(\d+)\/revoke/.exec(again)?.[1]
  const revoked = await company.ask(`/my/delegates/${given}/revoke`, {
    method: 'POST',
    body: new URLSearchParams({ csrf }),
  })
  expect(revoked.status).toBe(303)
  const wrong = await company.ask('/my/delegates', { method: 'POST', body: new URLSearchParams({ csrf, days: '0' }) })
  expect(wrong.status).toBe(422)
})

test('the pages are for representatives: others are sent to sign in, or told so', async () => {
  const sent = await city.ask('/my/looks')
  expect([sent.status, sent.headers.get('location')]).toEqual([302, '/auth/sign-in?to=%2Fmy%2Flooks'])
  expect((await bank.ask('/my')).status).toBe(403)
})

test('taken back, it is over for the next read, and its history stays', async () => {
  const consents = `/api/v1/organisations/${handle}/consents`
  const { items } = (await (await company.ask(consents)).json()) as { items: { id: number; state: string }[] }
  const held = items.find(({ state }) => state === 'holds')
  expect((await company.post(`${consents}/${held?.id}/revoke`, {})).status).toBe(200)
  expect((await bank.ask(financing())).status).toBe(403)
  expect(await (await company.ask(consents)).json()).toMatchObject({
    items: [{ state: 'revoked' }, { state: 'revoked' }],
  })
  expect((await company.post(`${consents}/${held?.id}/revoke`, {})).status).toBe(404)
})

test('an inspector names the task, reads no sealed line and no past day; the company may ask for both', async () => {
  const path = `/api/v1/organisations/${handle}/full-file?purpose=supervision`
  expect(await (await inspector.ask(path)).json()).toMatchObject({ code: 'purpose/reference-missing' })
  const file = FullFile.parse(await (await inspector.ask(`${path}&reference=1`)).json())
  expect(file.lines.some(({ sealed }) => sealed)).toBe(false)
  expect(await (await inspector.ask(`${path}&reference=1&day=2026-06-01`)).json()).toMatchObject({
    code: 'purpose/past-not-open',
  })
  const own = `/api/v1/organisations/${handle}/full-file?purpose=own-file`
  expect((await company.ask(`${own}&day=2026-06-01&knownAt=2026-07-01T00:00:00Z`)).status).toBe(200)
  const everything = FullFile.parse(await (await company.ask(own)).json())
  expect(everything.lines.length).toBeGreaterThanOrEqual(file.lines.length)
  for (const { shown, why } of everything.lines) expect(why === undefined).toBe(shown)
})

test('nobody sees the log, the consents or the file of another', async () => {
  const other = visitorOf(city)
  await other.signIn('representative-second')
  const about = `/api/v1/organisations/${handle}`
  for (const path of [`${about}/looks`, `${about}/consents`, `${about}/full-file?purpose=own-file`]) {
    expect((await other.ask(path)).status, path).toBe(403)
    expect((await bank.ask(path)).status, path).toBe(403)
    expect((await city.ask(path)).status, path).toBe(401)
  }
  const auditor = visitorOf(city)
  await auditor.signIn('auditor')
  expect((await auditor.ask(`${about}/looks`)).status).toBe(200)
})

test('a look that would defeat an inspection takes two people', async () => {
  const delays = `/api/v1/organisations/${handle}/delays`
  const draft = {
    purpose: 'supervision',
    reference: '专项2026-9',
    instrument: 'BIZENV',
    article: '54',
    reasons: '事先知晓将使现场检查落空',
    days: 60,
  }
  const proposed = await inspector.post(delays, draft)
  expect(proposed.status).toBe(200)
  const { id } = (await proposed.json()) as { id: number }
  expect((await inspector.post(`${delays}/${id}/approve`, {})).status).toBe(403)
  expect((await bank.post(delays, draft)).status).toBe(403)
  const head = visitorOf(city)
  await head.signIn('market-decider')
  expect(await (await head.ask(delays)).json()).toMatchObject({ items: [{ id, mayApprove: true }] })
  expect((await head.post(`${delays}/${id}/approve`, {})).status).toBe(200)
  const before = (await looksOf(company)).length
  const look = `/api/v1/organisations/${handle}/full-file?purpose=supervision&reference=${encodeURIComponent('专项2026-9')}`
  expect((await inspector.ask(look)).status).toBe(200)
  expect(await looksOf(company)).toHaveLength(before)
  expect(city.faults).toEqual([])
})
