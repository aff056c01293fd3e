import type { Day } from '@probity/base'
import { repairableFrom } from '@probity/cases'
import type { RepairGuide } from '@probity/contract'
import { type Authority, type Law, repairRoute, repairRulesOn } from '@probity/law'
import type { FileRecord } from '@probity/records'
import { viewBasis } from './bases.ts'
import { viewCommitment } from './commitments.ts'

/** What repair of a line asks for, under the rules by which the application will be judged; `undefined` where the pack has none. */
export const viewRepairGuide = (
  law: Law,
  record: FileRecord,
  authority: Authority,
  today: Day,
): RepairGuide | undefined => {
  const rules = repairRulesOn(law, authority.functions, today)
  if (!rules) return undefined
  const { kind } = record.state.version
  const route = repairRoute(rules, { kind, functions: authority.functions })
  const template = law.commitments().find(({ way }) => way === 'repair')
  const from = repairableFrom(law, record, today)
  const resting = <One extends { basis: Parameters<typeof viewBasis>[1] }>({ basis, ...one }: One) => ({
    ...one,
    basis: viewBasis(law, basis),
  })
  return {
    rules: rules.title,
    ...(from ? { from } : {}),
    conditions: rules.conditions.map(resting),
    materials: rules.materials
      .filter(({ kinds }) => !kinds || kinds.includes(kind))
      .map(({ kinds: _, fetched, ...one }) => ({ ...resting(one), fetched: fetched === true })),
    ...(template ? { commitment: viewCommitment(law, template) } : {}),
    ...(route
      ? {
          elsewhere: {
            where: route.where,
            says: route.says,
            basis: viewBasis(law, route.basis),
            confidence: route.confidence,
          },
        }
      : {}),
    falseMaterial: rules.falseMaterial.says,
  }
}
