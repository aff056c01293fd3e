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
  /** The letter that went with it: its public number, and its digest. */
  readonly letter?: LetterOfRecord
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

/** The day from which a move's times run: when it was served, where that was said, else the day it was made. */
export const countedFrom = ({ on, said }: MadeMove): Day =>
  typeof said.servedOn === 'string' ? (said.servedOn as Day) : on
