import { type Database, sql } from '@probity/database'
import { neededLevels, readForEvaluation, standOn } from '@probity/evaluation'
import type { Law, SubjectKind } from '@probity/law'
import { type Plan, quoted } from '@probity/policy'
import type { Act } from '@probity/records'
import type { Duck } from '../population/duck.ts'

/** Levels of other policies, of those whose answer is in no single record; a level that is not known is null. */
export type Needed = readonly { readonly subjectId: number; readonly levels: Readonly<Record<string, string | null>> }[]

/**
 * The level of each policy that another needs, of every subject for whom it was adopted here, or whose record was corrected or taken
 * back: a level may have been determined on what is gone since (R16). It is found as their previews find it. Of
 * all others the newest record says it, and nothing is asked here. Nothing is read for a policy that needs no other.
 */
export const readNeeded = async (database: Database, duck: Duck, law: Law, plan: Plan): Promise<Needed> => {
  const { policy, day } = plan
  const needed = Object.values(policy.needs ?? {}).map(({ policy: id }) => id)
  if (needed.length === 0) return []
  const found = []
  for (const subject of await listConcerned(database, duck, needed)) {
    const known = await readForEvaluation(database, subject.subjectId)
    const levels = neededLevels(law, policy, standOn(law, known, subject, day))
    found.push({
      subjectId: subject.subjectId,
      levels: Object.fromEntries(levels.map(({ need, level }) => [need, level])),
    })
  }
  return found
}

/** Acts by which a record that counted counts no longer, other than by its time. */
const takingBack = ['revoked', 'recalled', 'remedy-changed', 'disclosure-ended', 'repaired'] satisfies Act['kind'][]

type Concerned = {
  readonly subjectId: number
  readonly handle: string
  readonly kind: SubjectKind
  readonly region: string
}

const listConcerned = async (database: Database, duck: Duck, needed: readonly string[]): Promise<Concerned[]> => {
  const adopted = await database.rows<{ id: number }>(sql`select distinct subject_id as id from act
    where kind = 'level-noticed' and closed ->> 'policy' in (${sql.join(needed)})`)
  const reported = await duck.rows<{ id: number }>(
    `select distinct subject_id as id from fact where kind::varchar = ${quoted('evaluation-result')}`,
  )
  const changed =
    reported.length === 0
      ? []
      : await database.rows<{ id: number }>(sql`select subject_id as id from act where kind in (${sql.join(takingBack)})
          union select subject_id from record_head where version > 1`)
  const told = new Set(reported.map(({ id }) => id))
  const ids = [...new Set([...adopted, ...changed.filter(({ id }) => told.has(id))].map(({ id }) => id))]
  if (ids.length === 0) return []
  return database.rows<Concerned>(sql`select subject_id as "subjectId", handle, kind, region from subject
    where subject_id = any(${ids}::bigint[]) order by 1`)
}
