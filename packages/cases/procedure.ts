import type { Day, Json, Result } from '@probity/base'
import type { DecidedRecord } from '@probity/intake'
import type { Law, ProcedureClock, ProcedureId } from '@probity/law'
import type { Act, FileRecord, FileVersion } from '@probity/records'
import type { Subject } from '@probity/registry'
import type { Asks, Said } from './ask.ts'
import type { Case, CaseMatter, MadeBy, MadeMove } from './case.ts'
import type { Move } from './move.ts'

/** What is known when a move is judged: the law, the day, and everything of the subject, with what this very transaction did. */
export type CaseContext = {
  readonly law: Law
  readonly today: Day
  readonly subject: Subject
  /** Every code it has or had. */
  readonly codes: readonly string[]
  readonly cases: readonly Case[]
  readonly versions: readonly FileVersion[]
  readonly acts: readonly Act[]
  /** Records as they stand on the day. */
  readonly records: readonly FileRecord[]
  /** Whether what is held of a record is, byte for byte, what was received and logged. */
  readonly heldAsReceived: (recordId: number) => boolean
}

/** What is asked for when a case is opened. */
export type Opening = {
  readonly procedure: ProcedureId
  readonly recordId: number | null
  readonly about: Readonly<Record<string, Json>>
  readonly by: MadeBy
}

/** What follows from a move. Everything of it happens in the move's own transaction, or none of it. */
export type Effect =
  /** Something done to a record or the organisation that others see. */
  | {
      readonly does: 'act'
      readonly kind: Act['kind']
      readonly recordId: number | null
      readonly authorityId: string
      readonly content?: Readonly<Record<string, Json>>
      readonly closed?: Readonly<Record<string, Json>>
      /** The day from which it holds, where that is not today. */
      readonly on?: Day
    }
  /** A record that the decision makes, held against the same rules as a submitted row. */
  | { readonly does: 'record'; readonly record: DecidedRecord }
  /** A move that the platform makes, in this case or another of the same subject. */
  | { readonly does: 'move'; readonly caseId: number; readonly move: string; readonly said?: Said }

/** A time of one case alone, which no row of the procedure gives. `doneBy`: which move of that name ends it. */
export type OwnClock = ProcedureClock & { readonly doneBy: (made: MadeMove) => boolean }

/** One procedure: its moves, and what they mean beyond the table. All of it pure. */
export type ProcedureRules = {
  readonly id: ProcedureId
  readonly moves: Readonly<Record<string, Move<string>>>
  /** It is about a record of the file; `offered` beside it to the subject. */
  readonly aboutRecords?: 'offered' | 'not-offered'
  /** What a case of it can be about besides a record: the lists, measures or templates of the law. */
  readonly about?: (law: Law) => readonly Readonly<Record<string, Json>>[]
  /** What a move asks beyond the table because of what this very case is about. */
  readonly asks?: (law: Law, one: Pick<Case, 'about'> & Partial<Pick<Case, 'moves'>>, move: string) => Asks
  /** Times that run in this very case beside those of the procedure. */
  readonly clocks?: (law: Law, one: Case) => readonly OwnClock[]
  /** States in which nothing is waited for any more. */
  readonly over: readonly string[]
  /** What the case is about and who decides it. */
  readonly open: (context: CaseContext, opening: Opening) => Result<CaseMatter>
  /** What the law asks beyond who, when and what is said. */
  readonly judge?: (context: CaseContext, one: Case, move: string, said: Said) => Result<undefined>
  readonly effects?: (context: CaseContext, one: Case, move: string, said: Said, by: MadeBy) => readonly Effect[]
  /** What the platform has to do in a case that is not over because what it rests on has changed; asked until nothing is left to do. */
  readonly follows?: (context: CaseContext, one: Case) => { readonly move: string; readonly said: Said } | undefined
  /** What the subject does not see: the whole case until one of these moves was made, and never these moves. */
  readonly keptFromSubject?: { readonly until?: string; readonly moves: readonly string[] }
}
