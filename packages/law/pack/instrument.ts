import type { Bilingual, Day } from '@probity/base'

/** How sure the pack's author is of a fact. Only `verified` is law without a mark; the rest is shown as an assumption. */
export type Confidence = 'verified' | 'recalled' | 'uncertain' | 'assumption'

export const ranks = [
  'law',
  'administrative-regulation',
  'local-regulation',
  'departmental-rule',
  'local-rule',
  'policy-document',
  'normative-document',
  'judicial-interpretation',
] as const
export type Rank = (typeof ranks)[number]

/** A law, regulation, rule or document: its rank, the days it is in force, and the articles the pack relies on. */
export type Instrument = {
  readonly id: string
  readonly title: Bilingual
  readonly number?: string
  /** The year of the amendment that is relied on, where that is how the text is told apart. */
  readonly amended?: number
  readonly rank: Rank
  readonly inForce: Day
  /** The last day in force. */
  readonly until?: Day
  /** Region code prefix of a local instrument; absent for the whole country. */
  readonly region?: string
  readonly evidence: string
  readonly confidence: Confidence
  /** What an article says, in our own words, by article number ("48", "item 12"). */
  readonly articles: Readonly<Record<string, { readonly says: Bilingual; readonly confidence: Confidence }>>
}

/** What a rule rests on. `article` names a key of the instrument's `articles`. */
export type Basis = {
  readonly instrument: string
  readonly article?: string
  /** The thing rests on it from this day, where that is later than the thing itself. */
  readonly from?: Day
  readonly confidence: Confidence
}
