import { setTimeout as sleep } from 'node:timers/promises'
import { day } from '@probity/base'
import { sql } from '@probity/database'
import { enterSubjectEvent, submit, undoSubjectEvent } from '@probity/intake'
import { insertSubjects, lockSubjects } from '@probity/registry'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { csvOf, inventedCode, penaltyRow, registrationRow } from '../rights/filings.ts'

/** What a submission remembers from chunk to chunk, and the next one of it, shows in nothing but its speed. */
let city: CityNode
const companies = Array.from({ length: 90 }, (_, nth) => ({
  name: `临澄市第${nth + 1}长河贸易有限公司`,
  code: inventedCode(nth + 1),
}))
/** Three companies of its own for each run: of one that holds many records every one is looked for. */
const ofRun = (run: number, company: number) => 6 + 3 * run + company
beforeAll(async () => {
  city = await openCityNode()
  const rows = companies.map(({ name, code }) => registrationRow({ 主体名称: name, 统一社会信用代码: code }))
  await city.submit('market-city', 'registration', csvOf(rows))
})
afterAll(() => city.close())

type Decision = { readonly company: number; readonly number: string; readonly facts: string; readonly name?: string }
const rowOf = ({ company, number, facts, name }: Decision) =>
  penaltyRow({
    CF_XDR_MC: name ?? companies[company]!.name,
    CF_XDR_SHXYM: companies[company]!.code,
    CF_WSH: number,
    CF_SY: facts,
  })

/** So long that a dozen rows are more than is looked at before anything is decided about a file. */
const [one, another] = ['甲', '乙'].map((party) => `${party}方${'案情如上。'.repeat(500)}`) as [string, string]

/** Hands decisions in, so many to a chunk; `between` happens once the first chunk is in. */
const handIn = async (
  decisions: readonly Decision[],
  rowsPerChunk: number,
  between?: () => Promise<unknown>,
  { node } = city,
) => {
  const [heading, ...lines] = csvOf(decisions.map(rowOf)).split(/(?<=\r\n)/)
  const first = Promise.withResolvers<void>()
  if (!between) first.resolve()
  async function* source() {
    yield Buffer.from(heading! + lines.slice(0, 12).join(''))
    await first.promise
    await between?.()
    yield Buffer.from(lines.slice(12).join(''))
  }
  const { law, intake } = node
  const taken = await submit(
    { ...intake, rowsPerChunk },
    {
      authority: law.findAuthority('market-city')!,
      key: `long ${Math.random()}`,
      source: source(),
      onProgress: () => first.resolve(),
    },
  )
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal))
  return taken.value
}
const versionsOf = (prefix: string, { node } = city) =>
  node.database.rows<{ code: string; number: string; version: number; facts: string }>(sql`
    select h.code, replace(v.document_number, ${prefix}, '') as number, v.version, v.nature, v.content->>'facts' as facts
    from record_version v join code_holder h using (subject_id)
    where v.document_number like ${`${prefix}%`} order by h.code, v.document_number, v.version`)

test('a file comes out the same in whatever chunks it is taken in, also where it corrects itself', async () => {
  let run = 0
  // Some under another name, which wait for a person, and some that say nothing of a name.
  const name = fc.constantFrom(undefined, undefined, undefined, undefined, '', '临澄市某某有限公司')
  const decisions = fc.array(
    fc.record({ company: fc.nat(2), number: fc.nat(3).map(String), facts: fc.constantFrom('甲', '乙'), name }),
    { minLength: 1, maxLength: 14 },
  )
  await fc.assert(
    fc.asyncProperty(decisions, fc.integer({ min: 1, max: 4 }), async (given, rowsPerChunk) => {
      run++
      const named = (which: string) =>
        given.map(({ company, number, facts, name }) => ({
          company: ofRun(run, company),
          number: `${which}${run}罚${number}`,
          facts,
          ...(name === undefined ? {} : { name }),
        }))
      const whole = await handIn(named('整'), 1_000)
      const pieces = await handIn(named('分'), rowsPerChunk)
      expect(pieces.rows).toEqual(whole.rows)
      expect(pieces.alreadyHeld).toBe(whole.alreadyHeld)
      expect(await versionsOf(`分${run}罚`)).toEqual(await versionsOf(`整${run}罚`))
    }),
    { seed: 5, numRuns: 12 },
  )
})

