import type { Clock, Day, Json, Randomness } from '@probity/base'
import type { Tx } from '@probity/database'
import { actParts, type Batch, openBatch, sealEntry } from '@probity/ledger'
import {
  type Act,
  insertActs,
  insertVersions,
  type NewAct,
  publicRecordId,
  type RecordVersion,
  sealing,
} from '@probity/records'
import type { Subject } from '@probity/registry'

export type ActDraft = {
  readonly subject: Pick<Subject, 'subjectId' | 'handle'>
  readonly recordId: number | null
  readonly kind: Act['kind']
  readonly effectiveOn: Day
  readonly authorityId: string
  readonly content: Readonly<Record<string, Json>>
  /** Who acted and why, as far as the public does not learn it. */
  readonly closed?: Readonly<Record<string, Json>>
}

/** Where an act stands: its batch and its place in it. By these it can be undone. */
export type ActPlace = { readonly batchId: number; readonly ordinal: number }

/** Commits to an act and gives it its place in the batch. */
export const sealAct = (
  batch: Batch,
  { random }: { random: Randomness },
  { subject, closed = {}, ...draft }: ActDraft,
): NewAct => {
  const parts = actParts({
    handle: subject.handle,
    kind: draft.kind,
    effectiveOn: draft.effectiveOn,
    authority: draft.authorityId,
    content: draft.content,
    closed,
    ...(draft.recordId === null ? {} : { record: publicRecordId(subject.handle, draft.recordId) }),
  })
  const salts = sealEntry(parts, random)
  return { ...draft, closed, subjectId: subject.subjectId, salts, batchId: batch.batchId, ordinal: batch.add(salts) }
}

/** First versions of records that come of the same decision, and the case they come of. */
export type DecidedVersions = { readonly versions: readonly RecordVersion[]; readonly source: string }

/**
 * Writes acts in one ledger batch, and records that come of the same decision; the last thing of their transaction. The subjects
 * are locked by the caller.
 */
export const writeActs = async (
  tx: Tx,
  shell: { clock: Clock; random: Randomness },
  drafts: readonly ActDraft[],
  decided?: DecidedVersions & { readonly subject: ActDraft['subject'] },
): Promise<ActPlace[]> => {
  const batch = await openBatch(tx, shell.clock)
  const acts = drafts.map((draft) => sealAct(batch, shell, draft))
  if (decided && decided.versions.length > 0) {
    const { subject, source, versions } = decided
    const added = versions.map((version) => ({ ...subject, version, submissionId: source, submissionRow: 1 }))
    await insertVersions(tx, added, sealing(batch, shell.random))
  }
  await insertActs(tx, acts)
  await batch.write()
  return acts.map(({ batchId, ordinal }) => ({ batchId, ordinal }))
}
