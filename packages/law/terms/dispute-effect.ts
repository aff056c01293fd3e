import type { Day } from '@probity/base'
import type { DisputeEffect, DisputeMoment, DisputeRule, Law } from '../pack.ts'

/** Before whom an objection runs, and since when. */
export type DisputeSetting = { readonly region: string; readonly functions: readonly string[]; readonly begunOn: Day }

/** Without a rule a record is marked while it is being checked, and stays when the check shows nothing. */
const withoutRule = { open: 'marked', 'cannot-be-verified': 'kept' } as const

/**
 * What an objection does to the disclosure of its record (R17): as the rule says that holds for the answering authority's own
 * function before all others, then for the nearest place (Legislation Law, art. 103).
 */
export const disputeEffect = <Moment extends DisputeMoment>(
  law: Pick<Law, 'disputes'>,
  when: Moment,
  setting: DisputeSetting,
): DisputeEffect<Moment> => {
  const holding = law.disputes().filter((rule) => rule.when === when && holds(rule, setting))
  const [nearest] = holding.toSorted(
    (a, b) =>
      Number(Boolean(b.functions)) - Number(Boolean(a.functions)) ||
      (b.region?.length ?? 0) - (a.region?.length ?? 0) ||
      (a.from < b.from ? 1 : -1),
  )
  return (nearest?.is ?? withoutRule[when]) as DisputeEffect<Moment>
}

const holds = (rule: DisputeRule, { region, functions, begunOn }: DisputeSetting): boolean =>
  rule.from <= begunOn &&
  (!rule.until || begunOn <= rule.until) &&
  region.startsWith(rule.region ?? '') &&
  (!rule.functions || rule.functions.some((one) => functions.includes(one)))
