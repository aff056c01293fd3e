import type { Database } from '@probity/database'
import { sha256 } from '@probity/evaluation'
import type { Law, Policy } from '@probity/law'
import { compileSteps, duckdb, type Plan, planUnder, quoted } from '@probity/policy'
import type { Population } from '../population/population.ts'
import { dialectOf } from '../population/tables.ts'
import { readNeeded } from './needed.ts'
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
 * draft in it. The tables are named by what was asked, and kept until the population changes; a draft with other points, bands
 * or levels finds what is counted of the facts where another policy left it.
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
  const when = `${facts.day.replaceAll('-', '')}${facts.repaired ? 'r' : ''}_${at.position}`
  const stated = await readStated(database, law, plan)
  const needed = await readNeeded(database, duck, law, plan)
  const make = async (dialect: typeof duckdb): Promise<Evaluated> => {
    const steps = compileSteps(plan, dialect, await relationsOver(duck, law, plan, dialect, { facts, stated, needed }))
    const figures = `figures_${sha256(steps.figures).slice(0, 16)}_${when}`
    const answering = withLevel(steps.answer(figures))
    const answer = `answer_${sha256(answering).slice(0, 16)}_${when}`
    if (!(await holds(duck, figures))) await duck.run(`create or replace table ${figures} as ${steps.figures}`)
    if (!(await holds(duck, answer))) await duck.run(`create or replace table ${answer} as ${answering}`)
    return { plan, figures, answer }
  }
  try {
    return await make(dialectOf(population.law))
  } catch (fault) {
    // A sum that leaves 64 bits is asked again with all the width there is.
    if (!String(fault).includes('Out of Range')) throw fault
    return make(duckdb)
  }
}

const holds = async (duck: Population['duck'], table: string): Promise<boolean> =>
  (await duck.rows(`select 1 from duckdb_tables() where table_name = ${quoted(table)}`)).length > 0

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
