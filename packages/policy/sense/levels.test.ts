import { day } from '@probity/base'
import type { Checked } from '@probity/law'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { planOf } from '../plan/plan.ts'
import { evaluate } from '../run/evaluate.ts'
import { arbitraryKnown } from '../testing/arbitrary-known.ts'
import { arbitraryPolicy } from '../testing/arbitrary-policy.ts'
import { loadedCatalogue } from '../testing/catalogue.ts'
import { boundsIn } from './bounds.ts'
import { levelFaults } from './levels.ts'
import { worldOf } from './rules.ts'

let catalogue: Checked
beforeAll(async () => {
  catalogue = await loadedCatalogue()
})

test('a level that some file leads to is never called unreachable, and no number leaves its bounds', () => {
  let unreachable = 0
  fc.assert(
    fc.property(arbitraryPolicy, fc.array(arbitraryKnown, { minLength: 1, maxLength: 6 }), (policy, files) => {
      const plan = planOf(policy, { ...worldOf(catalogue), day: day('2026-08-31') })
      const refused = [...levelFaults(plan)].filter(({ code }) => code === 'policy/unreachable-level')
      const levels = refused.map(({ facts }) => facts?.level)
      unreachable += levels.length
      const of = boundsIn(plan)
      for (const known of files) {
        const { columns } = evaluate(plan, known)
        expect(levels).not.toContain(columns.get('level'))
        for (const column of plan.columns) {
          const value = columns.get(column.name)
          if (column.kind !== 'number' || typeof value !== 'bigint') continue
          const { low, high } = of(column.term)
          expect(low === undefined || low <= value).toBe(true)
          expect(high === undefined || value <= high).toBe(true)
        }
      }
    }),
    { numRuns: 500, seed: 20261122 },
  )
  // It would say nothing if nothing were ever refused.
  expect(unreachable).toBeGreaterThan(20)
})
