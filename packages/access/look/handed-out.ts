import type { Instant } from '@probity/base'
import { type Reader, sql } from '@probity/database'
import { rolesOf } from '../roles.ts'
import type { HandedOut } from './with-look.ts'

/** A look that handed records out to an authority or a receiver, who may keep them for a time. */
export type HandingLook = {
  readonly body: string
  readonly purpose: string
  readonly at: Instant
  readonly handedOut: HandedOut
  /** What was consented to (`kind`, or `kind.field`), where the purpose needs that. */
  readonly fields: readonly string[] | null
  /** The subject has been told of it, or is now: no delay runs (R27). */
  readonly told: boolean
}

const holding = [...rolesOf.authority, ...rolesOf.receiver]

/**
 * Every look that handed out records of a subject, the oldest first: one range of the key. Whoever reads for the subject itself, audits
 * or keeps the node holds nothing of its own.
 */
export const listHandingLooks = (db: Reader, subjectId: number, now: Instant): Promise<HandingLook[]> =>
  db.rows(sql<HandingLook>`
    select l.body, l.purpose, l.looked_at as "at", l.handed_out as "handedOut", c.fields, (l.delay_id is null or not exists (
        select from look_delay d where d.subject_id = l.subject_id and (d.delay_id = l.delay_id or d.extends = l.delay_id)
          and d.ends_at > ${now})) as told
    from look l left join consent c on c.subject_id = l.subject_id and c.consent_id = l.consent_id
    where l.subject_id = ${subjectId} and l.handed_out is not null and l.role = any(${holding})
    order by l.look_id`)
