import type { Json } from '@probity/base'
import { CopyRows, copyLine, type Reader, sql, type Tx } from '@probity/database'
import type { Salts } from '@probity/ledger'
import type { Act, RecordVersion, RemedyState } from './record.ts'
import { type AddedPrepared, type AddedVersion, type EntryOf, recordVersionColumns, versionRows } from './write-rows.ts'

/** A version with its place: whose it is, where it came from, where it stands in the ledger. */
export type StoredVersion = RecordVersion & {
  readonly submissionId: string
  readonly batchId: number
  readonly ordinal: number
  /** Its entry's leaf hash in base64; null for what was written before it was kept here. */
  readonly leaf: string | null
}

const publicColumns = `v.record_id as "recordId", v.version, v.nature, v.kind, v.authority_id as "authorityId",
  v.decider_name as "deciderName", v.decider_code as "deciderCode", v.document_number as "documentNumber",
  v.event_on as "eventOn", v.decided_on as "decidedOn", v.published_on as "publishedOn", v.first_seen_on as "firstSeenOn",
  v.severity, v.basis, v.attested, v.content, v.batch_id as "batchId", v.ordinal,
  encode(v.leaf, 'base64') as leaf`
export const versionColumns = sql.raw(`${publicColumns}, v.closed, v.submission_id as "submissionId"`)

/** Every version of every record of a subject, oldest first within a record: for questions about what was known. */
export const listAllVersions = (db: Reader, subjectId: number): Promise<StoredVersion[]> =>
  db.rows(sql<StoredVersion>`select ${versionColumns} from record_version v where v.subject_id = ${subjectId}
    order by v.record_id, v.version`)

/** The same without what is closed, as the public's connections may read it. */
export const listPublicVersions = (
  db: Reader,
  subjectId: number,
): Promise<Omit<StoredVersion, 'closed' | 'submissionId'>[]> =>
  db.rows(sql`select ${sql.raw(publicColumns)} from record_version v where v.subject_id = ${subjectId}
    order by v.record_id, v.version`)

/** What one record rests on: who brought its newest version, in which row of which submission. */
export type RecordSource = Pick<RecordVersion, 'kind' | 'authorityId' | 'decidedOn' | 'firstSeenOn'> & {
  readonly submissionId: string
  readonly row: number
}

/** Where a subject's records came from, those of `kindsFirst` before the rest, the newest first; at most `most`, and how many there are. */
export const listSources = async (
  db: Reader,
  subjectId: number,
  kindsFirst: readonly string[],
  most: number,
): Promise<{ sources: RecordSource[]; records: number }> => {
  const sources =
    await db.rows<RecordSource>(sql`select v.kind, v.authority_id as "authorityId", v.decided_on as "decidedOn",
      v.first_seen_on as "firstSeenOn", v.submission_id as "submissionId", v.submission_row as row
    from record_version v
    left join record_head h on h.subject_id = v.subject_id and h.record_id = v.record_id
    where v.subject_id = ${subjectId} and v.version = coalesce(h.version, 1)
    order by (v.kind = any(${kindsFirst})) desc, v.decided_on desc, v.record_id limit ${most}`)
  const [all] = await db.rows<{ records: number }>(
    sql`select count(*)::int as records from record_version where subject_id = ${subjectId} and version = 1`,
  )
  return { sources, records: all?.records ?? 0 }
}

/** Every act about a subject or its records, in the order in which they happened. */
export const listActs = (db: Reader, subjectId: number): Promise<Act[]> =>
  db.rows(
    sql<Act>`select batch_id as "batchId", ordinal, record_id as "recordId", kind, effective_on as "effectiveOn",
      authority_id as "authorityId", content
    from act where subject_id = ${subjectId} order by batch_id, ordinal`,
    { prepare: 'acts' },
  )

/** Acts of some kinds about a subject with what is closed of them, in the order in which they happened. */
export const listClosedActs = (
  db: Reader,
  subjectId: number,
  kinds: readonly Act['kind'][],
): Promise<(Act & { readonly closed: Readonly<Record<string, Json>> })[]> =>
  db.rows(
    sql`select batch_id as "batchId", ordinal, record_id as "recordId", kind, effective_on as "effectiveOn",
      authority_id as "authorityId", content, closed
    from act where subject_id = ${subjectId} and kind = any(${kinds}) order by batch_id, ordinal`,
    { prepare: 'closed-acts' },
  )

/**
 * A newest version as rows are compared with it. `sources`: who else brought the decision and in what they said otherwise.
 * `remedy`: where remedies stand by the newest act, if one said so.
 */
