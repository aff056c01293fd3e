import type { Bilingual, Day } from '@probity/base'
import type { Law, LawPack, Policy, SamplingPlan } from '@probity/law'
import { quoted } from '@probity/policy'
import { type Told, tellTable } from '../groups/suppress.ts'
import type { Population } from '../population/population.ts'
import { newestReported } from '../question/relations.ts'
import type { Side, Sides } from '../question/sides.ts'
import { type Breakdown, makeAttributes, tellBreakdown, toldBy } from './breakdowns.ts'
import { levelsOf } from './movement.ts'

/** What a plan of draws for inspection in a draft would mean in a year, beside the one it would replace. */
export type SamplingChange = {
  readonly id: string
  readonly title: Bilingual
  readonly policy: string
  /** Levels in the policy's order, then those without one. */
  readonly levels: readonly {
    readonly level: string
    readonly organisations: Told
    readonly before: Drawn | null
    readonly after: Drawn
  }[]
  /** Inspections in a year, made of what is told: null where a level that is not told has a part in them. */
  readonly before: number | null
  readonly after: number | null
  readonly groups: readonly {
    readonly by: Breakdown['by']
    readonly key: string
    readonly before: number | null
    readonly after: number | null
  }[]
}

/** Inspections in a year for a hundred organisations, and how many that is. */
export type Drawn = { readonly perHundred: number; readonly inspections: number | null }

/** Each plan of a draft on the levels that everybody has under the policy it goes by. */
export const samplingOf = async (
  now: Population,
  sides: Sides,
  loaded: Law,
  draft: { readonly law: Law; readonly pack: LawPack },
  day: Day,
): Promise<readonly SamplingChange[]> => {
  const found: SamplingChange[] = []
  for (const plan of draft.pack.samplings) {
    const policy = draft.law.findPolicy(plan.policy, day) ?? draft.law.findPolicy(plan.policy)
    if (!policy) continue
    const rows = await listLevels(now, await levelled(now, sides, { policy, law: draft.law }, day), plan)
    const old = loaded.samplings().find(({ id }) => id === plan.id)
    found.push(changeOf(plan, old?.policy === plan.policy ? old : undefined, policy, rows))
  }
  return found
}

/** Everybody's level: computed, or of a policy whose levels come from above the newest that was reported. */
const levelled = async (now: Population, sides: Sides, side: Side, day: Day): Promise<string> => {
  await makeAttributes(now, day)
  if (side.policy.standing !== 'imported') return (await sides.of(side, { day })).answer
  const kinds = side.policy.subjects.map(quoted).join(', ')
  return `(select s.subject_id, coalesce(f.level, 'unknown') as level from subject s
    left join (select subject_id, ${newestReported(side.policy)} as level from fact
      where kind::varchar = 'evaluation-result' and usable_from <= date '${day}' and usable_until > date '${day}'
      group by subject_id) f using (subject_id)
    where s.merged_into is null and s.kind in (${kinds}))`
}

type Row = { readonly by: Breakdown['by']; readonly key: string; readonly level: string; readonly n: number }
const listLevels = async ({ duck }: Population, answer: string, { region }: SamplingPlan): Promise<Row[]> => {
  const where = region ? `where starts_with(t.region, ${quoted(region)})` : ''
  const rows = []
  for (const by of toldBy)
    rows.push(
      ...(await duck.rows<Row>(`select '${by}' as "by", t.${by} as key, a.level, count(*) as n
        from ${answer} a join attribute t using (subject_id) ${where} group by all`)),
    )
  return rows
}

const changeOf = (
  plan: SamplingPlan,
  old: SamplingPlan | undefined,
  policy: Policy,
  rows: readonly Row[],
): SamplingChange => {
  const counted = rows.filter(({ by }) => by === toldBy[0])
  const sumOf = (level: string) => counted.filter((row) => row.level === level).reduce((sum, { n }) => sum + n, 0)
  const levels = levelsOf(policy).filter((level) => sumOf(level) > 0 || policy.levels.some(({ id }) => id === level))
  const { cells } = tellTable([levels.map(sumOf)])
  const totals = levels.map((level, nth) => ({ level, total: cells[0]?.[nth] ?? null }))
  const drawn = (of: SamplingPlan, level: string, organisations: Told): Drawn => {
    const perHundred = of.rates.find((rate) => rate.level === level)?.perHundred ?? of.unrated
    return { perHundred, inspections: organisations === null ? null : (organisations * perHundred) / 100 }
  }
  const lines = totals.map(({ level, total }) => ({
    level,
    organisations: total,
    before: old ? drawn(old, level, total) : null,
    after: drawn(plan, level, total),
  }))
  const inAll = (of: SamplingPlan | undefined, counts: readonly { readonly level: string; readonly total: Told }[]) => {
    if (!of) return null
    const parts = counts.map(({ level, total }) => drawn(of, level, total).inspections)
    return parts.some((part) => part === null)
      ? null
      : Math.round(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0))
  }
  const groups = toldBy.flatMap((by) => {
    const breakdown = tellBreakdown(
      rows.filter((row) => row.by === by),
      totals,
    )
    return (breakdown?.groups ?? []).map(({ key, counts }) => {
      const ofGroup = (breakdown?.levels ?? []).map((level, nth) => ({
        level,
        total: level === 'others' ? null : (counts[nth] ?? 0),
      }))
      return { by, key, before: inAll(old, ofGroup), after: inAll(plan, ofGroup) }
    })
  })
  return {
    id: plan.id,
    title: plan.title,
    policy: policy.id,
    levels: lines.map(({ level, organisations, before, after }) => ({
      level,
      organisations,
      before: before && whole(before),
      after: whole(after),
    })),
    before: inAll(old, totals),
    after: inAll(plan, totals),
    groups,
  }
}

const whole = ({ perHundred, inspections }: Drawn): Drawn => ({
  perHundred,
  inspections: inspections === null ? null : Math.round(inspections),
})
