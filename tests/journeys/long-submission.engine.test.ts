import { day } from '@probity/base'
import { sql } from '@probity/database'
import { enterSubjectEvent, submit, undoSubjectEvent } from '@probity/intake'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { csvOf, inventedCode, penaltyRow, registrationRow } from '../rights/filings.ts'

/** What a submission remembers from chunk to chunk shows in nothing but its speed. */
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
const handIn = async (decisions: readonly Decision[], rowsPerChunk: number, between?: () => Promise<unknown>) => {
  const [heading, ...lines] = csvOf(decisions.map(rowOf)).split(/(?<=\r\n)/)
  const first = Promise.withResolvers<void>()
  if (!between) first.resolve()
  async function* source() {
    yield Buffer.from(heading! + lines.slice(0, 12).join(''))
    await first.promise
    await between?.()
    yield Buffer.from(lines.slice(12).join(''))
  }
  const { law, intake } = city.node
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
const versionsOf = (prefix: string) =>
  city.node.database.rows<{ number: string; version: number; facts: string }>(sql`
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

test('a name that is taken back meanwhile finds its bearer no more', async () => {
  const [{ subjectId }] = (await city.node.database.rows(
    sql`select subject_id as "subjectId" from code_holder where code = ${companies[3]!.code}`,
  )) as [{ subjectId: number }]
  const { intake } = city.node
  const place = { subjectId, authorityId: 'market-city', reason: '更名登记有误' }
  const renamed = await enterSubjectEvent(intake, {
    ...place,
    event: 'renamed',
    name: '短名公司',
    on: day('2026-05-01'),
  })
  if (!renamed.ok) throw new Error(renamed.refusal.code)
  const decisions = many('改名').map((decision) =>
    decision.company === 3 ? { ...decision, name: '短名公司' } : decision,
  )
  const receipt = await handIn(decisions, 3, () =>
    undoSubjectEvent(intake, { ...place, place: renamed.value, on: day('2026-05-02') }),
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
