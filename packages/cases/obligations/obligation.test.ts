import { day } from '@probity/base'
import { type Law, loadLaw, type WorkingCalendar } from '@probity/law'
import { type Act, actsInForce, recordStateOn, type StoredVersion } from '@probity/records'
import fc from 'fast-check'
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
    () => holders,
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

test('an annulled penalty is withdrawn by its decider within three working days; whom no law binds by a day is asked and never late', () => {
  const annulled = [act(0, 'remedy-changed', friday, { state: 'annulled' })]
  const [decider, user] = standing(annulled, '2027-05-15')
  expect(decider).toMatchObject({ holder: 'cn-990000-market', dueOn: '2026-05-20', late: true })
  expect(decider?.basis).toMatchObject([{ instrument: 'SAMR-45', article: '11' }])
  expect(user).toMatchObject({ holder: 'a-bank', because: 'annulled', basis: [], late: false })
  expect(user).not.toHaveProperty('dueOn')
})

test('where users withdraw within a day of being told, no day runs before they are told', () => {
  const revoked = [act(0, 'revoked', '2026-05-11')]
  expect(standing(revoked, '2026-05-12', [], '410000', [bank])).toMatchObject([{ dueOn: '2026-05-13', late: false }])
  const untold: Holder = { id: 'a-bank', as: 'user' }
  const [waiting] = standing(revoked, '2026-06-30', [], '410000', [untold])
  expect(waiting).toMatchObject({ holder: 'a-bank', late: false })
  expect(waiting).not.toHaveProperty('dueOn')
})

test('whatever is done to a record and taken back again, something is asked if and only if it stands repaired or annulled', () => {
  const done = fc.oneof(
    fc.constantFrom('repaired', 'repair-undone', 'revoked', 'disputed').map((kind) => ({ kind, content: {} })),
    fc.constantFrom('annulled', 'suit', 'upheld').map((state) => ({ kind: 'remedy-changed', content: { state } })),
    fc.constantFrom('2026-05-14', '2026-05-20').map((until) => ({ kind: 'repaired', content: { until } })),
    fc.nat(8).map((ordinal) => ({ kind: 'undone', content: { batchId: 7, ordinal } })),
  )
  const version = { recordId: 1, authorityId: 'cn-990000-market', attested: {}, batchId: 1, nature: 'first' }
  fc.assert(
    fc.property(fc.array(done, { maxLength: 9 }), (some) => {
      const acts = some.map(({ kind, content }, nth) => act(nth, kind as Act['kind'], friday, content))
      const state = recordStateOn([version as unknown as StoredVersion], actsInForce(acts), day(friday))
      const isOver = Boolean(state?.repaired || state?.withdrawn || state?.attested.remedy === 'annulled')
      expect(standing(acts, friday).length > 0).toBe(isOver)
    }),
  )
})
