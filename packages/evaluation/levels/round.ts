import { type Day, findDay } from '@probity/base'
import type { Policy } from '@probity/law'

/** Which round of the policy's rhythm a day lies in; on application there are none. */
export const roundOf = ({ rhythm }: Policy['period'], day: Day): string | null => {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))]
  switch (rhythm) {
    case 'yearly':
      return year
    case 'half-yearly':
      return `${year}-H${month <= 6 ? 1 : 2}`
    case 'quarterly':
      return `${year}-Q${Math.ceil(month / 3)}`
    case 'monthly':
      return day.slice(0, 7)
    case 'on-application':
      return null
  }
}

/** Whether levels of the rhythm are adopted on a day; the next day on which they are, where not. */
export const inSeason = (
  policy: Policy,
  day: Day,
): { readonly is: true } | { readonly is: false; readonly next: Day } => {
  const season = policy.adoption?.season
  if (!season) return { is: true }
  const year = day.slice(0, 4)
  const [from, until] = [`${year}-${season.from}` as Day, `${year}-${season.until}` as Day]
  if (from <= day && day <= until) return { is: true }
  const next = day < from ? from : (`${Number(year) + 1}-${season.from}` as Day)
  return { is: false, next: findDay(next) ?? next }
}
