import type { Bilingual } from '@probity/base'
import type { Basis, Confidence } from './instrument.ts'

/** A ground on which law orders that the content of a record is erased. Every condition it names must be met. */
export type ErasureGround = {
  readonly id: string
  readonly title: Bilingual
  /** Code prefix of the region whose rule it is; absent: everywhere. */
  readonly region?: string
  /** Months from the decision that must be over. */
  readonly afterMonths?: number
  /** Only for a decision that was annulled or withdrawn. */
  readonly withdrawn?: true
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}
