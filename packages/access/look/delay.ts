import { accept, type Instant, instantOf, type Result, refuse } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'
import type { Law, Purpose } from '@probity/law'

/**
 * Why a subject is to learn later of the looks of one body for one inspection (R27). `extends` names an earlier delay whose time
 * this one lengthens.
 */
export type DelayDraft = {
  readonly body: string
  readonly purpose: string
  readonly reference: string
  readonly instrument: string
  readonly article: string
  readonly reasons: string
  readonly days: number
  readonly extends?: number | undefined
}

/** A delay as it stands: it holds from its approval by a second person until it ends, by itself. */
export type Delay = Omit<DelayDraft, 'extends'> & {
  readonly delayId: number
  readonly extends: number | null
  readonly proposedBy: string
  readonly proposedAt: Instant
  readonly approvedBy: string | null
  readonly approvedAt: Instant | null
  readonly endsAt: Instant | null
}

export type DelayRefusal =
  | 'purpose/unknown'
  | 'delay/not-possible'
  | 'delay/no-article'
  | 'delay/no-reasons'
  | 'delay/too-long'
  | 'delay/not-found'
  | 'delay/cannot-be-extended'

/**
 * Whether a delay can be proposed, `earlier` being the delays of the same subject.
 * Refuses, the first that applies: purpose/unknown, delay/not-possible, delay/no-article, delay/no-reasons, delay/too-long,
 * delay/not-found (nothing to extend), delay/cannot-be-extended.
 */
export const judgeDelay = (
  law: Law,
  draft: DelayDraft,
  earlier: readonly Delay[],
  now: Instant,
): Result<DelayDraft, DelayRefusal> => {
  const purpose = law.findPurpose(draft.purpose)
  if (!purpose) return refuse('purpose/unknown', { purpose: draft.purpose })
  if (!purpose.delay) return refuse('delay/not-possible', { purpose: purpose.id })
  const articles = law.findInstrument(draft.instrument)?.articles ?? {}
  if (!Object.hasOwn(articles, draft.article))
    return refuse('delay/no-article', { instrument: draft.instrument, article: draft.article })
  if (draft.reasons.trim().length < 10) return refuse('delay/no-reasons')
  if (!Number.isInteger(draft.days) || draft.days < 1 || draft.days > purpose.delay.days)
    return refuse('delay/too-long', { most: purpose.delay.days })
  return draft.extends === undefined ? accept(draft) : judgeExtension(purpose, draft, draft.extends, earlier, now)
}

const judgeExtension = (
  { delay }: Purpose,
  draft: DelayDraft,
  first: number,
  earlier: readonly Delay[],
  now: Instant,
): Result<DelayDraft, DelayRefusal> => {
  const extended = earlier.find(
    (one) =>
      one.delayId === first &&
      one.extends === null &&
      one.body === draft.body &&
      one.purpose === draft.purpose &&
      one.reference === draft.reference,
  )
  if (!extended) return refuse('delay/not-found')
  const already = earlier.filter((one) => one.extends === first).length
  const runs = extended.endsAt !== null && extended.endsAt > now
  if (!runs || already >= (delay?.extensions ?? 0)) return refuse('delay/cannot-be-extended')
  return accept(draft)
}

export type ApprovalRefusal = 'delay/not-found' | 'delay/approved' | 'delay/one-person' | 'delay/cannot-be-extended'

const dayLength = 24 * 60 * 60 * 1000

/**
 * When a proposed delay ends if somebody approves it now: counted from the approval, or for an extension from the end of what
 * it lengthens. Refuses: delay/not-found, delay/approved, delay/one-person, delay/cannot-be-extended (its time is over).
 */
export const judgeApproval = (
  known: readonly Delay[],
  delayId: number,
  approver: { readonly body: string; readonly personId: string },
  now: Instant,
): Result<Instant, ApprovalRefusal> => {
  const delay = known.find((one) => one.delayId === delayId && one.body === approver.body)
  if (!delay) return refuse('delay/not-found')
  if (delay.approvedAt !== null) return refuse('delay/approved')
  if (delay.proposedBy === approver.personId) return refuse('delay/one-person')
  const extended = known.find((one) => one.delayId === delay.extends)
  if (delay.extends !== null && (!extended?.endsAt || extended.endsAt <= now)) return refuse('delay/cannot-be-extended')
  return accept(instantOf(Date.parse(extended?.endsAt ?? now) + delay.days * dayLength))
}

export const listDelays = (db: Reader, subjectId: number): Promise<Delay[]> =>
  db.rows(sql<Delay>`select delay_id as "delayId", extends, body, purpose, reference, instrument, article, reasons, days,
      proposed_by as "proposedBy", proposed_at as "proposedAt", approved_by as "approvedBy", approved_at as "approvedAt",
      ends_at as "endsAt"
    from look_delay where subject_id = ${subjectId} order by delay_id`)

export const insertDelay = async (
  tx: Tx,
  subjectId: number,
  draft: DelayDraft,
  proposed: { readonly at: Instant; readonly by: string },
): Promise<number> => {
  const [row] = await tx.rows<{ id: number }>(sql`insert into look_delay (subject_id, delay_id, extends, body, purpose,
      reference, instrument, article, reasons, days, proposed_by, proposed_at)
    values (${subjectId}, nextval('look_delay_id'), ${draft.extends ?? null}, ${draft.body}, ${draft.purpose},
      ${draft.reference}, ${draft.instrument}, ${draft.article}, ${draft.reasons}, ${draft.days}, ${proposed.by}, ${proposed.at})
    returning delay_id as id`)
  return (row as { id: number }).id
}

export const approveDelay = (
  tx: Tx,
  subjectId: number,
  delayId: number,
  approved: { readonly at: Instant; readonly by: string; readonly endsAt: Instant },
) =>
  tx.rows(sql`update look_delay set approved_by = ${approved.by}, approved_at = ${approved.at}, ends_at = ${approved.endsAt}
    where subject_id = ${subjectId} and delay_id = ${delayId}`)
