import { addDays, type Day } from '@probity/base'
import {
  asksOf,
  type Case,
  canBeAnswered,
  clocksOf,
  type LetterService,
  moveCase,
  openCase,
  openMoves,
  openStandstills,
  type ProcedureParty,
  procedureParties,
  procedures,
  readContextOf,
  serveLetter,
  standstillAsks,
} from '@probity/cases'
import { listLettersOfCase, type StoredLetter } from '@probity/letters'
import { listSubjects } from '@probity/registry'
import { answersTo } from './answers.ts'
import { someoneOf } from './cast.ts'
import type { Chance } from './chance.ts'
import { type Bystanders, wishOf } from './openings.ts'
import type { Books } from './played.ts'
import { Died } from './restartable.ts'
import type { World } from './world.ts'

/** A case that somebody may move again on a day. */
export type Appointment = { readonly subjectId: number; readonly caseId: number; readonly on: Day }

/** What came of one try: the subject it was about, and when its case is looked at again. */
export type Try = { readonly subjectId: number; readonly again?: Appointment }

/** Days until somebody looks at a case again: mostly soon, now and then far too late. */
const delay = (chance: Chance): number => (chance.onceIn(8) ? 10 + chance.below(60) : 1 + chance.below(6))

export type Player = {
  open(): Promise<Try | undefined>
  move(appointment: Appointment): Promise<Try>
}

export const playerOf = (
  world: World,
  chance: Chance,
  books: Books,
  subjects: readonly number[],
  bystanders: Bystanders,
): Player => {
  const rules = Object.values(procedures)
  const handles = new Map<number, string>()

  const contextOf = async (subjectId: number) => {
    const [subject] = await listSubjects(world.database, [subjectId])
    if (!subject) throw new Error(`subject ${subjectId} is gone`)
    handles.set(subjectId, subject.handle)
    return readContextOf(world.database, world.law, subject, world.clock.today())
  }

  /** Does something that may be cut off by the death of the process; then nobody was told of anything. */
  const tried = async (subjectId: number, act: () => ReturnType<typeof openCase>): Promise<Try> => {
    if (chance.onceIn(200)) world.database.dieInNext()
    try {
      const done = await act()
      if (!done.ok) {
        books.refused++
        return { subjectId }
      }
      const { one } = done.value
      books.note(handles.get(subjectId) as string, done.value)
      if (procedures[one.procedure]?.over.includes(one.state) && !chance.onceIn(5)) return { subjectId }
      return { subjectId, again: { subjectId, caseId: one.caseId, on: later() } }
    } catch (fault) {
      if (!(fault instanceof Died)) throw fault
      await world.restart()
      return { subjectId }
    }
  }

  const later = () => addDays(world.clock.today(), delay(chance))

  return {
    open: async () => {
      const subjectId = chance.pick(subjects)
      const context = await contextOf(subjectId)
      const wish = wishOf(context, rules, bystanders, chance)
      if (!wish) return undefined
      const { rules: chosen, move, recordId, about, by } = wish
      const asks = asksOf(world.law, { procedure: chosen.id, about }, move)
      return tried(subjectId, () =>
        openCase(world.node().intake, {
          subjectId,
          procedure: chosen.id,
          recordId,
          about,
          move,
          given: answersTo(asks, chance, world.clock.today()),
          by,
        }),
      )
    },
    move: async ({ subjectId, caseId }) => {
      const context = await contextOf(subjectId)
      const one = context.cases.find((known) => known.caseId === caseId)
      if (!one) return { subjectId }
      const letter = await unservedOf(world, one)
      // Most letters are served soon, some long after, and some never.
      if (letter && !chance.onceIn(4)) {
        const serving = await tried(subjectId, () => serveLetter(world.node().intake, serviceOf(world, letter, chance)))
        return serving.again ? serving : { ...serving, again: { subjectId, caseId, on: later() } }
      }
      const possible = possibleMoves(world, one)
      if (possible.length === 0) return { subjectId }
      const { party, move } = chance.pick(possible)
      const by = someoneOf(world.law, one, party, context.subject.handle, chance, world.clock.today())
      if (!by) return { subjectId }
      const clocks = clocksOf(world.law, one, world.clock.today())
      const asks =
        move === 'paused' || move === 'resumed' || move === 'extended'
          ? standstillAsks(world.law, one, move, clocks)
          : asksOf(world.law, one, move)
      const done = await tried(subjectId, () =>
        moveCase(world.node().intake, {
          subjectId,
          caseId,
          move,
          given: answersTo(asks, chance, world.clock.today()),
          by,
        }),
      )
      // Who was refused, or never heard, comes again.
      return done.again ? done : { ...done, again: { subjectId, caseId, on: later() } }
    },
  }
}

/** The oldest letter of a case that nobody has served. */
const unservedOf = async ({ database }: World, { caseId }: Case): Promise<StoredLetter | undefined> =>
  (await listLettersOfCase(database, caseId)).findLast(({ servedOn }) => servedOn === null)

const serviceOf = ({ clock }: World, stored: StoredLetter, chance: Chance): LetterService => {
  const { from } = stored.letter
  const way = chance.pick(['electronic', 'post', 'in-person', 'left'] as const)
  const by = { party: 'authority', body: from.authority, who: `${from.authority}-clerk`, name: '送达员' } as const
  return { stored, way, servedOn: clock.today(), proof: `SIM-${stored.letterId}`, by }
}

const possibleMoves = (world: World, one: Case): { party: ProcedureParty; move: string }[] => {
  const table = procedures[one.procedure]?.moves ?? {}
  const clocks = clocksOf(world.law, one, world.clock.today())
  return [
    ...procedureParties.flatMap((party) =>
      openMoves(table, one.state, party)
        .filter((move) => canBeAnswered(asksOf(world.law, one, move)))
        .map((move) => ({ party, move })),
    ),
    ...openStandstills(world.law, one, clocks).map((move) => ({ party: 'authority' as const, move })),
  ]
}
