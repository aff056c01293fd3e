import type { Bilingual, Day } from '@probity/base'
import type { Basis, Confidence } from './instrument.ts'

/** What an objection does to the disclosure of its record, by what is known of it (R17). */
export const disputeEffects = {
  /** While it is being checked. */
  open: ['marked', 'suspended'],
  /** Once nobody could show that the record is right. */
  'cannot-be-verified': ['ended', 'kept'],
} as const
export type DisputeMoment = keyof typeof disputeEffects
export type DisputeEffect<Moment extends DisputeMoment = DisputeMoment> = (typeof disputeEffects)[Moment][number]

/** What a place does with a record that somebody objects to. Where no rule says anything it is marked, and kept. */
export type DisputeRule = {
  readonly id: string
  readonly title: Bilingual
  readonly when: DisputeMoment
  readonly is: DisputeEffect
  /** Whose records, where not those of all authorities. */
  readonly functions?: readonly string[]
  /** Region code prefix of the authority that answers; absent for the whole country. */
  readonly region?: string
  /** For objections begun from this day on. */
  readonly from: Day
  readonly until?: Day
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}
