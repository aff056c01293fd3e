import { ByteWriter, canonicalJson, type Json, mostJsonBytes } from '@probity/base'
import type { EntryParts, Place } from '@probity/ledger'
import { roomBefore } from '@probity/proof'
import { publicRecordId } from './identity.ts'
import type { RecordVersion } from './record.ts'

/** Where the JSON of a written version stands: the two parts, and in them what the database stores as it is hashed. */
export type WrittenParts = {
  readonly open: Place
  readonly closed: Place
  readonly attested: Place
  readonly content: Place
  readonly closedContent: Place
}

/**
 * Writes the two parts of a record version as the ledger commits to them: canonical JSON (RFC 8785), member by member in sorted
 * order and straight into bytes, since this is the hottest loop of intake. Before each part is room for its commitment.
 */
export const writeParts = (to: ByteWriter, handle: string, version: RecordVersion): WrittenParts => {
  const attested = canonicalJson(version.attested as Json)
  const content = canonicalJson(version.content)
  const closedContent = canonicalJson(version.closed)
  const id = publicRecordId(handle, version.recordId)
  const { basis, deciderCode, deciderName, documentNumber } = version
  to.reserve(
    2 * roomBefore +
      3 * (attested.length + content.length + closedContent.length + handle.length + id.length) +
      mostJsonBytes(basis) +
      mostJsonBytes(deciderCode) +
      mostJsonBytes(deciderName) +
      mostJsonBytes(documentNumber) +
      6 * 1_024,
  )
  /** A text that stands in this part as it is; where it is. */
  const put = (text: string): Place => {
    const from = to.at
    to.text(text)
    return { from, to: to.at }
  }

  to.at += roomBefore
  const openFrom = to.at
  to.ascii('{"attested":')
  const attestedAt = put(attested)
  to.ascii(',"authority":')
  to.json(version.authorityId)
  to.ascii(',"basis":')
  to.json(basis)
  to.ascii(',"content":')
  const contentAt = put(content)
  to.ascii(`,"decidedOn":"${version.decidedOn}","deciderCode":`)
  to.json(deciderCode)
  to.ascii(',"deciderName":')
  to.json(deciderName)
  to.ascii(',"documentNumber":')
  to.json(documentNumber)
  to.ascii(',"entry":"record-version","eventOn":')
  to.json(version.eventOn)
  to.ascii(`,"firstSeenOn":"${version.firstSeenOn}","kind":`)
  to.json(version.kind)
  to.ascii(`,"nature":"${version.nature}","part":"public","publishedOn":`)
  to.json(version.publishedOn)
  to.ascii(`,"record":"${id}","severity":`)
  to.json(version.severity)
  to.ascii(`,"subject":"${handle}","version":${version.version}}`)
  const open = { from: openFrom, to: to.at }

  to.at += roomBefore
  const closedFrom = to.at
  to.ascii('{"content":')
  const closedContentAt = put(closedContent)
  to.ascii(',"entry":"record-version","kind":')
  to.json(version.kind)
  to.ascii(`,"part":"closed","record":"${id}","subject":"${handle}","version":${version.version}}`)
  const closed = { from: closedFrom, to: to.at }
  return { open, closed, attested: attestedAt, content: contentAt, closedContent: closedContentAt }
}

/** The same as texts, for who checks a commitment. */
export const recordParts = (handle: string, version: RecordVersion): EntryParts => {
  const to = new ByteWriter(4_096)
  const { open, closed } = writeParts(to, handle, version)
  return {
    public: to.bytes.toString('utf8', open.from, open.to),
    closed: to.bytes.toString('utf8', closed.from, closed.to),
  }
}
