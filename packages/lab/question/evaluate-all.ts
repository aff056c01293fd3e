import type { Database } from '@probity/database'
import { policyDigest } from '@probity/evaluation'
import type { Law, Policy } from '@probity/law'
import { compileSteps, duckdb, type Plan, planUnder } from '@probity/policy'
import type { Population } from '../population/population.ts'
import { dialectOf } from '../population/tables.ts'
import { type Facts, relationsOver } from './relations.ts'
import { readStated } from './stated.ts'

/** A policy applied to everybody: two tables of the population. */
export type Evaluated = {
  readonly plan: Plan
  /** What was entered and counted for each subject. */
  readonly figures: string
  /** Each subject with every column of the plan; `level` is never empty. */
  readonly answer: string
}

/**
 * Applies a policy to everybody it may be applied to. `law` is the law the policy is read under: of a draft, the law with the
 * draft in it. The tables are named by what was asked, and kept until the population changes.
 */
export const evaluateAll = async (
  database: Database,
  population: Population,
  law: Law,
  policy: Policy,
  facts: Facts,
): Promise<Evaluated> => {
  const { duck, at } = population
  const plan = planUnder(law, policy, facts.day)
  const name = `${policyDigest(policy).slice(0, 16)}_${facts.day.replaceAll('-', '')}${facts.repaired ? 'r' : ''}_${at.position}`
  const tables = { figures: `figures_${name}`, answer: `answer_${name}` }
  const [held] = await duck.rows(`select 1 from duckdb_tables() where table_name = '${tables.answer}'`)
  if (held) return { plan, ...tables }
  const make = async (dialect: typeof duckdb) => {
    const given = await relationsOver(duck, law, plan, dialect, {
      facts,
      stated: await readStated(database, law, plan),
    })
    const { figures, answer } = compileSteps(plan, dialect, given)
    await duck.run(`create or replace table ${tables.figures} as ${figures}`)
    await duck.run(`create or replace table ${tables.answer} as ${withLevel(answer(tables.figures))}`)
  }
  try {
    await make(dialectOf(population.law))
  } catch (fault) {
    // A sum that leaves 64 bits is asked again with all the width there is.
    if (!String(fault).includes('Out of Range')) throw fault
    await make(duckdb)
  }
  return { plan, ...tables }
}

/** What is not known is a level of its own here: unknown. */
export const withLevel = (answer: string): string =>
  `select * replace (coalesce(level, 'unknown') as level) from (${answer})`

/** How many answers are kept beside the population: a table of everybody each. */
const mostKept = 12

/** Removes what was computed of an earlier state, and all of it where it grows too much. */
export const forgetAnswers = async ({ duck, at }: Population): Promise<void> => {
  const tables = await duck.rows<{ name: string }>(
    `select table_name as name from duckdb_tables() where regexp_matches(table_name, '^(answer|figures)_')`,
  )
  const present = tables.filter(({ name }) => name.endsWith(`_${at.position}`))
  const kept = present.length <= 2 * mostKept ? present : []
  for (const one of tables) if (!kept.includes(one)) await duck.run(`drop table ${one.name}`)
}
