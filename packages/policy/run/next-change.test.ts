import { addDays, type Day, day, daysBetween } from '@probity/base'
import type { Checked, Policy } from '@probity/law'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { planOf } from '../plan/plan.ts'
import { worldOf } from '../sense/rules.ts'
import { arbitraryKnown } from '../testing/arbitrary-known.ts'
import { arbitraryPolicy } from '../testing/arbitrary-policy.ts'
import { loadedCatalogue } from '../testing/catalogue.ts'
import { evaluate, type Known } from './evaluate.ts'
import { nextChange } from './next-change.ts'

let catalogue: Checked
beforeAll(async () => {
  catalogue = await loadedCatalogue()
})

/** What a result says: points, dimensions, score, rules and level. */
const resultOn = (policy: Policy, known: Known, on: Day) => {
  const { columns } = evaluate(planOf(policy, { ...worldOf(catalogue), day: on }), known)
  return [...columns]
    .filter(([name]) => /^[pdrlx]:|^score$|^level$/.test(name))
    .map(([name, value]) => `${name} ${value}`)
}

test('until the day that is named, time alone changes no result', async () => {
  fc.assert(
    fc.property(
      arbitraryPolicy,
      arbitraryKnown,
      fc.integer({ min: 0, max: 400 }).map((days) => addDays(day('2025-11-22'), days)),
      fc.array(fc.nat({ max: 1_000 }), { minLength: 1, maxLength: 12 }),
      (policy, known, on, ahead) => {
        const next = nextChange(planOf(policy, { ...worldOf(catalogue), day: on }), known.facts)
        const first = resultOn(policy, known, on)
        const span = next ? daysBetween(on, next) - 1 : 2_000
        for (const days of [...ahead.map((one) => one % (span + 1)), span])
          expect(resultOn(policy, known, addDays(on, days))).toEqual(first)
      },
    ),
    { numRuns: 400, seed: 20261122 },
  )
})
