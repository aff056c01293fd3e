import type { Day, Json } from '@probity/base'
import { type Reader, sql } from '@probity/database'
import type { Case, CaseMatter, LetterOfRecord, MadeBy, MadeMove } from '../case.ts'
import { procedures } from '../procedures.ts'

/** The kind of act by which moves stand in the ledger. Its public half says nothing; who made it and what was said is closed. */
export const caseMoved = 'case-moved'

/** The closed half of such an act. The first move of a case says what it is about. */
export type ClosedMove = {
  readonly case: number
  readonly move: string
  readonly by: MadeBy
  readonly said: Readonly<Record<string, Json>>
  readonly matter?: CaseMatter
  readonly letter?: LetterOfRecord
  readonly toApplicant?: LetterOfRecord
}

export type MoveRow = Pick<MadeMove, 'on' | 'batchId' | 'ordinal'> & { readonly closed: ClosedMove }

/** Every case of a subject as its moves make it, the oldest first. */
export const readCases = async (db: Reader, subjectId: number): Promise<Case[]> =>
  foldCases(
    subjectId,
    await db.rows<MoveRow>(
      sql<MoveRow>`select effective_on as "on", batch_id as "batchId", ordinal, closed from act
        where subject_id = ${subjectId} and kind = ${caseMoved} order by batch_id, ordinal`,
      { prepare: 'case-moves' },
    ),
  )

/** Pure: the same rows give the same cases, whenever and wherever they are read. */
export const foldCases = (subjectId: number, rows: readonly MoveRow[]): Case[] => {
  const cases = new Map<number, Case>()
  for (const { on, batchId, ordinal, closed } of rows) {
    const { case: caseId, move, by, said, matter, letter, toApplicant } = closed
    const letters = { ...(letter ? { letter } : {}), ...(toApplicant ? { toApplicant } : {}) }
    const made: MadeMove = { move, on, by, said, ...letters, batchId, ordinal }
    const known = cases.get(caseId)
    if (known) cases.set(caseId, withMove(known, made))
    else if (matter) cases.set(caseId, opened(subjectId, caseId, matter, made))
    else throw new Error(`the first move of case ${caseId} does not say what it is about`)
  }
  return [...cases.values()]
}

/** A case as its first move makes it. */
export const opened = (subjectId: number, caseId: number, matter: CaseMatter, made: MadeMove): Case => ({
  ...matter,
  caseId,
  subjectId,
  begunOn: made.on,
  state: stateAfter('nothing', matter, made.move),
  moves: [made],
})

/** The case with one more move. */
export const withMove = (one: Case, made: MadeMove): Case => ({
  ...one,
  state: stateAfter(one.state, one, made.move),
  moves: [...one.moves, made],
})

const stateAfter = (state: string, { procedure }: CaseMatter, move: string): string =>
  procedures[procedure]?.moves[move]?.to ?? state

/** The first day on which a case was in the state it is in now. */
export const inStateSince = (one: Case): Day => {
  let since = one.begunOn
  let state = 'nothing'
  for (const { move, on } of one.moves) {
    const next = stateAfter(state, one, move)
    if (next !== state) since = on
    state = next
  }
  return since
}
