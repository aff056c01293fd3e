import type { Found, Policy } from '@probity/law'
import { units } from '../plan/units.ts'

/** Units nobody knows, and dimensions that do not exist. */
export function* unitFaults(policy: Policy): Iterable<Found> {
  const holders = [
    ...Object.values(policy.parameters ?? {}),
    ...Object.values(policy.inputs ?? {}),
    ...Object.values(policy.sheets ?? {}).flatMap(({ columns }) => Object.values(columns)),
    ...Object.values(policy.values ?? {}),
    ...policy.indicators,
  ]
  for (const at of holders)
    if (at.unit !== undefined && !Object.hasOwn(units, at.unit))
      yield {
        code: 'policy/unknown-unit',
        at,
        key: 'unit',
        facts: { unit: at.unit, known: Object.keys(units).join(', ') },
      }
  for (const at of policy.indicators)
    if (!policy.dimensions.some(({ id }) => id === at.dimension))
      yield { code: 'policy/unknown-name', at, key: 'dimension', facts: { name: at.dimension, what: 'dimension' } }
}

/** A cap that not even one event fits under. */
export function* capFaults(policy: Policy): Iterable<Found> {
  const numberIn = (amount: unknown) =>
    typeof amount === 'number' ? amount : policy.parameters?.[String(amount)]?.value
  for (const { points } of policy.indicators) {
    if (!points || 'bands' in points || points.cap === undefined) continue
    const [each, cap] = [numberIn(points.each), numberIn(points.cap)]
    if (each !== undefined && cap !== undefined && (Math.abs(cap) < Math.abs(each) || cap * each < 0))
      yield { code: 'policy/cap-below-event', at: points, key: 'cap', facts: { each, cap } }
  }
}
