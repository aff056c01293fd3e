import type { Bilingual, Day } from '@probity/base'
import type { Basis, Confidence } from './instrument.ts'

/** A duty to take down what was annulled or changed: whose it is, from when, and within how many working days. */
export type WithdrawalDuty = {
  readonly id: string
  readonly title: Bilingual
  readonly by: 'decider' | 'supplier' | 'platform' | 'user'
  readonly start: 'annulment' | 'notice'
  readonly withinWorkingDays: number
  readonly kinds?: readonly string[]
  readonly functions?: readonly string[]
  /** Region code prefix; absent for the whole country. */
  readonly region?: string
  readonly from: Day
  readonly until?: Day
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}
