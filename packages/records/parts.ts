import { canonicalJson, type Json } from '@probity/base'
import type { EntryParts } from '@probity/ledger'
import { publicRecordId } from './identity.ts'
import type { RecordVersion } from './record.ts'

/**
 * The two parts of a record version as the ledger commits to them: canonical JSON (RFC 8785), written member by member in
 * sorted order, since the general writer takes three times as long and this is the hottest loop of intake.
 */
export const recordParts = (handle: string, version: RecordVersion): EntryParts => {
  const id = publicRecordId(handle, version.recordId)
  return {
    public:
      `{"attested":${canonicalJson(version.attested as Json)},"authority":${text(version.authorityId)},` +
      `"basis":${text(version.basis)},"content":${canonicalJson(version.content)},"decidedOn":"${version.decidedOn}",` +
      `"deciderCode":${text(version.deciderCode)},"deciderName":${text(version.deciderName)},` +
      `"documentNumber":${text(version.documentNumber)},"entry":"record-version","eventOn":${text(version.eventOn)},` +
      `"firstSeenOn":"${version.firstSeenOn}","kind":${text(version.kind)},"nature":"${version.nature}","part":"public",` +
      `"publishedOn":${text(version.publishedOn)},"record":"${id}","severity":${text(version.severity)},` +
      `"subject":"${handle}","version":${version.version}}`,
    closed:
      `{"content":${canonicalJson(version.closed)},"entry":"record-version","kind":${text(version.kind)},` +
      `"part":"closed","record":"${id}","subject":"${handle}","version":${version.version}}`,
  }
}

const text = (value: string | null) => (value === null ? 'null' : JSON.stringify(value))
