import type { Bilingual } from '@probity/base'
import type { Basis, Confidence } from './instrument.ts'

/** A part of a report: which headings of the catalogue it holds. */
export type ReportSection = {
  readonly id: string
  readonly title: Bilingual
  readonly categories: readonly string[]
  readonly confidence: Confidence
}

/** How the public credit report of an organisation is arranged. What stands in it is its public file and nothing else. */
export type ReportLayout = {
  readonly title: Bilingual
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
  /** Where the arrangement was seen. */
  readonly source: Bilingual
  readonly sections: readonly ReportSection[]
}
