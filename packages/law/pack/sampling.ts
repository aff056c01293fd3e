import type { Bilingual, Day } from '@probity/base'
import type { Basis, Confidence } from './instrument.ts'

/** How many organisations of each level are drawn for inspection in a year. Who is drawn is chance; only the share follows the level. */
export type SamplingPlan = {
  readonly id: string
  readonly title: Bilingual
  /** The policy whose levels it goes by; never a demonstration (R22). */
  readonly policy: string
  /** Functions of the authorities that inspect. */
  readonly inspectedBy: readonly string[]
  /** Where it holds, as a prefix of region codes; absent for the whole country. */
  readonly region?: string
  readonly from: Day
  readonly until?: Day
  /** Inspections in a year for a hundred organisations of the level: 5 is one in twenty, 200 is each of them twice. */
  readonly rates: readonly { readonly level: string; readonly perHundred: number }[]
  /** The same for those without a level: being unknown is no ground for more (R21). */
  readonly unrated: number
  /** The least that law orders for every organisation. */
  readonly floor?: { readonly perHundred: number; readonly basis: readonly Basis[]; readonly confidence: Confidence }
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}
