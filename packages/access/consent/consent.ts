import { accept, type Day, type Instant, type Result, refuse } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'
import type { Law } from '@probity/law'
import { openedKinds } from '../purpose/disclosure.ts'

/** What a subject allows: to whom, for what, which kinds or single fields (`kind.field`), until which day, that day included. */
export type ConsentDraft = {
  readonly receiver: string
  readonly purpose: string
  readonly fields: readonly string[]
  readonly until: Day
}

/** A consent as it stands. It ends by its day or by revocation, whichever is first. */
export type Consent = ConsentDraft & {
  readonly consentId: number
  readonly givenAt: Instant
  readonly revokedAt: Instant | null
}

export type ConsentRefusal =
  | 'purpose/unknown'
  | 'consent/not-needed'
  | 'consent/unknown-receiver'
  | 'consent/not-opened'
  | 'consent/already-over'

/**
 * Whether a consent can be given: for a purpose that needs one, to a receiver that may have it, of nothing the purpose does not
 * open. Refuses: purpose/unknown, consent/not-needed, consent/unknown-receiver, consent/not-opened, consent/already-over.
 */
export const judgeConsent = (law: Law, draft: ConsentDraft, today: Day): Result<ConsentDraft, ConsentRefusal> => {
  const purpose = law.findPurpose(draft.purpose)
  if (!purpose) return refuse('purpose/unknown', { purpose: draft.purpose })
  if (!purpose.consent) return refuse('consent/not-needed', { purpose: purpose.id })
  const receiver = law.findReceiver(draft.receiver)
  if (!receiver || !purpose.for.roles.includes(receiver.role))
    return refuse('consent/unknown-receiver', { receiver: draft.receiver })
  const opened = new Map(openedKinds(law, purpose).map((one) => [one.kind, one]))
  const strange = draft.fields.find((text) => {
    const [kind = '', field] = text.split('.')
    const one = opened.get(kind)
    if (!one || field === undefined) return !one
    return one.fields ? !one.fields.includes(field) : !Object.hasOwn(law.getKind(kind).fields, field)
  })
  if (strange !== undefined || draft.fields.length === 0) return refuse('consent/not-opened', { field: strange ?? '' })
  if (draft.until < today) return refuse('consent/already-over', { until: draft.until })
  return accept({ ...draft, fields: [...new Set(draft.fields)].sort() })
}

/** Adds a consent; it holds from the moment the transaction is committed. */
export const insertConsent = async (
  tx: Tx,
  subjectId: number,
  { receiver, purpose, fields, until }: ConsentDraft,
  given: { readonly at: Instant; readonly by: string },
): Promise<number> => {
  const [row] = await tx.rows<{
    id: number
  }>(sql`insert into consent (subject_id, consent_id, receiver, purpose, fields,
      given_at, given_by, until)
    values (${subjectId}, nextval('consent_id'), ${receiver}, ${purpose}, ${fields}, ${given.at}, ${given.by}, ${until})
    returning consent_id as id`)
  return (row as { id: number }).id
}

/** Ends a consent at once; `undefined` if there is none of this number that still holds. */
export const endConsent = async (
  tx: Tx,
  subjectId: number,
  consentId: number,
  revoked: { readonly at: Instant; readonly by: string },
): Promise<Consent | undefined> =>
  (
    await tx.rows<Consent>(sql`update consent set revoked_at = ${revoked.at}, revoked_by = ${revoked.by}
      where subject_id = ${subjectId} and consent_id = ${consentId} and revoked_at is null returning ${columns}`)
  )[0]

/** Every consent a subject gave, the newest first, those that ended included. */
export const listConsents = (db: Reader, subjectId: number): Promise<Consent[]> =>
  db.rows(sql<Consent>`select ${columns} from consent where subject_id = ${subjectId} order by consent_id desc`)

const columns = sql.raw(
  `consent_id as "consentId", receiver, purpose, fields, given_at as "givenAt", until, revoked_at as "revokedAt"`,
)
