import { day } from '@probity/base'
import { type Law, loadLaw, type WorkingCalendar } from '@probity/law'
import type { Act } from '@probity/records'
import { beforeAll, expect, test } from 'vitest'
import { type Acknowledgement, type Holder, obligationsOf } from './obligation.ts'

let law: Law
let calendar: WorkingCalendar
beforeAll(async () => {
  const read = await loadLaw(['law/cn'])
  if (!read.ok) throw new Error(read.refusal.code)
  law = read.value
  calendar = law.findCalendar('penalty')!
})

const act = (ordinal: number, kind: Act['kind'], on: string, content: Act['content'] = {}): Act => ({
  batchId: 7,
  ordinal,
  recordId: 1,
  kind,
  effectiveOn: day(on),
  authorityId: 'cn-990000-market',
  content,
})
const source: Holder = { id: 'cn-990000-market', as: 'decider' }
const bank: Holder = { id: 'a-bank', as: 'user', toldOn: day('2026-05-12') }
const friday = '2026-05-15'
const standing = (
  acts: Act[],
  on: string,
  acknowledged: Acknowledgement[] = [],
  region = '990000',
  holders = [source, bank],
) =>
  obligationsOf(
    law,
    calendar,
    { recordId: 1, kind: 'penalty', region, functions: ['market-regulation'] },
    acts,
    holders,
    acknowledged,
    day(on),
  )

test('after a repair everybody who holds the record follows on the day of the repair', () => {
  expect(standing([act(0, 'repaired', friday)], friday)).toMatchObject([
    { holder: 'cn-990000-market', dueOn: friday, late: false },
    { holder: 'a-bank', dueOn: friday, late: false },
  ])
})

test('who has not acknowledged is late after its day; who did in time never is', () => {
  const done = { cause: { batchId: 7, ordinal: 0 }, holder: 'a-bank', on: day(friday) }
  expect(standing([act(0, 'repaired', friday)], '2026-05-16', [done])).toMatchObject([
    { holder: 'cn-990000-market', late: true },
    { holder: 'a-bank', acknowledgedOn: friday, late: false },
  ])
})

test('an acknowledgement of one act is none of another', () => {
  const earlier = { cause: { batchId: 6, ordinal: 0 }, holder: 'a-bank', on: day(friday) }
  expect(standing([act(0, 'repaired', friday)], friday, [earlier])[1]).not.toHaveProperty('acknowledgedOn')
})

test('a repair that was undone, or taken back, asks nobody for anything', () => {
  expect(standing([act(0, 'repaired', friday), act(1, 'repair-undone', friday)], friday)).toEqual([])
  const takenBack = act(1, 'undone', friday, { batchId: 7, ordinal: 0 })
  expect(standing([act(0, 'repaired', friday), takenBack], friday)).toEqual([])
})

test('a repair for a time only asks nothing after it, and neither does an annulment that did not last', () => {
  const forATime = [act(0, 'repaired', friday, { until: '2026-05-20' })]
  expect(standing(forATime, '2026-05-20')).toHaveLength(2)
  expect(standing(forATime, '2026-05-21')).toEqual([])
  const annulled = act(0, 'remedy-changed', friday, { state: 'annulled' })
  expect(standing([annulled, act(1, 'remedy-changed', friday, { state: 'suit' })], friday)).toEqual([])
})

test('an annulled penalty is withdrawn by its decider within three working days; others are bound where their place says so', () => {
  const annulled = [act(0, 'remedy-changed', friday, { state: 'annulled' })]
  expect(standing(annulled, friday)).toMatchObject([{ holder: 'cn-990000-market', dueOn: '2026-05-20' }])
  expect(standing(annulled, friday)[0]?.basis).toMatchObject([{ instrument: 'SAMR-45', article: '11' }])
})

test('where users withdraw within a day of being told, no day runs before they are told', () => {
  const revoked = [act(0, 'revoked', '2026-05-11')]
  expect(standing(revoked, '2026-05-12', [], '410000', [bank])).toMatchObject([{ dueOn: '2026-05-13', late: false }])
  const untold: Holder = { id: 'a-bank', as: 'user' }
  const [waiting] = standing(revoked, '2026-06-30', [], '410000', [untold])
  expect(waiting).toMatchObject({ holder: 'a-bank', late: false })
  expect(waiting).not.toHaveProperty('dueOn')
})
