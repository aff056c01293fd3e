import { type Caller, groundsFor, listConsents, listOpenLooks } from '@probity/access'
import { day } from '@probity/base'
import { AuthorityList } from '@probity/contract'
import { openServer, sql } from '@probity/database'
import { approveProposedDelay, giveConsent, proposeDelay, revokeConsent } from '@probity/intake'
import { disclosedFile, lookAtFile, sealLooks } from '@probity/records'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CityNode, openCityNode } from './city-node.ts'
import { coercionRow, csvOf, penaltyRow, registrationRow } from './filings.ts'

/** Every look at what is not public has grounds and an entry (R27), and the file opens as far as the purpose says. */
let city: CityNode
let subjectId: number
let handle: string

beforeAll(async () => {
  city = await openCityNode()
  await city.submit('market-city', 'registration', csvOf([registrationRow({ 法定代表人: '欧阳清澜' })]))
  await city.submit(
    'market-city',
    'penalty',
    csvOf([
      penaltyRow({}),
      penaltyRow({ CF_WSH: '临市监罚〔2026〕2号', CF_SFGS: '否' }),
      penaltyRow({ CF_WSH: '临市监罚〔2026〕3号', CF_SXYZCD: '' }),
      penaltyRow({ CF_WSH: '临市监罚〔2021〕9号', CF_JDRQ: '2021-08-10', CF_SDRQ: '2021-08-10', CF_XFGZSRQ: '' }),
    ]),
  )
  await city.submit('market-city', 'coercion', csvOf([coercionRow({})]))
  const [row] = await city.node.database.rows<{ id: number; handle: string }>(
    sql`select subject_id as id, handle from subject`,
  )
  ;({ id: subjectId, handle } = row as { id: number; handle: string })
})
afterAll(() => city.close())

const person = (
  role: 'representative' | 'clerk' | 'decider' | 'auditor' | 'bank' | 'credit-service',
  body: string,
): Caller => ({
  is: 'person',
  role,
  body,
  personId: `${role} of ${body}`,
  name: '',
  sessionId: 's',
})

/** What a caller reads of the file, by document number, or the code of the refusal. */
const read = async (caller: Caller, purpose: string, reference = '案2026-1') => {
  const { node } = city
  const grounds = groundsFor(node.law, caller, { handle }, { purpose, reference })
  if (!grounds.ok) return grounds.refusal.code
  const [at, today] = [node.clock.now(), node.clock.today()]
  const rows = await lookAtFile(node.database.forClosed, node.law, { subjectId, grounds: grounds.value, at, today })
  return rows ? disclosedFile(node.database, node.law, grounds.value, rows, today) : 'consent/missing'
}
const numbersIn = async (...asked: Parameters<typeof read>) => {
  const file = await read(...asked)
  if (typeof file === 'string') return file
  return file.map(({ state }) => state.version.documentNumber ?? state.version.kind).sort()
}
const everyLook = () => listOpenLooks(city.node.database, subjectId, { now: city.node.clock.now(), most: 1000 })

