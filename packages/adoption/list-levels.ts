import type { Day } from '@probity/base'
import { type Reader, sql } from '@probity/database'
import { type HeldLevel, heldLevels, type LevelAct } from '@probity/evaluation'
import { levelActKinds } from '@probity/records'

/** Which of an authority's notices. `ready`: the time to object is over and nothing stands in the way. */
export const levelFilters = ['open', 'ready', 'objected', 'in-force', 'all'] as const
export type LevelFilter = (typeof levelFilters)[number]

/** A level an authority noticed, and whose it is. */
export type NoticedLevel = {
  readonly subjectId: number
  readonly handle: string
  readonly name: string | null
  readonly level: HeldLevel
}

/** An authority's own notices under a policy, the newest first. It wrote them itself: reading them is no look. */
export const listNoticedLevels = async (
  db: Reader,
  asked: {
    readonly authorityId: string
    readonly policy?: string | undefined
    readonly filter: LevelFilter
    readonly today: Day
    readonly before?: number | undefined
    readonly most: number
  },
): Promise<readonly NoticedLevel[]> => {
  const { authorityId, policy, filter, today, before, most } = asked
  const notices = await db.rows<{
    subjectId: number
    batchId: number
    ordinal: number
    handle: string
    name: string | null
  }>(sql`
    select n.subject_id as "subjectId", n.batch_id as "batchId", n.ordinal, s.handle,
      (select name from subject_name sn where sn.subject_id = n.subject_id and sn.kind = 'current' order by name limit 1) as name
    from act n join subject s on s.subject_id = n.subject_id
    where n.kind = 'level-noticed' and n.authority_id = ${authorityId}
      ${policy === undefined ? sql`` : sql`and n.closed ->> 'policy' = ${policy}`}
      ${before === undefined ? sql`` : sql`and n.batch_id < ${before}`}
      and ${conditions[filter](today)}
    order by n.batch_id desc, n.ordinal limit ${most}`)
  const acts = Map.groupBy(
    await listLevelActsOf(db, [...new Set(notices.map(({ subjectId }) => subjectId))]),
    ({ subjectId }) => subjectId,
  )
  return notices.flatMap(({ subjectId, handle, name, batchId, ordinal }) => {
    const level = heldLevels(acts.get(subjectId) ?? [], today).find(({ id }) => id === `${batchId}-${ordinal}`)
    return level ? [{ subjectId, handle, name, level }] : []
  })
}

const notice = sql.raw(`n.batch_id || '-' || n.ordinal`)
/** Something was done about this notice. */
const done = (...kinds: string[]) =>
  sql`exists (select from act d where d.subject_id = n.subject_id and d.kind = any(${kinds}) and d.closed ->> 'notice' = ${notice})`
/** Something came later under the same policy. */
const later = (kind: string) =>
  sql`exists (select from act d where d.subject_id = n.subject_id and d.kind = ${kind} and d.batch_id > n.batch_id
    and d.closed ->> 'policy' = n.closed ->> 'policy')`
const objectionOpen = sql`exists (select from act o where o.subject_id = n.subject_id and o.kind = 'level-objected'
  and o.closed ->> 'notice' = ${notice} and not exists (select from act a where a.subject_id = n.subject_id
    and a.kind = 'level-answered' and a.closed ->> 'objection' = o.batch_id || '-' || o.ordinal))`
const givenUp = sql`exists (select from act a where a.subject_id = n.subject_id and a.kind = 'level-answered'
  and a.closed ->> 'notice' = ${notice} and a.closed ->> 'outcome' = 'given-up')`
const open = sql`not ${done('level-adopted')} and not ${later('level-noticed')} and not ${givenUp}`

const conditions: Readonly<Record<LevelFilter, (today: Day) => ReturnType<typeof sql>>> = {
  all: () => sql`true`,
  open: () => open,
  objected: () => sql`${open} and ${objectionOpen}`,
  ready: (today) => sql`${open} and not ${objectionOpen} and n.closed ->> 'objectBy' < ${today}`,
  'in-force': () =>
    sql`${done('level-adopted')} and not ${done('level-ended')} and not exists (
      select from act own join act d on d.subject_id = own.subject_id and d.kind = 'level-adopted' and d.batch_id > own.batch_id
        and d.closed ->> 'policy' = own.closed ->> 'policy'
      where own.subject_id = n.subject_id and own.kind = 'level-adopted' and own.closed ->> 'notice' = ${notice})`,
}

const listLevelActsOf = (db: Reader, subjectIds: readonly number[]): Promise<(LevelAct & { subjectId: number })[]> =>
  db.rows(sql`select subject_id as "subjectId", batch_id as "batchId", ordinal, kind, effective_on as "effectiveOn",
      authority_id as "authorityId", closed
    from act where subject_id = any(${subjectIds}) and kind = any(${levelActKinds}) order by batch_id, ordinal`)
