import type { RecordVersion, RemedyState } from '@probity/records'
import type { ActDraft } from '../acts/write-act.ts'
import type { Setting } from './outcome.ts'

/** Which record a row is of. */
type Row = Pick<ActDraft, 'subject'> & { readonly recordId: number }

/** The same decision through another channel: one record, one more source; where the two differ is noted (R4). */
export const sourceAdded = (
  setting: Setting,
  { subject, recordId }: Row,
  authorityId: string,
  differing: readonly string[],
): ActDraft => ({
  subject,
  recordId,
  kind: 'source-added',
  effectiveOn: setting.clock.today(),
  authorityId,
  content: { differing },
})

/**
 * A row that says where remedies stand, of a record whose remedies an act told of before: it is said anew, in its turn among the acts,
 * so that the newest statement holds whichever way it came. From today, or from the day of the change it belongs to.
 */
export const remedyRestated = (
  setting: Setting,
  { subject, recordId }: Row,
  { nature, eventOn }: RecordVersion,
  state: RemedyState,
): ActDraft => ({
  subject,
  recordId,
  kind: 'remedy-changed',
  effectiveOn: (nature === 'change' && eventOn) || setting.clock.today(),
  authorityId: setting.authority.id,
  content: { state },
})
