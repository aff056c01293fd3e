import type { Day, Json } from '@probity/base'
import type { ProcedureId } from '@probity/law'
import type { Said } from './ask.ts'
import type { ProcedureParty } from './move.ts'

/** Whoever made a move. `who`: the pairwise identifier of a person or a system's name; the platform itself has none. */
export type MadeBy = {
  readonly party: ProcedureParty
  readonly body: string
  readonly who: string
  readonly name: string
}

/** What the ledger keeps of a letter. */
export type LetterOfRecord = { readonly id: string; readonly digest: string }

/** A move that was made, and its place in the ledger. */
export type MadeMove = {
  readonly move: string
  readonly on: Day
  readonly by: MadeBy
  readonly said: Said
  /** The letter to the subject that went with it: its public number, and its digest. */
  readonly letter?: LetterOfRecord
  /** The letter to whoever applied. */
  readonly toApplicant?: LetterOfRecord
  readonly batchId: number
  readonly ordinal: number
}

/** What a case is about and under whose rules it runs; fixed when it is opened. */
export type CaseMatter = {
  readonly procedure: ProcedureId
  /** The record it is about; null where it is about the organisation. */
  readonly recordId: number | null
  /** Who decides: the authority that determined the matter, or as the procedure says. */
  readonly authorityId: string
  /** The place and functions of that authority, by which the law finds the times. */
  readonly region: string
  readonly functions: readonly string[]
  /** What else the procedure has to know: the list, the measure, the template. */
  readonly about: Readonly<Record<string, Json>>
}

/** A case: a fold of its moves. */
export type Case = CaseMatter & {
  readonly caseId: number
  readonly subjectId: number
  readonly state: string
  readonly begunOn: Day
  readonly moves: readonly MadeMove[]
}

/** How the outside names a case: its subject's handle and its number. */
export const publicCaseId = (handle: string, caseId: number): string => `${handle}.${caseId.toString(36)}`

/** Takes a case's public number apart; `undefined` for anything else. */
export const readPublicCaseId = (text: string): { handle: string; caseId: number } | undefined => {
  const found = /^([a-z0-9]{26})\.([a-z0-9]{1,10})$/.exec(text)
  return found ? { handle: found[1] as string, caseId: Number.parseInt(found[2] as string, 36) } : undefined
}

/** The move by which a case knows that a letter of it was served. No table has it: whoever records the service makes it. */
export const letterServed = 'letter-served'

/** The day on which a letter was served, if it was. */
export const letterServedOn = (
  { moves }: Pick<Case, 'moves'>,
  letter: Pick<LetterOfRecord, 'id'> | undefined,
): Day | undefined =>
  letter &&
  (moves.findLast((one) => one.move === letterServed && one.said.letter === letter.id)?.said.servedOn as
    | Day
    | undefined)

/** The day on which what a move said was served: by a paper of the authority's own, or by the letter of the move; if it was. */
export const servedOnOf = (one: Pick<Case, 'moves'>, { said, letter }: MadeMove): Day | undefined =>
  letterServedOn(one, letter) ?? (said.servedOn as Day | undefined)

/**
 * The day from which a party's time runs that a move begins: its service where it goes out in a letter, else the day it was made.
 * `undefined` for a party that has not been served: no time of its own runs against it.
 */
export const countedFrom = (one: Pick<Case, 'moves'>, made: MadeMove, party: ProcedureParty): Day | undefined => {
  if (party === 'applicant') return made.toApplicant ? letterServedOn(one, made.toApplicant) : made.on
  return servedOnOf(one, made) ?? (party === 'subject' && made.letter ? undefined : made.on)
}

/** Who opened a case, where that was neither its subject nor an authority of its own motion. */
export const applicantOf = ({ moves }: Pick<Case, 'moves'>): string | undefined =>
  moves[0]?.by.party === 'applicant' ? moves[0].by.body : undefined
