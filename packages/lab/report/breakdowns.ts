import type { Day } from '@probity/base'
import type { Law } from '@probity/law'
import { quoted } from '@probity/policy'
import { type Group, mergeSmall } from '../groups/merge.ts'
import { smallestGroup, type Told } from '../groups/suppress.ts'
import type { Population } from '../population/population.ts'
import type { Evaluated } from '../question/evaluate-all.ts'
import type { Movement } from './movement.ts'

/** What everybody is told by: where the registry has them, what kind they are, how old, and in which industry. */
export const toldBy = ['region', 'industry', 'kind', 'age'] as const

/** How levels fall within groups of subjects; `others` holds lines that are too small to stand alone. */
export type Breakdown = {
  readonly by: (typeof toldBy)[number]
  readonly side: 'before' | 'after'
  /** Levels; `others` for those of which too few are there to be told. */
  readonly levels: readonly string[]
  readonly groups: readonly Group[]
}

/** What the catalogue does not hold of an organisation: nothing is told by it, and nothing is guessed in its place. */
export const notHeld = ['size'] as const

/** Each subject with what the registry and its registration say of it. */
const attributes = (law: Law, day: Day): string => `(
  select s.subject_id, s.region, s.kind, coalesce(r.industry, 'unknown') as industry,
    case when r.on_day is null then 'unknown' when date_sub('year', r.on_day, date '${day}') < 1 then 'under-1'
      when date_sub('year', r.on_day, date '${day}') < 3 then '1-3' when date_sub('year', r.on_day, date '${day}') < 5 then '3-5'
      when date_sub('year', r.on_day, date '${day}') < 10 then '5-10' else '10-and-more' end as age
  from subject s
  left join (select subject_id, min(coalesce("d:registeredOn", decided_on)) as on_day, arg_max("t:industry", decided_on) as industry
    from fact where kind::varchar in (${registrations(law).join(', ')}) group by 1) r on r.subject_id = s.subject_id)`

/** Kinds that say what an organisation is; one is decided on the day it was first registered, unless it names another. */
const registrations = (law: Law): string[] => [
  `''`,
  ...law
    .kinds()
    .flatMap(({ id, category }) => (law.findCategory(category)?.role === 'registration' ? [quoted(id)] : [])),
]

/** Lays down what everybody is told by, as the table `attribute`. */
export const makeAttributes = ({ duck, law }: Population, day: Day): Promise<void> =>
  duck.run(`create or replace temp table attribute as select * from ${attributes(law, day)} t`)

/**
 * Levels before and after by region, industry, kind and age. Levels whose total the movement does not tell stand together here too, so that
 * one table never gives away what the other leaves out. A breakdown that cannot be told in groups of ten is left out whole.
 */
export const breakdownsOf = async (
  now: Population,
  baseline: Evaluated,
  candidate: Evaluated,
  movement: Movement,
): Promise<readonly Breakdown[]> => {
  const found: Breakdown[] = []
  const { duck } = now
  await makeAttributes(now, candidate.plan.day)
  for (const [side, { answer }] of [['before', baseline] as const, ['after', candidate] as const])
    for (const by of toldBy) {
      const rows = await duck.rows<{ key: string; level: string; n: number }>(
        `select t.${by} as key, a.level, count(*) as n from ${answer} a join attribute t using (subject_id) group by all`,
      )
      const levels = side === 'before' ? movement.before : movement.after
      const totals = side === 'before' ? movement.rows : movement.columns
      const breakdown = tellBreakdown(
        rows,
        levels.map((level, nth) => ({ level, total: totals[nth] ?? null })),
      )
      if (breakdown) found.push({ by, side, ...breakdown })
    }
  return found
}

/** How many of each group have each level. `totals`: the levels in their order, with what is told of each elsewhere. */
export const tellBreakdown = (
  rows: readonly { readonly key: string; readonly level: string; readonly n: number }[],
  totals: readonly { readonly level: string; readonly total: Told }[],
): Pick<Breakdown, 'levels' | 'groups'> | undefined => {
  const present = totals.filter(({ level }) => rows.some((row) => row.level === level)).map(({ level }) => level)
  const whole = present.filter((level) => totals.some((one) => one.level === level && one.total !== null))
  const rest = present.filter((level) => !whole.includes(level))
  const columns = [...whole.map((level) => [level]), ...(rest.length > 0 ? [rest] : [])]
  const sumOf = (levels: readonly string[], key?: string) =>
    rows
      .filter((row) => levels.includes(row.level) && (key === undefined || row.key === key))
      .reduce((sum, { n }) => sum + n, 0)
  if (columns.some((levels) => sumOf(levels) < smallestGroup)) return undefined
  const keys = [...new Set(rows.map(({ key }) => key))].toSorted()
  const groups = mergeSmall(keys.map((key) => ({ key, counts: columns.map((levels) => sumOf(levels, key)) })))
  // One line alone says no more than the distribution.
  if (!groups || groups.length < 2) return undefined
  return { levels: [...whole, ...(rest.length > 0 ? ['others'] : [])], groups }
}
