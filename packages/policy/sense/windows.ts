import { type Checked, type Figure, type Found, isFigure, type Policy, type RecordKind, severities } from '@probity/law'

/** Every figure of a policy. */
export const figuresOf = (policy: Policy): readonly Figure[] =>
  [...Object.values(policy.values ?? {}).map(({ is }) => is), ...policy.indicators.map(({ value }) => value)].flatMap(
    (value) => (value !== undefined && isFigure(value) ? [value] : []),
  )

/** Windows that no record can meet, and kinds that may not be evaluated. */
export function* figureFaults(policy: Policy, checked: Checked): Iterable<Found> {
  for (const figure of figuresOf(policy)) {
    const { records = [], window } = figure
    for (const [key, id] of records.entries()) {
      const kind = checked.kind(id)
      const problem = kind && closedTo(policy, kind)
      if (problem) yield { code: 'policy/closed-kind', at: records, key, facts: { kind: id, problem } }
    }
    if (typeof window !== 'object' || window.overMonths === undefined) continue
    const longest = longestTerm(figure, checked)
    const problem =
      window.overMonths >= window.months
        ? `${window.overMonths} ≥ ${window.months}`
        : longest !== undefined && window.overMonths >= longest
          ? `${longest} months at most (R7)`
          : undefined
    if (problem) yield { code: 'policy/empty-window', at: window, key: 'overMonths', facts: { problem } }
  }
}

const closedTo = ({ subjects }: Policy, kind: RecordKind): string | undefined => {
  if (kind.suppliedBy === 'subject') return 'supplied by the subject itself (R5)'
  if (kind.permissions.share.allowed === 'no') return 'may not be shared and used (R2)'
  return kind.subjects.some((subject) => subjects.includes(subject)) ? undefined : 'of none of the subjects'
}

/** After so many months every record of the figure is over and sealed (R7); `undefined` where one has no such end. */
const longestTerm = ({ records = [], severity = severities }: Figure, { all, kind: findKind }: Checked) => {
  const terms = records.map((id) => {
    const kind = findKind(id)
    const sets = all.flatMap((pack) => pack.ruleSets.filter(({ channel }) => channel === kind?.channel))
    if (kind?.polarity !== 'adverse' || sets.length === 0) return undefined
    return Math.max(...sets.flatMap(({ terms }) => severity.map((one) => terms[one].maximumMonths)))
  })
  return terms.length > 0 && terms.every((term) => term !== undefined) ? Math.max(...(terms as number[])) : undefined
}
