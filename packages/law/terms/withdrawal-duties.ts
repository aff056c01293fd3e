import type { Day } from '@probity/base'
import type { Law, WithdrawalDuty } from '../pack.ts'

/** What was annulled, whose it was, and on which day. */
export type WithdrawalSetting = {
  readonly kind: string
  readonly region: string
  readonly functions: readonly string[]
  readonly annulledOn: Day
}

/**
 * Who takes down an annulled decision by law, and in how many days: at most one duty for each of decider, supplier, platform and
 * user. What holds for the authority's own function comes before what holds for all, then the nearest place (Legislation Law,
 * art. 103). Whoever has none here is bound by no day that the pack knows.
 */
export const withdrawalDuties = (law: Pick<Law, 'withdrawals'>, setting: WithdrawalSetting): WithdrawalDuty[] => {
  const chosen = new Map<WithdrawalDuty['by'], WithdrawalDuty>()
  for (const duty of law.withdrawals()) {
    const other = chosen.get(duty.by)
    if (holds(duty, setting) && (!other || isMoreSpecial(duty, other))) chosen.set(duty.by, duty)
  }
  return [...chosen.values()]
}

const holds = (duty: WithdrawalDuty, { kind, region, functions, annulledOn }: WithdrawalSetting): boolean =>
  duty.from <= annulledOn &&
  (!duty.until || annulledOn <= duty.until) &&
  region.startsWith(duty.region ?? '') &&
  (!duty.kinds || duty.kinds.includes(kind)) &&
  (!duty.functions || duty.functions.some((one) => functions.includes(one)))

const isMoreSpecial = (one: WithdrawalDuty, other: WithdrawalDuty): boolean => {
  if (Boolean(one.functions) !== Boolean(other.functions)) return Boolean(one.functions)
  const [near, far] = [one.region?.length ?? 0, other.region?.length ?? 0]
  return near !== far ? near > far : one.from > other.from
}