export type HeldVersion = StoredVersion & {
  readonly subjectId: number
  readonly recalled: boolean
  readonly sources: readonly {
    readonly authorityId: string
    readonly differing: readonly string[]
    readonly batchId: number
  }[]
  readonly remedy: RemedyState | null
}

const notUndone = `not exists (select from act u where u.subject_id = a.subject_id and u.kind = 'undone'
        and (u.content ->> 'batchId')::bigint = a.batch_id and (u.content ->> 'ordinal')::int = a.ordinal)`
/** Nobody has taken back what an act `a` says of where a record came from. */
const stillSource = sql.raw(`${notUndone}
      and not exists (select from act t where t.subject_id = a.subject_id and t.record_id = a.record_id
        and t.kind = 'recalled' and t.authority_id = a.authority_id and t.batch_id > a.batch_id)`)

/**
 * The newest versions held of given (subject, record) pairs, and whether they were recalled; pairs that are new are absent.
 * A pair that is new has no first version, which is all that is looked for.
 * `limit 1` keeps every pair a look at the key: without it the planner, once statistics are old, reads the whole table for
 * each chunk, and intake becomes slower with every record there is.
 */
export const listHeldVersions = (tx: Tx, subjectIds: readonly number[], recordIds: readonly number[]) =>
  tx.rows(sql<HeldVersion>`
    select v.subject_id as "subjectId", ${versionColumns},
      exists (select from act a where a.subject_id = v.subject_id and a.record_id = v.record_id and a.kind = 'recalled'
        and a.batch_id > v.batch_id) as recalled,
      (select coalesce(json_agg(json_build_object('authorityId', a.authority_id, 'differing', a.content -> 'differing',
          'batchId', a.batch_id) order by a.batch_id, a.ordinal), '[]')
        from act a where a.subject_id = v.subject_id and a.record_id = v.record_id and a.kind = 'source-added'
          and ${stillSource}) as sources,
      (select a.content ->> 'state' from act a where a.subject_id = v.subject_id and a.record_id = v.record_id
          and a.kind = 'remedy-changed' and ${sql.raw(notUndone)}
        order by a.batch_id desc, a.ordinal desc limit 1) as remedy
    from unnest(${subjectIds}::bigint[], ${recordIds}::bigint[]) as k (subject_id, record_id)
    cross join lateral (
      select from record_version r
      where r.subject_id = k.subject_id and r.record_id = k.record_id and r.version = 1
      limit 1) held
    cross join lateral (
      select * from record_version r
      where r.subject_id = k.subject_id and r.record_id = k.record_id and r.version = coalesce(
        (select h.version from record_head h where h.subject_id = k.subject_id and h.record_id = k.record_id), 1)
      limit 1) v`)

/**
 * The records that subjects hold, at most `most` of each: whose, and which. One value of each, since reading thousands of rows costs
 * more than finding them.
 */
export const listRecordIds = async (
  tx: Tx,
  subjectIds: readonly number[],
  most: number,
): Promise<{ readonly subjectIds: readonly number[]; readonly recordIds: readonly number[] }> => {
  const [row] = await tx.rows<Record<'subjects' | 'records', string | null>>(
    sql`select json_agg(k.subject_id)::text as subjects, json_agg(r.record_id)::text as records
    from unnest(${subjectIds}::bigint[]) as k (subject_id)
    cross join lateral (select v.record_id from record_version v where v.subject_id = k.subject_id and v.version = 1 limit ${most}) r`,
    { prepare: 'record-ids' },
  )
  return { subjectIds: JSON.parse(row?.subjects ?? '[]'), recordIds: JSON.parse(row?.records ?? '[]') }
}

/** What a list of cases says of the records they are about; pairs without a record are left out. */
export const listCaseRecords = (
  db: Reader,
  about: readonly { readonly subjectId: number; readonly recordId: number | null }[],
): Promise<(Pick<RecordVersion, 'recordId' | 'kind' | 'documentNumber'> & { readonly subjectId: number })[]> => {
  const pairs = about.filter(({ recordId }) => recordId !== null)
  return db.rows(sql`
    select v.subject_id as "subjectId", v.record_id as "recordId", v.kind, v.document_number as "documentNumber"
    from unnest(${pairs.map((one) => one.subjectId)}::bigint[], ${pairs.map((one) => one.recordId)}::bigint[]) as k (subject_id, record_id)
    cross join lateral (
      select * from record_version r where r.subject_id = k.subject_id and r.record_id = k.record_id
      order by r.version desc limit 1) v`)
}

