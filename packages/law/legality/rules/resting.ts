import type { Basis, LawPack } from '../../pack.ts'

/** Something that rests on bases, with the days for which it claims them. */
export type Resting = { readonly basis: readonly Basis[]; readonly from?: string; readonly until?: string }

/** Everything in a pack that rests on something; what has no day of its own claims the day whose law the pack states. */
export const restingIn = (pack: LawPack): readonly Resting[] => [
  ...pack.kinds.flatMap(({ basis, permissions, unclassified, ...kind }): Resting[] => [
    withDays(basis, kind),
    ...Object.values(permissions).map((permission) => withDays(permission.basis, kind)),
    ...(unclassified ? [withDays(unclassified.basis, kind)] : []),
  ]),
  ...pack.ruleSets.map((ruleSet) => withDays(ruleSet.basis, ruleSet)),
  ...pack.limits.map((limit) => withDays(limit.basis, limit)),
  ...pack.duties.map((duty) => withDays(duty.basis, duty)),
  ...pack.samplings.flatMap((plan) =>
    [plan.basis, ...(plan.floor ? [plan.floor.basis] : [])].map((basis) => withDays(basis, plan)),
  ),
  ...pack.erasures.map(({ basis }) => today(pack, basis)),
  ...pack.policies.flatMap((policy): Resting[] =>
    [
      policy.basis,
      policy.disclosed.basis,
      ...[...policy.indicators, ...(policy.notRated ?? []), ...(policy.direct ?? [])].map(({ basis = [] }) => basis),
    ].map((basis) => withDays(basis, policy)),
  ),
  ...pack.calendars.map(({ basis, year }) => withDays(basis, { from: `${year}-01-01`, until: `${year}-12-31` })),
  ...pack.lists.flatMap(({ fieldBasis, entryAndExit, grounds, entry, term, exit, publication, consequences }) =>
    [
      fieldBasis,
      entryAndExit,
      ...[...grounds, entry, ...(term ? [term] : []), exit, publication, ...consequences].map(({ basis }) => basis),
    ].map((basis) => today(pack, basis)),
  ),
  ...pack.measures.flatMap(({ basis, term, exempt = [] }) =>
    [basis, term.basis, ...exempt.map((one) => one.basis)].map((one) => today(pack, one)),
  ),
  ...pack.checks.flatMap(({ basis, facts }) =>
    [basis, ...facts.map((fact) => fact.basis)].map((one) => today(pack, one)),
  ),
  ...pack.commitments.flatMap(({ basis, papers = [] }) =>
    [basis, ...papers.map((paper) => paper.basis)].map((one) => today(pack, one)),
  ),
  ...pack.repairs.flatMap((rules): Resting[] =>
    [
      rules.basis,
      ...[...rules.conditions, ...rules.materials, ...rules.notRepairable, ...rules.routes, ...rules.special].map(
        (one) => one.basis,
      ),
      rules.falseMaterial.basis,
      rules.notice.basis,
    ].map((basis) => withDays(basis, rules)),
  ),
  ...pack.withdrawals.map((duty) => withDays(duty.basis, duty)),
  ...pack.disputes.map((rule) => withDays(rule.basis, rule)),
  ...(pack.report ? [today(pack, pack.report.basis)] : []),
  ...[...pack.remedies, ...pack.declined].map(({ basis }) => today(pack, basis)),
  ...pack.purposes.flatMap(({ basis, keep, delay }) => [
    today(pack, basis),
    today(pack, keep.basis),
    ...(delay ? [today(pack, delay.basis)] : []),
  ]),
  ...pack.procedures.flatMap(({ basis, clocks, concerns, events = [] }) => [
    today(pack, basis),
    ...(concerns ? [today(pack, concerns.basis)] : []),
    ...events.map((event) => today(pack, event.basis)),
    ...clocks.flatMap((clock) => [
      withDays(clock.basis, clock),
      ...(clock.extension ? [withDays(clock.extension.basis, clock)] : []),
    ]),
  ]),
  ...(pack.transition ? [today(pack, pack.transition.basis)] : []),
  ...(pack.conditions
    ? [
        { basis: pack.conditions.repairNoticeBasis, from: pack.conditions.repairNoticeFrom },
        ...pack.conditions.finality.map(({ basis }) => today(pack, basis)),
      ]
    : []),
]

const withDays = (
  basis: readonly Basis[],
  { from, until }: { readonly from: string; readonly until?: string },
): Resting => ({
  basis,
  from,
  ...(until ? { until } : {}),
})

const today = ({ asOf }: LawPack, basis: readonly Basis[]): Resting => ({ basis, ...(asOf ? { from: asOf } : {}) })
