import type { Checked, Found, Policy } from '@probity/law'

const named = ({ id, from }: Policy) => `${id} (${from})`

/** Policies that, by way of others, need themselves. */
export function* cycleFaults(policy: Policy, { all }: Checked): Iterable<Found> {
  const policies = all.flatMap((pack) => pack.policies)
  const neededBy = (one: Policy) =>
    Object.values(one.needs ?? {}).flatMap(
      (need) => policies.find(({ id, from }) => id === need.policy && from === need.from) ?? [],
    )
  const path = (from: Policy, seen: readonly Policy[]): readonly Policy[] | undefined => {
    for (const next of neededBy(from)) {
      if (next === policy) return [...seen, next]
      const found = seen.includes(next) ? undefined : path(next, [...seen, next])
      if (found) return found
    }
    return undefined
  }
  const cycle = path(policy, [policy])
  if (cycle) yield { code: 'policy/cycle', at: policy, key: 'needs', facts: { cycle: cycle.map(named).join(' → ') } }
}