/** Records of these subjects whose newest version came with a submission and that nobody has withdrawn since. */
export const listRecallable = (
  tx: Tx,
  submissionId: string,
  subjectIds: readonly number[],
): Promise<{ subjectId: number; recordId: number }[]> =>
  tx.rows(sql`
    select v.subject_id as "subjectId", v.record_id as "recordId"
    from record_version v
    left join record_head h on h.subject_id = v.subject_id and h.record_id = v.record_id
    where v.subject_id = any(${subjectIds}) and v.submission_id = ${submissionId} and v.version = coalesce(h.version, 1)
      and not exists (select from act a where a.subject_id = v.subject_id and a.record_id = v.record_id
        and (a.kind = 'revoked' or (a.kind = 'recalled' and a.batch_id > v.batch_id)))
    order by v.subject_id, v.record_id`)

/**
 * What was noted of a submission as one more source, and nobody has taken back: by its own batch, or when the decider's own words
 * took the place of what had come with it. `alone`: whoever brought the newest version took it back.
 */
export const listSourcesAdded = (
  tx: Tx,
  { submissionId, authorityId, batchId }: { submissionId: string; authorityId: string; batchId: number | null },
  subjectIds: readonly number[],
): Promise<{ subjectId: number; recordId: number; batchId: number; ordinal: number; alone: boolean }[]> =>
  tx.rows(sql`select a.subject_id as "subjectId", a.record_id as "recordId", a.batch_id as "batchId", a.ordinal, exists (
      select from act r join record_version v on v.subject_id = r.subject_id and v.record_id = r.record_id
      where r.subject_id = a.subject_id and r.record_id = a.record_id and r.kind = 'recalled'
        and r.authority_id = v.authority_id and r.batch_id > v.batch_id
        and v.version = coalesce((select h.version from record_head h
          where h.subject_id = a.subject_id and h.record_id = a.record_id), 1)) as alone
    from act a
    where a.subject_id = any(${subjectIds}) and a.kind = 'source-added' and a.authority_id = ${authorityId}
      and (a.batch_id = ${batchId}::bigint or exists (select from record_version v where v.subject_id = a.subject_id
        and v.record_id = a.record_id and v.submission_id = ${submissionId}))
      and ${stillSource}
    order by a.batch_id, a.ordinal`)

/** Adds versions by COPY and moves the heads of records that now have more than one. `entryOf`: `sealing` for new ones. */
export const insertVersions = async <Added extends AddedVersion | AddedPrepared>(
  tx: Tx,
  versions: Iterable<Added>,
  entryOf: EntryOf<Added>,
): Promise<void> => {
  const into = { table: 'record_version', columns: recordVersionColumns, binary: true }
  const later: AddedVersion[] = []
  const rows = new CopyRows()
  await tx.copy(into, versionRows(versions, entryOf, later, rows), (piece) => {
    if (typeof piece !== 'string') rows.giveBack(piece)
  })
  if (later.length > 0) {
    // A file may correct a record twice; a head is moved once.
    await tx.rows(sql`insert into record_head (subject_id, record_id, version)
      select k.subject_id, k.record_id, max(k.version) from unnest(${later.map((v) => v.subjectId)}::bigint[], ${later.map((v) => v.version.recordId)}::bigint[],
        ${later.map((v) => v.version.version)}::int[]) as k (subject_id, record_id, version) group by 1, 2
      on conflict (subject_id, record_id) do update set version = greatest(record_head.version, excluded.version)`)
  }
}

/** What one row of `act` is made of. */
export type NewAct = Omit<Act, 'batchId' | 'ordinal'> & {
  readonly subjectId: number
  readonly closed: Readonly<Record<string, unknown>>
  readonly salts: Salts
  readonly batchId: number
  readonly ordinal: number
}

export const insertActs = async (tx: Tx, acts: readonly NewAct[]): Promise<void> => {
  if (acts.length === 0) return
  const columns = [
    'subject_id',
    'batch_id',
    'ordinal',
    'record_id',
    'kind',
    'effective_on',
    'authority_id',
    'content',
    'closed',
    'public_salt',
    'closed_salt',
  ]
  const lines = acts.map((act) =>
    copyLine([
      act.subjectId,
      act.batchId,
      act.ordinal,
      act.recordId,
      act.kind,
      act.effectiveOn,
      act.authorityId,
      JSON.stringify(act.content),
      JSON.stringify(act.closed),
      act.salts.publicSalt,
      act.salts.closedSalt,
    ]),
  )
  await tx.copy({ table: 'act', columns }, lines.join(''))
}
