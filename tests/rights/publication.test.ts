import { addDays, addMonths, type Day, day } from '@probity/base'
import { type Law, publicationTerm, type Severity } from '@probity/law'
import {
  type Act,
  type Attested,
  type HiddenCause,
  type PublicVersion,
  recordStateOn,
  standingOn,
} from '@probity/records'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadPacks } from './city-node.ts'

let law: Law
beforeAll(async () => {
  law = await loadPacks()
})

type Given = {
  readonly version?: Partial<PublicVersion>
  readonly attested?: Attested
  readonly acts?: readonly Partial<Act>[]
  readonly region?: string
}

/** A general penalty of 10 May 2026 that meets every condition, unless the case says otherwise. */
const stateOf = ({ version, attested, acts = [] }: Given, on: Day) =>
  recordStateOn(
    [
      {
        recordId: 1,
        version: 1,
        nature: 'first',
        kind: 'penalty',
        authorityId: 'market-city',
        deciderName: null,
        deciderCode: null,
        documentNumber: '临市监罚〔2026〕1号',
        eventOn: null,
        decidedOn: day('2026-05-10'),
        publishedOn: null,
        firstSeenOn: day('2026-05-12'),
        severity: 'general',
        basis: null,
        content: { penalty: '罚款' },
        ...version,
        attested: { publish: true, servedOn: day('2026-05-10'), repairNoticeOn: day('2026-05-10'), ...attested },
        batchId: 1,
      },
    ],
    acts.map((act, at) => ({
      batchId: 2 + at,
      ordinal: 0,
      recordId: 1,
      kind: 'served',
      effectiveOn: day('2026-06-01'),
      authorityId: 'market-city',
      content: {},
      ...act,
    })),
    on,
  )

const standing = (given: Given, on: Day) => {
  const state = stateOf(given, on)
  if (!state) throw new Error('no state')
  const { region = '990101' } = given
  return standingOn(law, state, { kind: 'enterprise', region }, on)
}
const seen = (given: Given, on: Day): 'shown' | HiddenCause => {
  const found = standing(given, on)
  return found.shown ? 'shown' : found.because
}

/** What is seen on the day before, on the day, and on the day after. */
type Case = readonly [string, Given, string, 'shown' | HiddenCause, 'shown' | HiddenCause, 'shown' | HiddenCause]
const act = (kind: Act['kind'], on: string, content: Act['content'] = {}): Partial<Act> => ({
  kind,
  effectiveOn: day(on),
  content,
})
const remedy = (state: string, on: string) => act('remedy-changed', on, { state })
const before = (on: string): Given => ({
  version: { decidedOn: day(on) },
  attested: { servedOn: day(on), repairNoticeOn: day(on) },
})
const minor: Given = { version: { severity: 'minor' } }

