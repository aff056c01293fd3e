import { day } from '@probity/base'
import { type Authority, type Duty, type LawPack, loadLaw } from '@probity/law'
import { beforeAll, expect, test } from 'vitest'
import type { PublicVersion } from '../record.ts'
import { countedMonths } from './counted-months.ts'
import { judgeStatement } from './statement.ts'
import { type CountedDuty, countedDuties, newTally, owes } from './tally.ts'

const today = day('2026-11-22')
let law: Awaited<ReturnType<typeof load>>
let counted: CountedDuty[]
const load = async () => {
  const loaded = await loadLaw([new URL('../../../law/demo-city', import.meta.url).pathname])
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  return loaded.value
}
beforeAll(async () => {
  law = await load()
  counted = countedDuties(law, today)
})
const duty = (id: string): Duty => law.duties().find((one) => one.id === id)!
const authority = (id: string): Authority => law.findAuthority(id)!

const aPenalty = (given: Partial<PublicVersion> = {}): PublicVersion => ({
  recordId: 1,
  version: 1,
  nature: 'first',
  kind: 'penalty',
  authorityId: 'market-city',
  deciderName: null,
  deciderCode: null,
  documentNumber: null,
  eventOn: null,
  decidedOn: day('2026-09-24'),
  publishedOn: null,
  firstSeenOn: day('2026-09-24'),
  severity: 'general',
  basis: null,
  attested: {},
  content: {},
  ...given,
})
const countOf = (given: Partial<PublicVersion>, by = 'market-city') => {
  const tally = newTally(law, counted)
  tally.add(authority(by), aPenalty(given), 'enterprise')
  return tally.count(authority(by), duty('penalty-published'))
}

test.each([
  ['2026-10-11', 1],
  ['2026-10-12', 1],
  ['2026-10-13', 0],
])(
  'decided before the holidays on 24 September and first seen on %s: %i on time, seven working days',
  (seen, onTime) => {
    expect(countOf({ firstSeenOn: day(seen) })).toEqual({ decisions: 1, onTime })
  },
)

test('what was published elsewhere first counts from then, and never from later than it was seen here', () => {
  expect(countOf({ firstSeenOn: day('2026-10-20'), publishedOn: day('2026-09-30') }).onTime).toBe(1)
  expect(countOf({ firstSeenOn: day('2026-09-28'), publishedOn: day('2026-10-20') }).onTime).toBe(1)
})

test('a decision outside the months counted is not counted', () => {
  expect(countOf({ decidedOn: day('2025-10-31') }).decisions).toBe(0)
  expect(countOf({ decidedOn: day('2025-11-01') }).decisions).toBe(1)
  expect(countOf({ decidedOn: day('2026-10-31') }).decisions).toBe(1)
  expect(countOf({ decidedOn: day('2026-11-01') }).decisions).toBe(0)
})

test('a duty about enterprises does not count others, and a duty of one function none of another', () => {
  const tally = newTally(law, counted)
  const registration = aPenalty({ kind: 'registration' })
  tally.add(authority('market-city'), registration, 'enterprise')
  tally.add(authority('market-city'), registration, 'individual-business')
  tally.add(authority('civil-affairs'), registration, 'enterprise')
  const registered = duty('enterprise-registration-published')
  expect(tally.count(authority('market-city'), registered).decisions).toBe(1)
  expect(tally.count(authority('civil-affairs'), registered).decisions).toBe(0)
})

test('who republishes what others decided owes nothing', () => {
  const collection = { ...authority('market-city'), republishes: true }
  expect(owes(authority('market-city'), duty('penalty-published'))).toBe(true)
  expect(owes(collection, duty('penalty-published'))).toBe(false)
})

test('the months counted are twelve whole ones in which everything was due by yesterday', () => {
  const calendar = law.findCalendar('penalty')!
  const until = (on: string, withinWorkingDays = 7) => countedMonths(calendar, { withinWorkingDays }, day(on)).until
  // What was decided on 31 October, a Saturday, was due on 10 November at the latest.
  expect(until('2026-11-10')).toBe('2026-09-30')
  expect(until('2026-11-11')).toBe('2026-10-31')
  // Twenty working days reach over National Day.
  expect(until('2026-11-03', 20)).toBe('2026-08-31')
  expect(until('2026-11-04', 20)).toBe('2026-09-30')
  const over = countedMonths(calendar, { withinWorkingDays: 7 }, today)
  expect(over).toMatchObject({ from: '2025-11-01', until: '2026-10-31', provisional: false })
  expect([over.months[0], over.months.at(-1), over.months.length]).toEqual(['2025-11', '2026-10', 12])
})

test('a year without a calendar makes the count provisional', () => {
  const calendar = law.findCalendar('penalty')!
  expect(countedMonths(calendar, { withinWorkingDays: 7 }, day('2027-01-20'))).toMatchObject({
    until: '2026-12-31',
    provisional: true,
  })
})

test('a law without calendars counts no duty', () => {
  const bare = { ...law, findCalendar: () => undefined, packs: [] as readonly LawPack[] }
  expect(countedDuties(bare, today)).toEqual([])
})

test('a statement is about a month that is over and a kind whose publication is owed', () => {
  const owed = new Set(['penalty'])
  const judge = (month: string, kind = 'penalty') => judgeStatement({ month, kind, decisions: 0 }, owed, today)
  expect(judge('2026-10')).toMatchObject({ ok: true })
  expect(judge('2026-11')).toMatchObject({ refusal: { code: 'statement/month-not-over' } })
  expect(judge('2026-10', 'honour')).toMatchObject({ refusal: { code: 'statement/no-duty' } })
})
