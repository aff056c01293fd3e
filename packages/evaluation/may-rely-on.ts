import { accept, type Result, refuse } from '@probity/base'

/**
 * Where a result may be wanted: checks, sampling of inspections, accepting first and checking later, special reports, feeds to
 * receivers.
 */
export const reliances = ['check', 'sampling', 'accept-first', 'report', 'feed'] as const
export type Reliance = (typeof reliances)[number]

/** What somebody wants to rely on a result for. `adverse`: it would be to the subject's disadvantage. */
export type Use = { readonly for: Reliance; readonly adverse: boolean }

/** What is known of a result: whose policy, how far it has come, whether what it rests on still stands. */
export type Reliable = {
  readonly policy: { readonly standing: 'published' | 'imported' | 'demonstration' }
  /** A level, `not-rated` or `unknown`. */
  readonly level: string
  readonly state: 'preview' | 'noticed' | 'objected' | 'in-force' | 'replaced' | 'ended' | 'lapsed'
  /** It rests on a record that may be evaluated no longer. */
  readonly pending: boolean
}

export type RelianceRefusal =
  | 'level/demonstration'
  | 'level/not-in-force'
  | 'level/not-known'
  | 'level/not-rated'
  | 'level/pending'

/**
 * Whether a result may be relied on. Everybody who would use one asks here; nobody reads a level and decides for himself.
 * Refuses, the first that applies: level/demonstration (R22: for nothing at all), level/not-in-force (a preview, a notice, one
 * that is over: R21), level/not-known; and to the subject's disadvantage level/not-rated (R21) and level/pending (R16).
 */
export const mayRelyOn = (result: Reliable, use: Use): Result<true, RelianceRefusal> => {
  const facts = { level: result.level, use: use.for }
  if (result.policy.standing === 'demonstration') return refuse('level/demonstration', facts)
  if (result.state !== 'in-force') return refuse('level/not-in-force', facts)
  if (result.level === 'unknown') return refuse('level/not-known', facts)
  if (use.adverse && result.level === 'not-rated') return refuse('level/not-rated', facts)
  if (use.adverse && result.pending) return refuse('level/pending', facts)
  return accept(true)
}
