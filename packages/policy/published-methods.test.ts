import type { Policy } from '@probity/law'
import { beforeAll, expect, test } from 'vitest'
import { loadedLaw } from './testing/law.ts'

/**
 * Every worked example of the methods that were read, by hand: the pack states it and computes it. What the pack's examples say is
 * what is computed was checked as the pack was loaded (`probity check`); here it is held to the list of what was published.
 */
type Worked = { readonly score?: number; readonly level?: string; readonly outcome?: readonly [string, string] }
type Inputs = Readonly<Record<string, unknown>>
const cases: Readonly<Record<string, readonly (readonly [string, Inputs, Worked])[]>> = {
  'tax-credit': [
    ['nothing deducted, five years, B last year', { 'operating-years': 5 }, { score: 100, level: 'A' }],
    ['the same with two years of operation', { 'operating-years': 2 }, { level: 'B' }],
    [
      'base 93, VAT return late for two months',
      { 'non-recurring-present': false, 'late-returns': 2 },
      { score: 83, level: 'B' },
    ],
    [
      'base 90, five months late, one false commitment',
      { 'late-returns': 5, concealment: 1 },
      { score: 54, level: 'C' },
    ],
    ['71 points and no revenue', { revenue: false }, { score: 71, level: 'M' }],
    ['base 93, late one month, corrected in three days', { 'late-returns': 1, returned: 5 }, { score: 93 }],
    ['39.9 points', {}, { score: 39.9, level: 'D' }],
  ],
  'customs-aeo-advanced': [
    ['all items met', {}, { score: 100, level: 'advanced' }],
    ['3 basically met', {}, { score: 97, level: 'advanced' }],
    ['5 basically met, cap of 2022', { most: 62 }, { score: 95, level: 'advanced' }],
    ['5 basically met, cap of 2026', {}, { score: 95, level: 'not-advanced' }],
    ['6 basically met and one bonus, cap of 2022', { most: 62 }, { score: 95, level: 'advanced' }],
    ['one not met', {}, { score: 98, level: 'not-advanced' }],
    ['three bonus items count two', {}, { score: 102, level: 'advanced' }],
    [
      'solvency of a producer, 2 of 4',
      { 'liabilities-to-assets': 0.7, 'current-ratio': 0.9 },
      { outcome: ['item-13', 'met'] },
    ],
    [
      'solvency of another, 1 of 4',
      { producer: false, 'current-ratio': 1.1 },
      { outcome: ['item-13', 'basically-met'] },
    ],
    [
      'loss of 3 million, cash flow of 1 million',
      { 'net-profit': -3_000_000 },
      { outcome: ['item-14', 'basically-met'] },
    ],
    [
      '4 penalties of 5,000 documents',
      { penalties: 4, documents: 5_000, fines: 60_000 },
      { outcome: ['item-19', 'met'] },
    ],
    [
      'one fine of 60,000, trade of 900 million',
      { 'largest-fine': 60_000, 'trade-value': 900_000_000 },
      { outcome: ['item-18', 'met'] },
    ],
    ['80 declarations, 9 hits', { checked: 80, hits: 9 }, { outcome: ['item-23', 'not-met'] }],
    [
      '40 declarations, 5 hits, 1 of high quality',
      { checked: 40, hits: 5, 'grave-hits': 1 },
      { outcome: ['item-23', 'met'] },
    ],
  ],
  'highway-design': [
    ['two bids, two contracts, other deductions', { other: 2 }, { score: 91.2, level: 'A' }],
    ['one bid less 12', { 'has-contracts': false }, { score: 88, level: 'A' }],
    ['performance alone', { 'has-bids': false }, { score: 100, level: 'AA' }],
    ['conduct that is D directly', {}, { level: 'D' }],
    ['T 100 and L 93.75', {}, { score: 95, level: 'AA' }],
  ],
  'food-risk': [
    ['22 + 18', { static: 22, dynamic: 18 }, { score: 40, level: 'B' }],
    ['10 + 20', { static: 10, dynamic: 20 }, { score: 30, level: 'A' }],
    ['30 + 30', { static: 30, dynamic: 30 }, { score: 60, level: 'C' }],
    ['60.5', { static: 30.5, dynamic: 30 }, { score: 60.5, level: 'D' }],
  ],
}

let find: (id: string) => Policy
beforeAll(async () => {
  const law = await loadedLaw()
  find = (id) => law.findPolicy(id)!
})

const whole = (policy: Policy, example: Policy['examples'][number]): Inputs => ({
  ...policy.examples.find(({ id }) => id !== undefined && id === example.like)?.inputs,
  ...example.inputs,
  ...(example.parameters?.['most-basically-met'] ? { most: example.parameters['most-basically-met'] } : {}),
})

test.each(
  Object.entries(cases).flatMap(([id, list]) => list.map(([title, inputs, is]) => [id, title, inputs, is] as const)),
)('%s: %s', (id, _, inputs, { score, level, outcome }) => {
  const policy = find(id)
  const stated = policy.examples.filter((example) => {
    const given = whole(policy, example)
    return (
      Object.entries(inputs).every(([name, value]) => given[name] === value) &&
      (score === undefined || example.is.score === score) &&
      (level === undefined || example.is.level === level) &&
      (outcome === undefined || example.is.outcomes?.[outcome[0]] === outcome[1])
    )
  })
  expect(stated.length).toBeGreaterThan(0)
})

test('both published caps of customs are parameters, each with how sure it is', () => {
  for (const id of ['customs-aeo-advanced', 'customs-aeo-certified'])
    expect(find(id).parameters).toMatchObject({
      'most-basically-met': { value: 3, confidence: 'uncertain' },
      'most-basically-met-in-one-standard': { value: 3, confidence: 'verified' },
    })
})
