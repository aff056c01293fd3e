import type { Bilingual, Day } from '@probity/base'
import type { Basis, Confidence } from './instrument.ts'
import type { SubjectKind } from './kind.ts'

export type ListField = {
  readonly id: string
  readonly title: Bilingual
  readonly subjects: readonly SubjectKind[]
  /** Both are needed (R18): a basis for the field, and a rule for entry and exit. */
  readonly fieldBasis: readonly Basis[]
  readonly entryAndExit: readonly Basis[]
  readonly region?: string
  readonly confidence: Confidence
}

export type Measure = {
  readonly id: string
  readonly title: Bilingual
  readonly effect: 'lessens-right-or-adds-duty' | 'supervision' | 'incentive'
  readonly object: Bilingual
  readonly relation: Bilingual
  readonly published: boolean
  readonly subjects: readonly SubjectKind[]
  /** Region code prefix of a local measure; absent for the whole country. */
  readonly region?: string
  readonly basis: readonly Basis[]
  readonly fairCompetitionReview?: Day
  readonly confidence: Confidence
}
