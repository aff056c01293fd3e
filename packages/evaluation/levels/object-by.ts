import { addDays, type Day } from '@probity/base'
import { type Adoption, addWorkingDays, type Law } from '@probity/law'

/** The kind as which levels stand in the catalogue: working days are counted as where it is decided. */
const resultKind = 'evaluation-result'

/** The last day on which a subject may object to a level it was told of on `day`, whose own day is not counted (Civil Code, art. 201). */
export const objectByOf = (law: Law, { objection: { within } }: Adoption, day: Day): Day => {
  if (within.unit === 'days') return addDays(day, within.count)
  const calendar = law.findCalendar(resultKind)
  // Without any calendar every day is a working day to nobody's loss but the authority's: weeks are counted as five days.
  return calendar ? addWorkingDays(calendar, day, within.count).day : addDays(day, Math.ceil(within.count / 5) * 7)
}
