import { type Clock, type Day, type Instant, instantOf, seededRandomness, steadyClock } from '@probity/base'
import type { Database } from '@probity/database'
import { type DemoCity, type DemoStep, demoCity } from '@probity/demo'
import type { Law } from '@probity/law'
import { findLastWritten } from '@probity/ledger'
import { enactStory, makeNode, type ProbityNode } from '@probity/server'
import { type Restartable, restartable } from './restartable.ts'

/** The invented city in which cases are played, its clock, and a node that can be restarted over the same data. */
export type World = {
  readonly law: Law
  readonly database: Restartable
  readonly clock: Clock & { set(at: Instant): void }
  /** The machine's clock is set wrong by so many milliseconds, until the next restart. */
  setWrong(by: number): void
  node(): ProbityNode
  /** Everything the node has in memory is gone, and it opens the same data again. */
  restart(): Promise<void>
  /** Lets the city's authorities hand in what they hand in on a day. */
  live(until: Day): Promise<void>
}

export type WorldPlan = {
  readonly law: Law
  readonly seed: string
  readonly organisations: number
  readonly from: Day
  readonly until: Day
  open(): Promise<Database>
}

export const openWorld = async ({ law, seed, organisations, from, until, open }: WorldPlan): Promise<World> => {
  const database = await restartable(open)
  let truth = Date.parse(`${from}T00:00:00Z`)
  let wrong = 0
  const wakeUp = (notBefore?: Instant) =>
    steadyClock(law.zone, { notBefore, sources: { system: () => truth + wrong, count: () => truth } })
  let steady = wakeUp()
  const clock: World['clock'] = {
    now: () => steady.now(),
    today: () => steady.today(),
    set: (at) => {
      truth = Math.max(truth, Date.parse(at))
    },
  }
  const make = () =>
    makeNode({
      database,
      law,
      clock,
      // Chance goes on where it was: a restart does not repeat numbers.
      random,
      secret: 'a secret of the simulation',
      address: () => 'https://credit.example',
    })
  const random = seededRandomness(`simulation ${seed}`)
  let node = make()
  const city = demoCity({ seed, organisations, from, until })
  const steps = city.story[Symbol.iterator]()
  let next = steps.next()
  return {
    law,
    database,
    clock,
    node: () => node,
    setWrong: (by) => {
      wrong = by
    },
    restart: async () => {
      await database.restart()
      wrong = 0
      steady = wakeUp(await findLastWritten(database))
      node = make()
    },
    live: async (day) => {
      const due: DemoStep[] = []
      for (; !next.done && next.value.at.slice(0, 10) <= day; next = steps.next()) due.push(next.value)
      if (due.length === 0) return
      await enactStory(node, { ...city, story: due, statements: [] } as DemoCity, `${seed} ${day}`, { mayRefuse })
    },
  }
}

/** The story does not know what the players did: what a case took back is nobody's to act on. */
const mayRefuse = (code: string): boolean => code === 'act/already-withdrawn'

/** Some time of a day at which officials work. */
export const atWork = (day: Day, minute: number): Instant => instantOf(Date.parse(`${day}T01:00:00Z`) + minute * 60_000)
