import type { Day } from '@probity/base'
import type { LawPack, LegalityFinding } from '@probity/law'
import type { Side } from './question/sides.ts'

/** A question: what would another document make of everybody? */
export type Trial = {
  readonly baseline: Side
  readonly candidate: Side
  /** The day that is asked about, today or later. */
  readonly day: Day
  /** What the draft holds beside a policy: lists and measures, whose conditions are asked of everybody too. */
  readonly draft?: LawPack
  /** What the check found in the draft; it is told with the rest and keeps nothing back. */
  readonly findings?: readonly LegalityFinding[]
  /** Also how the result hangs on each threshold, and what time and repair would change. */
  readonly thorough?: boolean
}

export type TrialRefusal = 'lab/day-past' | 'lab/not-computed' | 'lab/cannot-be-computed'
