import type { Day } from '@probity/base'
import type { SubjectKind } from '@probity/law'

/** `unregistered`: known from a record only; its own registration has not come in. */
export type SubjectStatus = 'active' | 'unregistered' | 'cancelled' | 'licence-revoked' | 'suspended' | 'merged'

export type IdentifierScheme = 'uscc' | 'registration-number' | 'organisation-code'
export type IdentifierStatus = 'active' | 'superseded' | 'duplicate' | 'revoked' | 'disputed'

/** A code or old number a subject has or had, with its days. */
export type Identifier = {
  readonly scheme: IdentifierScheme
  readonly code: string
  readonly status: IdentifierStatus
  readonly validFrom: Day | null
  readonly validUntil: Day | null
}

export type SubjectName = {
  readonly name: string
  readonly kind: 'current' | 'former' | 'foreign'
  readonly validFrom: Day | null
  readonly validUntil: Day | null
  /** False where only the exact code may find the subject: an individual business named after its operator (R25). */
  readonly findable: boolean
}

/** An organisation. `subjectId` is ours and never shown; `handle` is how the outside names it. */
export type Subject = {
  readonly subjectId: number
  readonly handle: string
  readonly packId: string
  readonly kind: SubjectKind
  readonly status: SubjectStatus
  readonly region: string
  readonly mergedInto: number | null
  readonly parentCode: string | null
}

/** What is known of a subject that comes in for the first time. */
export type SubjectDraft = Omit<Subject, 'subjectId' | 'handle' | 'mergedInto'> & {
  readonly identifiers: readonly Identifier[]
  readonly names: readonly SubjectName[]
}
