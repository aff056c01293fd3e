import type { Day } from '@probity/base'
import { type Database, sql } from '@probity/database'
import type { Law } from '@probity/law'
import type { FactColumn } from '@probity/policy'
import { listChangedSince, positionOf } from './changed-since.ts'
import { columnsOf, together } from './columns.ts'
import { type Duck, openDuck } from './duck.ts'
import { makeTables } from './tables.ts'
import { takeIn } from './take-in.ts'

/** Everybody, with all that may be evaluated of them, under one law; a copy in memory that follows the log. */
export type Population = {
  readonly law: Law
  readonly duck: Duck
  /** The position of the log that it stands at, and the first day that can be asked about. */
  readonly at: { readonly position: number; readonly first: Day }
}

/** What a question needs of it. */
export type Needs = {
  /** Today: what is over by then is gone before anything is answered. */
  readonly today: Day
  readonly columns?: readonly FactColumn[]
}

export type PopulationPlace = {
  readonly database: Database
  readonly law: Law
  readonly threads?: number
  readonly spool?: string
}

/** Keeps a population. The first question loads it, later ones what was changed since. */
export const keepPopulation = (place: PopulationPlace) => {
  const { database, law } = place
  let columns = columnsOf(law)
  let held: (Population & { at: Population['at'] }) | undefined

  const load = async ({ today: first }: Needs): Promise<Population> => {
    held?.duck.close()
    held = undefined
    const duck = await openDuck({
      ...(place.threads ? { threads: place.threads } : {}),
      ...(place.spool ? { spool: place.spool } : {}),
    })
    try {
      await makeTables(duck, law, columns)
      // Read first: what is written meanwhile is read again with the next question, and nothing is missed.
      const position = await positionOf(database)
      for (const where of await rangesOf(database)) await takeIn({ database, duck, law, columns, first }, where)
      held = { law, duck, at: { position, first } }
      return held
    } catch (fault) {
      duck.close()
      throw fault
    }
  }

  const follow = async (population: Population & { at: Population['at'] }, { today }: Needs): Promise<Population> => {
    const { duck, at } = population
    const position = await positionOf(database)
    const changed = position === at.position ? [] : await listChangedSince(database, at.position)
    for (let start = 0; start < changed.length; start += changedAtOnce) {
      const among = changed.slice(start, start + changedAtOnce).join(', ')
      await duck.run(`delete from fact where subject_id in (${among})`)
      await duck.run(`delete from subject where subject_id in (${among})`)
      await takeIn({ database, duck, law, columns, first: at.first }, `subject_id in (${among})`)
    }
    // What is over is gone: not hidden from an answer, but no longer here.
    await duck.run(`delete from fact where usable_until <= date '${today}'`)
    population.at = { ...at, position }
    return population
  }

  return {
    /** As it is now, with what a question needs. */
    asOfNow: async (needs: Needs): Promise<Population> => {
      const wanted = together(columns, needs.columns ?? [])
      const fits = held !== undefined && wanted.length === columns.length
      columns = wanted
      return held && fits ? follow(held, needs) : load(needs)
    },
    close: () => {
      held?.duck.close()
      held = undefined
    },
  }
}

const changedAtOnce = 20_000
/** So many subjects at a time are read from the embedded engine, which answers nobody else meanwhile. */
const subjectsAtOnce = 1_000

const rangesOf = async (database: Database): Promise<readonly (string | undefined)[]> => {
  if (database.engine === 'server') return [undefined]
  const [last] = await database.rows<{ id: number | null }>(sql`select max(subject_id) as id from subject`)
  const ranges = Math.ceil(((last?.id ?? 0) + 1) / subjectsAtOnce)
  return Array.from(
    { length: ranges },
    (_, nth) => `subject_id >= ${nth * subjectsAtOnce} and subject_id < ${(nth + 1) * subjectsAtOnce}`,
  )
}
