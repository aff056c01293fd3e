import { addDays, addMonths, type Day } from '@probity/base'
import type { Check, CheckedFact, Law } from '@probity/law'
import type { Act, FileRecord } from '@probity/records'
import type { Subject } from '@probity/registry'
import { type MeasureInForce, measuresInForce } from '../measure/in-force.ts'
import { meets, restsOn } from '../trigger.ts'

/** A record that the law makes relevant to what is asked, under the fact that names it. `until`: the last day on which it counts. */
export type RelevantFact<Rec extends FileRecord = FileRecord> = {
  readonly fact: CheckedFact
  readonly record: Rec
  readonly until?: Day
}
export type Relevant<Rec extends FileRecord = FileRecord> = {
  readonly facts: readonly RelevantFact<Rec>[]
  readonly measures: readonly MeasureInForce[]
}

/**
 * What an authority is told that asks before a decision: of the records its purpose opens those that law names for this very
 * question, while they are in force, and of the measures in force those that the pack lists for it. What is over, stayed, not served
 * or repaired is not among them; no level ever is (R22). Pure.
 */
export const relevantTo = <Rec extends FileRecord>(
  law: Law,
  check: Check,
  subject: Pick<Subject, 'kind' | 'region'>,
  {
    opened,
    records,
    acts,
  }: { readonly opened: readonly Rec[]; readonly records: readonly FileRecord[]; readonly acts: readonly Act[] },
  today: Day,
): Relevant<Rec> => ({
  facts: opened.flatMap((record): RelevantFact<Rec>[] => {
    const usable = restsOn(law, subject, record, today)
    const fact = usable.usable ? check.facts.find((one) => isNamed(law, subject, one, record, today)) : undefined
    if (!usable.usable || !fact) return []
    const ends = [
      usable.until && addDays(usable.until, -1),
      fact.withinMonths && addMonths(record.state.version.decidedOn, fact.withinMonths),
    ].filter((end): end is Day => typeof end === 'string')
    const until = ends.toSorted()[0]
    return [{ fact, record, ...(until ? { until } : {}) }]
  }),
  measures: measuresInForce(law, subject, { acts, records }, today).filter(({ measure }) =>
    check.measures.includes(measure.id),
  ),
})

const isNamed = (
  law: Law,
  subject: Pick<Subject, 'kind'>,
  fact: CheckedFact,
  record: FileRecord,
  today: Day,
): boolean =>
  law.findCategory(law.getKind(record.state.version.kind).category)?.role !== 'evaluation' &&
  meets(law, subject, fact, record) &&
  (fact.withinMonths === undefined || addMonths(record.state.version.decidedOn, fact.withinMonths) >= today)