const cases: readonly Case[] = [
  ['nothing is shown before its decision', {}, '2026-05-10', 'not-yet', 'shown', 'shown'],
  [
    'a missing class is never inferred',
    { version: { severity: null } },
    '2026-06-01',
    'class-missing',
    'class-missing',
    'class-missing',
  ],
  [
    'what was not marked is not shown',
    { attested: { publish: false } },
    '2026-06-01',
    'not-marked',
    'not-marked',
    'not-marked',
  ],
  [
    'a mark made later shows it from its day',
    { attested: { publish: false }, acts: [act('publication-marked', '2026-06-01', { publish: true })] },
    '2026-06-01',
    'not-marked',
    'shown',
    'shown',
  ],
  [
    'a mark taken back hides it from its day',
    { acts: [act('publication-marked', '2026-06-01', { publish: false })] },
    '2026-06-01',
    'shown',
    'not-marked',
    'not-marked',
  ],
  [
    'service in the record',
    { attested: { servedOn: day('2026-05-20') } },
    '2026-05-20',
    'not-served',
    'shown',
    'shown',
  ],
  [
    'service told later',
    { attested: { servedOn: day('2026-06-30') }, acts: [act('served', '2026-06-01')] },
    '2026-06-01',
    'not-served',
    'shown',
    'shown',
  ],
  [
    'the notice of how to repair',
    { attested: { repairNoticeOn: day('2026-05-20') } },
    '2026-05-20',
    'repair-notice-missing',
    'shown',
    'shown',
  ],
  [
    'the notice told later',
    { attested: { repairNoticeOn: day('2026-07-01') }, acts: [act('repair-notice-handed', '2026-06-01')] },
    '2026-06-01',
    'repair-notice-missing',
    'shown',
    'shown',
  ],
  ['a stay', { acts: [remedy('stayed', '2026-06-01')] }, '2026-06-01', 'shown', 'stayed', 'stayed'],
  [
    'the end of a stay',
    { attested: { remedy: 'stayed' }, acts: [remedy('upheld', '2026-06-01')] },
    '2026-06-01',
    'stayed',
    'shown',
    'shown',
  ],
  ['an annulment', { acts: [remedy('annulled', '2026-06-01')] }, '2026-06-01', 'shown', 'annulled', 'annulled'],
  ['a revocation', { acts: [act('revoked', '2026-06-01')] }, '2026-06-01', 'shown', 'withdrawn', 'withdrawn'],
  ['a recall', { acts: [act('recalled', '2026-06-01')] }, '2026-06-01', 'shown', 'withdrawn', 'withdrawn'],
  [
    'an open remedy elsewhere does not keep it',
    { acts: [remedy('suit', '2026-06-01')] },
    '2026-06-01',
    'shown',
    'shown',
    'shown',
  ],
  [
    'finality in Zhejiang',
    { region: '330106', acts: [remedy('final', '2026-06-01')] },
    '2026-06-01',
    'remedies-not-over',
    'shown',
    'shown',
  ],
  [
    'a suit in Henan',
    { region: '410105', acts: [remedy('suit', '2026-06-01')] },
    '2026-06-01',
    'remedies-not-over',
    'remedies-not-over',
    'remedies-not-over',
  ],
  [
    'a judgment that upholds it in Henan',
    { region: '410105', acts: [remedy('upheld', '2026-06-01')] },
    '2026-06-01',
    'remedies-not-over',
    'shown',
    'shown',
  ],
  ['a minor one without necessity', minor, '2026-06-01', 'class-not-public', 'class-not-public', 'class-not-public'],
  [
    'a minor one whose necessity is stated later',
    { ...minor, acts: [act('publication-marked', '2026-06-01', { publish: true, necessity: '涉及不特定多数人' })] },
    '2026-06-01',
    'class-not-public',
    'shown',
    'shown',
  ],
  ['the last day of a general one is inclusive', {}, '2027-05-10', 'shown', 'shown', 'over'],
  ['the last day of a serious one', { version: { severity: 'serious' } }, '2029-05-10', 'shown', 'shown', 'over'],
  [
    'the last day of a minor one',
    { ...minor, attested: { necessity: '涉及不特定多数人' } },
    '2026-08-10',
    'shown',
    'shown',
    'over',
  ],
  ['the end of a month that has no such day', before('2028-02-29'), '2029-02-28', 'shown', 'shown', 'over'],
  [
    'the old term of 36 months ends with the rules of 2026, whose end is earlier',
    before('2024-05-10'),
    '2026-03-31',
    'shown',
    'shown',
    'over',
  ],
]

