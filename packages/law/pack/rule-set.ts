import type { Bilingual, Day } from '@probity/base'
import type { Basis, Confidence } from './instrument.ts'
import type { Severity } from './kind.ts'

/** How long a record of a class must and may be shown: one text, one channel, one time. */
export type RuleSet = {
  readonly id: string
  readonly title: Bilingual
  readonly channel: string
  /** Decisions determined within these days are governed by it. */
  readonly from: Day
  readonly until?: Day
  /** What the period starts with (R6). */
  readonly start: 'determination' | 'publication' | 'end-of-conduct'
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
  readonly terms: Readonly<Record<Severity, Term>>
  /** Worked dates; the legality check runs them. */
  readonly examples?: readonly TermExample[]
}
export type TermExample = {
  readonly severity: Severity
  /** The day the period starts with. */
  readonly start: Day
  readonly repairFrom?: Day
  readonly hiddenFrom: Day
}

/** The longest and shortest a class may be shown by the rules above all rule sets; a longer one needs a law or administrative regulation of its own. */
export type Limit = {
  readonly id: string
  readonly title: Bilingual
  readonly from: Day
  readonly until?: Day
  readonly basis: readonly Basis[]
  readonly terms: Readonly<Record<Severity, { readonly minimumMonths: number; readonly maximumMonths: number }>>
  readonly confidence: Confidence
}

export type Term = {
  /** Shown unless the class says otherwise; `if-necessary`: only if the authority says why. */
  readonly publish: 'yes' | 'if-necessary' | 'no'
  readonly minimumMonths: number
  readonly maximumMonths: number
  readonly confidence: Confidence
}

/** What to do with records determined under an earlier rule set. */
export type Transition = {
  readonly rule: 'earlier-end' | 'rule-of-determination'
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
  readonly note: Bilingual
}
