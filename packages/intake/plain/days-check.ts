import type { Day } from '@probity/base'
import type { RecordKind } from '@probity/law'
import { dayAsNumber } from '../prepared/sheet.ts'
import { daysSinceDecision, findPeriods } from '../reading/row-checks.ts'
import type { PlainCell } from './plain-cell.ts'

/** Whether the days of the row that stands in `values` can stand beside each other, as the checks of rows of texts ask. */
export const compileDaysCheck = (
  kind: RecordKind,
  placeOf: (part: string, name: string) => number,
  today: Day,
  values: readonly (PlainCell | undefined)[],
): (() => boolean) => {
  const dayAt = (place: number): number => values[place]?.day ?? 0
  const latest = dayAsNumber(today)
  const decidedOn = placeOf('record', 'decidedOn')
  const later = daysSinceDecision.map((name) => placeOf('record', name))
  const periods = findPeriods(kind)
    .map(([from, until]) => [placeOf('content', from), placeOf('content', until)] as const)
    .filter(([from, until]) => from >= 0 && until >= 0)
  return () => {
    const decided = dayAt(decidedOn)
    if (decided === 0 || decided > latest) return false
    for (let nth = 0; nth < later.length; nth++) {
      const day = dayAt(later[nth]!)
      if (day !== 0 && day < decided) return false
    }
    for (let nth = 0; nth < periods.length; nth++) {
      const period = periods[nth]!
      const until = dayAt(period[1])
      if (until !== 0 && until < dayAt(period[0])) return false
    }
    return true
  }
}
