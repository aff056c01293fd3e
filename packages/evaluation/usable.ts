import { addDays, type Day } from '@probity/base'
import { endOfRecord, type Law, publicationTerm, type SubjectKind } from '@probity/law'
import { isAdverseRecord, type RecordState } from '@probity/records'

/** Why a record is left out of evaluation. */
export type UnusableCause =
  | 'withdrawn'
  | 'repaired'
  | 'unverified'
  | 'suspended'
  | 'not-yet'
  | 'supplied-by-subject'
  | 'may-not-be-used'
  | 'over'
  | 'class-missing'
  | 'annulled'
  | 'stayed'
  | 'not-served'
  | 'remedies-not-over'

/** Whether a record may be evaluated on a day, and the next day on which time alone changes that. */
export type Usable =
  | { readonly usable: true; readonly until?: Day }
  | { readonly usable: false; readonly because: UnusableCause; readonly from?: Day }

/**
 * Whether the law lets a record be evaluated on `day`. Another question than whether it is published (R2): one that is in force
 * and may be shared counts though nobody marked it for publication. What is over counts no longer (R7), what has no class never
 * (R3), what a subject says of itself never (R5), and an adverse decision only once it was served and while no stay holds.
 */
export const usableOn = (
  law: Law,
  state: RecordState,
  subject: { readonly kind: SubjectKind; readonly region: string },
  day: Day,
): Usable => {
  const { version, attested } = state
  const kind = law.getKind(version.kind)
  if (state.withdrawn) return not('withdrawn')
  if (state.repaired) return not('repaired', state.repaired.until && addDays(state.repaired.until, 1))
  if (state.unverified) return not('unverified')
  if (state.suspended) return not('suspended')
  if (version.decidedOn > day) return not('not-yet', version.decidedOn)
  if (kind.suppliedBy === 'subject') return not('supplied-by-subject')
  if (kind.permissions.share.allowed === 'no') return not('may-not-be-used')
  const ownEnd = endOfRecord(kind, version.content)
  if (ownEnd && ownEnd < day) return not('over')
  if (!isAdverseRecord(kind, state)) return until(ownEnd)
  if (kind.severity.rule.startsWith('required') && !version.severity) return not('class-missing')
  if (attested.remedy === 'annulled') return not('annulled')
  if (attested.remedy === 'stayed') return not('stayed')
  if (!attested.servedOn) return not('not-served')
  if (attested.servedOn > day) return not('not-served', attested.servedOn)
  const finality = law.findConditions(version.kind)?.finality.some(({ region }) => subject.region.startsWith(region))
  if (finality && attested.remedy !== 'final' && attested.remedy !== 'upheld') return not('remedies-not-over')
  const end = termEnd(law, state, day)
  if (end && end < day) return not('over')
  return until(ownEnd && end ? (ownEnd < end ? ownEnd : end) : (ownEnd ?? end))
}

const termEnd = (law: Law, { version }: RecordState, day: Day): Day | undefined =>
  publicationTerm(
    law,
    {
      kind: version.kind,
      decidedOn: version.decidedOn,
      ...(version.severity ? { severity: version.severity } : {}),
      ...(version.publishedOn ? { publishedOn: version.publishedOn } : {}),
    },
    day,
  )?.shownUntil

/** `last` is the last day on which it counts. */
const until = (last: Day | undefined): Usable => ({ usable: true, ...(last ? { until: addDays(last, 1) } : {}) })
const not = (because: UnusableCause, from?: Day): Usable => ({ usable: false, because, ...(from ? { from } : {}) })
