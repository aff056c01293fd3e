import { type FigureTerm, factTruthSql, type Plan } from '@probity/policy'
import { type Told, tellAlone } from '../groups/suppress.ts'
import type { Population } from '../population/population.ts'
import { dialectOf } from '../population/tables.ts'

/** Two indicators that take points for the same records: one act is punished twice. */
export type DoubleCounted = { readonly indicators: readonly [string, string]; readonly records: Told }

/** Pairs of indicators that take points away and count the same records, and how many records that are. */
export const doubleCountedOf = async ({ duck, law }: Population, plan: Plan): Promise<readonly DoubleCounted[]> => {
  const dialect = dialectOf(law)
  const taking = plan.figures.flatMap((figure) => {
    const indicator = plan.policy.indicators.find(({ id }) => figure.name === `m:${id}`)
    return indicator && takesPoints(indicator) && !figure.kinds.some((kind) => kind.startsWith('sheet/'))
      ? [{ id: indicator.id, figure }]
      : []
  })
  const pairs = taking.flatMap((one, nth) => taking.slice(nth + 1).map((other) => [one, other] as const))
  const meeting = pairs.filter(([one, other]) => one.figure.kinds.some((kind) => other.figure.kinds.includes(kind)))
  if (meeting.length === 0) return []
  const truth = (figure: FigureTerm) => factTruthSql(figure, dialect)
  const asked = meeting.map(
    ([one, other], nth) => `count(*) filter (where ${truth(one.figure)} and ${truth(other.figure)}) as n_${nth}`,
  )
  const [row = {}] = await duck.rows<Record<string, number>>(`select ${asked.join(', ')} from fact
    where usable_from <= date '${plan.day}' and usable_until > date '${plan.day}'`)
  return meeting.flatMap(([one, other], nth) => {
    const count = row[`n_${nth}`] ?? 0
    return count > 0 ? [{ indicators: [one.id, other.id] as const, records: tellAlone(count) }] : []
  })
}

const takesPoints = ({ points }: Plan['policy']['indicators'][number]): boolean => {
  if (!points) return false
  if ('bands' in points) return points.bands.some((band) => band.points < 0)
  return typeof points.each === 'number' ? points.each < 0 : true
}
