import type { Bilingual, Day } from '@probity/base'
import type { Basis, Confidence } from './instrument.ts'
import type { SubjectKind } from './kind.ts'

/** A duty of authorities to publish what they decided (R24). */
export type Duty = {
  readonly id: string
  readonly title: Bilingual
  readonly kind: string
  /** Whose duty it is, where not of every authority that may decide the kind. */
  readonly functions?: readonly string[]
  /** About whom, where not about every subject the kind may have. */
  readonly subjects?: readonly SubjectKind[]
  /** The act whose day is not counted and from which the time runs. */
  readonly start: 'decision'
  readonly withinWorkingDays: number
  /** For decisions made from this day on. */
  readonly from: Day
  readonly until?: Day
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}
