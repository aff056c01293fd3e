import { hash } from 'node:crypto'
import { accept, addDays, canonicalJson, type Day, type Json, type Result, refuse } from '@probity/base'
import { type CaseHead, listHeadsOf, readCases } from '@probity/cases'
import { type Database, sql } from '@probity/database'
import type { Law } from '@probity/law'
import { findNumberGap, listLettersOfCases } from '@probity/letters'
import { fileOf, listActs, listAllVersions, replay } from '@probity/records'
import { listSubjects } from '@probity/registry'
import { chanceOf } from './chance.ts'
import { type Invariant, invariants } from './invariants/index.ts'
import { Books } from './played.ts'
import { type Appointment, playerOf, type Try } from './player.ts'
import { atWork, openWorld, type World } from './world.ts'

export type SimulationPlan = {
  readonly law: Law
  readonly seed: string
  readonly cases: number
  readonly from: Day
  readonly until: Day
  readonly organisations: number
  open(): Promise<Database>
  /** What else must hold after each step, by name. */
  readonly also?: Readonly<Record<string, Invariant>>
}

export type Simulated = {
  readonly cases: number
  readonly moves: number
  readonly refused: number
  readonly restarts: number
  readonly jumps: number
  readonly checks: number
  readonly days: number
  /** Over all cases and all files as they stand at the end: the same for the same seed. */
  readonly digest: string
}

/** A restart of the node about once in so many days. */
const daysBetweenRestarts = 40
/** The machine's clock is set wrong, by up to forty days either way, about once in so many days. */
const daysBetweenJumps = 30

/**
 * Plays cases of every procedure over years of an invented city: random people do what the tables let them, often late, sometimes
 * what is refused; the process dies within transactions and is restarted. After each step everything that must hold is asked of what
 * the database says anew. The same seed plays the same.
 * Refuses: simulation/broken (what does not hold, the day, the subject), simulation/replay-differs.
 */
export const simulate = async (
  plan: SimulationPlan,
  onProgress: (cases: number) => void = () => {},
): Promise<Result<Simulated, 'simulation/broken' | 'simulation/replay-differs'>> => {
  const world = await openWorld(plan)
  const books = new Books()
  const chance = chanceOf(`${plan.seed} players`)
  const must = { ...invariants, ...plan.also }
  const agenda = new Map<Day, Appointment[]>()
  const days = Math.max(1, daysFrom(plan.from, plan.until))
  let restarts = 0
  let jumps = 0
  let checks = 0
  for (let day = plan.from, nth = 1; day <= plan.until; day = addDays(day, 1), nth++) {
    await world.live(day)
    world.clock.set(atWork(day, 0))
    const known = await residentsOf(world)
    if (known.subjects.length === 0) continue
    const player = playerOf(world, chance, books, known.subjects, known.bystanders)
    let minute = 0
    const settle = async (done: Try | undefined) => {
      if (!done) return undefined
      if (done.again) agenda.set(done.again.on, [...(agenda.get(done.again.on) ?? []), done.again])
      checks++
      return brokenFor(world, books, done.subjectId, must)
    }
    for (const appointment of agenda.get(day) ?? []) {
      world.clock.set(atWork(day, ++minute / 10))
      const broken = await settle(await player.move(appointment))
      if (broken) return refuse('simulation/broken', { ...broken, day })
    }
    agenda.delete(day)
    // Refusals open nothing, so that it is tried until as many cases are open as the day should see.
    const wanted = Math.ceil((plan.cases * nth) / days)
    for (let tries = 0; books.cases.size < Math.min(wanted, plan.cases) && tries < mostTries; tries++) {
      world.clock.set(atWork(day, ++minute / 10))
      const broken = await settle(await player.open())
      if (broken) return refuse('simulation/broken', { ...broken, day })
    }
    onProgress(books.cases.size)
    if (chance.onceIn(daysBetweenJumps)) {
      world.setWrong((chance.below(81) - 40) * 86_400_000)
      jumps++
    }
    if (chance.onceIn(daysBetweenRestarts)) {
      await world.restart()
      restarts++
    }
  }
  await world.node().log.integrate()
  const gap = await findNumberGap(world.database)
  if (gap)
    return refuse('simulation/broken', { invariant: 'numbers of letters have no gap', what: gap, day: plan.until })
  const report = await replay(world.database, plan.law, world.clock.today())
  if (report.differences.length > 0)
    return refuse('simulation/replay-differs', { differences: JSON.stringify(report.differences.slice(0, 5)) })
  const digest = hash('sha256', `${report.digest}\n${await digestOfCases(world, books)}`, 'hex')
  const { moves, refused } = books
  return accept({ cases: books.cases.size, moves, refused, restarts, jumps, checks, days, digest })
}

/** Openings tried on one day at most. */
const mostTries = 40

const daysFrom = (from: Day, until: Day): number => Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000) + 1

const residentsOf = async ({ database, law, clock }: World) => {
  const rows = await database.rows<{ subjectId: number; handle: string }>(
    sql`select subject_id as "subjectId", handle from subject where status <> 'merged' order by subject_id`,
  )
  const today = clock.today()
  return {
    subjects: rows.map(({ subjectId }) => subjectId),
    bystanders: {
      organisations: rows.map(({ handle }) => handle),
      authorities: law
        .authorities()
        .filter(({ from, until, republishes }) => from <= today && (!until || today <= until) && !republishes)
        .map(({ id }) => id),
    },
  }
}

const brokenFor = async (
  { database, law, clock }: World,
  books: Books,
  subjectId: number,
  must: Readonly<Record<string, Invariant>>,
): Promise<{ invariant: string; what: string } | undefined> => {
  const [subject] = await listSubjects(database, [subjectId])
  if (!subject) return { invariant: 'the subject is there', what: `${subjectId}` }
  const cases = await readCases(database, subjectId)
  const heads: CaseHead[] = await listHeadsOf(database, subjectId)
  const today = clock.today()
  const file = fileOf(
    law,
    subject,
    await listAllVersions(database, subjectId),
    await listActs(database, subjectId),
    today,
  )
  const letters = await listLettersOfCases(
    database,
    cases.map(({ caseId }) => caseId),
  )
  const told = books.ofSubject.get(subjectId) ?? []
  for (const [invariant, holds] of Object.entries(must)) {
    const what = holds({ law, today, cases, heads, file, letters, told })
    if (what) return { invariant, what }
  }
  return undefined
}

const digestOfCases = async ({ database }: World, books: Books): Promise<string> => {
  const lines: string[] = []
  for (const subjectId of [...books.ofSubject.keys()].sort((a, b) => a - b)) {
    const cases = await readCases(database, subjectId)
    lines.push(
      ...cases.map((one) =>
        canonicalJson({
          ...one,
          moves: one.moves.map(({ batchId: _, ordinal: __, ...move }) => move),
        } as unknown as Json),
      ),
    )
  }
  return hash('sha256', lines.join('\n'), 'hex')
}
