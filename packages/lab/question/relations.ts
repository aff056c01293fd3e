import type { Day } from '@probity/base'
import { mayEvaluate } from '@probity/evaluation'
import type { Law, Policy, SubjectKind } from '@probity/law'
import { column, type Dialect, type Plan, quoted, type Relation } from '@probity/policy'
import type { Duck } from '../population/duck.ts'
import type { Needed } from './needed.ts'
import type { Stated } from './stated.ts'

/** Which facts count: those of a day, or those of a day without what could be repaired by then. */
export type Facts = { readonly day: Day; readonly repaired?: true }

/** The three relations a plan reads, as queries over a population. */
export const relationsOver = async (
  duck: Duck,
  law: Law,
  plan: Plan,
  dialect: Dialect,
  { facts, stated, needed }: { readonly facts: Facts; readonly stated: Stated; readonly needed: Needed },
): Promise<Readonly<Record<Relation, string>>> => ({
  evaluated_subject: `select subject_id from subject where ${whoever(plan.policy)}`,
  credit_fact: `select * from fact${await condition(duck, facts)}${stated.rows(plan, dialect)}`,
  assessment: assessment(law, plan, dialect, stated, needed),
})

/** Whom a policy may be applied to at all (R21, R22, R25), asked of the one place that says so. A draft counts as in force. */
const whoever = (policy: Policy): string => {
  const { until: _, ...open } = policy
  const region = policy.region ?? ''
  const kinds = subjectKinds.filter(
    (kind) => mayEvaluate(open, { subjectId: 0, kind, region: region.padEnd(6, '0') }, policy.from).ok,
  )
  if (kinds.length === 0) return 'false'
  const place = region === '' ? '' : ` and starts_with(region, ${quoted(region)})`
  return `kind in (${kinds.map(quoted).join(', ')}) and merged_into is null${place}`
}

const subjectKinds: readonly SubjectKind[] = [
  'enterprise',
  'individual-business',
  'social-organisation',
  'public-institution',
  'government-body',
  'other-organisation',
]

/** On most days every fact counts; then nothing is asked of each. */
const condition = async (duck: Duck, { day, repaired }: Facts): Promise<string> => {
  const [ends] = await duck.rows<{ from: string | null; until: string | null }>(
    `select max(usable_from)::varchar as "from", min(usable_until)::varchar as until from fact`,
  )
  const all = ends?.from === null || (ends !== undefined && String(ends.from) <= day && String(ends.until) > day)
  const conditions = [
    ...(all ? [] : [`usable_from <= date ${quoted(day)} and usable_until > date ${quoted(day)}`]),
    ...(repaired ? [`(repairable_from is null or repairable_from > date ${quoted(day)})`] : []),
  ]
  return conditions.length > 0 ? ` where ${conditions.join(' and ')}` : ''
}

/** What was entered, and the level under each policy that is needed: as it was found for a subject, else the newest reported. */
const assessment = (law: Law, plan: Plan, dialect: Dialect, stated: Stated, needed: Needed): string => {
  const { inputs } = plan
  if (inputs.length === 0) return 'select subject_id from subject where false'
  const entered = inputs.filter(({ from }) => from !== 'need')
  const needs = inputs.filter(({ from }) => from === 'need')
  const levels = needs.map((need) => `${reportedLevel(law, plan.policy, need.id)} as ${column(need.name)}`)
  const reported =
    needs.length > 0
      ? `select subject_id, ${levels.join(', ')} from credit_fact where kind = 'evaluation-result' group by subject_id`
      : 'select subject_id from subject where false'
  const found = foundLevels(needs, needed)
  const columns = [
    ...entered.map(({ name }) => `i.${column(name)}`),
    ...needs.map(
      ({ name }) =>
        `case when f.subject_id is null then r.${column(name)} else f.${column(name)} end as ${column(name)}`,
    ),
  ]
  return `select s.subject_id, ${columns.join(', ')} from subject s
    left join (${stated.inputs(plan, dialect)}) i on i.subject_id = s.subject_id
    left join (${reported}) r on r.subject_id = s.subject_id
    left join (${found}) f on f.subject_id = s.subject_id`
}

const foundLevels = (needs: Plan['inputs'], needed: Needed): string => {
  const names = ['subject_id', ...needs.map(({ name }) => column(name))].join(', ')
  const lines = needed.map(({ subjectId, levels }) => {
    const said = needs.map(({ id }) => {
      const level = levels[id]
      return level ? quoted(level) : 'null::varchar'
    })
    return `(${[String(subjectId), ...said].join(', ')})`
  })
  const nobody = `(null::bigint${', null::varchar'.repeat(needs.length)})`
  return lines.length > 0
    ? `select * from (values ${lines.join(', ')}) t (${names})`
    : `select * from (values ${nobody}) t (${names}) where false`
}

const reportedLevel = (law: Law, policy: Policy, need: string): string => {
  const asked = policy.needs?.[need]
  return newestReported(law.policies().find(({ id, from }) => id === asked?.policy && from === asked?.from))
}

/** The newest level under a policy that another system reported, as an aggregate over the facts of a subject. */
export const newestReported = (needed: Policy | undefined): string => {
  const schemes = needed?.recordedAs ?? []
  if (!needed || schemes.length === 0) return 'null::varchar'
  const newest = `arg_max("t:level", decided_on) filter (where "t:scheme" in (${schemes.map(quoted).join(', ')}))`
  const named = needed.levels.flatMap(({ id, title }) => [
    `when ${quoted(id)} then ${quoted(id)}`,
    `when ${quoted(title.zh)} then ${quoted(id)}`,
  ])
  return `case ${newest} ${named.join(' ')} end`
}
