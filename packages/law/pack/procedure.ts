import type { Bilingual, Day } from '@probity/base'
import type { Basis, Confidence } from './instrument.ts'
import type { SubjectKind } from './kind.ts'

/**
 * The moves of each procedure, in the order in which they usually come: the words a pack may use of them. Who may make a move
 * and when stands in the tables of `@probity/cases`; articles, days and consequences stand in the pack.
 */
export const procedureMoves = {
  objection: ['received', 'marked', 'corrected-here', 'forwarded', 'answered', 'withdrawn', 'review-asked', 'reviewed'],
  repair: [
    'received',
    'pushed',
    'accepted',
    'returned',
    'supplemented',
    'withdrawn',
    'granted',
    'refused',
    'told',
    'carried-out',
    'fraud-noticed',
    'fraud-stated',
    'upheld',
    'undone',
  ],
  listing: [
    'proposed',
    'noticed',
    'stated',
    'hearing-asked',
    'hearing-set',
    'hearing-held',
    'entered',
    'dropped',
    'served',
    'duty-reported',
    'removed',
    'kept',
    'doubted',
    'doubt-stated',
    'restored',
    'left',
  ],
  measure: [
    'proposed',
    'noticed',
    'stated',
    'hearing-asked',
    'hearing-set',
    'hearing-held',
    'agreed',
    'agreement-withdrawn',
    'applied',
    'dropped',
    'served',
    'confirmed',
    'lift-decided',
    'lift-ordered',
    'lift-confirmed',
    'ended',
  ],
  commitment: [
    'given',
    'accepted',
    'declined',
    'handed-in',
    'fulfilled',
    'withdrawn',
    'breach-noticed',
    'stated',
    'ordered',
    'corrected',
    'broken',
    'released',
  ],
  talk: ['invited', 'held', 'undertaken', 'verified', 'closed', 'declined'],
  complaint: [
    'received',
    'accepted',
    'not-accepted',
    'forwarded',
    'ordered',
    'answered',
    'confirmed',
    'not-upheld',
    'recorded',
    'withdrawn',
  ],
  'person-request': ['received', 'forwarded', 'granted', 'refused', 'carried-out', 'review-asked', 'reviewed'],
} as const

/** Moves that any case may have in which a time can stand still or be extended; no time runs from or towards them. */
export const timeMoves = ['paused', 'resumed', 'extended'] as const
export type ProcedureId = keyof typeof procedureMoves
export type MoveName<Id extends ProcedureId = ProcedureId> = (typeof procedureMoves)[Id][number]

export const timeUnits = ['working-days', 'days', 'months', 'years'] as const
export type Span = { readonly count: number; readonly unit: (typeof timeUnits)[number] }

/** Something from which a time runs and which is no move of the case: known from the record, stated, or the same day every year. */
export type ProcedureEvent = {
  readonly id: string
  readonly title: Bilingual
  /** A season of every year, as `MM-DD`; a time runs from its last day. */
  readonly everyYear?: { readonly from: string; readonly until: string }
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}

/** What a time means: a move that must be made in it, one that may be made in it, or one that may be made only after it. */
export const clockMeanings = ['duty', 'window', 'wait'] as const
export type ClockMeaning = (typeof clockMeanings)[number]

/** A time that runs in a case. Its start's own day is not counted. */
export type ProcedureClock = {
  readonly move: string
  readonly title: Bilingual
  /** Absent: `duty`. A window that is over ends a right, a wait that runs holds one back; neither is ever overdue. */
  readonly is?: ClockMeaning
  /** A move of the procedure, or one of its events. */
  readonly start: string
  /** Counted back from the day of `start`: so long before it the move must have been made (Administrative Penalty Law, art. 64). */
  readonly counted?: 'backward'
  readonly within: Span
  /** Where its last day is a day of rest it ends with the next working day (Civil Code, art. 203). */
  readonly restDayMovesEnd?: true
  /** Lists, measures or commitments, by id, where it does not hold for all. */
  readonly of?: readonly string[]
  /** Region code prefix; absent for the whole country. */
  readonly region?: string
  readonly functions?: readonly string[]
  /** For cases begun from this day on. */
  readonly from: Day
  readonly until?: Day
  readonly extension?: {
    readonly within: Span
    readonly times: number
    readonly why: Bilingual
    readonly basis: readonly Basis[]
    readonly confidence: Confidence
  }
  /** What stops the time while it lasts. */
  readonly pausedBy?: readonly { readonly id: string; readonly title: Bilingual }[]
  readonly missed: Bilingual
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}

/**
 * A record that a move makes: its kind, and what stands in its content. A value is what was said with a move (`MOVE.ASK`), or as it
 * stands.
 */
export type MadeRecord = {
  readonly move: string
  readonly kind: string
  readonly content: Readonly<Record<string, { readonly said: string } | { readonly is: string }>>
}

/** Kinds of organisations that a procedure can be about, and the law that says so. */
export type Concerns = {
  readonly subjects: readonly SubjectKind[]
  readonly says: Bilingual
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}

/** In how many days who has to do what, by article. */
export type Procedure = {
  readonly id: ProcedureId
  readonly title: Bilingual
  readonly says: Bilingual
  /** About whom it can be, where not about every organisation. */
  readonly concerns?: Concerns
  readonly events?: readonly ProcedureEvent[]
  readonly clocks: readonly ProcedureClock[]
  readonly makes?: readonly MadeRecord[]
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}
