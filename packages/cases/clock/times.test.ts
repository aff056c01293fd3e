import { day } from '@probity/base'
import { type Law, loadLaw, type ProcedureId, type Span } from '@probity/law'
import { beforeAll, expect, test } from 'vitest'
import { findClocks } from './find-clocks.ts'

let law: Law
beforeAll(async () => {
  const loaded = await loadLaw(['law/cn'])
  if (!loaded.ok) throw new Error(loaded.refusal.code)
  law = loaded.value
})

type Setting = { about?: string; region?: string; functions?: string[]; on?: string }
const clockOf = (
  procedure: ProcedureId,
  move: string,
  { about, region = '990100', functions = [], on = '2026-05-11' }: Setting = {},
) =>
  findClocks(law, {
    procedure,
    region,
    functions,
    begunOn: day(on),
    ...(about ? { about: { list: about } } : {}),
  }).find((clock) => clock.move === move)!

const span = (count: number, unit: Span['unit']): Span => ({ count, unit })

// Deadlines as the articles give them, worked out by hand; the pack is held against them.
const deadlines: readonly (readonly [what: string, ProcedureId, move: string, Setting, Span, confidence: string])[] = [
  ['a complaint is passed on', 'complaint', 'forwarded', {}, span(10, 'working-days'), 'verified'],
  ['a complaint has its result', 'complaint', 'confirmed', {}, span(30, 'days'), 'verified'],
  ['arrears may be complained of', 'complaint', 'received', {}, span(30, 'days'), 'verified'],
  [
    'a late report leads to the directory',
    'listing',
    'entered',
    { about: 'abnormal-market' },
    span(10, 'working-days'),
    'recalled',
  ],
  [
    'a performed duty leads out of it',
    'listing',
    'removed',
    { about: 'abnormal-market' },
    span(5, 'working-days'),
    'recalled',
  ],
  [
    'early removal in market supervision',
    'listing',
    'removed',
    { about: 'market-serious' },
    span(7, 'working-days'),
    'verified',
  ],
  ['removal from another list', 'listing', 'removed', { about: 'work-safety' }, span(10, 'working-days'), 'assumption'],
  [
    'a hearing is asked for',
    'listing',
    'hearing-asked',
    { about: 'market-serious' },
    span(5, 'working-days'),
    'recalled',
  ],
  ['a hearing is told beforehand', 'listing', 'hearing-set', {}, span(7, 'working-days'), 'assumption'],
  ['a decision is served', 'listing', 'served', {}, span(7, 'working-days'), 'assumption'],
  ['users withdraw in Henan', 'measure', 'lift-confirmed', { region: '410100' }, span(1, 'working-days'), 'verified'],
  ['an entry may be objected to', 'objection', 'received', { about: 'abnormal-market' }, span(30, 'days'), 'recalled'],
  [
    'an objection to an entry is examined',
    'objection',
    'answered',
    { about: 'abnormal-market' },
    span(20, 'working-days'),
    'recalled',
  ],
  ['repair in Shenzhen', 'repair', 'granted', { region: '440300' }, span(3, 'working-days'), 'verified'],
  ['repair in Henan', 'repair', 'granted', { region: '410100' }, span(1, 'working-days'), 'verified'],
  ['no repair after bad faith in bankruptcy', 'repair', 'received', { region: '440300' }, span(3, 'years'), 'verified'],
  [
    'repair in market regulation before December 2025',
    'repair',
    'granted',
    { functions: ['market-regulation'], on: '2025-12-24' },
    span(15, 'working-days'),
    'verified',
  ],
  ['a person is answered', 'person-request', 'granted', {}, span(20, 'days'), 'assumption'],
]
test.each(deadlines)('%s in its time', (_, procedure, move, setting, within, confidence) => {
  expect(clockOf(procedure, move, setting)).toMatchObject({ within, confidence })
})

test('no complaint waits longer than ninety days, and no payment term runs beyond sixty', () => {
  const whole = (move: string) => {
    const { within, extension } = clockOf('complaint', move)
    return within.count + extension!.within.count * extension!.times
  }
  expect(whole('confirmed')).toBe(90)
  expect(whole('received')).toBe(60)
})

test('a right that ends, what must wait and what counts backward are told from duties', () => {
  expect(clockOf('listing', 'stated').is).toBe('window')
  expect(clockOf('complaint', 'received').is).toBe('wait')
  expect(clockOf('listing', 'hearing-set').counted).toBe('backward')
  expect(clockOf('listing', 'entered').is).toBeUndefined()
})

test('the time for a late report runs from the last day of the season of reports', () => {
  const { start } = clockOf('listing', 'entered', { about: 'abnormal-market' })
  const season = law.findProcedure('listing')!.events!.find(({ id }) => id === start)!
  expect(season.everyYear).toEqual({ from: '01-01', until: '06-30' })
})
