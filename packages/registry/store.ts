import type { Randomness } from '@probity/base'
import { copyLine, noteChanged, notingChanged, type Reader, sql, type Tx, textArray } from '@probity/database'
import { newHandle } from './handle.ts'
import { nameGrams, normaliseName, noteGrams } from './names/index.ts'
import type { Identifier, Subject, SubjectDraft, SubjectName } from './subject.ts'

const subjectColumns = sql.raw(`subject_id as "subjectId", handle, pack_id as "packId", kind, status, region,
  merged_into as "mergedInto", parent_code as "parentCode"`)

/** Who holds or held each code, old numbers included; a code with two holders is disputed. One value, since reading thousands of rows costs more than finding them. */
export const listHolders = async (
  db: Reader,
  codes: readonly string[],
): Promise<{ code: string; subjectId: number }[]> => {
  const [row] = await db.rows<{ holders: string | null }>(
    sql`select json_agg(json_build_array(code, subject_id) order by code, subject_id)::text as holders
    from code_holder where code = any(${codes})`,
    { prepare: 'holders' },
  )
  const holders = JSON.parse(row?.holders ?? '[]') as [string, number][]
  return holders.map(([code, subjectId]) => ({ code, subjectId }))
}

export const findSubjectIdByHandle = async (db: Reader, handle: string): Promise<number | undefined> =>
  (
    await db.rows<{ subjectId: number }>(
      sql`select subject_id as "subjectId" from subject_handle where handle = ${handle}`,
      { prepare: 'handle' },
    )
  )[0]?.subjectId

export const listSubjects = (db: Reader, subjectIds: readonly number[]): Promise<Subject[]> =>
  db.rows(sql<Subject>`select ${subjectColumns} from subject where subject_id = any(${subjectIds})`, {
    prepare: 'subjects',
  })

/** Names of subjects, present ones first. */
export const listNames = (
  db: Reader,
  subjectIds: readonly number[],
): Promise<(SubjectName & { subjectId: number })[]> =>
  db.rows(
    sql`select subject_id as "subjectId", name, kind, valid_from as "validFrom", valid_until as "validUntil", findable
    from subject_name where subject_id = any(${subjectIds})
    order by subject_id, kind, valid_until desc nulls first, name`,
    { prepare: 'names' },
  )

export const listIdentifiers = (
  db: Reader,
  subjectIds: readonly number[],
): Promise<(Identifier & { subjectId: number })[]> =>
  db.rows(
    sql`select subject_id as "subjectId", scheme, code, status, valid_from as "validFrom", valid_until as "validUntil"
    from subject_identifier where subject_id = any(${subjectIds}) order by subject_id, status, scheme desc, code`,
    { prepare: 'identifiers' },
  )

/** Subjects that bear or bore exactly these normalised names. */
export const listNamesakes = (
  db: Reader,
  normalised: readonly string[],
): Promise<{ normalised: string; subjectId: number; region: string }[]> =>
  db.rows(sql`select n.normalised, n.subject_id as "subjectId", s.region
    from subject_name n join subject s on s.subject_id = n.subject_id
    where n.normalised = any(${normalised}) and n.kind = 'current'`)

/**
 * Locks subjects in ascending order, so that two writers who share some cannot wait for each other, and so that what they
 * write about one subject stands in the ledger in the order in which it happened.
 */
export const lockSubjects = async (tx: Tx, subjectIds: readonly number[]): Promise<Subject[]> => {
  const locked = await tx.rows(sql<Subject>`select ${subjectColumns} from subject
    where subject_id = any(${subjectIds}) order by subject_id for no key update`)
  await noteChanged(
    tx,
    locked.map(({ subjectId }) => subjectId),
  )
  return locked
}

/** The same where it is known already who they are: reading thousands of rows costs more than locking them. */
export const holdSubjects = async (tx: Tx, subjectIds: readonly number[]): Promise<void> => {
  await tx.rows(sql`with held as materialized
      (select subject_id from subject where subject_id = any(${subjectIds}) order by subject_id for no key update),
    noted as (${notingChanged(sql`(select array_agg(subject_id) from held)`)})
    select count(*) from held`)
}

