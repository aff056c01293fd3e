import { accept, type Result, refuse } from '@probity/base'
import type { Basis } from '@probity/law'
import {
  actsInForce,
  type ErasureRefusal,
  judgeErasure,
  listActs,
  listAllVersions,
  listEntriesOf,
  readPublicRecordId,
  recordStateOn,
  removeRecord,
} from '@probity/records'
import { findSubjectIdByHandle, lockSubjects } from '@probity/registry'
import type { Intake } from '../intake.ts'
import { redacted } from '../redaction/redact-text.ts'
import { type ActPlace, writeActs } from './write-act.ts'

export type EraseInput = {
  /** The public number of the record. */
  readonly record: string
  /** The ground of the pack that orders it. */
  readonly ground: string
  /** The named official who decides it. */
  readonly decidedBy: string
  readonly reasons: string
}
export type EraseRefusal = ErasureRefusal | 'record/not-held' | 'match/no-reasons'

const shortestReasons = 10

/**
 * Erases a record because law orders it: content, closed part, salts, its number and the cells it came with. A tombstone act says
 * that it was done, when, by whom, on which article, and of which entries of the log; it says nothing of what they held. The
 * entries stay, so every proof that was handed out still verifies; without salts nobody can find out again what they commit to.
 * Refuses: match/no-reasons, record/not-held, then as judgeErasure does.
 */
export const eraseRecord = async (
  intake: Intake,
  { record, ground: wanted, decidedBy, reasons }: EraseInput,
): Promise<Result<ActPlace & { readonly entries: number }, EraseRefusal>> => {
  if ([...reasons.trim()].length < shortestReasons || decidedBy.trim() === '') return refuse('match/no-reasons')
  const named = readPublicRecordId(record)
  const erased = await intake.database.transaction(async (tx) => {
    const subjectId = named && (await findSubjectIdByHandle(tx, named.handle))
    const [subject] = subjectId === undefined ? [] : await lockSubjects(tx, [subjectId])
    if (!named || !subject) return refuse('record/not-held')
    const { recordId } = named
    const versions = (await listAllVersions(tx, subject.subjectId)).filter((one) => one.recordId === recordId)
    const today = intake.clock.today()
    const state = recordStateOn(versions, actsInForce(await listActs(tx, subject.subjectId)), today)
    if (!state) return refuse('record/not-held')
    const ground = judgeErasure(intake.law.findErasureGround(wanted), state, subject.region, today)
    if (!ground.ok) return ground
    const entries = await listEntriesOf(tx, subject.subjectId, recordId)
    // The last entry of the transaction; what follows only takes away what it names.
    const [place] = await writeActs(tx, intake, [
      {
        subject,
        recordId: null,
        kind: 'erased',
        effectiveOn: today,
        authorityId: 'operator',
        content: { ground: ground.value.id, basis: ground.value.basis.map(basisOf), entries },
        closed: { decidedBy: redacted(decidedBy), reasons: redacted(reasons) },
      },
    ])
    const removed = await removeRecord(tx, subject.subjectId, recordId)
    if (removed !== entries.length) throw new Error(`${removed} of ${entries.length} entries could be erased`)
    return accept({ ...(place as ActPlace), entries: entries.length })
  })
  if (erased.ok) intake.lastKnown?.forget()
  return erased
}

const basisOf = ({ instrument, article, confidence }: Basis) => ({
  instrument,
  ...(article === undefined ? {} : { article }),
  confidence,
})
