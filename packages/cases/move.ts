import type { Bilingual } from '@probity/base'
import type { MoveName, ProcedureId } from '@probity/law'
import type { Asks } from './ask.ts'
import type { MoveLetter } from './letters/move-letter.ts'

/**
 * Who can make moves. `applicant`: whoever opened the case where that is not the subject itself; `executing`: the body that carries
 * out what was decided, named by the case.
 */
export const procedureParties = ['subject', 'applicant', 'platform', 'authority', 'executing', 'superior'] as const
export type ProcedureParty = (typeof procedureParties)[number]

/** Who may make a move, out of which states, and the state it leads to; without `to` the state stays. A move from nothing opens a case. */
export type Move<State extends string> = {
  readonly title: Bilingual
  readonly from: readonly (State | 'nothing')[]
  readonly to?: State
  readonly by: ProcedureParty
  /** What whoever makes it has to say. Forms are drawn from it and what is sent is held against it. */
  readonly asks?: Asks
  /** A decision: a named official makes it who may decide, never a clerk and never a system. */
  readonly decides?: true
  /** Whoever made one of these in this case cannot make this one. */
  readonly notBy?: readonly string[]
  /** A move that does what another's time asks for as well: a refusal ends the time in which to grant. */
  readonly insteadOf?: string
  /** It is answered in writing: this letter goes to the subject in the same transaction. */
  readonly letter?: MoveLetter
  /** This one goes to whoever applied, and to nobody else: the subject never learns of it (R12, R20). */
  readonly toApplicant?: MoveLetter
}

/** The moves of one procedure. Desk, portal, API and tests read the same rows, so a button cannot disagree with the server. */
export type MoveTable<Id extends ProcedureId, State extends string> = Readonly<Record<MoveName<Id>, Move<State>>>

/** The moves open to a party in a state, in the order of the table. */
export const openMoves = <Name extends string, State extends string>(
  table: Readonly<Record<Name, Move<State>>>,
  state: State | 'nothing',
  party: ProcedureParty,
): Name[] =>
  (Object.keys(table) as Name[]).filter((name) => table[name].by === party && table[name].from.includes(state))
