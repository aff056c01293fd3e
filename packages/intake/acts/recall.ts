import { accept, type Result, refuse } from '@probity/base'
import { sql } from '@probity/database'
import { actsInForce, listActs, listAllVersions } from '@probity/records'
import { lockSubjects } from '@probity/registry'
import type { Intake } from '../intake.ts'
import { findSubmission, listChunks } from '../submission/store.ts'
import { type ActDraft, writeActs } from './write-act.ts'

export type RecallInput = {
  readonly submissionId: string
  readonly requestedBy: string
  readonly confirmedBy: string
  readonly reason: string
}
export type RecallRefusal =
  | 'submission/not-found'
  | 'submission/already-recalled'
  | 'submission/not-finished'
  | 'recall/one-person'

/** Records a recall hid. */
export type Recalled = { readonly records: number }

/**
 * Recalls a whole submission that should never have been sent (R28): two people, one reason. Every record whose newest
 * version came with it is hidden at once; what others supplied stays. Rows that still wait are dropped.
 * Refuses: recall/one-person, submission/not-found, submission/not-finished, submission/already-recalled.
 */
export const recallSubmission = async (
  intake: Intake,
  input: RecallInput,
): Promise<Result<Recalled, RecallRefusal>> => {
  if (
    input.requestedBy.trim() === '' ||
    input.requestedBy.trim() === input.confirmedBy.trim() ||
    input.confirmedBy.trim() === ''
  )
    return refuse('recall/one-person')
  const { submissionId } = input
  return intake.database.transaction(async (tx) => {
    await tx.rows(sql`select from submission where submission_id = ${submissionId} for update`)
    const submission = await findSubmission(tx, submissionId)
    if (!submission) return refuse('submission/not-found')
    if (submission.state === 'recalled') return refuse('submission/already-recalled')
    if (submission.state === 'reading') return refuse('submission/not-finished')
    const touched = [...new Set((await listChunks(tx, submissionId)).flatMap(({ subjects }) => subjects))]
    const drafts: ActDraft[] = []
    for (const subject of await lockSubjects(tx, touched)) {
      const withdrawn = new Set(
        actsInForce(await listActs(tx, subject.subjectId))
          .filter(({ kind }) => kind === 'revoked' || kind === 'recalled')
          .map(({ recordId }) => recordId),
      )
      const byRecord = Map.groupBy(await listAllVersions(tx, subject.subjectId), ({ recordId }) => recordId)
      for (const [recordId, versions] of byRecord) {
        if (versions.at(-1)?.submissionId !== submissionId || withdrawn.has(recordId)) continue
        drafts.push({
          subject,
          recordId,
          kind: 'recalled',
          effectiveOn: intake.clock.today(),
          authorityId: submission.authorityId,
          content: {},
          closed: { reason: input.reason, requestedBy: input.requestedBy, confirmedBy: input.confirmedBy },
        })
      }
    }
    await tx.rows(
      sql`update submission_row set state = 'dropped' where submission_id = ${submissionId} and state = 'waiting'`,
    )
    await tx.rows(sql`update submission set state = 'recalled' where submission_id = ${submissionId}`)
    await writeActs(tx, intake, drafts)
    return accept({ records: drafts.length })
  })
}
