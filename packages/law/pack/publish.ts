import type { Bilingual, Day } from '@probity/base'
import type { Basis, Confidence } from './instrument.ts'
import type { Span } from './procedure.ts'

/** Conditions of R3 that have dates and places. */
export type PublicationConditions = {
  /** From this day a decision is public only if the notice of how to repair it was handed over with it. */
  readonly repairNoticeFrom: Day
  readonly repairNoticeBasis: readonly Basis[]
  /** Places where nothing is public before remedies are over. */
  readonly finality: readonly { readonly region: string; readonly basis: readonly Basis[] }[]
}

/** How to contest: shown with each record. */
export type Remedy = {
  readonly id: string
  readonly title: Bilingual
  readonly how: Bilingual
  /** How long it is open, from learning of the act or from its service; absent where no time was found or none ends it. */
  readonly within?: Span
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}

/** What is declined: information or entries that other systems keep and this one does not. */
export type Declined = {
  readonly id: string
  readonly title: Bilingual
  readonly why: Bilingual
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
  /** Words that betray such a field in a content schema or a column name. */
  readonly words: readonly string[]
}