test('the rows of one subject count in their order, and those of different subjects in any', async () => {
  let run = 0
  const given = fc.array(
    fc.record({
      company: fc.nat(2),
      number: fc.nat(2).map(String),
      facts: fc.constantFrom('甲', '乙'),
      place: fc.nat(9),
    }),
    { minLength: 2, maxLength: 14 },
  )
  await fc.assert(
    fc.asyncProperty(given, fc.integer({ min: 1, max: 4 }), async (rows, rowsPerChunk) => {
      run++
      // Each company's rows keep their order among themselves; where they stand among the others' is up to chance.
      const chances = Map.groupBy(rows, ({ company }) => company)
      for (const [company, own] of chances) {
        const places = own.map(({ place }) => place).sort((a, b) => a - b)
        chances.set(
          company,
          own.map((row, nth) => ({ ...row, place: places[nth]! })),
        )
      }
      const mixed = [...chances.values()].flat().toSorted((a, b) => a.place - b.place)
      const named = (which: string, those: readonly Decision[]) =>
        those.map(({ company, number, facts }) => ({
          company: ofRun(12 + run, company),
          facts,
          number: `${which}${run}罚${number}`,
        }))
      await handIn(named('先', rows), rowsPerChunk)
      await handIn(named('后', mixed), rowsPerChunk)
      expect(await versionsOf(`后${run}罚`)).toEqual(await versionsOf(`先${run}罚`))
    }),
    { seed: 6, numRuns: 12 },
  )
})

const rename = async (company: number, name: string) => {
  const subjectId = await subjectIdOf(companies[company]!.code)
  const place = { subjectId, authorityId: 'market-city', reason: '更名登记' }
  const on = day('2026-05-01')
  const renamed = await enterSubjectEvent(city.node.intake, { ...place, event: 'renamed', name, on })
  if (!renamed.ok) throw new Error(renamed.refusal.code)
  return { place, event: renamed.value }
}

/** About three companies that hold next to nothing yet. */
const many = (prefix: string): Decision[] =>
  Array.from({ length: 24 }, (_, nth) => ({ company: 3 + (nth % 3), number: `${prefix}${nth}号`, facts: one }))

test('what another brings meanwhile is compared with, not doubled', async () => {
  const decisions = many('同时')
  const receipt = await handIn(decisions, 3, () =>
    handIn(
      decisions.slice(18).map((decision) => ({ ...decision, facts: another })),
      1_000,
    ),
  )
  expect(receipt.rows).toMatchObject({ accepted: 24, quarantined: 0 })
  const versions = await versionsOf('同时')
  expect(versions.filter(({ version }) => version === 2).map(({ facts }) => facts)).toEqual(Array(6).fill(one))
  expect(versions).toHaveLength(30)
})

test('a file that follows another is compared with what that one brought', async () => {
  const decisions = many('接连')
  await handIn(decisions, 5)
  const again = await handIn(decisions, 7)
  expect(again).toMatchObject({ rows: { accepted: 24, quarantined: 0 }, alreadyHeld: 24 })
  await handIn([...decisions.slice(0, 8).map((decision) => ({ ...decision, facts: another })), ...many('再接')], 5)
  const versions = await versionsOf('接连')
  expect(versions).toHaveLength(32)
  expect(versions.filter(({ version }) => version === 2).map(({ facts }) => facts)).toEqual(Array(8).fill(another))
})

test('a database that went back to an earlier moment is met anew, whatever was known of its bodies', async () => {
  const about = (company: number, prefix: string) => many(prefix).map((decision) => ({ ...decision, company }))
  await handIn(about(86, '退前'), 5)
  const lastKnown = city.node.intake.lastKnown!.take()
  // It never had those batches, and other bodies have the ids of those that were met.
  const earlier = await openCityNode()
  try {
    const others = companies.map(({ name }, nth) =>
      registrationRow({ 主体名称: name, 统一社会信用代码: inventedCode(200 + nth) }),
    )
    await earlier.submit('market-city', 'registration', csvOf(others))
    earlier.node.intake.lastKnown!.keep(lastKnown)
    const receipt = await handIn(about(86, '退后'), 5, undefined, earlier)
    expect(receipt.rows).toMatchObject({ accepted: 24, quarantined: 0 })
    const held = await versionsOf('退后', earlier)
    expect(new Set(held.map(({ code }) => code))).toEqual(new Set([companies[86]!.code]))
  } finally {
    await earlier.close()
  }
})

test('each chunk is kept with the rows of the file that it holds', async () => {
  const { submission } = await handIn(many('几行'), 7)
  const chunks = await city.node.database.rows<{ first: number; last: number }>(sql`
    select first_row as first, last_row as last from submission_chunk where submission_id = ${submission} order by chunk`)
  // The first line is the heading, and the first chunk a third of the others.
  const bounds = [2, 5, 12, 19, 26]
  expect(chunks).toEqual(bounds.slice(1).map((next, nth) => ({ first: bounds[nth], last: next - 1 })))
})

test('a name that is given between two files finds its bearer in the second only', async () => {
  const called = (prefix: string) =>
    many(prefix).map((decision) => ({ ...decision, company: 87, name: '临澄市更名公司' }))
  const before = await handIn(called('更前'), 5)
  expect(before.rows).toMatchObject({ accepted: 0, quarantined: 24 })
  await rename(87, '临澄市更名公司')
  const after = await handIn(called('更后'), 5)
  expect(after.rows).toMatchObject({ accepted: 24, quarantined: 0 })
})

