import type { Day, Instant } from '@probity/base'
import { type Query, sql } from '@probity/database'
import type { Grounds } from '../purpose/grounds.ts'

/** A look about to be taken: whose file, on what grounds, when. */
export type LookDraft = {
  readonly subjectId: number
  readonly grounds: Grounds
  readonly at: Instant
  /** Today, by which a consent is in time. */
  readonly today: Day
  /** What it hands out: the file as the purpose opens it, or the facts of a check. Absent: no record. */
  readonly handsOut?: HandedOut
}

export type HandedOut = 'file' | `check/${string}`

/** What of a look the statement around it can see: the fields the subject agreed to, as an array. */
export const agreedFields = sql`(select fields from agreed)::text[]`

/** And its number, by which the organisation and the auditors find it. */
export const lookNumber = sql`(select look_id from agreed)`

/**
 * The head of a statement that reads what is not public: it writes the entry of the look-log and, where the purpose needs it,
 * finds the subject's consent. Without the entry there is nothing to read: the statement joins `look`, which is empty where
 * the consent is missing, and fails as a whole where the entry cannot be written. Nothing is read and not noted.
 */
export const withLook = ({ subjectId, grounds, at, today, handsOut }: LookDraft): Query<unknown> => {
  const { purpose, reference, caller } = grounds
  const person = caller.is === 'person' ? caller.personId : caller.clientId
  const agreed = purpose.consent
    ? sql`select max(consent_id) as consent_id, array_agg(field) as fields, nextval('look_id') as look_id from consent, unnest(fields) as field
        where subject_id = ${subjectId} and receiver = ${caller.body} and purpose = ${purpose.id}
          and revoked_at is null and until >= ${today}`
    : sql`select null::bigint as consent_id, null::text[] as fields, nextval('look_id') as look_id`
  const delay = purpose.delay
    ? sql`(select d.delay_id from look_delay d where d.subject_id = ${subjectId} and d.body = ${caller.body}
        and d.purpose = ${purpose.id} and d.reference = ${reference} and d.extends is null and d.approved_at is not null
        and (d.ends_at > ${at} or exists (select from look_delay e where e.subject_id = d.subject_id
          and e.extends = d.delay_id and e.ends_at > ${at}))
        order by d.delay_id desc limit 1)`
    : sql`null::bigint`
  return sql`with agreed as (${agreed}),
    look as (insert into look (subject_id, look_id, looked_at, role, body, person, purpose, reference, consent_id, delay_id, handed_out)
      select ${subjectId}::bigint, agreed.look_id, ${at}::timestamptz, ${caller.role}::text, ${caller.body}::text,
        ${person}::text, ${purpose.id}::text, ${reference}::text, agreed.consent_id, ${delay}, ${handsOut ?? null}::text
      from agreed ${purpose.consent ? sql`where agreed.consent_id is not null` : sql``}
      returning 1)`
}
