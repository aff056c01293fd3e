import type { Day } from '@probity/base'
import type { Law, Policy } from '@probity/law'
import { type Plan, planUnder } from '@probity/policy'

/** Days of which plans are kept; those of all others are made anew. */
const mostKept = 64
const kept = new WeakMap<Law, Map<string, Plan>>()

/** The plan of a policy on a day: the same for every subject, so it is made once. */
export const keptPlan = (law: Law, policy: Policy, day: Day): Plan => {
  const ofLaw = kept.get(law) ?? new Map<string, Plan>()
  kept.set(law, ofLaw)
  const name = `${policy.id} ${policy.from} ${day}`
  const held = ofLaw.get(name)
  if (held?.policy.id === policy.id && sameDocument.get(held) === policy) return held
  const plan = planUnder(law, policy, day)
  if (ofLaw.size >= mostKept) ofLaw.clear()
  ofLaw.set(name, plan)
  sameDocument.set(plan, policy)
  return plan
}

/** A draft may bear the name and day of what it would replace. */
const sameDocument = new WeakMap<Plan, Policy>()