describe('what a purpose opens', () => {
  test('the subject sees everything about itself, what is over and what lacks its class included', async () => {
    expect(await numbersIn(person('representative', handle), 'own-file')).toEqual([
      'registration',
      '临市监强〔2026〕1号',
      '临市监罚〔2021〕9号',
      '临市监罚〔2026〕1号',
      '临市监罚〔2026〕2号',
      '临市监罚〔2026〕3号',
    ])
  })

  test('another authority sees what is in force and may be shared; what lacks its class or is over stays closed', async () => {
    expect(await numbersIn(person('clerk', 'environment'), 'supervision')).toEqual([
      'registration',
      '临市监强〔2026〕1号',
      '临市监罚〔2026〕1号',
      '临市监罚〔2026〕2号',
    ])
  })

  test('the authority that supplied a line sees it without its class, and never once it is over', async () => {
    const seen = await numbersIn(person('clerk', 'market-city'), 'supervision')
    expect(seen).toContain('临市监罚〔2026〕3号')
    expect(seen).not.toContain('临市监罚〔2021〕9号')
  })

  test('an auditor and a court see what is sealed, nobody else by another purpose', async () => {
    expect(await numbersIn(person('auditor', 'credit-office'), 'audit')).toContain('临市监罚〔2021〕9号')
    expect(await numbersIn(person('decider', 'court'), 'judicial')).toContain('临市监罚〔2021〕9号')
    expect(await numbersIn(person('decider', 'market-city'), 'judicial')).toBe('purpose/not-yours')
    expect(await numbersIn(person('representative', 'another-handle'), 'own-file')).toBe('purpose/not-yours')
    expect(await numbersIn({ is: 'public', role: 'public' }, 'supervision')).toBe('purpose/not-yours')
  })

  test('a closed field is read where the purpose opens it and stays in the database elsewhere', async () => {
    const closedOf = async (purpose: string) => {
      const file = await read(person('clerk', 'market-city'), purpose)
      return typeof file === 'string'
        ? file
        : Object.keys(file.find(({ state }) => state.version.kind === 'penalty')?.closed ?? {})
    }
    expect(await closedOf('supervision')).toContain('sourceName')
    expect(await closedOf('licensing')).toEqual([])
  })

  test('the name of an office-holder is shown, masked or left out as the purpose says', async () => {
    const nameFor = async (caller: Caller, purpose: string) => {
      const file = await read(caller, purpose)
      return typeof file === 'string'
        ? file
        : file.find(({ state }) => state.version.kind === 'registration')?.content.legalRepresentative
    }
    expect(await nameFor(person('clerk', 'environment'), 'supervision')).toBe('欧阳清澜')
    expect(await nameFor(person('clerk', 'credit-office'), 'procurement')).toBe('欧＊＊')
  })

  test('a look that does not name what it is for is refused', async () => {
    expect(await numbersIn(person('clerk', 'environment'), 'supervision', ' ')).toBe('purpose/reference-missing')
  })
})

describe('consent', () => {
  const bank = person('bank', 'yunshan-bank')
  const give = (fields: readonly string[], until = '2026-12-31') =>
    giveConsent(city.node.intake, {
      subjectId,
      personId: 'p',
      receiver: 'yunshan-bank',
      purpose: 'financing',
      fields,
      until: day(until),
    })

  test('a bank without consent reads nothing and leaves no look', async () => {
    const before = (await everyLook()).length
    expect(await numbersIn(bank, 'financing')).toBe('consent/missing')
    expect(await everyLook()).toHaveLength(before)
  })

  test('with consent it reads the kinds and fields that were agreed, and no others', async () => {
    const given = await give([
      'penalty',
      'registration.capital',
      'registration.legalRepresentative',
      'licence.licensed',
    ])
    if (!given.ok) throw new Error(given.refusal.code)
    expect(await numbersIn(bank, 'financing')).toEqual(['registration', '临市监罚〔2026〕1号'])
    const file = await read(bank, 'financing')
    const registration =
      typeof file === 'string' ? undefined : file.find(({ state }) => state.version.kind === 'registration')
    expect(registration?.content).toEqual({ legalRepresentative: '欧＊＊' })
    expect(await numbersIn(person('bank', 'another-bank'), 'financing')).toBe('consent/missing')
  })

  test('revoked between two reads, it holds for the first alone', async () => {
    const [given] = await listConsents(city.node.database, subjectId)
    expect(await numbersIn(bank, 'financing')).toContain('临市监罚〔2026〕1号')
    await revokeConsent(city.node.intake, { subjectId, personId: 'p', consentId: given?.consentId ?? 0 })
    expect(await numbersIn(bank, 'financing')).toBe('consent/missing')
    expect(await listConsents(city.node.database, subjectId)).toMatchObject([{ revokedAt: city.node.clock.now() }])
  })

  test('it ends with its last day', async () => {
    await give(['penalty'], '2026-11-22')
    expect(await numbersIn(bank, 'financing')).toContain('临市监罚〔2026〕1号')
    city.clock.set('2026-11-23T04:00:00.000Z')
    expect(await numbersIn(bank, 'financing')).toBe('consent/missing')
    city.clock.set('2026-11-22T04:00:00.000Z')
  })

  test('it is in the ledger, and the public learns of neither the giving nor the taking', async () => {
    const acts = (reader: { rows: CityNode['node']['database']['rows'] }) =>
      reader.rows<{ kind: string }>(
        sql`select kind from act where subject_id = ${subjectId} and kind <> 'identity-stated' order by batch_id`,
      )
    expect((await acts(city.node.database)).map(({ kind }) => kind)).toEqual([
      'consent-given',
      'consent-revoked',
      'consent-given',
    ])
    expect(await acts(city.node.database.forPublic)).toEqual([])
  })

  test.each([
    [['coercive'], 'consent/not-opened'],
    [['registration.horoscope'], 'consent/not-opened'],
    [[], 'consent/not-opened'],
  ])('nothing can be agreed to that the purpose does not open: %j', async (fields, code) => {
    expect(await give(fields)).toMatchObject({ refusal: { code } })
  })
})

