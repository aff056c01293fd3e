import { day } from '@probity/base'
import { addWorkingDays, type Law, loadLaw, type ProcedureId } from '@probity/law'
import { beforeAll, expect, test } from 'vitest'
import { findClocks } from './find-clocks.ts'

let law: Law
beforeAll(async () => {
  const loaded = await loadLaw(['law/cn'])
  if (!loaded.ok) throw new Error(loaded.refusal.code)
  law = loaded.value
})

const clockOf = (procedure: ProcedureId, move: string, region = '990100', functions = ['culture'], on = '2026-05-11') =>
  findClocks(law, { procedure, region, functions, begunOn: day(on) }).find((clock) => clock.move === move)

test.each([
  ['accepted', '2026-09-24', '2026-09-30'],
  ['told', '2026-09-24', '2026-10-15'],
  ['granted', '2026-09-30', '2026-10-15'],
  ['accepted', '2026-02-13', '2026-02-25'],
])('a repair is %s in time: from %s until %s', (move, start, until) => {
  const calendar = law.findCalendar('penalty')!
  expect(addWorkingDays(calendar, day(start), clockOf('repair', move)!.within.count).day).toBe(until)
})

test('market regulation decides repairs in its own time, which runs from the application', () => {
  expect(clockOf('repair', 'granted')).toMatchObject({ start: 'accepted', confidence: 'recalled' })
  const market = clockOf('repair', 'granted', '990100', ['market-regulation'])
  expect(market).toMatchObject({ start: 'received', within: { count: 7 }, confidence: 'verified' })
})

test('a place’s own regulation comes before the time that holds for the country, whose certainty is said', () => {
  expect(clockOf('objection', 'answered')).toMatchObject({ confidence: 'assumption', within: { count: 5 } })
  expect(clockOf('objection', 'answered', '440305')).toMatchObject({ within: { count: 2 }, extension: { times: 1 } })
  expect(clockOf('objection', 'answered', '410100')).toMatchObject({ within: { count: 7 }, start: 'received' })
  expect(clockOf('objection', 'answered', '330100')).toMatchObject({ within: { count: 5 } })
})

test('a case keeps the times of the day on which it began', () => {
  expect(clockOf('repair', 'accepted', '990100', [], '2025-06-21')).toBeUndefined()
  expect(clockOf('repair', 'accepted', '990100', [], '2025-06-22')).toBeDefined()
})
