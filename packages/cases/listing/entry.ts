import { addMonths, type Day, later } from '@probity/base'
import type { ListField } from '@probity/law'
import type { FileRecord } from '@probity/records'
import type { Case } from '../case.ts'
import { decidedUnder } from '../decided-under.ts'
import { findMade } from '../engine/find-made.ts'
import { inForce } from '../list-entry.ts'
import type { CaseContext } from '../procedure.ts'
import { repairableFrom } from '../repair/rules.ts'
import { listOf } from '../trigger.ts'

/** The record that a listing case made: of the list's kind, under the number of its decision. */
export const entryOf = (context: Pick<CaseContext, 'law' | 'records'>, one: Case): FileRecord | undefined =>
  decidedUnder(context, {
    authorityId: one.authorityId,
    kind: context.law.findList(String(one.about.list))?.kind,
    number: findMade(one, 'entered')?.said.documentNumber,
  })

/** An entry in the same list that is in force: whoever stands in it is not entered again. */
export const onItAlready = ({ law, subject, records }: CaseContext, list: ListField): FileRecord | undefined =>
  records.find((record) => inForce(record) && listOf(law, subject, record.state.version)?.id === list.id)

/**
 * The first day on which an entry may be removed: the later of what the list itself asks and of the general minimum for its class.
 * A directory asks neither: one leaves it on performance.
 */
export const removableFrom = (
  { law, today }: Pick<CaseContext, 'law' | 'today'>,
  one: Case,
  entry: FileRecord,
): Day | undefined => {
  const { earlyAfterMonths: months, start } = law.findList(String(one.about.list))?.exit ?? {}
  const general = repairableFrom(law, entry, today)
  if (months === undefined) return general
  const done = findMade(one, 'duty-reported')?.said.doneOn as Day | undefined
  const own = addMonths(start === 'performance' ? (done ?? today) : entry.state.version.decidedOn, months)
  return general ? later(general, own) : own
}

/** In what way an entry that is over came to its end. */
export const wayOut = ({ standing }: FileRecord): 'repaired' | 'over' | 'annulled' | 'withdrawn' => {
  const cause = standing.shown ? 'over' : standing.because
  if (cause === 'repaired' || cause === 'annulled') return cause
  return cause === 'withdrawn' || cause === 'unverified' ? 'withdrawn' : 'over'
}
