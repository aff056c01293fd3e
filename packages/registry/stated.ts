import type { Json } from '@probity/base'
import { type Reader, sql } from '@probity/database'
import { listIdentifiers, listNames } from './store.ts'
import type { Identifier, Subject, SubjectName } from './subject.ts'

/**
 * All that the registry holds of a subject, as the ledger is told of it whenever it changes; so the registry's tables can be made
 * anew from the ledger. `mergedInto` is a handle. A name that only the exact code finds is a person's, and stands apart (R25).
 */
export type StatedIdentity = {
  readonly handle: string
  readonly content: { readonly [member: string]: Json }
  readonly closed: { readonly [member: string]: Json }
}

/** States subjects as they stand in this transaction, in the order of their keys. */
export const stateIdentities = async (
  db: Reader,
  subjectIds: readonly number[],
): Promise<Map<number, StatedIdentity>> => {
  if (subjectIds.length === 0) return new Map()
  const subjects = await db.rows<Subject & { into: string | null }>(sql`
    select s.subject_id as "subjectId", s.handle, s.pack_id as "packId", s.kind, s.status, s.region, s.parent_code as "parentCode",
      (select handle from subject m where m.subject_id = s.merged_into) as into
    from subject s where s.subject_id = any(${subjectIds}) order by s.subject_id`)
  const names = Map.groupBy(await listNames(db, subjectIds), ({ subjectId }) => subjectId)
  const identifiers = Map.groupBy(await listIdentifiers(db, subjectIds), ({ subjectId }) => subjectId)
  return new Map(
    subjects.map((subject) => {
      const { subjectId, handle, packId, kind, status, region, parentCode, into } = subject
      const [open, shut] = [true, false].map((findable) =>
        (names.get(subjectId) ?? []).filter((name) => name.findable === findable).map(nameStated),
      ) as [Json[], Json[]]
      const content = {
        handle,
        packId,
        kind,
        status,
        region,
        ...(parentCode === null ? {} : { parentCode }),
        ...(into === null ? {} : { mergedInto: into }),
        identifiers: (identifiers.get(subjectId) ?? []).map(identifierStated),
        names: open,
      }
      return [subjectId, { handle, content, closed: shut.length > 0 ? { names: shut } : {} }]
    }),
  )
}

const nameStated = ({ name, kind, validFrom, validUntil }: SubjectName): Json => ({ name, kind, validFrom, validUntil })
const identifierStated = ({ scheme, code, status, validFrom, validUntil }: Identifier): Json => ({
  scheme,
  code,
  status,
  validFrom,
  validUntil,
})
