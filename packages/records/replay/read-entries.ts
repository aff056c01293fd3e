import { sql, type Tx } from '@probity/database'
import type { EntryParts, Salts } from '@probity/ledger'
import { entryBytes } from '@probity/proof'
import { lookParts } from '../looks/seal-looks.ts'
import { recordParts } from '../parts.ts'
import { type HeldRecord, partsOfAct } from '../record-entries.ts'
import { versionColumns } from '../store.ts'

/** Something the node holds, with the 64 bytes that the ledger holds in its place (null where it holds none). */
export type Held = {
  readonly subjectId: number
  readonly handle: string
  readonly entry: Uint8Array | null
} & Salts & {
    readonly batchId: number
    readonly ordinal: number
    /** Its position in the log; null for what waits for one. */
    readonly position: number | null
  }
export type HeldVersion = Held & HeldRecord['versions'][number] & { readonly submissionRow: number }
export type HeldAct = Held & HeldRecord['acts'][number]

const place = (alias: string) =>
  sql.raw(`${alias}.subject_id as "subjectId", s.handle, p.first_index + ${alias}.ordinal as position,
    (select substring(b.entries from ${alias}.ordinal * ${entryBytes} + 1 for ${entryBytes}) from public.ledger_batch b
      where b.batch_id = ${alias}.batch_id) as entry,
    ${alias}.public_salt as "publicSalt", ${alias}.closed_salt as "closedSalt"`)
const joined = (alias: string) =>
  sql.raw(`join public.subject s on s.subject_id = ${alias}.subject_id
    left join public.ledger_place p on p.batch_id = ${alias}.batch_id`)
const inLogOrder = <Row extends Held>(rows: readonly Row[]): Row[] =>
  rows.toSorted(
    (a, b) =>
      (a.position ?? Number.MAX_SAFE_INTEGER) - (b.position ?? Number.MAX_SAFE_INTEGER) ||
      a.batchId - b.batchId ||
      a.ordinal - b.ordinal,
  )

/** Every version of some subjects' records (keys above `after`, up to `upTo`), in the order of the log. */
export const readVersions = async (tx: Tx, after: number, upTo: number): Promise<HeldVersion[]> =>
  inLogOrder(
    await tx.rows<HeldVersion>(sql`select ${versionColumns}, ${place('v')}, v.submission_row as "submissionRow"
      from public.record_version v ${joined('v')} where v.subject_id > ${after} and v.subject_id <= ${upTo}`),
  )

export const readActs = async (tx: Tx, after: number, upTo: number): Promise<HeldAct[]> =>
  inLogOrder(
    await tx.rows<HeldAct>(sql`select ${place('a')}, a.batch_id as "batchId", a.ordinal, a.record_id as "recordId", a.kind,
        a.effective_on as "effectiveOn", a.authority_id as "authorityId", a.content, a.closed
      from public.act a ${joined('a')} where a.subject_id > ${after} and a.subject_id <= ${upTo}`),
  )

type HeldLook = Held & Parameters<typeof lookParts>[0]
const readLooks = (tx: Tx, after: number, upTo: number): Promise<HeldLook[]> =>
  tx.rows<HeldLook>(sql`select ${place('l')}, l.batch_id as "batchId", l.ordinal, l.look_id as "lookId",
      l.looked_at as "lookedAt", l.role, l.body, l.person, l.purpose, l.reference, l.consent_id as "consentId",
      l.delay_id as "delayId"
    from public.look l ${joined('l')}
    where l.subject_id > ${after} and l.subject_id <= ${upTo} and l.batch_id is not null`)

/** The looks of some subjects, each with what it commits to. */
export const readLookEntries = async (tx: Tx, after: number, upTo: number): Promise<(Held & EntryParts)[]> =>
  (await readLooks(tx, after, upTo)).map((held) => {
    const { entry: _, publicSalt: __, closedSalt: ___, batchId: ____, ordinal: _____, position: ______, ...look } = held
    return { ...held, ...lookParts(look as never) }
  })

export const partsOfVersion = (held: HeldVersion): EntryParts => recordParts(held.handle, held)
export const partsOfHeldAct = (held: HeldAct): EntryParts => partsOfAct(held.handle, held)
