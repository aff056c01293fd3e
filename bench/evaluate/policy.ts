import type { Law, Policy } from '@probity/law'

/** The demonstration's own policy with other points: a change whose result nobody can know beforehand. */
export const changedPolicy = (law: Law): Policy => {
  const policy = law.findPolicy('lincheng-demonstration')
  if (!policy) throw new Error('the demonstration has no policy')
  const indicators = policy.indicators.map((one) =>
    one.id === 'serious-penalties' ? { ...one, points: { each: -25, cap: -50 } } : one,
  )
  return { ...policy, indicators }
}

/** The same as somebody writes it by hand for the same tables, knowing that nothing but one sum can be unknown. */
export const handWritten = (into: string, day: string): string => `create or replace table ${into} as
with figure as (
  select subject_id,
    count(*) filter (where kind in ('registration'::kind, 'licence'::kind, 'inspection-result'::kind, 'penalty'::kind,
      'commitment-fulfilment'::kind, 'contract-performance'::kind, 'honour'::kind)) as evidence,
    count(*) filter (where kind = 'serious-dishonesty-list'::kind) as listed,
    sum(case when decided_on <= date '${day}' - interval 24 month then 50 else 100 end) filter (where kind = 'penalty'::kind
      and severity = 'serious'::severity and decided_on > date '${day}' - interval 36 month) as serious,
    count(*) filter (where kind = 'penalty'::kind and severity = 'general'::severity
      and decided_on > date '${day}' - interval 12 month) as general,
    sum("n:fineCents") filter (where kind = 'penalty'::kind and severity <> 'minor'::severity
      and decided_on > date '${day}' - interval 12 month and list_contains("l:classes", '罚款')) as fines,
    count(*) filter (where kind = 'penalty'::kind and severity <> 'minor'::severity
      and decided_on > date '${day}' - interval 12 month and ("l:classes" is null or (list_contains("l:classes", '罚款')
      and "n:fineCents" is null))) as unknown_fines,
    count(*) filter (where kind = 'abnormal-operation'::kind) as directory,
    count(*) filter (where kind = 'wage-arrears'::kind and decided_on > date '${day}' - interval 36 month) as wages,
    max(decided_on) filter (where kind = 'penalty'::kind and severity <> 'minor'::severity) as last_penalty,
    count(*) filter (where kind = 'commitment-fulfilment'::kind and "t:fulfilment" in ('未履行', '部分履行')
      and decided_on > date '${day}' - interval 36 month) as broken,
    count(*) filter (where kind = 'commitment-fulfilment'::kind and "t:fulfilment" = '已履行'
      and decided_on > date '${day}' - interval 36 month) as kept
  from fact group by subject_id),
points as (
  select s.subject_id, coalesce(evidence, 0) as evidence, coalesce(listed, 0) as listed,
    greatest(-25 * coalesce(serious, 0) / 100.0, -50) as serious_points,
    case when coalesce(general, 0) = 0 then 0 when general <= 2 then -5 else -15 end as general_points,
    case when unknown_fines > 0 then null when coalesce(fines, 0) < 5000000 then 0 when fines < 50000000 then -5 else -10 end as fine_points,
    case when directory > 0 then -10 else 0 end as directory_points,
    greatest(-15 * coalesce(wages, 0), -30) as wage_points,
    case when last_penalty > date '${day}' - 180 then -5 else 0 end as last_points,
    greatest(-10 * coalesce(broken, 0), -20) as broken_points,
    least(2 * coalesce(kept, 0), 10) as kept_points
  from (select subject_id from subject where kind in ('enterprise', 'social-organisation')) s left join figure using (subject_id)),
scored as (
  select *, case when fine_points is null then null else greatest(least(90
    + greatest(least(serious_points + general_points + fine_points + last_points, 0), -60)
    + greatest(directory_points + wage_points, -40)
    + greatest(least(broken_points + kept_points, 10), -20), 100), 0) end as score
  from points)
select *, case when evidence < 1 then 'not-rated' when listed > 0 then 'IV' when score is null then 'unknown'
  when score >= 90 then 'I' when score >= 75 then 'II' when score >= 60 then 'III' else 'IV' end as level
from scored`
