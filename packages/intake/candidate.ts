import type { Bilingual, Day, Json } from '@probity/base'
import type { Severity, SubjectKind } from '@probity/law'

/** One thing to know about a row: which rule, which column, and the facts a person needs to mend it. Its words stand in `findings.ts`. */
export type Finding = {
  readonly code: string
  readonly column?: string
  /** Facts for the message; never the value of a cell that may hold a person's number. */
  readonly details?: Readonly<Record<string, Json>>
}

/** Words of a finding code: what is so, and what to do next. `{name}` stands for a detail. A `notice` changes nothing about its row. */
export type FindingWords = {
  readonly says: Bilingual
  readonly effect: 'notice' | 'correction' | 'quarantine' | 'refusal'
}

export const remedyStates = ['open', 'reconsideration', 'suit', 'stayed', 'upheld', 'annulled', 'final'] as const
export type RemedyState = (typeof remedyStates)[number]

/** A row as it came, after redaction (R1): cell text by column name, and where in the file it stood. */
export type RawRow = { readonly row: number; readonly cells: Readonly<Record<string, string>> }

/** A row that was understood: mapped by its layout, normalised, valid against the kind's schema; not yet matched to a subject. */
export type Candidate = {
  readonly row: number
  readonly subject: {
    readonly name?: string
    readonly code?: string
    readonly kind?: SubjectKind
    readonly registrationNumber?: string
    readonly organisationCode?: string
    readonly region?: string
  }
  readonly record: {
    readonly documentNumber?: string
    readonly decidedOn: Day
    readonly eventOn?: Day
    readonly publishedOn?: Day
    readonly severity?: Severity
    readonly basis?: string
    /** The authority marked it for publication; absent: it said nothing. */
    readonly publish?: boolean
    readonly necessity?: string
    readonly servedOn?: Day
    readonly repairNoticeOn?: Day
    readonly remedy?: RemedyState
    readonly deciderName?: string
    readonly deciderCode?: string
  }
  /** Fields of the kind the public may see, and those it may not. */
  readonly content: Readonly<Record<string, Json>>
  readonly closed: Readonly<Record<string, Json>>
}

/** What reading makes of a row: a candidate with the corrections made, or what stood in the way. */
export type ReadRow =
  | {
      readonly outcome: 'understood'
      readonly candidate: Candidate
      readonly corrections: readonly Finding[]
      readonly raw: RawRow
    }
  | {
      readonly outcome: 'quarantined' | 'refused'
      readonly row: number
      readonly raw: RawRow
      readonly findings: readonly Finding[]
    }
