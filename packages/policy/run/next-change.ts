import { addDays, addMonths, type Day, findDay } from '@probity/base'
import { type Figure, type Indicator, isFigure, type Policy } from '@probity/law'
import type { Plan } from '../plan/plan.ts'
import type { Fact } from './figure.ts'

/**
 * The first day after the plan's on which the same facts may give another result by time alone: a window opens or closes, a
 * record reaches the next step of its decay, the days since the last one reach another band, a year begins. `undefined` where
 * time changes nothing. It may be too early, never too late.
 */
export const nextChange = ({ policy, day }: Plan, facts: readonly Fact[]): Day | undefined => {
  const days = [
    ...(readsPreviousYear(policy) ? [`${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}-01-01` as Day] : []),
    ...(policy.until ? [addDays(policy.until, 1)] : []),
    ...figuresIn(policy).flatMap(({ figure, indicator }) =>
      facts.flatMap((fact) =>
        figure.records?.includes(fact.kind) ? turningDays(figure, indicator, fact, policy, day) : [],
      ),
    ),
  ].filter((one) => one > day)
  return days.length > 0 ? days.reduce((a, b) => (a < b ? a : b)) : undefined
}

/** Every figure, and the indicator whose value it is, if it is one. */
const figuresIn = (policy: Policy): readonly { readonly figure: Figure; readonly indicator?: Indicator }[] => [
  ...Object.values(policy.values ?? {}).flatMap(({ is }) => (isFigure(is) ? [{ figure: is }] : [])),
  ...policy.indicators.flatMap((indicator) =>
    indicator.value !== undefined && isFigure(indicator.value) ? [{ figure: indicator.value, indicator }] : [],
  ),
]

const readsPreviousYear = (policy: Policy): boolean =>
  policy.period.evaluates === 'previous-year' && figuresIn(policy).some(({ figure }) => figure.window === 'period')

const turningDays = (
  figure: Figure,
  indicator: Indicator | undefined,
  fact: Fact,
  policy: Policy,
  today: Day,
): readonly Day[] => {
  const on = dayOf(figure, fact)
  if (!on) return []
  const { evaluates } = policy.period
  const { window } = figure
  const months =
    window === undefined
      ? []
      : window === 'period'
        ? evaluates === 'previous-year'
          ? []
          : [evaluates.months]
        : [window.months, ...(window.overMonths === undefined ? [] : [window.overMonths])]
  const steps = (figure.decay ?? []).map(({ afterMonths }) => afterMonths)
  return [
    on,
    ...[...months, ...steps].map((count) => monthsReach(on, count)),
    ...(figure.take === 'days-since' ? bandDays(indicator, on, today) : []),
  ]
}

const dayOf = ({ by = 'decidedOn' }: Figure, fact: Fact): Day | undefined => {
  if (by === 'decidedOn') return fact.decidedOn ?? undefined
  if (by === 'eventOn') return fact.eventOn ?? undefined
  const value = fact.fields[by]
  return typeof value === 'string' ? findDay(value) : undefined
}

/** The first day on which `on` is `months` ago: ends of months make it differ from adding them. */
const monthsReach = (on: Day, months: number): Day => {
  let day = addDays(addMonths(on, months), -4)
  while (addMonths(day, -months) < on) day = addDays(day, 1)
  return day
}

/** Days since one is told in bands change at their ends; told as a number they change every day. */
const bandDays = (indicator: Indicator | undefined, on: Day, today: Day): readonly Day[] => {
  const points = indicator?.points
  if (!points || !('bands' in points)) return [addDays(today, 1)]
  return points.bands.flatMap(({ atLeast, over, atMost, below }) =>
    [atLeast, over, atMost, below].flatMap((bound) =>
      bound === undefined ? [] : [addDays(on, Math.ceil(bound)), addDays(on, Math.floor(bound) + 1)],
    ),
  )
}
