import type { Database } from '@probity/database'
import type { Law, Policy } from '@probity/law'
import { keepPopulation, type Population, type PopulationPlace } from '../population/population.ts'
import { type Evaluated, evaluateAll } from './evaluate-all.ts'
import type { Facts } from './relations.ts'
import { bring, changesFacts } from './under-another-law.ts'

/** One side of a trial: a document and the law it is read under; of a draft, the law with the draft in it. */
export type Side = { readonly policy: Policy; readonly law: Law }

/** Both sides of a trial over everybody, as tables of one population. */
export type Sides = {
  baseline(facts: Facts): Promise<Evaluated>
  candidate(facts: Facts): Promise<Evaluated>
  /** Another policy under the law of a side. */
  of(side: Side, facts: Facts): Promise<Evaluated>
  close(): void
}

/** A side under whose law other records count has a population of its own, for as long as the trial lasts. */
export const sidesOf = (
  place: PopulationPlace,
  now: Population,
  asked: { readonly baseline: Side; readonly candidate: Side },
  today: Facts['day'],
): Sides => {
  const others = new Map<Law, ReturnType<typeof keepPopulation>>()
  const evaluated = async (database: Database, { policy, law }: Side, facts: Facts): Promise<Evaluated> => {
    if (!changesFacts(now.law, law)) return evaluateAll(database, now, law, policy, facts)
    const other = others.get(law) ?? keepPopulation({ ...place, law })
    others.set(law, other)
    const own = await other.asOfNow({ today })
    return bring(own, now, await evaluateAll(database, own, law, policy, facts))
  }
  return {
    baseline: (facts) => evaluated(place.database, asked.baseline, facts),
    candidate: (facts) => evaluated(place.database, asked.candidate, facts),
    of: (side, facts) => evaluated(place.database, side, facts),
    close: () => {
      for (const other of others.values()) other.close()
    },
  }
}
