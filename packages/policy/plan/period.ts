import { addDays, addMonths, type Day } from '@probity/base'
import type { Figure, Policy } from '@probity/law'

/** First and last day, both inclusive. */
export type Span = { readonly from: Day; readonly until: Day }

/** The time a policy speaks of when it is applied on `day`. */
export const periodOn = ({ evaluates }: Policy['period'], day: Day): Span => {
  if (evaluates === 'previous-year') {
    const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0')
    return { from: `${year}-01-01` as Day, until: `${year}-12-31` as Day }
  }
  return { from: lastMonths(day, evaluates.months), until: day }
}

/** The days a figure counts; `undefined` where it counts every day up to now. */
export const windowOn = (window: NonNullable<Figure['window']>, period: Span, day: Day): Span =>
  window === 'period'
    ? period
    : {
        from: lastMonths(day, window.months),
        until: window.overMonths === undefined ? day : addMonths(day, -window.overMonths),
      }

/** The first of the last `months` up to `day`: the day after the one that long ago (Civil Code, arts. 201 and 202). */
export const lastMonths = (day: Day, months: number): Day => addDays(addMonths(day, -months), 1)
