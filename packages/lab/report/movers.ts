import { column, quoted } from '@probity/policy'
import { smallestGroup } from '../groups/suppress.ts'
import type { Duck } from '../population/duck.ts'
import type { Evaluated } from '../question/evaluate-all.ts'
import { movesOf } from './movement.ts'

/** Why levels move: the indicator that changed most, for how many of a hundred that move. */
export type Reason = { readonly indicator: string; readonly percent: number }

/** Shares are told in steps, so that no number of people can be worked out from them. */
const step = 5

/** What of the scores changed most in those that move, the largest share first; only what moves ten or more. */
export const reasonsOf = async (duck: Duck, baseline: Evaluated, candidate: Evaluated): Promise<readonly Reason[]> => {
  const change = changesOf(baseline, candidate)
  if (change.length === 0) return []
  const columns = change.map(({ sql }, nth) => `${sql} as c_${nth}`)
  const most = `greatest(${change.map((_, nth) => `c_${nth}`).join(', ')})`
  const named = change.map(({ id }, nth) => `when c_${nth} = ${most} then ${quoted(id)}`)
  const rows = await duck.rows<{ indicator: string; n: number }>(`
    with moved as (select ${columns.join(', ')} from ${movesOf(baseline, candidate)} m
      left join ${baseline.answer} a on a.subject_id = m.subject_id
      left join ${candidate.answer} b on b.subject_id = m.subject_id where m.before <> m.after)
    select case when ${most} = 0 then 'rules' ${named.join(' ')} end as indicator, count(*) as n from moved group by 1`)
  const all = rows.reduce((sum, { n }) => sum + n, 0)
  return rows
    .filter(({ n }) => n >= smallestGroup)
    .toSorted((a, b) => b.n - a.n || (a.indicator < b.indicator ? -1 : 1))
    .map(({ indicator, n }) => ({ indicator, percent: Math.max(step, Math.round(((n / all) * 100) / step) * step) }))
}

/** By how much the points of each indicator changed; one that a side does not have gave nothing there. */
const changesOf = ({ plan: before }: Evaluated, { plan: after }: Evaluated) => {
  const ids = [...new Set([...before.policy.indicators, ...after.policy.indicators].map(({ id }) => id))]
  return ids.map((id) => {
    const side = (plan: Evaluated['plan'], table: string) => {
      const found = plan.columns.find(({ name }) => name === `p:${id}`)
      return found?.kind === 'number'
        ? `coalesce(${table}.${column(`p:${id}`)}, 0)::double / ${10 ** found.term.scale}`
        : '0::double'
    }
    return { id, sql: `abs(${side(after, 'b')} - ${side(before, 'a')})` }
  })
}
