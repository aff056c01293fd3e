import { canonicalJson, type Json } from '@probity/base'
import { type Reader, sql } from '@probity/database'
import type { EntryParts, Salts } from '@probity/ledger'
import { entryBytes } from '@probity/proof'
import { publicRecordId } from '../identity.ts'
import { lookParts } from '../looks/seal-looks.ts'
import { recordParts } from '../parts.ts'
import type { Act } from '../record.ts'
import { partsOfAct } from '../record-entries.ts'
import { type StoredVersion, versionColumns } from '../store.ts'
import type { What, Where } from './discrepancy.ts'

/** A stored row with what it should open: its entry as the ledger holds it, `null` where there is none. */
export type HeldRow = Salts &
  Where & {
    readonly what: What
    readonly entry: Uint8Array | null
    /** Made anew from the row; throws for a row that can no longer be one. */
    parts(): EntryParts
    /** The leaf hash that stands with a version. */
    readonly leaf?: Uint8Array | null
  }

type Base = Salts & {
  readonly handle: string
  readonly batch: number
  readonly ordinal: number
  readonly entry: Uint8Array | null
}

const base = (alias: string) =>
  sql.raw(`s.handle, ${alias}.batch_id as batch, ${alias}.ordinal, ${alias}.public_salt as "publicSalt",
    ${alias}.closed_salt as "closedSalt",
    (select nullif(substring(b.entries from ${alias}.ordinal * ${entryBytes} + 1 for ${entryBytes}), '') from ledger_batch b
      where b.batch_id = ${alias}.batch_id) as entry`)

const rowOf = (
  { batch, ordinal, entry, publicSalt, closedSalt }: Base,
  what: What,
  parts: () => EntryParts,
): HeldRow => ({
  batch,
  ordinal,
  entry,
  publicSalt,
  closedSalt,
  what,
  parts,
})

/** Everything recorded about the subjects whose keys are above `after` and up to `upTo`. */
export const readHeld = async (db: Reader, after: number, upTo: number): Promise<HeldRow[]> => [
  ...(await readVersions(db, after, upTo)),
  ...(await readActs(db, after, upTo)),
  ...(await readLooks(db, after, upTo)),
]

const readVersions = async (db: Reader, after: number, upTo: number): Promise<HeldRow[]> => {
  type Row = Base & StoredVersion & { readonly leafBytes: Uint8Array | null }
  const rows = await db.rows<Row>(sql`select ${versionColumns}, ${base('v')}, v.leaf as "leafBytes"
    from record_version v join subject s on s.subject_id = v.subject_id
    where v.subject_id > ${after} and v.subject_id <= ${upTo}`)
  return rows.map((row) => {
    const { handle, kind, version, leafBytes } = row
    const what: What = { what: 'version', subject: handle, record: publicRecordId(handle, row.recordId), version, kind }
    return { ...rowOf(row, what, () => recordParts(handle, row)), leaf: leafBytes }
  })
}

const readActs = async (db: Reader, after: number, upTo: number): Promise<HeldRow[]> => {
  type Row = Base & Act & { readonly closed: StoredVersion['closed'] }
  const rows = await db.rows<Row>(sql`select ${base('a')}, a.record_id as "recordId", a.kind,
      a.effective_on as "effectiveOn", a.authority_id as "authorityId", a.content, a.closed
    from act a join subject s on s.subject_id = a.subject_id
    where a.subject_id > ${after} and a.subject_id <= ${upTo}`)
  return rows.map((row) => {
    const { handle, kind, recordId } = row
    const record = recordId === null ? {} : { record: publicRecordId(handle, recordId) }
    return rowOf(row, { what: 'act', subject: handle, ...record, kind }, () => partsOfAct(handle, row))
  })
}

const readLooks = async (db: Reader, after: number, upTo: number): Promise<HeldRow[]> => {
  const rows = await db.rows<Base & Parameters<typeof lookParts>[0]>(sql`select ${base('l')},
      l.subject_id as "subjectId", l.look_id as "lookId", l.looked_at as "lookedAt", l.role, l.body, l.person, l.purpose,
      l.reference, l.consent_id as "consentId", l.delay_id as "delayId"
    from look l join subject s on s.subject_id = l.subject_id
    where l.subject_id > ${after} and l.subject_id <= ${upTo} and l.batch_id is not null`)
  return rows.map((row) => {
    const { batch: _, ordinal: __, entry: ___, publicSalt: ____, closedSalt: _____, ...look } = row
    return rowOf(row, { what: 'look', subject: row.handle, kind: row.purpose ?? '' }, () => lookParts(look))
  })
}

/** What was done to the log itself. */
export const readLogActs = async (db: Reader): Promise<HeldRow[]> => {
  type Row = Base & {
    readonly kind: string
    readonly effectiveOn: string
    readonly content: Json
    readonly closed: Json
  }
  const rows = await db.rows<Row>(sql`select '' as handle, a.batch_id as batch, a.ordinal, a.kind,
      a.effective_on as "effectiveOn", a.content, a.closed, a.public_salt as "publicSalt", a.closed_salt as "closedSalt",
      (select nullif(substring(b.entries from a.ordinal * ${entryBytes}::int + 1 for ${entryBytes}::int), '')
        from ledger_batch b where b.batch_id = a.batch_id) as entry
    from log_act a order by a.batch_id, a.ordinal`)
  return rows.map((row) => {
    const { kind, effectiveOn, content, closed } = row
    return rowOf(row, { what: 'log-act', kind }, () => ({
      public: canonicalJson({ entry: 'log-act', part: 'public', kind, effectiveOn, content }),
      closed: canonicalJson({ entry: 'log-act', part: 'closed', kind, effectiveOn, content: closed }),
    }))
  })
}
