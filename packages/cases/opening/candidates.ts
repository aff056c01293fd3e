import type { Day } from '@probity/base'
import { type Reader, sql } from '@probity/database'
import type { Authority, Law } from '@probity/law'

/** A record that something might rest on; whether it does, the law says of it. */
export type Candidate = {
  readonly subjectId: number
  readonly recordId: number
  readonly handle: string
  readonly decidedOn: Day
}

/** After which record a page begins. */
export type CandidateAfter = Omit<Candidate, 'subjectId'>

/** The kinds of record on which lists, measures and talks of an authority rest. */
export const kindsRestedOn = (law: Law, { functions }: Pick<Authority, 'functions'>): string[] => {
  const of = (names: readonly string[]) => names.some((name) => functions.includes(name))
  const kindOf = (list: string) => law.findList(list)?.kind
  const triggers = [
    ...law.lists().flatMap(({ decidedBy, grounds }) => (of(decidedBy) ? grounds : [])),
    ...law.measures().flatMap(({ appliedBy, trigger }) => (of(appliedBy) ? [trigger] : [])),
  ]
  const kinds = [
    ...triggers.flatMap(({ kinds = [], lists = [] }) => [...kinds, ...lists.map(kindOf)]),
    // Whoever is listed may be invited to a talk.
    ...law.lists().flatMap(({ decidedBy, kind }) => (of(decidedBy) ? [kind] : [])),
  ]
  return [...new Set(kinds.filter((kind): kind is string => kind !== undefined))].toSorted()
}

/**
 * Records of these kinds about organisations of a place, or supplied by the authority itself, the oldest decision first: no order by
 * anything else. Individual businesses are found one by one, never in a list: the name of many is a person's (R25).
 */
export const listGroundCandidates = (
  db: Reader,
  asked: {
    readonly kinds: readonly string[]
    readonly region: string
    readonly own: readonly string[]
    readonly after?: CandidateAfter | undefined
    readonly most: number
  },
): Promise<Candidate[]> => {
  const { kinds, region, own, after, most } = asked
  return db.rows(sql<Candidate>`
    select v.subject_id as "subjectId", v.record_id as "recordId", s.handle, v.decided_on as "decidedOn"
    from record_version v
    join subject s on s.subject_id = v.subject_id
    left join record_head h on h.subject_id = v.subject_id and h.record_id = v.record_id
    where v.kind = any(${kinds}) and v.version = coalesce(h.version, 1)
      and s.kind <> 'individual-business' and s.merged_into is null
      and (starts_with(s.region, ${region}) or v.authority_id = any(${own}))
      and not exists (select from act a where a.subject_id = v.subject_id and a.record_id = v.record_id
        and a.kind = 'repaired' and not (a.content ? 'until') and not exists (select from act u
          where u.subject_id = a.subject_id and u.record_id = a.record_id and u.kind = 'repair-undone' and u.batch_id > a.batch_id))
      ${
        after
          ? sql`and (v.decided_on, s.handle, v.record_id) > (${after.decidedOn}::date, ${after.handle}, ${after.recordId})`
          : sql``
      }
    order by v.decided_on, s.handle, v.record_id limit ${most}`)
}
