import type { Day } from '@probity/base'
import type { Act, Attested, PublicVersion, RemedyState } from './record.ts'

/** A record as it stood: its version, with what was done to it since. */
export type RecordState<Version extends PublicVersion = PublicVersion> = {
  readonly version: Version
  readonly attested: Attested
  /** Authorities that brought the same decision and did not take it back, the first of them first (R4). */
  readonly sources: readonly string[]
  /** The decision was annulled or the record withdrawn: it was wrong, which is another thing than being over. */
  readonly withdrawn?: { readonly cause: 'revoked' | 'recalled'; readonly on: Day }
  /** Somebody objects to it and has had no answer yet: since when (R17). */
  readonly disputed?: Day
  /** The place discloses nothing of it meanwhile. */
  readonly suspended?: true
  /** Nobody could verify it, which ends its disclosure where the place says so (R17). */
  readonly unverified?: Day
  /** What the organisation says itself beside it (R5), and since when. */
  readonly ownWords?: { readonly text: string; readonly since: Day }
  /** Repaired: it is over for publication, sharing, use and measures; `until`: for a time only (a reorganisation). */
  readonly repaired?: { readonly on: Day; readonly until?: Day }
}

/** A version and its place in the order of the ledger. */
type PlacedVersion = PublicVersion & { readonly batchId: number }

/** Acts that were taken back by an `undone` act count as never done. */
export const actsInForce = (acts: readonly Act[]): Act[] => {
  const undone = new Set(
    acts.filter((act) => act.kind === 'undone').map((act) => `${act.content.batchId}/${act.content.ordinal}`),
  )
  return acts.filter((act) => act.kind !== 'undone' && !undone.has(`${act.batchId}/${act.ordinal}`))
}

/**
 * Acts without words that an organisation took back or put others in the place of: the public's past has none of them (R9). What is
 * left stands today.
 */
export const withoutFormerWords = (acts: readonly Act[]): Act[] =>
  acts.filter(
    ({ kind, recordId }, nth) =>
      kind !== 'statement-added' ||
      !acts.slice(nth + 1).some((later) => later.recordId === recordId && later.kind.startsWith('statement-')),
  )

/**
 * Applies what was done to a record up to the end of `day`. `versions` are those known, oldest first; a correction holds
 * from the start, a change only from its own day. Pure.
 */
export const recordStateOn = <Version extends PlacedVersion>(
  versions: readonly Version[],
  acts: readonly Act[],
  day: Day,
): RecordState<Version> | undefined => {
  let version: Version | undefined
  for (const candidate of versions) {
    if (candidate.nature !== 'change' || !version || (candidate.eventOn ?? candidate.decidedOn) <= day)
      version = candidate
  }
  if (!version) return undefined
  let attested = version.attested
  let withdrawn: RecordState['withdrawn']
  let disputed: Day | undefined
  let suspended = false
  let unverified: Day | undefined
  let repaired: RecordState['repaired']
  let ownWords: RecordState['ownWords']
  const sources = new Set([version.authorityId])
  // Brought the same decision, but not these words.
  const saidOtherwise = new Set<string>()
  for (const act of acts) {
    if (act.recordId !== version.recordId || act.effectiveOn > day) continue
    if (act.kind === 'source-added') {
      sources.add(act.authorityId)
      if (act.batchId < version.batchId || isDiffering(act)) saidOtherwise.add(act.authorityId)
      else saidOtherwise.delete(act.authorityId)
    }
    if (act.kind === 'revoked') withdrawn = { cause: act.kind, on: act.effectiveOn }
    // A recall takes back what one channel had sent by then; what is supplied anew afterwards, or what another channel
    // brought as well in the same words, stands.
    if (act.kind === 'recalled' && act.batchId > version.batchId) {
      sources.delete(act.authorityId)
      if (sources.isSubsetOf(saidOtherwise)) withdrawn = { cause: act.kind, on: act.effectiveOn }
    }
    if (act.kind === 'disputed') disputed ??= act.effectiveOn
    if (act.kind === 'disputed' && act.content.suspends === true) suspended = true
    if (act.kind === 'dispute-ended') disputed = undefined
    if (act.kind === 'dispute-ended') suspended = false
    if (act.kind === 'disclosure-ended') unverified = act.effectiveOn
    if (act.kind === 'repair-undone') repaired = undefined
    if (act.kind === 'repaired') repaired = repairOf(act)
    if (act.kind === 'statement-added') ownWords = { text: String(act.content.text), since: act.effectiveOn }
    if (act.kind === 'statement-withdrawn') ownWords = undefined
    if (act.kind === 'served') attested = { ...attested, servedOn: act.effectiveOn }
    if (act.kind === 'repair-notice-handed') attested = { ...attested, repairNoticeOn: act.effectiveOn }
    if (act.kind === 'remedy-changed') attested = { ...attested, remedy: act.content.state as RemedyState }
    if (act.kind === 'publication-marked') {
      attested = {
        ...attested,
        publish: act.content.publish === true,
        ...(act.content.necessity ? { necessity: String(act.content.necessity) } : {}),
      }
    }
  }
  return {
    version,
    attested,
    sources: sources.size > 0 ? [...sources] : [version.authorityId],
    ...(withdrawn ? { withdrawn } : {}),
    ...(disputed ? { disputed } : {}),
    ...(suspended ? { suspended } : {}),
    ...(unverified ? { unverified } : {}),
    ...(ownWords ? { ownWords } : {}),
    ...(repaired && (!repaired.until || day <= repaired.until) ? { repaired } : {}),
  }
}

const isDiffering = ({ content: { differing } }: Act): boolean => Array.isArray(differing) && differing.length > 0

const repairOf = ({ effectiveOn, content }: Act): RecordState['repaired'] => ({
  on: effectiveOn,
  ...(typeof content.until === 'string' ? { until: content.until as Day } : {}),
})
