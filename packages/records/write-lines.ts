import { ByteWriter, mostJsonBytes, type Randomness } from '@probity/base'
import { CopyLines } from '@probity/database'
import { type Batch, leafOf, type Salts, sealWritten } from '@probity/ledger'
import { type WrittenParts, writeParts } from './parts.ts'
import type { RecordVersion } from './record.ts'

/** A version to be added: whose it is, and which row of which submission brought it. */
export type AddedVersion = {
  readonly subjectId: number
  readonly handle: string
  readonly version: RecordVersion
  readonly submissionId: string
  readonly submissionRow: number
}

/** Where a version stands in the ledger, and with which salts; of an old one the leaf may not have been kept. */
export type VersionEntry = Salts & {
  readonly leaf: Uint8Array | null
  readonly batchId: number
  readonly ordinal: number
}

/** Gives the entry of a version whose parts stand in `bytes`. */
export type EntryOf<Version> = (version: Version, bytes: Buffer, parts: WrittenParts) => VersionEntry

/** New versions are sealed one by one, each as its line is asked for. */
export const sealing =
  (batch: Pick<Batch, 'batchId' | 'add'>, random: Randomness): EntryOf<unknown> =>
  (_, bytes, { open, closed }) => {
    const sealed = sealWritten(bytes, open, closed, random)
    const { publicSalt, closedSalt, entry } = sealed
    return { publicSalt, closedSalt, leaf: leafOf(entry), batchId: batch.batchId, ordinal: batch.add(sealed) }
  }

/** The columns of `record_version`, in the order in which a line has them. */
export const recordVersionColumns = [
  'subject_id',
  'version',
  'record_id',
  'nature',
  'kind',
  'authority_id',
  'decider_name',
  'decider_code',
  'document_number',
  'event_on',
  'decided_on',
  'published_on',
  'first_seen_on',
  'severity',
  'basis',
  'attested',
  'content',
  'closed',
  'submission_id',
  'submission_row',
  'public_salt',
  'closed_salt',
  'batch_id',
  'ordinal',
  'leaf',
] as const

/** Writes the lines of versions for COPY, some at a time: the database stores the first while the next are hashed. */
export function* versionLines<Version extends AddedVersion>(
  versions: readonly Version[],
  entryOf: EntryOf<Version>,
): Generator<Uint8Array<ArrayBuffer>> {
  const bytes = new ByteWriter(16_384)
  const lines = new CopyLines()
  for (const added of versions) {
    const { version: v } = added
    bytes.at = 0
    const parts = writeParts(bytes, added.handle, v)
    const entry = entryOf(added, bytes.bytes, parts)
    lines.reserve(2 * bytes.at + mostJsonBytes(v.basis) + 2_048)
    lines.plain(added.subjectId)
    lines.plain(v.version)
    lines.plain(v.recordId)
    lines.plain(v.nature)
    lines.field(v.kind)
    lines.field(v.authorityId)
    lines.field(v.deciderName)
    lines.field(v.deciderCode)
    lines.field(v.documentNumber)
    lines.plain(v.eventOn)
    lines.plain(v.decidedOn)
    lines.plain(v.publishedOn)
    lines.plain(v.firstSeenOn)
    lines.plain(v.severity)
    lines.field(v.basis)
    lines.written(bytes, parts.attested.from, parts.attested.to)
    lines.written(bytes, parts.content.from, parts.content.to)
    lines.written(bytes, parts.closedContent.from, parts.closedContent.to)
    lines.field(added.submissionId)
    lines.plain(added.submissionRow)
    lines.hex(entry.publicSalt)
    lines.hex(entry.closedSalt)
    lines.plain(entry.batchId)
    lines.plain(entry.ordinal)
    if (entry.leaf) lines.hex(entry.leaf)
    else lines.plain(null)
    lines.endLine()
    if (lines.isFull) yield lines.take()
  }
  if (lines.at > 0) yield lines.take()
}
