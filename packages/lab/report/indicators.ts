import { column } from '@probity/policy'
import { type Told, tellAlone } from '../groups/suppress.ts'
import type { Duck } from '../population/duck.ts'
import type { Evaluated } from '../question/evaluate-all.ts'

/** What an indicator does in the whole population. */
export type IndicatorUse = {
  readonly id: string
  /** Subjects to whom it gives or takes points; nought: it never fires. */
  readonly fires: Told
  /** Subjects of whom too little is known. */
  readonly unknown: Told
  /** Of all points that indicators give or take, how many in a hundred come from it; null where that cannot be told. */
  readonly percent: number | null
  /** More than half of all points come from it. */
  readonly dominates: boolean
}

const dominating = 50

export const indicatorsOf = async (duck: Duck, { plan, answer }: Evaluated): Promise<readonly IndicatorUse[]> => {
  const { indicators } = plan.policy
  if (indicators.length === 0) return []
  const asked = indicators.flatMap(({ id }, nth) => {
    const points = column(`p:${id}`)
    return [
      `count(*) filter (where ${points} <> 0) as fires_${nth}`,
      `count(*) filter (where ${points} is null) as unknown_${nth}`,
      `coalesce(sum(abs(${points}))::double, 0) / ${10 ** scaleOf(plan, id)} as sum_${nth}`,
    ]
  })
  const [row = {}] = await duck.rows<Record<string, number>>(`select ${asked.join(', ')} from ${answer}`)
  const all = indicators.reduce((sum, _, nth) => sum + (row[`sum_${nth}`] ?? 0), 0)
  return indicators.map(({ id }, nth) => {
    const fires = tellAlone(row[`fires_${nth}`] ?? 0)
    const percent = fires === null || all === 0 ? null : Math.round(((row[`sum_${nth}`] ?? 0) / all) * 100)
    return {
      id,
      fires,
      unknown: tellAlone(row[`unknown_${nth}`] ?? 0),
      percent,
      dominates: percent !== null && percent > dominating,
    }
  })
}

const scaleOf = ({ columns }: Evaluated['plan'], id: string): number => {
  const found = columns.find(({ name }) => name === `p:${id}`)
  return found?.kind === 'number' ? found.term.scale : 0
}
