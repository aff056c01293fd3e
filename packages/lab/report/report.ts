import { createHash } from 'node:crypto'
import { type Bilingual, canonicalJson, type Day, type Json } from '@probity/base'
import type { LegalityFinding } from '@probity/law'
import type { CatalogueChange } from '../question/catalogue.ts'
import type { Touched } from '../question/touched.ts'
import type { Ahead } from './ahead.ts'
import type { Breakdown, notHeld } from './breakdowns.ts'
import type { DoubleCounted } from './double-counted.ts'
import type { IndicatorUse } from './indicators.ts'
import type { Movement } from './movement.ts'
import type { Reason } from './movers.ts'
import type { SamplingChange } from './sampling.ts'
import type { Threshold } from './thresholds.ts'

/** A policy as it was tried: SHA-256 of its canonical JSON says which document it was. */
export type Tried = { readonly policy: string; readonly from: Day; readonly digest: string; readonly law: string }

/**
 * What a trial on everybody found, in groups of at least ten (R15): a number that is null stands for fewer than ten, or would give
 * away one that does. It names nobody, and is what a promulgated policy carries as its annex.
 */
export type LabReport = {
  readonly kind: 'probity/lab-report/1'
  readonly smallestGroup: number
  readonly day: Day
  /** How many entries of the log it knew. */
  readonly position: number
  readonly baseline: Tried
  readonly candidate: Tried
  readonly movement: Movement
  readonly reasons: readonly Reason[]
  readonly breakdowns: readonly Breakdown[]
  /** Names of the regions and industries that are told by, by their codes. */
  readonly names: Readonly<Record<'region' | 'industry', Readonly<Record<string, Bilingual>>>>
  /** What the catalogue does not hold, and is therefore not told by. */
  readonly notHeld: typeof notHeld
  readonly indicators: { readonly baseline: readonly IndicatorUse[]; readonly candidate: readonly IndicatorUse[] }
  readonly doubleCounted: readonly DoubleCounted[]
  /** Whom the lists and measures of the draft would touch. */
  readonly touched: readonly Touched[]
  /** What items of the catalogue in the draft would change. */
  readonly catalogue: readonly CatalogueChange[]
  /** How many inspections in a year the draft's plans of draws would mean. */
  readonly sampling: readonly SamplingChange[]
  readonly findings: readonly LegalityFinding[]
  readonly thresholds?: readonly Threshold[]
  readonly ahead?: Ahead
}

/** The report as a promulgation carries it: RFC 8785, so that its digest can be computed again. */
export const annexOf = (report: LabReport): { readonly text: string; readonly digest: string } => {
  const text = canonicalJson(report as unknown as Json)
  return { text, digest: createHash('sha256').update(text).digest('hex') }
}
