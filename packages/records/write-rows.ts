import type { Randomness, Written } from '@probity/base'
import { CopyRows, FieldWriter } from '@probity/database'
import { type Batch, openSealer, type Place, type Salts } from '@probity/ledger'
import { endParts, mostBytesOf, openParts, type WritableVersion, type WrittenParts } from './parts.ts'
import type { RecordVersion } from './record.ts'

/** A version to be added: whose it is, and which row of which submission brought it. */
export type AddedVersion = {
  readonly subjectId: number
  readonly handle: string
  readonly version: RecordVersion
  readonly submissionId: string
  readonly submissionRow: number
}

/**
 * A version that was written before it was known whose it is: its open parts, and the fields of its row that say nothing of
 * its subject and its place in the ledger.
 */
export type PreparedVersion = WrittenParts & {
  readonly bytes: Buffer
  readonly fields: Place
  readonly severity: RecordVersion['severity']
  readonly version: number
}

/** The same of a version prepared elsewhere. */
export type AddedPrepared = {
  readonly subjectId: number
  readonly handle: string | Written
  readonly recordId: number
  readonly prepared: PreparedVersion
}

/** Where a version stands in the ledger, and with which salts; of an old one the leaf may not have been kept. */
export type VersionEntry = Salts & {
  readonly leaf: Uint8Array | null
  readonly batchId: number
  readonly ordinal: number
}

/** Gives the entry of a version whose parts stand in `bytes`; it is over once the next is asked for. */
export type EntryOf<Added> = (added: Added, bytes: Buffer, parts: WrittenParts) => VersionEntry

/** New versions are sealed one by one, each as its row is asked for. */
export const sealing = (batch: Pick<Batch, 'batchId' | 'add'>, random: Randomness): EntryOf<unknown> => {
  const seal = openSealer(random)
  return (_, bytes, { open, closed }) => {
    const sealed = seal(bytes, open, closed)
    const { publicSalt, closedSalt, leaf } = sealed
    return { publicSalt, closedSalt, leaf, batchId: batch.batchId, ordinal: batch.add(sealed) }
  }
}

/** What hangs on the subject and the place in the ledger; then what is prepared, in the order in which `prepareVersion` writes it. */
export const recordVersionColumns = [
  'subject_id',
  'record_id',
  'public_salt',
  'closed_salt',
  'batch_id',
  'ordinal',
  'leaf',
  'version',
  'nature',
  'kind',
  'authority_id',
  'first_seen_on',
  'submission_id',
  'submission_row',
  'decider_name',
  'decider_code',
  'document_number',
  'event_on',
  'decided_on',
  'published_on',
  'severity',
  'basis',
  'attested',
  'content',
  'closed',
] as const

/** Bytes of the fields before the prepared ones, salts and leaf included. */
const mostBytesOfPlace = 192

/** Writes a version as far as that can be done before its subject is known. What is given holds until the next is written. */
export const prepareVersion = (
  to: FieldWriter,
  v: WritableVersion,
  submissionId: string | Written,
  submissionRow: number,
): typeof prepared => {
  const most = mostBytesOf(v)
  const { open, closed, attested, content, closedContent } = openParts(to, v, most)
  const { fields } = prepared
  const json = attested.to - attested.from + content.to - content.from + closedContent.to - closedContent.from
  to.reserve(json + most + 3 * submissionId.length)
  fields.from = to.at
  to.integer(v.version)
  to.word(v.nature)
  to.words(v.kind)
  to.words(v.authorityId)
  to.day(v.firstSeenOn)
  to.words(submissionId)
  to.integer(submissionRow)
  to.words(v.deciderName)
  to.words(v.deciderCode)
  to.words(v.documentNumber)
  to.day(v.eventOn)
  to.day(v.decidedOn)
  to.day(v.publishedOn)
  to.word(v.severity)
  to.words(v.basis)
  to.jsonb(attested)
  to.jsonb(content)
  to.jsonb(closedContent)
  fields.to = to.at
  prepared.open = open
  prepared.closed = closed
  return prepared
}
const nowhere: Place = { from: 0, to: 0 }
const prepared = { open: nowhere, closed: nowhere, fields: { from: 0, to: 0 } }

/**
 * Writes the rows of versions for COPY, some at a time: the database stores the first while the next are hashed. `versions` are asked
 * for one by one and none is kept, but that those which are not the first of their record are put into `later`.
 */
export function* versionRows<Added extends AddedVersion | AddedPrepared>(
  versions: Iterable<Added>,
  entryOf: EntryOf<Added>,
  later: AddedVersion[] = [],
  rows = new CopyRows(),
): Generator<Uint8Array<ArrayBuffer>> {
  const prepare = preparing()
  for (const added of versions) {
    const prepared = 'prepared' in added ? added.prepared : prepare(added)
    const recordId = 'prepared' in added ? added.recordId : added.version.recordId
    const { bytes, severity, version, fields } = prepared
    const parts = endParts(bytes, prepared, { handle: added.handle, recordId, severity, version })
    const entry = entryOf(added, bytes, parts)
    if (!('prepared' in added) && version > 1) later.push(added)
    rows.reserve(mostBytesOfPlace + fields.to - fields.from)
    rows.count(recordVersionColumns.length)
    rows.long(added.subjectId)
    rows.long(recordId)
    rows.bytea(entry.publicSalt)
    rows.bytea(entry.closedSalt)
    rows.long(entry.batchId)
    rows.integer(entry.ordinal)
    rows.bytea(entry.leaf)
    rows.at += bytes.copy(rows.bytes, rows.at, fields.from, fields.to)
    if (rows.isFull) yield rows.take()
  }
  yield rows.end()
}

/** One version at a time, in the same bytes. */
const preparing = () => {
  const to = new FieldWriter(16_384)
  return (added: AddedVersion): PreparedVersion => {
    to.at = 0
    const { severity, version } = added.version
    return {
      ...prepareVersion(to, added.version, added.submissionId, added.submissionRow),
      bytes: to.bytes,
      severity,
      version,
    }
  }
}
