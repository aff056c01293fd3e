import type { Day, Json } from '@probity/base'
import type { Severity } from '@probity/law'

/** Where remedies against a decision stand (R3). `final`: they are used up or their time has passed. */
export type RemedyState = 'open' | 'reconsideration' | 'suit' | 'stayed' | 'upheld' | 'annulled' | 'final'

/** What the authority attested when it supplied the record; absent means it said nothing. */
export type Attested = {
  /** It marked the record for publication. */
  readonly publish?: boolean
  /** Why a minor record must be public all the same. */
  readonly necessity?: string
  readonly servedOn?: Day
  /** When the notice of how to repair was handed over with the decision. */
  readonly repairNoticeOn?: Day
  readonly remedy?: RemedyState
}

/**
 * A credit record as an authority supplied it: one version, never changed afterwards.
 * `nature`: a correction holds from the start, a change from its `eventOn`.
 */
export type RecordVersion = {
  readonly recordId: number
  readonly version: number
  readonly nature: 'first' | 'correction' | 'change'
  readonly kind: string
  readonly authorityId: string
  readonly deciderName: string | null
  readonly deciderCode: string | null
  readonly documentNumber: string | null
  /** Four dates kept apart: what happened, what was decided, what was published elsewhere, when it was first seen here. */
  readonly eventOn: Day | null
  readonly decidedOn: Day
  readonly publishedOn: Day | null
  readonly firstSeenOn: Day
  readonly severity: Severity | null
  /** Legal basis as the document states it. */
  readonly basis: string | null
  readonly attested: Attested
  readonly content: Readonly<Record<string, Json>>
  readonly closed: Readonly<Record<string, Json>>
}

/** A version without its closed part: all that public answers are made of. */
export type PublicVersion = Omit<RecordVersion, 'closed'>

export const recordActKinds = [
  'source-added',
  'revoked',
  'recalled',
  'remedy-changed',
  'served',
  'repair-notice-handed',
  'publication-marked',
  'disputed',
  'dispute-ended',
  'disclosure-ended',
  'repaired',
  'repair-undone',
  'statement-added',
  'statement-withdrawn',
  'measure-applied',
  'measure-lifted',
] as const
export const subjectActKinds = [
  'renamed',
  'moved',
  'cancelled',
  'revived',
  'merged',
  'split',
  'code-added',
  'code-ended',
  'conflict-decided',
  'matched',
  'identity-stated',
  'erased',
  'level-published',
  'level-withdrawn',
] as const

/** How an evaluation goes: what was entered, noticed, objected, answered, adopted and ended (R21). */
export const levelActKinds = [
  'evaluation-input-stated',
  'level-noticed',
  'level-objected',
  'level-answered',
  'level-adopted',
  'level-ended',
] as const

/** Acts of and about a subject that the public never learns of; their public part says nothing. */
export const closedActKinds = [
  'consent-given',
  'consent-revoked',
  'look-delayed',
  'look-delay-extended',
  ...levelActKinds,
  'case-moved',
  'obligation-acknowledged',
] as const

/** Something done later to a record (`recordId`) or to a subject. `undone` names an earlier act and takes it back. */
export type Act = {
  readonly batchId: number
  readonly ordinal: number
  readonly recordId: number | null
  readonly kind:
    | (typeof recordActKinds)[number]
    | (typeof subjectActKinds)[number]
    | (typeof closedActKinds)[number]
    | 'undone'
  readonly effectiveOn: Day
  readonly authorityId: string
  readonly content: Readonly<Record<string, Json>>
}
