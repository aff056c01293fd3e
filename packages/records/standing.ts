import type { Day } from '@probity/base'
import {
  endOfRecord,
  isAdverse,
  isPublishable,
  type Law,
  type PublicationTerm,
  publicationTerm,
  type RecordKind,
  type SubjectKind,
} from '@probity/law'
import type { RecordState } from './state.ts'

/** Why the public does not see a record on a day. */
export type HiddenCause =
  | 'withdrawn'
  | 'repaired'
  | 'unverified'
  | 'suspended'
  | 'kind-not-public'
  | 'subject-did-not-choose'
  | 'class-missing'
  | 'class-not-public'
  | 'not-marked'
  | 'not-served'
  | 'repair-notice-missing'
  | 'stayed'
  | 'annulled'
  | 'remedies-not-over'
  | 'not-yet'
  | 'over'

/** What the public sees of a record on a day; `until` is the last day, absent where nothing ends it. */
export type Standing =
  | { readonly shown: true; readonly until?: Day; readonly term?: PublicationTerm }
  | { readonly shown: false; readonly because: HiddenCause; readonly term?: PublicationTerm }

/**
 * Whether the public may see a record on `day`: a function of the record, the law and the day, so nothing has to run for a
 * record to disappear in time. Conditions of R3 in the order in which a lawyer would ask them; periods of R6.
 */
export const standingOn = (
  law: Law,
  state: RecordState,
  subject: { kind: SubjectKind; region: string },
  day: Day,
): Standing => {
  const { version } = state
  const kind = law.getKind(version.kind)
  if (state.withdrawn) return hidden('withdrawn')
  if (state.repaired) return hidden('repaired')
  if (state.unverified) return hidden('unverified')
  if (state.suspended) return hidden('suspended')
  if (version.decidedOn > day) return hidden('not-yet')
  if (!isPublishable(kind, version.content)) return hidden('kind-not-public')
  if (kind.permissions.publish.allowed === 'by-choice' && state.attested.publish !== true)
    return hidden('subject-did-not-choose')
  const ownEnd = endOfRecord(kind, version.content)
  if (ownEnd && ownEnd < day) return hidden('over')
  return isAdverseRecord(kind, state) ? adverseStanding(law, kind, state, subject, day, ownEnd) : shown(ownEnd)
}

/** Adverse is a kind that always is, content that says so, or a record that carries a class. */
export const isAdverseRecord = (kind: RecordKind, { version }: RecordState): boolean =>
  isAdverse(kind, version.content) || (kind.polarity === 'either' && version.severity !== null)

const adverseStanding = (
  law: Law,
  kind: RecordKind,
  state: RecordState,
  subject: { kind: SubjectKind; region: string },
  day: Day,
  ownEnd: Day | undefined,
): Standing => {
  const { version, attested } = state
  const conditions = law.findConditions(version.kind)
  if (kind.severity.rule.startsWith('required') && !version.severity) return hidden('class-missing')
  if (attested.remedy === 'annulled') return hidden('annulled')
  if (attested.remedy === 'stayed') return hidden('stayed')
  if (attested.publish !== true) return hidden('not-marked')
  if (!attested.servedOn || attested.servedOn > day) return hidden('not-served')
  if (
    conditions &&
    version.decidedOn >= conditions.repairNoticeFrom &&
    !(attested.repairNoticeOn && attested.repairNoticeOn <= day)
  )
    return hidden('repair-notice-missing')
  const finality = conditions?.finality.some(({ region }) => subject.region.startsWith(region))
  if (finality && attested.remedy !== 'final' && attested.remedy !== 'upheld') return hidden('remedies-not-over')
  const severity = kind.severity.rule === 'fixed' ? kind.severity.is : version.severity
  if (!severity || !kind.channel) return shown(ownEnd)
  const term = publicationTerm(
    law,
    {
      kind: version.kind,
      severity,
      decidedOn: version.decidedOn,
      ...(version.publishedOn ? { publishedOn: version.publishedOn } : {}),
    },
    day,
  )
  if (!term) return shown(ownEnd)
  if (term.publish === 'no' || (term.publish === 'if-necessary' && !attested.necessity))
    return hidden('class-not-public', term)
  if (term.shownUntil < day) return hidden('over', term)
  return shown(ownEnd && ownEnd < term.shownUntil ? ownEnd : term.shownUntil, term)
}

const hidden = (because: HiddenCause, term?: PublicationTerm): Standing => ({
  shown: false,
  because,
  ...(term ? { term } : {}),
})
const shown = (until: Day | undefined, term?: PublicationTerm): Standing => ({
  shown: true,
  ...(until ? { until } : {}),
  ...(term ? { term } : {}),
})
