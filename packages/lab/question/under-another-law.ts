import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson, type Json } from '@probity/base'
import type { Law } from '@probity/law'
import { quoted } from '@probity/policy'
import type { Population } from '../population/population.ts'
import type { Evaluated } from './evaluate-all.ts'

/** Whether under another law other records may be evaluated, or on other days: kinds, periods, limits, conditions. */
export const changesFacts = (a: Law, b: Law): boolean => a !== b && whatFactsHangOn(a) !== whatFactsHangOn(b)

const known = new WeakMap<Law, string>()

const whatFactsHangOn = (law: Law): string => {
  const held = known.get(law)
  if (held !== undefined) return held
  const parts = law.packs.flatMap(({ ruleSets, limits, transition = null, conditions = null }) => [
    ...ruleSets,
    ...limits,
    transition,
    conditions,
  ])
  // Where an item of one pack takes the place of another's, only what is said counts.
  const said = [...law.kinds(), ...parts].map((part) => canonicalJson(part as unknown as Json))
  const text = [...new Set(said)].toSorted().join('\n')
  known.set(law, text)
  return text
}

/** What was computed over one population, as tables of another: through a file of the spool, which is removed at once. */
export const bring = async (from: Population, to: Population, evaluated: Evaluated): Promise<Evaluated> => {
  const tables = { figures: `${evaluated.figures}_brought`, answer: `${evaluated.answer}_brought` }
  for (const name of ['figures', 'answer'] as const) {
    const file = join(to.duck.spool, `${tables[name]}.parquet`)
    try {
      await from.duck.run(`copy ${evaluated[name]} to ${quoted(file)} (format parquet)`)
      await to.duck.run(`create or replace table ${tables[name]} as select * from read_parquet(${quoted(file)})`)
    } finally {
      rmSync(file, { force: true })
    }
  }
  return { plan: evaluated.plan, ...tables }
}
