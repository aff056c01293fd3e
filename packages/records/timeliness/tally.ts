import { type Day, earlier } from '@probity/base'
import { type Authority, addWorkingDays, type Duty, type Law, type SubjectKind } from '@probity/law'
import type { PublicVersion } from '../record.ts'
import { type CountedMonths, countedMonths } from './counted-months.ts'

/** Decisions that the public may see, and how many of them were public in time. */
export type Count = { readonly decisions: number; readonly onTime: number }

/** A duty with the months over which it is counted today. */
export type CountedDuty = { readonly duty: Duty; readonly over: CountedMonths }

/** Counts by authority (one of its terms) and duty. */
export type Tally = {
  /** Counts a decision that the public may see today under every duty it fell under. */
  add(bearer: Authority, version: PublicVersion, subject: SubjectKind): void
  count(bearer: Authority, duty: Duty): Count
}

/** The duties of the law that are counted today; one in working days that no calendar knows is not. */
export const countedDuties = (law: Law, today: Day): CountedDuty[] =>
  law.duties().flatMap((duty) => {
    const calendar = law.findCalendar(duty.kind)
    return calendar ? [{ duty, over: countedMonths(calendar, duty, today) }] : []
  })

export const newTally = (law: Law, counted: readonly CountedDuty[]): Tally => {
  const counts = new Map<Authority, Map<string, { decisions: number; onTime: number }>>()
  const dueDays = counted.map(({ duty }) => dueDaysOf(law, duty))
  return {
    add: (bearer, version, subject) => {
      for (const [index, { duty, over }] of counted.entries()) {
        if (!fallsUnder(duty, over, bearer, version, subject)) continue
        const due = dueDays[index]!(version.decidedOn)
        const byDuty = counts.get(bearer) ?? new Map<string, { decisions: number; onTime: number }>()
        const count = byDuty.get(duty.id) ?? { decisions: 0, onTime: 0 }
        count.decisions++
        if (publicOn(version) <= due) count.onTime++
        counts.set(bearer, byDuty.set(duty.id, count))
      }
    },
    count: (bearer, duty) => counts.get(bearer)?.get(duty.id) ?? { decisions: 0, onTime: 0 },
  }
}

/** Whether an authority owes a duty at all; who republishes what others decided owes none. */
export const owes = (bearer: Authority, duty: Duty): boolean =>
  !bearer.republishes && (!duty.functions || bearer.functions.some((name) => duty.functions?.includes(name)))

const fallsUnder = (
  duty: Duty,
  over: CountedMonths,
  bearer: Authority,
  { kind, decidedOn }: PublicVersion,
  subject: SubjectKind,
): boolean =>
  duty.kind === kind &&
  over.from <= decidedOn &&
  decidedOn <= over.until &&
  duty.from <= decidedOn &&
  (!duty.until || decidedOn <= duty.until) &&
  (!duty.subjects || duty.subjects.includes(subject)) &&
  owes(bearer, duty)

/** When it became public: as its authority states it, if that was before it came here. */
const publicOn = ({ publishedOn, firstSeenOn }: PublicVersion): Day =>
  publishedOn ? earlier(publishedOn, firstSeenOn) : firstSeenOn

/** Last days in time by day of decision, each worked out once. */
const dueDaysOf = (law: Law, { kind, withinWorkingDays }: Duty) => {
  const calendar = law.findCalendar(kind)!
  const known = new Map<Day, Day>()
  return (decidedOn: Day): Day => {
    let due = known.get(decidedOn)
    if (!due) {
      due = addWorkingDays(calendar, decidedOn, withinWorkingDays).day
      known.set(decidedOn, due)
    }
    return due
  }
}
