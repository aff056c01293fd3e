import { ByteWriter, type Day, type Json, mostJsonBytes, Written, type WrittenObject } from '@probity/base'
import { type Severity, severities } from '@probity/law'
import type { EntryParts, Place } from '@probity/ledger'
import { roomBefore } from '@probity/proof'
import { writeHandle, writePublicRecordId } from './identity.ts'
import type { RecordVersion } from './record.ts'

/** A version as far as it is known before its subject is: what it says, and not yet which record it is a version of. */
export type StatedVersion = Omit<RecordVersion, 'recordId'>

type Texts = 'kind' | 'authorityId' | 'deciderName' | 'deciderCode' | 'documentNumber' | 'basis'
type Days = 'eventOn' | 'decidedOn' | 'publishedOn' | 'firstSeenOn'
type Objects = 'attested' | 'content' | 'closed'

/** The same where texts and objects may stand in bytes already, as in a row that was read without taking it apart. */
export type WritableVersion = Omit<StatedVersion, Texts | Days | Objects> & {
  readonly [Member in Texts | Days]: StatedVersion[Member] | Written
} & { readonly [Member in Objects]: StatedVersion[Member] | WrittenObject }

/** Where the JSON of a stated version stands: its two parts, still open, and in them what the database stores as it is hashed. */
export type OpenParts = {
  readonly open: Place
  readonly closed: Place
  readonly attested: Place
  readonly content: Place
  readonly closedContent: Place
}

/** The two parts, ended. */
export type WrittenParts = { readonly open: Place; readonly closed: Place }

/** Bytes behind each open part for its end: the record's id, a class, the handle, a number, and the names of these members. */
const roomForEnd = 192

/** Room that the texts of a version take, and what stands between them, once; but for its content. */
export const mostBytesOf = ({
  authorityId,
  basis,
  deciderCode,
  deciderName,
  documentNumber,
  kind,
}: WritableVersion): number =>
  mostJsonBytes(authorityId) +
  mostJsonBytes(basis) +
  mostJsonBytes(deciderCode) +
  mostJsonBytes(deciderName) +
  mostJsonBytes(documentNumber) +
  2 * (mostJsonBytes(kind) + roomBefore + roomForEnd) +
  512

/** One for all versions: a few hundred bytes for each were most of what the collector found after a row. */
const written = {
  open: { from: 0, to: 0 },
  closed: { from: 0, to: 0 },
  attested: { from: 0, to: 0 },
  content: { from: 0, to: 0 },
  closedContent: { from: 0, to: 0 },
} satisfies OpenParts

/**
 * Writes the two parts of a record version as the ledger commits to them, as far as they hang on nothing but what is stated:
 * canonical JSON (RFC 8785), member by member in sorted order and straight into bytes, since this is the hottest loop of intake.
 * `endParts` ends them once it is known whose record it is. Before each part is room for its commitment, behind it for its end.
 * What is given holds until the next version is written.
 */
export const openParts = (to: ByteWriter, version: WritableVersion, most = mostBytesOf(version)): OpenParts => {
  const { open, closed } = written
  to.reserve(most)
  to.at += roomBefore
  open.from = to.at
  to.written(pieces.attested)
  writeObject(to, version.attested as Readonly<Record<string, Json>> | WrittenObject, written.attested, most)
  to.written(pieces.authority)
  to.json(version.authorityId)
  to.written(pieces.basis)
  to.json(version.basis)
  to.written(pieces.content)
  writeObject(to, version.content, written.content, most)
  to.written(pieces.decidedOn)
  writeDay(to, version.decidedOn)
  to.written(pieces.deciderCode)
  to.json(version.deciderCode)
  to.written(pieces.deciderName)
  to.json(version.deciderName)
  to.written(pieces.documentNumber)
  to.json(version.documentNumber)
  to.written(pieces.entryOfEvent)
  writeDay(to, version.eventOn)
  to.written(pieces.firstSeenOn)
  writeDay(to, version.firstSeenOn)
  to.written(pieces.kind)
  to.json(version.kind)
  to.written(pieces.nature)
  to.ascii(version.nature)
  to.written(pieces.publicPart)
  writeDay(to, version.publishedOn)
  to.written(pieces.record)
  open.to = to.at

  to.at += roomForEnd + roomBefore
  closed.from = to.at
  to.written(pieces.closedContent)
  writeObject(to, version.closed, written.closedContent, most)
  to.written(pieces.entryOfKind)
  to.json(version.kind)
  to.written(pieces.closedPart)
  closed.to = to.at
  to.at += roomForEnd
  return written
}

