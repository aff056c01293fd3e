import type { Day } from '@probity/base'
import type { Law, RepairRoute, RepairRules } from '../pack.ts'

/** Under which rules an application is judged that is made on a day: those of the determining authority's own field before the general ones. */
export const repairRulesOn = (law: Law, functions: readonly string[], onDay: Day): RepairRules | undefined => {
  const inForce = law.repairs().filter((rules) => rules.from <= onDay && (!rules.until || onDay <= rules.until))
  return (
    inForce.find((rules) => rules.functions?.some((one) => functions.includes(one))) ??
    inForce.find((rules) => !rules.functions)
  )
}

/** The way of its own that an item has; `undefined` where the determining authority decides in the procedure of repair (R16). */
export const repairRoute = (
  rules: RepairRules,
  item: { readonly kind: string; readonly functions: readonly string[] },
): RepairRoute | undefined =>
  rules.routes.find(
    ({ kinds, functions }) =>
      (!kinds || kinds.includes(item.kind)) && (!functions || functions.some((one) => item.functions.includes(one))),
  )
