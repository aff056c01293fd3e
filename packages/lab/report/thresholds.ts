import type { Json } from '@probity/base'
import type { Law, Policy } from '@probity/law'
import { compileSteps, planUnder } from '@probity/policy'
import { type Told, tellAlone } from '../groups/suppress.ts'
import type { Population } from '../population/population.ts'
import { dialectOf } from '../population/tables.ts'
import { type Evaluated, withLevel } from '../question/evaluate-all.ts'

/** A number that a level hangs on, and how many would change their level if it were one step lower or higher. */
export type Threshold = {
  /** Where it stands in the document: `levels/0/when/atLeast`. */
  readonly path: string
  readonly value: number
  readonly step: number
  readonly lower: Told
  readonly higher: Told
}

type Path = readonly (string | number)[]
const bounds = ['atLeast', 'over', 'atMost', 'below'] as const

/** Numbers of level rules, direct rules, bands and caps; those within a figure need other facts and are not among them. */
export const thresholdsIn = (policy: Policy): readonly { readonly path: Path; readonly value: number }[] => {
  const conditions: (readonly [Path, unknown])[] = [
    ...policy.levels.map(({ when }, nth) => [['levels', nth, 'when'], when] as const),
    ...(policy.direct ?? []).map(({ when }, nth) => [['direct', nth, 'when'], when] as const),
    ...(policy.notRated ?? []).map(({ when }, nth) => [['notRated', nth, 'when'], when] as const),
  ]
  const bands = policy.indicators.flatMap(({ points }, nth) =>
    points && 'bands' in points
      ? points.bands.flatMap((band, at) =>
          bounds.flatMap((bound) =>
            // Each edge once: where one band ends the next begins.
            band[bound] !== undefined && (bound === 'atMost' || bound === 'below')
              ? [{ path: ['indicators', nth, 'points', 'bands', at, bound], value: band[bound] as number }]
              : [],
          ),
        )
      : points && typeof points.cap === 'number'
        ? [{ path: ['indicators', nth, 'points', 'cap'], value: points.cap }]
        : [],
  )
  return [...conditions.flatMap(([path, when]) => numbersIn(when, path)), ...bands]
}

const numbersIn = (value: unknown, path: Path): { readonly path: Path; readonly value: number }[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    if (typeof member === 'number')
      return (bounds as readonly string[]).includes(key) ? [{ path: at, value: member }] : []
    return numbersIn(member, at)
  })
}

/** One where numbers are small, a tenth where they are large. */
export const stepOf = (value: number): number => {
  const size = Math.abs(value)
  if (size >= 200) return 10 ** Math.floor(Math.log10(size)) / 10
  return Number.isInteger(value) ? 1 : 0.1
}

/** How the result hangs on each threshold. What was counted is counted once; only what is made of it is made anew. */
export const sensitivityOf = async (
  population: Population,
  law: Law,
  evaluated: Evaluated,
): Promise<readonly Threshold[]> => {
  const { policy } = evaluated.plan
  const found: Threshold[] = []
  for (const { path, value } of thresholdsIn(policy)) {
    const step = stepOf(value)
    const movedTo = (to: number) => countMoved(population, law, evaluated, withNumber(policy, path, to))
    found.push({
      path: path.join('/'),
      value,
      step,
      lower: tellAlone(await movedTo(value - step)),
      higher: tellAlone(await movedTo(value + step)),
    })
  }
  return found
}

const countMoved = async ({ duck, law: own }: Population, law: Law, evaluated: Evaluated, changed: Policy) => {
  const plan = planUnder(law, changed, evaluated.plan.day)
  const { answer } = compileSteps(plan, dialectOf(own))
  const [row] = await duck.rows<{ n: number }>(`select count(*) as n
    from (${withLevel(answer(evaluated.figures))}) b join ${evaluated.answer} a using (subject_id) where a.level <> b.level`)
  return row?.n ?? 0
}

/** The document with one number changed; the edge of a band takes the beginning of the next one with it. */
export const withNumber = (policy: Policy, path: Path, to: number): Policy => {
  const changed = structuredClone(policy) as unknown as { [member: string]: Json }
  const holder = path
    .slice(0, -1)
    .reduce<Json>((value, step) => (value as { [member: string]: Json })[step] as Json, changed)
  const members = holder as { [member: string]: Json }
  const key = String(path.at(-1))
  const from = members[key] as number
  members[key] = to
  if (path[2] === 'points' && path[3] === 'bands') {
    const bands = path
      .slice(0, 4)
      .reduce<Json>((value, step) => (value as { [member: string]: Json })[step] as Json, changed)
    const opposite = key === 'atMost' ? ['over', 'atLeast'] : ['atLeast', 'over']
    for (const band of bands as { [member: string]: number }[]) {
      const begins = opposite.find((one) => band[one] !== undefined && Math.abs((band[one] as number) - from) <= 1)
      if (begins && band !== members) band[begins] = (band[begins] as number) + (to - from)
    }
  }
  return changed as unknown as Policy
}
