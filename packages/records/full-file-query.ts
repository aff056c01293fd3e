import { agreedFields, disclosedColumns, type LookDraft, lookNumber, openedKinds, withLook } from '@probity/access'
import { freeze, type Query, type Reader, sql } from '@probity/database'
import type { Law, Purpose } from '@probity/law'
import { decisiveContent } from './decisive-content.ts'
import { type FileRows, whatWasDone, whoItIs } from './file-query.ts'
import type { RecordVersion } from './record.ts'
import type { StoredVersion } from './store.ts'

/** A version as far as a purpose opens it. `decisive`: what its standing hangs on, where less than that is opened; never shown. */
export type DisclosedVersion = Omit<StoredVersion, 'submissionId'> & {
  readonly decisive: RecordVersion['content'] | null
}

/** Everything a look brings: every version that the purpose opens, oldest first within a record, and what was done. */
export type DisclosedRows = Omit<FileRows, 'versions'> & {
  /** The number of the look that brought them. */
  readonly lookId: number
  readonly versions: readonly DisclosedVersion[]
}

/**
 * Looks at what is not public about one subject, in one statement that writes the look. `undefined` where the purpose needs
 * the subject's consent and there is none. Throws where the look cannot be written: then nothing was read.
 */
export const lookAtFile = async (forClosed: Reader, law: Law, draft: LookDraft): Promise<DisclosedRows | undefined> =>
  (await forClosed.rows(fullFileQuery(law, draft), { prepare: `full-file-${draft.grounds.purpose.id}` }))[0]

/** The statement itself, so that a bench can send the same one. */
export const fullFileQuery = (law: Law, draft: LookDraft): Query<DisclosedRows> =>
  sql<DisclosedRows>`${withLook(draft)} ${whatIsOpened(law, draft.grounds.purpose)} where s.subject_id = ${draft.subjectId}`

const kept = new WeakMap<Law, Map<string, Query<unknown>>>()

/** What a purpose opens of a subject, as text: it is the same for every look until the law changes. */
const whatIsOpened = (law: Law, purpose: Purpose): Query<unknown> => {
  const ofLaw = kept.get(law) ?? new Map<string, Query<unknown>>()
  kept.set(law, ofLaw)
  const opened = ofLaw.get(purpose.id) ?? freeze(selectOpened(law, purpose))
  ofLaw.set(purpose.id, opened)
  return opened
}

const selectOpened = (law: Law, purpose: Purpose): Query<unknown> => {
  const columns = disclosedColumns(law, purpose, purpose.consent ? agreedFields : undefined)
  const narrowed = openedKinds(law, purpose).filter(({ fields }) => fields !== undefined || purpose.consent)
  const kinds = narrowed.map(({ kind }) => kind)
  const decisive = kinds.length > 0 ? decisiveContent(law, kinds) : sql`null::jsonb`
  return sql`
    select ${lookNumber} as "lookId", ${whoItIs},
      (select coalesce(json_agg(r), '[]') from (
        select v.record_id as "recordId", v.version, v.nature, v.kind, v.authority_id as "authorityId",
          v.decider_name as "deciderName", v.decider_code as "deciderCode", v.document_number as "documentNumber",
          v.event_on as "eventOn", v.decided_on as "decidedOn", v.published_on as "publishedOn",
          v.first_seen_on as "firstSeenOn", v.severity, v.basis, v.attested, ${columns.content} as content,
          ${columns.closed} as closed, ${decisive} as decisive, v.batch_id as "batchId", v.ordinal,
          encode(v.leaf, 'base64') as leaf
        from record_version v
        where v.subject_id = s.subject_id and ${columns.rows}
        order by v.record_id, v.version) r) as versions,
      ${whatWasDone}
    from subject s cross join look`
}
