import type { Day, Json } from '@probity/base'
import { type Reader, sql } from '@probity/database'
import type { SubjectKind } from '@probity/law'

/** A record that may be an entry in a list today; whether it is, its standing says. */
export type ListedCandidate = {
  readonly subjectId: number
  readonly recordId: number
  readonly handle: string
  readonly decidedOn: Day
}

/** After which entry a page begins. */
export type ListedAfter = { readonly decidedOn: Day; readonly handle: string }

/**
 * Records of a kind that may be entries in a list, the newest decision first and by handle within a day. What surely is over is left
 * out already. Individual businesses stand in no list that can be read through: the name of many is a person's (R25).
 */
export const listCandidates = (
  db: Reader,
  asked: {
    readonly kind: string
    /** The name of the list as entries say it, where they do. */
    readonly title: string
    readonly subjects: readonly SubjectKind[]
    /** Field of the content that holds the day of removal. */
    readonly endsWith: string
    readonly today: Day
    readonly after?: ListedAfter | undefined
    readonly most: number
  },
): Promise<ListedCandidate[]> => {
  const { kind, title, subjects, endsWith, today, after, most } = asked
  return db.rows(sql<ListedCandidate>`
    select v.subject_id as "subjectId", v.record_id as "recordId", s.handle, v.decided_on as "decidedOn"
    from record_version v
    join subject s on s.subject_id = v.subject_id
    left join record_head h on h.subject_id = v.subject_id and h.record_id = v.record_id
    where v.kind = ${sql.lit(kind)} and v.version = coalesce(h.version, 1)
      and coalesce(v.content ->> 'list', ${title}) = ${title}
      and s.kind = any(${subjects.filter((one) => one !== 'individual-business')})
      and coalesce(v.content ->> ${endsWith}, '9999-12-31') >= ${today}
      and not exists (select from act a where a.subject_id = v.subject_id and a.record_id = v.record_id
        and a.kind = 'repaired' and not (a.content ? 'until') and not exists (select from act u
          where u.subject_id = a.subject_id and u.record_id = a.record_id and u.kind = 'repair-undone' and u.batch_id > a.batch_id))
      ${after ? sql`and (v.decided_on < ${after.decidedOn} or (v.decided_on = ${after.decidedOn} and s.handle > ${after.handle}))` : sql``}
    order by v.decided_on desc, s.handle limit ${most}`)
}

/** An entry that was left by decision, as the page of its authority notices it: by the number of its document, never by a subject. */
export type ListExit = {
  readonly authorityId: string
  readonly kind: string
  readonly content: Readonly<Record<string, Json>>
  readonly subjectKind: SubjectKind
  readonly documentNumber: string
  readonly leftOn: Day
}

/** Exits from lists since a day, the newest first (R8: law itself orders the notice). */
export const listExits = (db: Reader, kinds: readonly string[], since: Day): Promise<ListExit[]> =>
  db.rows(sql<ListExit>`
    select v.authority_id as "authorityId", v.kind, v.content, s.kind as "subjectKind",
      v.document_number as "documentNumber",
      a.effective_on as "leftOn"
    from act a
    join record_version v on v.subject_id = a.subject_id and v.record_id = a.record_id and v.version = 1
    join subject s on s.subject_id = a.subject_id
    where a.kind = 'repaired' and a.effective_on >= ${since} and v.kind = any(${kinds}) and v.document_number is not null
    order by a.effective_on desc, v.document_number limit 500`)