/** Any number that no other advisory lock of ours has. */
const registerLock = 716_275

/**
 * Keeps others from making subjects until the transaction ends: two writers who bring the same code at once would each see
 * no holder and make one. Taken before the locks of subjects.
 */
export const lockRegister = (tx: Tx) => tx.rows(sql`select pg_advisory_xact_lock(${registerLock})`)

/** Draws keys and handles for new subjects and writes them with their codes and names, by COPY. */
export const insertSubjects = async (
  tx: Tx,
  random: Randomness,
  drafts: readonly SubjectDraft[],
): Promise<Subject[]> => {
  if (drafts.length === 0) return []
  const ids = await tx.rows<{ id: number }>(
    sql`select nextval('subject_id') as id from generate_series(1, ${drafts.length})`,
  )
  const subjects = drafts.map(({ identifiers: _, names: __, ...draft }, index) => ({
    ...draft,
    subjectId: (ids[index] as { id: number }).id,
    handle: newHandle(random),
    mergedInto: null,
  }))
  await noteChanged(
    tx,
    subjects.map(({ subjectId }) => subjectId),
  )
  await tx.copy(
    { table: 'subject', columns: ['subject_id', 'handle', 'pack_id', 'kind', 'status', 'region', 'parent_code'] },
    subjects.map((s) => copyLine([s.subjectId, s.handle, s.packId, s.kind, s.status, s.region, s.parentCode])).join(''),
  )
  await tx.copy(
    { table: 'subject_handle', columns: ['handle', 'subject_id'] },
    subjects.map((s) => copyLine([s.handle, s.subjectId])).join(''),
  )
  await insertIdentifiers(
    tx,
    subjects.flatMap((s, i) =>
      (drafts[i] as SubjectDraft).identifiers.map((identifier) => ({ ...identifier, subjectId: s.subjectId })),
    ),
  )
  await insertNames(
    tx,
    subjects.flatMap((s, i) => (drafts[i] as SubjectDraft).names.map((name) => ({ ...name, subjectId: s.subjectId }))),
  )
  return subjects
}

/** Adds codes; the caller has made sure that the subject does not hold them yet. */
export const insertIdentifiers = async (
  tx: Tx,
  identifiers: readonly (Identifier & { subjectId: number })[],
): Promise<void> => {
  if (identifiers.length === 0) return
  await tx.copy(
    { table: 'subject_identifier', columns: ['subject_id', 'scheme', 'code', 'status', 'valid_from', 'valid_until'] },
    identifiers.map((i) => copyLine([i.subjectId, i.scheme, i.code, i.status, i.validFrom, i.validUntil])).join(''),
  )
  await tx.copy(
    { table: 'code_holder', columns: ['code', 'subject_id'] },
    identifiers.map((i) => copyLine([i.code, i.subjectId])).join(''),
  )
}

/** Adds names of subjects that are known already, so that these are found by them as by those they were counted with. */
export const addNames = async (tx: Tx, names: readonly (SubjectName & { subjectId: number })[]): Promise<void> => {
  await insertNames(tx, names)
  await noteGrams(
    tx,
    names.flatMap(({ name, findable }) => (findable ? [name] : [])),
  )
}

/** Adds names with what the search reads of them; the caller has made sure that the subject does not bear them yet. */
export const insertNames = async (tx: Tx, names: readonly (SubjectName & { subjectId: number })[]): Promise<void> => {
  if (names.length === 0) return
  await tx.copy(
    {
      table: 'subject_name',
      columns: ['subject_id', 'name', 'normalised', 'kind', 'valid_from', 'valid_until', 'findable', 'grams'],
    },
    names
      .map((n) => {
        const normalised = normaliseName(n.name)
        return copyLine([
          n.subjectId,
          n.name,
          normalised,
          n.kind,
          n.validFrom,
          n.validUntil,
          n.findable,
          textArray(n.findable ? nameGrams(normalised) : []),
        ])
      })
      .join(''),
  )
}
