import { type Reader, sql } from '@probity/database'
import type { Identifier, Subject, SubjectName } from '@probity/registry'
import type { Act } from './record.ts'
import type { StoredVersion } from './store.ts'

/** Everything a public file of today is made of, as one statement brings it. */
export type FileRows = {
  readonly subject: Subject
  readonly names: readonly SubjectName[]
  readonly identifiers: readonly Identifier[]
  /** Branches and subordinate units, at most fifty. */
  readonly branches: readonly {
    readonly subjectId: number
    readonly handle: string
    readonly kind: string
    readonly status: string
    readonly region: string
    readonly name: string
    readonly code: string | null
  }[]
  readonly versions: readonly Omit<StoredVersion, 'closed' | 'submissionId'>[]
  readonly acts: readonly Act[]
}

/**
 * One look at one subject: who it is, the newest version of each of its records, and what was done to them. Records that
 * were never changed are one range of the key (version 1 without a head), the others are found by their heads.
 */
export const findFileRows = async (db: Reader, subjectId: number): Promise<FileRows | undefined> =>
  (await db.rows<FileRows>(fileRowsQuery(subjectId), { prepare: 'file-rows' }))[0]

const version = sql.raw(`v.record_id as "recordId", v.version, v.nature, v.kind, v.authority_id as "authorityId",
  v.decider_name as "deciderName", v.decider_code as "deciderCode", v.document_number as "documentNumber",
  v.event_on as "eventOn", v.decided_on as "decidedOn", v.published_on as "publishedOn", v.first_seen_on as "firstSeenOn",
  v.severity, v.basis, v.attested, v.content, v.batch_id as "batchId", v.ordinal,
  encode(v.leaf, 'base64') as leaf`)

/** Who a subject `s` is, as members of a select list: the same in every statement that brings a file. */
export const whoItIs = sql`
    json_build_object('subjectId', s.subject_id, 'handle', s.handle, 'packId', s.pack_id, 'kind', s.kind, 'status', s.status,
      'region', s.region, 'mergedInto', s.merged_into, 'parentCode', s.parent_code) as subject,
    (select coalesce(json_agg(json_build_object('name', name, 'kind', kind, 'validFrom', valid_from, 'validUntil', valid_until,
        'findable', findable) order by kind, valid_until desc nulls first, name), '[]')
      from subject_name where subject_id = s.subject_id) as names,
    (select coalesce(json_agg(json_build_object('scheme', scheme, 'code', code, 'status', status, 'validFrom', valid_from,
        'validUntil', valid_until) order by status, scheme desc, code), '[]')
      from subject_identifier where subject_id = s.subject_id) as identifiers,
    (select coalesce(json_agg(b), '[]') from (
      select c.subject_id as "subjectId", c.handle, c.kind, c.status, c.region,
        (select name from subject_name n where n.subject_id = c.subject_id and n.kind = 'current' order by name limit 1) as name,
        (select code from subject_identifier i where i.subject_id = c.subject_id and i.scheme = 'uscc' order by status, code limit 1) as code
      from subject c
      where c.parent_code = any (array(select code from subject_identifier where subject_id = s.subject_id and scheme = 'uscc'))
        -- a shop that bears its operator's name is a person, and listed nowhere (R25)
        and exists (select from subject_name n where n.subject_id = c.subject_id and n.kind = 'current' and n.findable)
      order by c.handle limit 50) b) as branches`

/** What was done to a subject `s` and its records, as a member of a select list. */
export const whatWasDone = sql`
    (select coalesce(json_agg(json_build_object('batchId', batch_id, 'ordinal', ordinal, 'recordId', record_id, 'kind', kind,
        'effectiveOn', effective_on, 'authorityId', authority_id, 'content', content) order by batch_id, ordinal), '[]')
      from act where subject_id = s.subject_id) as acts`

/** The statement itself, so that a bench can send the same one. */
export const fileRowsQuery = (subjectId: number) => sql<FileRows>`
  select ${whoItIs},
    (select coalesce(json_agg(r), '[]') from (
      select ${version} from record_version v
      where v.subject_id = s.subject_id and v.version = 1
        and not exists (select from record_head h where h.subject_id = v.subject_id and h.record_id = v.record_id)
      union all
      select ${version} from record_head h
      join record_version v on v.subject_id = h.subject_id and v.version = h.version and v.record_id = h.record_id
      where h.subject_id = s.subject_id) r) as versions,
    ${whatWasDone}
  from subject s where s.subject_id = ${subjectId}`
