import { canonicalJson, type Json } from '@probity/base'
import type { EntryParts } from '@probity/ledger'
import { publicRecordId } from './identity.ts'
import type { RecordVersion } from './record.ts'

/** The members of a version that hold JSON, in canonical form (RFC 8785): written once, hashed and stored alike. */
export type VersionTexts = { readonly attested: string; readonly content: string; readonly closed: string }

export const versionTexts = ({ attested, content, closed }: RecordVersion): VersionTexts => ({
  attested: canonicalJson(attested as Json),
  content: canonicalJson(content),
  closed: canonicalJson(closed),
})

/**
 * The two parts of a record version as the ledger commits to them: canonical JSON (RFC 8785), written member by member in
 * sorted order, since the general writer takes three times as long and this is the hottest loop of intake.
 */
export const recordParts = (
  handle: string,
  version: RecordVersion,
  texts: VersionTexts = versionTexts(version),
): EntryParts => {
  const id = publicRecordId(handle, version.recordId)
  return {
    public:
      `{"attested":${texts.attested},"authority":${text(version.authorityId)},` +
      `"basis":${text(version.basis)},"content":${texts.content},"decidedOn":"${version.decidedOn}",` +
      `"deciderCode":${text(version.deciderCode)},"deciderName":${text(version.deciderName)},` +
      `"documentNumber":${text(version.documentNumber)},"entry":"record-version","eventOn":${text(version.eventOn)},` +
      `"firstSeenOn":"${version.firstSeenOn}","kind":${text(version.kind)},"nature":"${version.nature}","part":"public",` +
      `"publishedOn":${text(version.publishedOn)},"record":"${id}","severity":${text(version.severity)},` +
      `"subject":"${handle}","version":${version.version}}`,
    closed:
      `{"content":${texts.closed},"entry":"record-version","kind":${text(version.kind)},` +
      `"part":"closed","record":"${id}","subject":"${handle}","version":${version.version}}`,
  }
}

const text = (value: string | null) => (value === null ? 'null' : JSON.stringify(value))
