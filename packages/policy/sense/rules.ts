import type { Checked, Found, Policy, Rule } from '@probity/law'
import { type PlanWorld, planOf } from '../plan/plan.ts'
import { bandFaults } from './bands.ts'
import { boundsIn } from './bounds.ts'
import { exampleFaults } from './examples.ts'
import { levelFaults } from './levels.ts'
import { cycleFaults } from './needs.ts'
import { capFaults, unitFaults } from './units.ts'
import { figureFaults } from './windows.ts'

/** What a policy computes, checked: every pack is loaded with these rules beside those of the law around it. */
const senseRule: Rule = function* (checked) {
  for (const policy of checked.pack.policies) {
    yield* unitFaults(policy)
    yield* capFaults(policy)
    yield* cycleFaults(policy, checked)
    yield* figureFaults(policy, checked)
    yield* computed(policy, checked)
  }
}

export const policyRules: readonly Rule[] = [senseRule]

/** Kinds and levels as a pack and those it builds on have them. */
export const worldOf = (checked: Checked): Omit<PlanWorld, 'day' | 'parameters'> => ({
  kind: checked.kind,
  levels: (id, from) =>
    checked.all
      .flatMap((pack) => pack.policies)
      .find((policy) => policy.id === id && policy.from === from)
      ?.levels.map((level) => level.id),
})

function* computed(policy: Policy, checked: Checked): Iterable<Found> {
  const world = worldOf(checked)
  const plan = planOf(policy, { ...world, day: policy.from })
  yield* plan.faults
  // What is not understood is not run: one fault would be told again as many.
  if (plan.faults.length > 0) return
  const of = boundsIn(plan)
  for (const { id, points } of policy.indicators) {
    const value = plan.columns.find(({ name }) => name === `q:${id}`)
    if (points && 'bands' in points && value?.kind === 'number')
      yield* bandFaults(points.bands, value.term.scale, of(value.term))
  }
  yield* levelFaults(plan)
  yield* exampleFaults(policy, world)
}
