import { countLooks } from '@probity/access'
import { addDays, addMonths, type Day } from '@probity/base'
import type { AuthorityView } from '@probity/contract'
import type { ProbityNode } from '../node.ts'
import { smallestGroup } from './authorities.ts'

export type DelayedLooks = ReadonlyMap<string, NonNullable<AuthorityView['looks']>>

/**
 * How many looks each authority took in the twelve months before this one, and which share of them the subject learned of later
 * (R27): whole months, so that no number tells of an inspection that is being prepared, and only where there are enough of
 * them (R15). Counted once a month.
 */
export const delayedLooksReader = ({ database, law, clock }: ProbityNode): (() => Promise<DelayedLooks>) => {
  let known: { readonly month: string; readonly counts: Promise<DelayedLooks> } | undefined
  const count = async (from: Day, until: Day): Promise<DelayedLooks> => {
    const bodies = [...new Set(law.authorities().map(({ id }) => id))]
    const uncounted = law
      .purposes()
      .filter(({ heldBack }) => heldBack)
      .map(({ id }) => id)
    const counted = await countLooks(database, bodies, { from, until, zone: law.zone, uncounted })
    return new Map(
      counted
        .filter(({ looks }) => looks >= smallestGroup)
        .map(({ body, looks, delayed }) => [
          body,
          { from, until, looks, delayedPercent: Math.round((100 * delayed) / looks) },
        ]),
    )
  }
  return () => {
    const first = `${clock.today().slice(0, 7)}-01` as Day
    if (known?.month !== first) {
      const counts = count(addMonths(first, -12), addDays(first, -1))
      known = { month: first, counts }
      counts.catch(() => {
        known = undefined
      })
    }
    return known.counts
  }
}
