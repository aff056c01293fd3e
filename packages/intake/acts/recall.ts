import { accept, type Result, refuse } from '@probity/base'
import { sql, type Tx } from '@probity/database'
import { listRecallable, listSourcesAdded } from '@probity/records'
import { lockSubjects, type Subject } from '@probity/registry'
import type { Intake } from '../intake.ts'
import { redacted } from '../redaction/redact-text.ts'
import { findSubmission, listChunks, listDrivenInto } from '../submission/store.ts'
import type { ActDraft } from './write-act.ts'
import { writeRecordActs } from './write-record-acts.ts'

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
 * version came with it is hidden, chunk by chunk, each in a transaction of its own, so that a recall of a million lines
 * begins to work at once and goes on after a crash when it is asked for again. What others supplied stays, and is no longer said to
 * have come by this channel as well (R4). Rows that still wait are dropped.
 * Refuses: recall/one-person, submission/not-found, submission/not-finished, submission/already-recalled.
 */
export const recallSubmission = async (
  intake: Intake,
  input: RecallInput,
): Promise<Result<Recalled, RecallRefusal>> => {
  const [requestedBy, confirmedBy] = [input.requestedBy.trim(), input.confirmedBy.trim()]
  if (requestedBy === '' || confirmedBy === '' || sameWriting(requestedBy) === sameWriting(confirmedBy))
    return refuse('recall/one-person')
  const { submissionId } = input
  const submission = await findSubmission(intake.database, submissionId)
  if (!submission) return refuse('submission/not-found')
  if (submission.state === 'recalled') return refuse('submission/already-recalled')
  if (submission.state === 'reading') return refuse('submission/not-finished')
  const closed = {
    reason: redacted(input.reason),
    requestedBy: redacted(requestedBy),
    confirmedBy: redacted(confirmedBy),
  }
  let records = 0
  const drivenIn = { subjects: await listDrivenInto(intake.database, submissionId), batchId: null }
  for (const { subjects, batchId } of [...(await listChunks(intake.database, submissionId)), drivenIn]) {
    records += await intake.database.transaction(async (tx) => {
      const locked = await lockSubjects(tx, subjects)
      const drafts = [
        ...(await draftsFor(tx, intake, submissionId, submission.authorityId, locked)),
        ...(await sourcesTakenBack(tx, intake, { submissionId, authorityId: submission.authorityId, batchId }, locked)),
      ]
      await writeRecordActs(
        tx,
        intake,
        locked,
        drafts.map((draft) => ({ ...draft, closed })),
      )
      return drafts.filter(({ kind }) => kind === 'recalled').length
    })
  }
  await intake.database.transaction(async (tx) => {
    await tx.rows(sql`update submission_row set state = 'dropped'
      where submission_id = ${submissionId} and state = 'waiting'`)
    await tx.rows(sql`update submission set state = 'recalled' where submission_id = ${submissionId}`)
  })
  return accept({ records })
}

const draftsFor = async (
  tx: Tx,
  { clock }: Intake,
  submissionId: string,
  authorityId: string,
  locked: readonly Subject[],
): Promise<ActDraft[]> => {
  const subjects = new Map(locked.map((subject) => [subject.subjectId, subject]))
  return (await listRecallable(tx, submissionId, [...subjects.keys()])).flatMap(({ subjectId, recordId }) => {
    const subject = subjects.get(subjectId)
    const act = { kind: 'recalled' as const, effectiveOn: clock.today(), authorityId, content: {} }
    return subject ? [{ ...act, subject, recordId }] : []
  })
}

/**
 * A decision that another had brought before was noted to come from here too; that is taken back. Where the other took its own
 * back meanwhile, nobody is left, and the record is recalled.
 */
const sourcesTakenBack = async (
  tx: Tx,
  { clock }: Intake,
  from: Parameters<typeof listSourcesAdded>[1],
  locked: readonly Subject[],
): Promise<ActDraft[]> => {
  const subjects = new Map(locked.map((subject) => [subject.subjectId, subject]))
  const added = await listSourcesAdded(tx, from, [...subjects.keys()])
  return added.map(({ subjectId, recordId, batchId, ordinal, alone }) => ({
    subject: subjects.get(subjectId) as Subject,
    effectiveOn: clock.today(),
    authorityId: from.authorityId,
    ...(alone
      ? { recordId, kind: 'recalled' as const, content: {} }
      : { recordId: null, kind: 'undone' as const, content: { batchId, ordinal } }),
  }))
}

/** Width, case and spaces do not make another person. */
const sameWriting = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
