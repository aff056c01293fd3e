import { type Reader, sql } from '@probity/database'
import { actParts, type EntryParts, type Salts } from '@probity/ledger'
import { findSubjectIdByHandle } from '@probity/registry'
import { publicRecordId, readPublicRecordId } from './identity.ts'
import { recordParts } from './parts.ts'
import type { Act } from './record.ts'
import { type StoredVersion, versionColumns } from './store.ts'

/** All that was ever recorded of a record, with what opens its entries. */
export type HeldRecord = {
  readonly handle: string
  readonly versions: readonly (StoredVersion & Salts)[]
  readonly acts: readonly (Act & Salts & { readonly closed: StoredVersion['closed'] })[]
}

/** A record by its public number, shown or not: for those who may have its proofs. */
export const findRecordOf = async (db: Reader, id: string): Promise<HeldRecord | undefined> => {
  const wanted = readPublicRecordId(id)
  const subjectId = wanted && (await findSubjectIdByHandle(db, wanted.handle))
  if (!wanted || subjectId === undefined) return undefined
  const versions = await db.rows<HeldRecord['versions'][number]>(
    sql`select ${versionColumns}, v.public_salt as "publicSalt", v.closed_salt as "closedSalt"
      from record_version v where v.subject_id = ${subjectId} and v.record_id = ${wanted.recordId} order by v.version`,
  )
  if (versions.length === 0) return undefined
  const acts = await db.rows<HeldRecord['acts'][number]>(
    sql`select batch_id as "batchId", ordinal, record_id as "recordId", kind, effective_on as "effectiveOn",
        authority_id as "authorityId", content, closed, public_salt as "publicSalt", closed_salt as "closedSalt"
      from act where subject_id = ${subjectId} and record_id = ${wanted.recordId} order by batch_id, ordinal`,
  )
  return { handle: wanted.handle, versions, acts }
}

/** An entry with its place and what opens it, in the order of the ledger. */
export type OpenEntry = Salts & EntryParts & { readonly batchId: number; readonly ordinal: number }

export const entriesOfRecord = ({ handle, versions, acts }: HeldRecord): OpenEntry[] =>
  [
    ...versions.map((version) => ({ ...saltsAndPlace(version), ...recordParts(handle, version) })),
    ...acts.map((act) => ({ ...saltsAndPlace(act), ...partsOfAct(handle, act) })),
  ].sort((a, b) => a.batchId - b.batchId || a.ordinal - b.ordinal)

/** The two parts of a stored act as they were committed to. */
export const partsOfAct = (handle: string, act: Omit<HeldRecord['acts'][number], keyof Salts>): EntryParts =>
  actParts({
    handle,
    kind: act.kind,
    effectiveOn: act.effectiveOn,
    authority: act.authorityId,
    content: act.content,
    closed: act.closed,
    ...(act.recordId === null ? {} : { record: publicRecordId(handle, act.recordId) }),
  })

const saltsAndPlace = ({
  publicSalt,
  closedSalt,
  batchId,
  ordinal,
}: Salts & { readonly batchId: number; readonly ordinal: number }) => ({ publicSalt, closedSalt, batchId, ordinal })
