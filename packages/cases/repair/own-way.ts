import { accept, addMonths, type Result, refuse } from '@probity/base'
import { type Authority, repairRoute, repairRulesOn } from '@probity/law'
import type { FileRecord } from '@probity/records'
import { findMade } from '../engine/find-made.ts'
import type { CaseContext } from '../procedure.ts'

export type OwnWay = 'repair/own-procedure' | 'repair/not-repairable' | 'repair/after-false-material'

/**
 * Whether an item is repaired here at all, under the rules of the day and of the determining authority's field: courts, tax and customs
 * have ways of their own, an entry that a case here made is left in that case, some items law names as beyond repair, and after false
 * material there is a time without repair where the rules have one (R16). What only a person can judge, such as bad faith, is left to
 * the authority.
 * Refuses: repair/own-procedure, repair/not-repairable, repair/after-false-material (the first that applies).
 */
export const ownWayOf = (
  { law, today, subject, cases }: CaseContext,
  { state: { version } }: FileRecord,
  authority: Authority,
): Result<undefined, OwnWay> => {
  const rules = repairRulesOn(law, authority.functions, today)
  if (!rules) return accept(undefined)
  const route = repairRoute(rules, { kind: version.kind, functions: authority.functions })
  const madeHere = cases.some(
    ({ procedure, moves }) =>
      procedure === 'listing' && moves.some(({ said }) => said.documentNumber === version.documentNumber),
  )
  if (route?.to === 'elsewhere' || (route?.to === 'listing' && madeHere))
    return refuse('repair/own-procedure', { where: route.where, says: route.says })
  const barred = rules.notRepairable.find(
    ({ kinds, having, region = '' }) =>
      having &&
      (!kinds || kinds.includes(version.kind)) &&
      subject.region.startsWith(region) &&
      having.is.some((value) => version.content[having.field] === value),
  )
  if (barred) {
    const until = barred.forMonths === undefined ? undefined : addMonths(version.decidedOn, barred.forMonths)
    if (!until || today <= until) return refuse('repair/not-repairable', { why: barred.says })
  }
  const undone = cases
    .filter(({ procedure, recordId }) => procedure === 'repair' && recordId === version.recordId)
    .flatMap((one) => findMade(one, 'undone') ?? [])
    .at(-1)
  const months = rules.falseMaterial.noRepairForMonths
  const until = undone && months !== undefined ? addMonths(undone.on, months) : undefined
  return until && today <= until ? refuse('repair/after-false-material', { until }) : accept(undefined)
}
