import { addDays, addMonths, type Day, day } from '@probity/base'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { packFolder } from '../legality/broken-copy.ts'
import { loadLaw } from '../load-law.ts'
import { type Law, severities } from '../pack.ts'
import { publicationTerm } from './publication-term.ts'

let law: Law
beforeAll(async () => {
  const loaded = await loadLaw([packFolder('cn'), packFolder('debarment')])
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  law = loaded.value
})

const penalty = (severity: 'minor' | 'general' | 'serious', decidedOn: string, onDay: string, channel?: string) =>
  publicationTerm(
    law,
    { kind: 'penalty', severity, decidedOn: day(decidedOn), ...(channel ? { channel } : {}) },
    day(onDay),
  )

test('a general penalty may be repaired from the day after three months and is hidden after a year', () => {
  expect(penalty('general', '2026-05-10', '2026-06-01')).toMatchObject({
    start: '2026-05-10',
    repairFrom: '2026-08-11',
    shownUntil: '2027-05-10',
    ruleSet: 'credit-china-2026',
    confidence: 'verified',
    publish: 'yes',
  })
})

test('a period that begins on 29 February ends on the last of the month', () => {
  expect(penalty('serious', '2028-02-29', '2028-03-01')).toMatchObject({
    repairFrom: '2029-03-01',
    shownUntil: '2031-02-28',
  })
})

test('a minor penalty is shown only if necessary and may be repaired at once', () => {
  expect(penalty('minor', '2026-05-10', '2026-05-10')).toMatchObject({
    publish: 'if-necessary',
    repairFrom: '2026-05-10',
  })
})

test('a penalty of the old rules ends earlier once the new rules are in force, and says that this is assumed', () => {
  const before = penalty('general', '2026-03-31', '2026-03-31')
  expect(before).toMatchObject({ shownUntil: '2029-03-31', ruleSet: 'credit-china-2023' })
  expect(before).not.toHaveProperty('transition')
  expect(penalty('general', '2026-03-31', '2026-04-01')).toMatchObject({
    shownUntil: '2027-03-31',
    ruleSet: 'credit-china-2026',
    transition: { rule: 'earlier-end', determinedUnder: 'credit-china-2023', confidence: 'assumption' },
  })
})

test('a minor penalty that was not public under the old rules does not become so under the new ones', () => {
  expect(penalty('minor', '2026-03-31', '2026-04-01')).toMatchObject({ publish: 'no' })
})

test('the two channels run side by side, and one of them once began with publication', () => {
  expect(penalty('general', '2024-01-10', '2024-06-01')?.shownUntil).toBe('2027-01-10')
  const necips = publicationTerm(
    law,
    {
      kind: 'penalty',
      severity: 'general',
      decidedOn: day('2024-01-10'),
      publishedOn: day('2024-01-20'),
      channel: 'necips',
    },
    day('2024-06-01'),
  )
  expect(necips).toMatchObject({
    start: '2024-01-20',
    shownUntil: '2027-01-20',
    repairFrom: '2024-07-21',
    ruleSet: 'necips-2021',
  })
})

test('without a class there is no term, and a class the pack fixes needs no other', () => {
  expect(publicationTerm(law, { kind: 'penalty', decidedOn: day('2026-05-10') }, day('2026-05-10'))).toBeUndefined()
  expect(
    publicationTerm(law, { kind: 'serious-dishonesty-list', decidedOn: day('2026-05-10') }, day('2026-05-10'))
      ?.shownUntil,
  ).toBe('2029-05-10')
})

test('a kind without a channel has no term: its own end rules', () => {
  expect(publicationTerm(law, { kind: 'debarment', decidedOn: day('2024-01-01') }, day('2026-01-01'))).toBeUndefined()
})

const anyDay = fc.integer({ min: 0, max: 5_000 }).map((days) => addDays(day('2019-07-01'), days))
const anySeverity = fc.constantFrom(...severities)
const cases = fc.tuple(anyDay, anySeverity, fc.constantFrom('credit-china', 'necips'), fc.nat(2_000))

test('nothing is shown beyond the maximum of the rules above all rule sets', () => {
  const [limit] = law.packs.flatMap((pack) => pack.limits)
  fc.assert(
    fc.property(cases, ([decidedOn, severity, channel, later]) => {
      const onDay = addDays(decidedOn, later)
      if (onDay < limit!.from) return
      const term = publicationTerm(law, { kind: 'penalty', severity, decidedOn, channel }, onDay)
      expect(term!.shownUntil <= addMonths(decidedOn, limit!.terms[severity].maximumMonths)).toBe(true)
    }),
  )
})

test('the end never moves later as days pass, so what is over stays over', () => {
  fc.assert(
    fc.property(cases, fc.nat(2_000), ([decidedOn, severity, channel, later], more) => {
      const endOn = (onDay: Day) =>
        publicationTerm(law, { kind: 'penalty', severity, decidedOn, channel }, onDay)?.shownUntil ?? '9999-12-31'
      const first = addDays(decidedOn, later)
      expect(endOn(addDays(first, more)) <= endOn(first)).toBe(true)
    }),
  )
})

test('repair is never open before the start, nor does it have to wait for the end', () => {
  fc.assert(
    fc.property(cases, ([decidedOn, severity, channel, later]) => {
      const term = publicationTerm(law, { kind: 'penalty', severity, decidedOn, channel }, addDays(decidedOn, later))
      if (!term) return
      expect(term.start <= term.repairFrom && term.repairFrom <= addDays(term.shownUntil, 1)).toBe(true)
    }),
  )
})