/** An object that stands in a part as it is. Behind it there is room for what is left of both parts. */
const writeObject = (
  to: ByteWriter,
  value: Readonly<Record<string, Json>> | WrittenObject,
  place: { from: number; to: number },
  rest: number,
): void => {
  place.from = to.at
  to.canonical(value)
  place.to = to.at
  to.reserve(rest)
}

const writeDay = (to: ByteWriter, day: Day | Written | null): void => {
  if (typeof day === 'string') to.ascii(`"${day}"`)
  else to.json(day)
}

/** What stands between values, ready to be copied. */
const pieces = {
  attested: Written.json('{"attested":'),
  authority: Written.json(',"authority":'),
  basis: Written.json(',"basis":'),
  content: Written.json(',"content":'),
  decidedOn: Written.json(',"decidedOn":'),
  deciderCode: Written.json(',"deciderCode":'),
  deciderName: Written.json(',"deciderName":'),
  firstSeenOn: Written.json(',"firstSeenOn":'),
  kind: Written.json(',"kind":'),
  nature: Written.json(',"nature":"'),
  record: Written.json(',"record":"'),
  closedContent: Written.json('{"content":'),
  documentNumber: Written.json(',"documentNumber":'),
  entryOfEvent: Written.json(',"entry":"record-version","eventOn":'),
  publicPart: Written.json('","part":"public","publishedOn":'),
  entryOfKind: Written.json(',"entry":"record-version","kind":'),
  closedPart: Written.json(',"part":"closed","record":"'),
  noSeverity: Written.json('","severity":null,'),
  severity: Object.fromEntries(
    severities.map((severity) => [severity, Written.json(`","severity":"${severity}",`)]),
  ) as Readonly<Record<Severity, Written>>,
  afterId: Written.json('",'),
  subject: Written.json('"subject":"'),
  version: Written.json('","version":'),
  firstVersion: Written.json('","version":1}'),
}

/** What the parts of a version still lack: which record it is of, and the members that stand behind that. */
export type Ending = Pick<RecordVersion, 'recordId' | 'severity' | 'version'> & { readonly handle: string | Written }

const end = new ByteWriter(0)

/** Ends both parts where they stand. */
export const endParts = (bytes: Buffer, { open, closed }: WrittenParts, ending: Ending): WrittenParts => {
  const { handle, severity, version } = ending
  end.bytes = bytes
  end.at = open.to
  writePublicRecordId(end, handle, ending.recordId)
  const idTo = end.at
  end.written(severity === null ? pieces.noSeverity : pieces.severity[severity])
  const subjectFrom = end.at
  end.written(pieces.subject)
  writeHandle(end, handle)
  if (version === 1) end.written(pieces.firstVersion)
  else {
    end.written(pieces.version)
    end.ascii(`${version}}`)
  }
  const openTo = end.at
  end.at = closed.to
  end.again(open.to, idTo)
  end.written(pieces.afterId)
  end.again(subjectFrom, openTo)
  if (openTo - open.to > roomForEnd) throw new RangeError('the end of a part is longer than its room')
  return { open: { from: open.from, to: openTo }, closed: { from: closed.from, to: end.at } }
}

/** The same as texts, for who checks a commitment. */
export const recordParts = (handle: string, version: RecordVersion): EntryParts => {
  const to = new ByteWriter(4_096)
  const parts = openParts(to, version)
  const { open, closed } = endParts(to.bytes, parts, { ...version, handle })
  return {
    public: to.bytes.toString('utf8', open.from, open.to),
    closed: to.bytes.toString('utf8', closed.from, closed.to),
  }
}
