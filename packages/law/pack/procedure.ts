import type { Bilingual, Day } from '@probity/base'
import type { Basis, Confidence } from './instrument.ts'

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
  ],
  measure: [
    'proposed',
    'noticed',
    'stated',
    'hearing-asked',
    'hearing-held',
    'applied',
    'dropped',
    'served',
    'confirmed',
    'lift-ordered',
    'lift-confirmed',
    'ended',
  ],
  commitment: [
    'given',
    'accepted',
    'declined',
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

export const timeUnits = ['working-days', 'days'] as const
export type Span = { readonly count: number; readonly unit: (typeof timeUnits)[number] }

/** A time in which somebody has to do something. Its start's own day is not counted. */
export type ProcedureClock = {
  readonly move: string
  readonly title: Bilingual
  readonly start: string
  readonly within: Span
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

/** In how many days who has to do what, by article. */
export type Procedure = {
  readonly id: ProcedureId
  readonly title: Bilingual
  readonly says: Bilingual
  readonly clocks: readonly ProcedureClock[]
  readonly makes?: readonly MadeRecord[]
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}
