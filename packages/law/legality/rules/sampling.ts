import type { Rule } from '../rule.ts'

/**
 * A sampling plan goes by a policy that can be believed (R22), gives each of its levels one rate, none below what law orders for
 * everybody, and those without a level none above all others: what is not known is no ground (R21).
 */
export const samplingRule: Rule = function* ({ pack, all }) {
  const functions = new Set(all.flatMap((one) => one.functions.map(({ id }) => id)))
  const policies = all.flatMap((one) => one.policies)
  for (const plan of pack.samplings) {
    for (const [index, id] of plan.inspectedBy.entries())
      if (!functions.has(id))
        yield { code: 'law/unknown-reference', at: plan.inspectedBy, key: index, facts: { what: 'function', id } }
    const versions = policies.filter(({ id }) => id === plan.policy)
    if (versions.length === 0)
      yield { code: 'law/unknown-reference', at: plan, key: 'policy', facts: { what: 'policy', id: plan.policy } }
    if (versions.some(({ standing }) => standing === 'demonstration'))
      yield { code: 'law/sampling-by-demonstration', at: plan, key: 'policy', facts: { policy: plan.policy } }
    const levels = versions.at(-1)?.levels.map(({ id }) => id) ?? plan.rates.map(({ level }) => level)
    const rated = plan.rates.map(({ level }) => level)
    for (const [index, level] of rated.entries())
      if (!levels.includes(level) || rated.indexOf(level) !== index)
        yield { code: 'law/sampling-level', at: plan.rates[index] as object, key: 'level', facts: { level } }
    for (const level of levels)
      if (!rated.includes(level)) yield { code: 'law/sampling-level', at: plan, key: 'rates', facts: { level } }
    const least = plan.floor?.perHundred ?? 0
    for (const rate of plan.rates)
      if (rate.perHundred < least)
        yield {
          code: 'law/sampling-below-floor',
          at: rate,
          key: 'perHundred',
          facts: { rate: String(rate.perHundred), least: String(least) },
        }
    if (plan.unrated < least)
      yield {
        code: 'law/sampling-below-floor',
        at: plan,
        key: 'unrated',
        facts: { rate: String(plan.unrated), least: String(least) },
      }
    if (plan.unrated > Math.max(...plan.rates.map(({ perHundred }) => perHundred)))
      yield { code: 'law/sampling-unknown-most', at: plan, key: 'unrated' }
  }
}
