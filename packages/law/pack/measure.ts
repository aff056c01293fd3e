import type { Bilingual, Day } from '@probity/base'
import type { Basis, Confidence } from './instrument.ts'
import type { Severity, SubjectKind } from './kind.ts'

export const measureEffects = ['lessens-right-or-adds-duty', 'management', 'supervision', 'incentive'] as const
/**
 * `lessens-right-or-adds-duty` needs a law, an administrative regulation or a local regulation; `management` is what a public body
 * does with what is its own to give, `supervision` how it inspects, and an `incentive` lightens.
 */
export type MeasureEffect = (typeof measureEffects)[number]

/** What an authority may do because of what is recorded: never of itself, always a named official to a named organisation. */
export type Measure = {
  readonly id: string
  readonly title: Bilingual
  readonly effect: MeasureEffect
  readonly object: Bilingual
  /** How it is related to the conduct (R18). */
  readonly relation: Bilingual
  readonly published: boolean
  readonly subjects: readonly SubjectKind[]
  /** Region code prefix of a local measure; absent for the whole country. */
  readonly region?: string
  /** Functions of the authorities that may apply it. */
  readonly appliedBy: readonly string[]
  /** What it may rest on: a record of these kinds, or an entry in these lists; a person judges whether it does. */
  readonly trigger: Trigger
  readonly term: MeasureTerm
  /** Checks of a pack this one builds on that tell of it; a check of the same pack names it itself. */
  readonly checks?: readonly string[]
  /** When it does not apply although it could. */
  readonly exempt?: readonly Exemption[]
  readonly basis: readonly Basis[]
  readonly fairCompetitionReview?: Day
  /** What the organisation agrees to before an incentive applies, in its own words; it ends when the agreement is taken back. */
  readonly agreement?: Bilingual
  readonly confidence: Confidence
}

/** Records or entries on which something may rest, or which law makes relevant. */
export type Trigger = {
  readonly says: Bilingual
  readonly kinds?: readonly string[]
  readonly severities?: readonly Severity[]
  /** Only decisions whose content has one of these values in a field that holds one or several. */
  readonly having?: { readonly field: string; readonly is: readonly string[] }
  readonly lists?: readonly string[]
}

/** How long it may last. Without `longestMonths` it lasts while what it rests on is in force. */
export type MeasureTerm = {
  readonly shortestMonths?: number
  readonly longestMonths?: number
  /** Law itself fixes the term: it stays when what it rests on is repaired, and is shown with its law (R16). */
  readonly own?: true
  readonly says: Bilingual
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}

export const exemptions = ['minor', 'first', 'corrected'] as const
export type Exemption = {
  readonly for: (typeof exemptions)[number]
  /** Region code prefix where it holds; absent for the whole country. */
  readonly region?: string
  readonly says: Bilingual
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}

/** What an authority is told that asks before an award, a licence or a subsidy: nothing but what law makes relevant to that. */
export type Check = {
  readonly id: string
  readonly title: Bilingual
  /** What is said to whoever asks, and to the subject. */
  readonly says: Bilingual
  /** The purpose of looks under which it is asked and logged. */
  readonly purpose: string
  /** What the question must name. */
  readonly reference: Bilingual
  /** Functions that may ask, where not all. */
  readonly functions?: readonly string[]
  readonly facts: readonly CheckedFact[]
  /** Measures in force that it tells of. */
  readonly measures: readonly string[]
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}

export type CheckedFact = Trigger & {
  readonly id: string
  /** Only decisions of the last so many months before the day of the question. */
  readonly withinMonths?: number
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}
