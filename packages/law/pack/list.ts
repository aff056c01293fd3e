import type { Bilingual } from '@probity/base'
import type { Basis, Confidence } from './instrument.ts'
import type { SubjectKind } from './kind.ts'
import type { Trigger } from './measure.ts'

/** A list of seriously untrustworthy entities, or a directory of abnormal operation, in one field. */
export type ListField = {
  readonly id: string
  /** Its name; the Chinese one is what entries of a kind with a field `list` say there. */
  readonly title: Bilingual
  /** Kind of record that an entry becomes. */
  readonly kind: string
  readonly subjects: readonly SubjectKind[]
  /** Functions of the authorities that decide entry and removal. */
  readonly decidedBy: readonly string[]
  /** Both are needed (R18): a basis for the field, and a rule for entry and exit. */
  readonly fieldBasis: readonly Basis[]
  readonly entryAndExit: readonly Basis[]
  readonly region?: string
  readonly grounds: readonly ListGround[]
  readonly entry: {
    /** A hearing is given: in the penalty case, where it is asked for, or not at all. Notice and statement always come first. */
    readonly hearing: 'with-penalty' | 'on-request' | 'none'
    readonly says: Bilingual
    readonly basis: readonly Basis[]
    readonly confidence: Confidence
  }
  /** How long an entry lasts at most; absent for a directory that one leaves on performance alone. */
  readonly term?: {
    readonly months: number
    readonly says: Bilingual
    readonly basis: readonly Basis[]
    readonly confidence: Confidence
  }
  readonly exit: ListExit
  readonly publication: {
    readonly withinWorkingDays?: number
    readonly says: Bilingual
    readonly basis: readonly Basis[]
    readonly confidence: Confidence
  }
  readonly consequences: readonly ListConsequence[]
  readonly confidence: Confidence
}

export type ListGround = Trigger & {
  readonly id: string
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}

export type ListExit = {
  /**
   * Months of the field's own rule after which one may ask to leave early; absent where no time need pass. The general minimum
   * of the rule set of the kind's channel holds beside it, and the later of the two counts.
   */
  readonly earlyAfterMonths?: number
  /** What the months run from. */
  readonly start?: 'entry' | 'performance'
  readonly conditions: readonly {
    readonly id: string
    readonly says: Bilingual
    readonly confidence: Confidence
  }[]
  /** Where the field's own rule and the general one disagree, and what is done here. */
  readonly conflict?: Bilingual
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}

export type ListConsequence = {
  readonly says: Bilingual
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}