test('a number that is disputed since the last file is nobody’s in the next', async () => {
  const company = companies[88]!
  const about = (prefix: string) => many(prefix).map((decision) => ({ ...decision, company: 88 }))
  expect((await handIn(about('争前'), 5)).rows).toMatchObject({ accepted: 24 })
  const row = registrationRow({ 主体名称: company.name, 统一社会信用代码: inventedCode(98), 注册号: company.code })
  await city.submit('market-city', 'registration', csvOf([row]))
  expect((await handIn(about('争后'), 5)).rows).toMatchObject({ accepted: 0, quarantined: 24 })
})

test('a number that is given to another while its bearer is waited for is disputed at once', async ({ skip }) => {
  const { database, intake } = city.node
  if (database.engine === 'embedded') skip('the embedded engine has one transaction at a time')
  const [waited, given] = [companies[89]!, inventedCode(97)]
  const subjectId = await subjectIdOf(waited.code)
  const locked = Promise.withResolvers<void>()
  const over = Promise.withResolvers<void>()
  const giving = database.transaction(async (tx) => {
    await lockSubjects(tx, [subjectId])
    const identifier = { status: 'active', validFrom: null, validUntil: null } as const
    const code = { ...identifier, scheme: 'uscc', code: given } as const
    const older = { ...identifier, scheme: 'registration-number', code: waited.code } as const
    const name = { name: waited.name, kind: 'current', validFrom: null, validUntil: null, findable: true } as const
    const body = { packId: 'cn', kind: 'enterprise', status: 'active', region: '990101', parentCode: null } as const
    await insertSubjects(tx, intake.random, [{ ...body, identifiers: [code, older], names: [name] }])
    locked.resolve()
    await over.promise
  })
  await locked.promise
  const handing = handIn([{ company: 89, number: '等候罚1', facts: '甲' }], 5)
  await expect.poll(isSomebodyWaiting).toBe(true)
  over.resolve()
  await giving
  expect((await handing).rows).toMatchObject({ accepted: 0, quarantined: 1 })
})

test('rows that may not come in wait for nobody whom they name', async ({ skip }) => {
  const { database } = city.node
  if (database.engine === 'embedded') skip('the embedded engine has one transaction at a time')
  const subjectId = await subjectIdOf(companies[85]!.code)
  const locked = Promise.withResolvers<void>()
  const over = Promise.withResolvers<void>()
  const holding = database.transaction(async (tx) => {
    await lockSubjects(tx, [subjectId])
    locked.resolve()
    await over.promise
  })
  await locked.promise
  const row = penaltyRow({ CF_XDR_MC: companies[85]!.name, CF_XDR_SHXYM: companies[85]!.code })
  // Its decider is the city's bureau, for which that of a district does not speak.
  const handing = city.submit('market-990101', 'penalty', csvOf([row]))
  const refused = await Promise.race([handing, sleep(20_000)])
  over.resolve()
  await Promise.all([holding, handing])
  expect(refused?.rows).toMatchObject({ accepted: 0, refused: 1 })
})

const subjectIdOf = async (code: string): Promise<number> =>
  (
    await city.node.database.rows<{ id: number }>(sql`select subject_id as id from code_holder where code = ${code}`)
  )[0]!.id

const isSomebodyWaiting = async (): Promise<boolean> =>
  (await city.node.database.rows(sql`select from pg_locks where not granted`)).length > 0

test('a name that is taken back meanwhile finds its bearer no more', async () => {
  const { place, event } = await rename(3, '短名公司')
  const decisions = many('改名').map((decision) =>
    decision.company === 3 ? { ...decision, name: '短名公司' } : decision,
  )
  const receipt = await handIn(decisions, 3, () =>
    undoSubjectEvent(city.node.intake, { ...place, place: event, on: day('2026-05-02') }),
  )
  // A chunk of the first half may still be being written when the name is taken back.
  expect(receipt.rows.accepted + receipt.rows.quarantined).toBe(24)
  expect(receipt.rows.quarantined).toBeGreaterThanOrEqual(4)
})

test('a number that another body brings along meanwhile is disputed from then on', async () => {
  const [first] = companies
  const other = { name: '临澄市第九长河贸易有限公司', code: inventedCode(99) }
  const decisions = Array.from({ length: 24 }, (_, nth) => ({ company: 0, number: `共用罚${nth}`, facts: one }))
  const receipt = await handIn(decisions, 3, async () => {
    // It states the first one's code as its own old number, and bears the same name.
    const row = registrationRow({ 主体名称: first!.name, 统一社会信用代码: other.code, 注册号: first!.code })
    await city.submit('market-city', 'registration', csvOf([row]))
  })
  expect(receipt.rows.quarantined).toBeGreaterThanOrEqual(11)
})