describe('an adverse line is public only while every condition holds (R3, R6)', () => {
  test.each(cases)('%s', (_, given, on, dayBefore, theDay, dayAfter) => {
    const days = [addDays(day(on), -1), day(on), addDays(day(on), 1)]
    expect(days.map((one) => seen(given, one))).toEqual([dayBefore, theDay, dayAfter])
  })

  test.each([
    ['2025-06-21', 'shown'],
    ['2025-06-22', 'repair-notice-missing'],
    ['2025-06-23', 'repair-notice-missing'],
  ] as const)('a decision of %s without the notice of how to repair: %s', (on, expected) => {
    const given: Given = {
      version: { decidedOn: day(on), severity: 'serious' },
      attested: { servedOn: day(on), repairNoticeOn: day('9999-01-01') },
    }
    expect(seen(given, addDays(day(on), 40))).toBe(expected)
  })

  test('a kind that is never adverse needs none of them', () => {
    const given: Given = {
      version: { kind: 'licence', severity: null, content: { content: '许可' } },
      attested: { publish: false, servedOn: day('9999-01-01') },
    }
    expect(seen(given, day('2026-06-01'))).toBe('shown')
  })

  test('a subject that did not choose to have its declaration shown is not shown with it (R5)', () => {
    const given: Given = {
      version: { kind: 'voluntary', severity: null, content: { type: '承诺', statement: '无' } },
      attested: { publish: false },
    }
    expect([false, true].map((publish) => seen({ ...given, attested: { publish } }, day('2026-06-01')))).toEqual([
      'subject-did-not-choose',
      'shown',
    ])
  })
})

describe('a period names its start, its rules go by date and channel (R6)', () => {
  test.each([
    ['credit-china', 'general', '2026-05-10', '2026-06-01', '2027-05-10', '2026-08-11', 'credit-china-2026'],
    ['credit-china', 'serious', '2026-05-10', '2026-06-01', '2029-05-10', '2027-05-11', 'credit-china-2026'],
    ['credit-china', 'general', '2023-05-01', '2023-06-01', '2026-05-01', '2023-08-02', 'credit-china-2023'],
    ['credit-china', 'general', '2023-04-30', '2023-04-30', '2024-04-30', '2023-07-31', 'credit-china-2019'],
    ['necips', 'general', '2025-12-24', '2025-12-24', '2028-12-30', '2026-07-01', 'necips-2021'],
    ['necips', 'general', '2025-12-25', '2026-01-01', '2026-12-25', '2026-03-26', 'necips-2025'],
  ] as const)(
    '%s, %s, determined %s, asked on %s: shown until %s, repair from %s, by %s',
    (channel, severity, decidedOn, asked, until, repairFrom, ruleSet) => {
      const facts = {
        kind: 'penalty',
        severity,
        channel,
        decidedOn: day(decidedOn),
        publishedOn: addDays(day(decidedOn), 6),
      }
      expect(publicationTerm(law, facts, day(asked))).toMatchObject({ shownUntil: until, repairFrom, ruleSet })
    },
  )

  const days = fc.integer({ min: 0, max: 2_600 }).map((after) => addDays(day('2019-07-01'), after))
  const severities = fc.constantFrom<Severity>('minor', 'general', 'serious')

  test('what is over stays over: a line that was hidden by its term is never shown again', () => {
    fc.assert(
      fc.property(
        days,
        severities,
        fc.integer({ min: 0, max: 2_000 }),
        fc.integer({ min: 0, max: 2_000 }),
        (decidedOn, severity, first, then) => {
          const given: Given = {
            ...before(decidedOn),
            version: { decidedOn, severity },
            attested: { servedOn: decidedOn, repairNoticeOn: decidedOn, necessity: '公共安全' },
          }
          const one = addDays(decidedOn, first)
          if (seen(given, one) === 'over') expect(seen(given, addDays(one, then))).not.toBe('shown')
        },
      ),
      { numRuns: 400, seed: 6 },
    )
  })

  test('no line is shown longer than the longest a class may be, nor on the day after its stated last day', () => {
    const longest = { minor: 36, general: 36, serious: 36 } as const
    fc.assert(
      fc.property(days, severities, fc.integer({ min: 0, max: 1_500 }), (decidedOn, severity, after) => {
        const given: Given = {
          version: { decidedOn, severity },
          attested: { servedOn: decidedOn, repairNoticeOn: decidedOn, necessity: '公共安全' },
        }
        const found = standing(given, addDays(decidedOn, after))
        if (!found.shown) return
        expect(found.until).toBeDefined()
        const until = found.until as Day
        expect(until <= addMonths(decidedOn, longest[severity])).toBe(true)
        expect(seen(given, until)).not.toBe('not-yet')
        expect(seen(given, addDays(until, 1))).not.toBe('shown')
      }),
      { numRuns: 400, seed: 6 },
    )
  })
})