describe('the look-log', () => {
  test('each look says which body looked, in which part, when, for what', async () => {
    await read(person('clerk', 'environment'), 'supervision', '双随机2026-8')
    const [look] = await everyLook()
    expect(look).toMatchObject({
      role: 'clerk',
      body: 'environment',
      purpose: 'supervision',
      reference: '双随机2026-8',
      lookedAt: city.node.clock.now(),
      delay: null,
    })
    expect(JSON.stringify(look)).not.toContain('clerk of environment')
  })

  test('the read fails, and brings nothing, where the entry cannot be written', async () => {
    await asOwner('revoke insert (subject_id) on look from probity_closed')
    await expect(read(person('clerk', 'environment'), 'supervision')).rejects.toMatchObject({ code: '42501' })
    await asOwner('grant insert (subject_id) on look to probity_closed')
    expect(await numbersIn(person('clerk', 'environment'), 'supervision')).toContain('registration')
  })

  test('looks reach the ledger in one batch for all that waited, and once', async () => {
    await sealLooks(city.node.database, city.node)
    for (let look = 0; look < 5; look++) await read(person('clerk', 'environment'), 'supervision')
    expect(await sealLooks(city.node.database, city.node)).toBe(5)
    expect(await sealLooks(city.node.database, city.node)).toBe(0)
    const [batch] = await city.node.database.rows<{
      entries: number
      looks: number
    }>(sql`select length(b.entries) / 64 as entries,
        (select count(*) from look l where l.batch_id = b.batch_id)::int as looks
      from ledger_batch b where holds = 'looks' order by batch_id desc limit 1`)
    expect(batch).toEqual({ entries: 5, looks: 5 })
  })

  test('the node cannot change or remove what a look says', async () => {
    for (const statement of [
      `update look set purpose = 'audit'`,
      'delete from look',
      `update look set looked_at = now()`,
    ])
      await expect(city.node.database.rows(sql.raw(statement))).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a look that would defeat an inspection', () => {
  const body = 'safety'
  const reference = '专项检查2026-77'
  const draft = {
    body,
    purpose: 'supervision',
    reference,
    instrument: 'BIZENV',
    article: '54',
    reasons: '事先知晓将使现场检查落空',
    days: 90,
  }
  const propose = (more: object = {}) =>
    proposeDelay(city.node.intake, { ...draft, subjectId, personId: 'inspector', ...more })
  const approve = (delayId: number, personId = 'head') =>
    approveProposedDelay(city.node.intake, { subjectId, delayId, body, personId })
  const looks = async () => (await everyLook()).filter((look) => look.body === body)
  let delayId: number

  test('needs an article, reasons, an end within ninety days, and a purpose that knows delays', async () => {
    expect(await propose({ article: '999' })).toMatchObject({ refusal: { code: 'delay/no-article' } })
    expect(await propose({ reasons: '保密' })).toMatchObject({ refusal: { code: 'delay/no-reasons' } })
    expect(await propose({ days: 91 })).toMatchObject({ refusal: { code: 'delay/too-long' } })
    expect(await propose({ purpose: 'financing' })).toMatchObject({ refusal: { code: 'delay/not-possible' } })
  })

  test('is hidden only once a second person approved', async () => {
    const proposed = await propose()
    if (!proposed.ok) throw new Error(proposed.refusal.code)
    delayId = proposed.value.delayId
    await read(person('clerk', body), 'supervision', reference)
    expect(await looks()).toHaveLength(1)
    expect(await approve(delayId, 'inspector')).toMatchObject({ refusal: { code: 'delay/one-person' } })
    expect(await approve(delayId)).toMatchObject({ ok: true, value: { endsAt: '2027-02-20T04:00:00.000Z' } })
    expect(await approve(delayId)).toMatchObject({ refusal: { code: 'delay/approved' } })
    await read(person('clerk', body), 'supervision', reference)
    expect(await looks()).toHaveLength(1)
  })

  test('a look for another matter is not hidden with it', async () => {
    await read(person('clerk', body), 'supervision', '日常检查2026-1')
    expect(await looks()).toHaveLength(2)
  })

  test('is lengthened once, from its end, and then opens by itself', async () => {
    city.clock.set('2027-02-01T04:00:00.000Z')
    const longer = await propose({ extends: delayId, days: 30 })
    if (!longer.ok) throw new Error(longer.refusal.code)
    expect(await approve(longer.value.delayId)).toMatchObject({ value: { endsAt: '2027-03-22T04:00:00.000Z' } })
    expect(await propose({ extends: delayId, days: 30 })).toMatchObject({
      refusal: { code: 'delay/cannot-be-extended' },
    })
    city.clock.set('2027-03-22T03:59:59.999Z')
    expect(await looks()).toHaveLength(2)
    city.clock.set('2027-03-22T04:00:00.000Z')
    expect((await looks()).map(({ delay }) => delay)).toContainEqual({
      instrument: 'BIZENV',
      article: '54',
      endedAt: '2027-03-22T04:00:00.000Z',
    })
    expect(await looks()).toHaveLength(3)
    city.clock.set('2026-11-22T04:00:00.000Z')
  })
})

test('how many looks each authority has told of later is public, by whole months and never of fewer than ten', async () => {
  const body = 'tax'
  const proposed = await proposeDelay(city.node.intake, {
    subjectId,
    personId: 'one',
    body,
    purpose: 'supervision',
    reference: '税务专项',
    instrument: 'BIZENV',
    article: '54',
    reasons: '事先知晓将使现场检查落空',
    days: 30,
  })
  if (!proposed.ok) throw new Error(proposed.refusal.code)
  const { delayId } = proposed.value
  await approveProposedDelay(city.node.intake, { subjectId, delayId, body, personId: 'another' })
  for (let look = 0; look < 12; look++)
    await read(person('clerk', body), 'supervision', look < 3 ? '税务专项' : '日常检查')
  const publishedOn = async (instant: string) => {
    city.clock.set(instant)
    const { authorities } = AuthorityList.parse(await (await city.ask('/api/v1/authorities')).json())
    return Object.fromEntries(authorities.map(({ id, looks }) => [id, looks]))
  }
  expect(await publishedOn('2026-11-30T04:00:00.000Z')).toMatchObject({ tax: undefined })
  const shares = await publishedOn('2026-12-01T04:00:00.000Z')
  expect(shares.tax).toEqual({ from: '2025-12-01', until: '2026-11-30', looks: 12, delayedPercent: 25 })
  expect(shares.safety).toBeUndefined()
  city.clock.set('2026-11-22T04:00:00.000Z')
})

/** What only the owner of the schema may do. */
const asOwner = async (statement: string): Promise<void> => {
  const { database } = city.node
  const url = (database as { url?: string }).url
  if (url === undefined) {
    await database.rows(sql.raw('reset role'))
    await database.rows(sql.raw(statement))
    await database.rows(sql.raw('set role probity_node'))
    return
  }
  const owner = await openServer(url, { connections: 1 })
  await owner.rows(sql.raw(statement))
  await owner.close()
}
