import {
  type Consent,
  type ConsentDraft,
  type ConsentRefusal,
  endConsent,
  insertConsent,
  judgeConsent,
} from '@probity/access'
import { accept, type Result, refuse } from '@probity/base'
import { lockSubjects } from '@probity/registry'
import type { Intake } from '../intake.ts'
import { writeActs } from './write-act.ts'

/** Who acts for the subject: its representative, by the pairwise identifier (R26). */
type BySubject = { readonly subjectId: number; readonly personId: string }

/** Consents are acts of the subject itself. */
const bySubject = 'subject'

/**
 * Gives a consent. It is in the ledger in the same transaction, in the closed part: that there is one is nobody else's business.
 * Refuses: organisation/not-found and as judgeConsent does.
 */
export const giveConsent = (
  intake: Intake,
  { subjectId, personId, ...draft }: BySubject & ConsentDraft,
): Promise<Result<{ consentId: number }, ConsentRefusal | 'organisation/not-found'>> =>
  intake.database.transaction(async (tx) => {
    const judged = judgeConsent(intake.law, draft, intake.clock.today())
    if (!judged.ok) return judged
    const [subject] = await lockSubjects(tx, [subjectId])
    if (!subject) return refuse('organisation/not-found')
    const consentId = await insertConsent(tx, subjectId, judged.value, { at: intake.clock.now(), by: personId })
    const { receiver, purpose, fields, until } = judged.value
    await writeActs(tx, intake, [
      {
        subject,
        recordId: null,
        kind: 'consent-given',
        effectiveOn: intake.clock.today(),
        authorityId: bySubject,
        content: {},
        closed: { consentId, receiver, purpose, fields, until, by: personId },
      },
    ])
    return accept({ consentId })
  })

/** Takes a consent back: the next look already finds none. Refuses: organisation/not-found, consent/not-found. */
export const revokeConsent = (
  intake: Intake,
  { subjectId, personId, consentId }: BySubject & Pick<Consent, 'consentId'>,
): Promise<Result<{ consentId: number }, 'organisation/not-found' | 'consent/not-found'>> =>
  intake.database.transaction(async (tx) => {
    const [subject] = await lockSubjects(tx, [subjectId])
    if (!subject) return refuse('organisation/not-found')
    const ended = await endConsent(tx, subjectId, consentId, { at: intake.clock.now(), by: personId })
    if (!ended) return refuse('consent/not-found')
    await writeActs(tx, intake, [
      {
        subject,
        recordId: null,
        kind: 'consent-revoked',
        effectiveOn: intake.clock.today(),
        authorityId: bySubject,
        content: {},
        closed: { consentId, by: personId },
      },
    ])
    return accept({ consentId })
  })
