import { sql } from '@probity/database'
import { type Intake, openReadingRoom, submit } from '@probity/intake'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { csvOf, inventedCode, penaltyRow, registrationRow } from '../rights/filings.ts'

/** A file that is read in a thread of its own comes to the same as one that is read in this. */
let city: CityNode
let apart: Intake
const companies = [1, 2, 3].map((nth) => ({ name: `临澄市第${nth}远山贸易有限公司`, code: inventedCode(nth + 40) }))
beforeAll(async () => {
  city = await openCityNode()
  apart = { ...city.node.intake, rowsPerChunk: 7, room: openReadingRoom(city.node.law) }
})
afterAll(async () => {
  await apart.room?.close()
  await city.close()
})

const hand = async (intake: Intake, kind: string, key: string, text: string) => {
  async function* source() {
    const bytes = Buffer.from(text)
    for (let from = 0; from < bytes.length; from += 1_000) yield bytes.subarray(from, from + 1_000)
  }
  const authority = city.node.law.findAuthority('market-city')!
  return submit(intake, { authority, key, kind, source: source(), bytes: 10_000_000 })
}

/** Rows of every outcome: as they should be, corrected, waiting for a mend or a match, refused, with a person's number, twice. */
const soiled = (which: string): string =>
  csvOf(
    Array.from({ length: 40 }, (_, nth) =>
      penaltyRow({
        CF_XDR_MC: companies[nth % 3]!.name,
        CF_XDR_SHXYM: nth % 7 === 3 ? companies[nth % 3]!.code.toLowerCase() : companies[nth % 3]!.code,
        CF_WSH: `${which}罚〔2025〕${nth % 31}号`,
        CF_SY: nth % 11 === 5 ? '当事人身份证号110101199003074477。' : `事实${nth}`,
        ...(nth % 13 === 4 ? { CF_JDRQ: '2025-02-30' } : {}),
        ...(nth % 13 === 8 ? { CF_XDR_SHXYM: '' } : {}),
        ...(nth % 13 === 9 ? { CF_XDR_LB: '自然人' } : {}),
        ...(nth % 13 === 10 ? { CF_XDR_MC: '别的名字有限公司' } : {}),
      }),
    ),
  )
const heldOf = (which: string) =>
  city.node.database.rows<{ number: string }>(sql`
    select h.code, replace(v.document_number, ${which}, '') as number, v.version, v.nature, v.attested, v.content, v.closed, v.basis,
      v.severity, v.decided_on, v.first_seen_on, v.submission_row, v.decider_name, v.decider_code, v.kind, v.authority_id
    from record_version v join code_holder h using (subject_id)
    where v.document_number like ${`${which}%`} order by h.code, v.document_number, v.version`)
const waitingOf = (submission: string) =>
  city.node.database.rows<{
    row: number
  }>(sql`select row_number as row, outcome, queue, state, replace(cells::text, '乙', '甲') as cells,
    findings from submission_row where submission_id = ${submission} order by row_number`)

test('registrations and penalties of every outcome are the same, wherever they were read', async () => {
  const register = csvOf(companies.map(({ name, code }) => registrationRow({ 主体名称: name, 统一社会信用代码: code })))
  const registered = await hand(apart, 'registration', 'register', register)
  expect(registered).toMatchObject({ ok: true, value: { rows: { accepted: 3 } } })
  const here = await hand({ ...city.node.intake, rowsPerChunk: 7 }, 'penalty', 'here', soiled('甲'))
  const there = await hand(apart, 'penalty', 'there', soiled('乙'))
  if (!here.ok || !there.ok) throw new Error('not taken in')
  const { rows, findings, alreadyHeld } = there.value
  expect({ rows, findings, alreadyHeld }).toEqual({
    rows: here.value.rows,
    findings: here.value.findings,
    alreadyHeld: here.value.alreadyHeld,
  })
  expect(rows.corrected * rows.quarantined * rows.refused).toBeGreaterThan(0)
  expect(await heldOf('乙')).toEqual(await heldOf('甲'))
  expect(await waitingOf(there.value.submission)).toEqual(await waitingOf(here.value.submission))
})

test('the same file again gets the first receipt, and other rows under its key are refused', async () => {
  const again = await hand(apart, 'penalty', 'there', soiled('乙'))
  expect(again.ok && again.value.rows.corrected).toBeGreaterThan(0)
  expect(await hand(apart, 'penalty', 'there', soiled('丙'))).toMatchObject({
    ok: false,
    refusal: { code: 'submission/key-reused' },
  })
})

test('a file that nobody can read is refused there too, and the next one is read', async () => {
  expect(await hand(apart, 'penalty', 'strange', 'a,b,c\n1,2,3\n')).toMatchObject({
    ok: false,
    refusal: { code: 'file/layout-not-known' },
  })
  const next = await hand(apart, 'penalty', 'next', soiled('丁'))
  expect(next.ok).toBe(true)
})

test('a source that fails fails the submission, and what was sent before it goes on when it is sent again', async () => {
  const text = Buffer.from(soiled('戊'))
  async function* broken() {
    yield text.subarray(0, text.length - 500)
    throw new Error('the line was cut')
  }
  const authority = city.node.law.findAuthority('market-city')!
  const input = { authority, key: 'cut', kind: 'penalty', bytes: 10_000_000 }
  await expect(submit(apart, { ...input, source: broken() })).rejects.toThrow('the line was cut')
  const again = await hand(apart, 'penalty', 'cut', soiled('戊'))
  expect(again.ok && Object.values(again.value.rows).reduce((sum, count) => sum + count)).toBe(40)
})
