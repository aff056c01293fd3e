import type { Bilingual, Day } from '@probity/base'
import type { Basis, Confidence } from './instrument.ts'

export const subjectKinds = [
  'enterprise',
  'individual-business',
  'social-organisation',
  'public-institution',
  'government-body',
  'other-organisation',
] as const
/** Organisations only: there is no kind for a natural person, so none can be recorded, evaluated or listed. */
export type SubjectKind = (typeof subjectKinds)[number]

export const severities = ['minor', 'general', 'serious'] as const
export type Severity = (typeof severities)[number]

export type Category = {
  readonly id: string
  readonly title: Bilingual
  /** What sets it apart for the engine: only `voluntary` may hold what subjects supply (R5), `evaluation` never a person (R21), `registration` may name office-holders (R25). */
  readonly role?: 'voluntary' | 'evaluation' | 'registration' | 'list'
  readonly confidence: Confidence
}

/** The four separate permissions of R2. */
export type Permission = {
  readonly allowed: 'yes' | 'no' | 'by-class' | 'by-choice'
  readonly basis: readonly Basis[]
  readonly note?: Bilingual
}
export type Permissions = {
  readonly record: Permission
  readonly publish: Permission
  readonly share: Permission
  readonly report: Permission
}

/** A property of a record's content: its label and whether the public may see it. */
export type ContentField = {
  readonly title: Bilingual
  readonly closed?: boolean
  /** It names an office-holder; the purpose of a look says whether it is shown, masked or left out. */
  readonly person?: 'office-holder'
  /** Where the field is less certain than the kind. */
  readonly confidence?: Confidence
  /** What its values are called, where they are words of the pack; every value of an `enum` has one. */
  readonly values?: Readonly<Record<string, Bilingual>>
}

/** A catalogue item: one kind of record, with everything the law says about it. */
export type RecordKind = {
  /** Several versions may share an id if their days do not overlap. */
  readonly id: string
  readonly category: string
  readonly title: Bilingual
  /** What it is and why it may be recorded, for the catalogue page. */
  readonly purpose: Bilingual
  readonly edition: string
  /** From this day the catalogue lets it be recorded, whenever it was decided. */
  readonly from: Day
  readonly until?: Day
  readonly polarity: 'adverse' | 'neutral' | 'favourable' | 'either'
  readonly suppliedBy: 'authority' | 'subject'
  readonly subjects: readonly SubjectKind[]
  readonly functions: readonly string[]
  readonly basis: readonly Basis[]
  readonly permissions: Permissions
  /** `required`: the determining authority must name the class; it is never inferred (R3). `fixed`: the pack names it. */
  readonly severity:
    | { readonly rule: 'required' | 'required-when-adverse' | 'none' }
    | { readonly rule: 'fixed'; readonly is: Severity }
  /** For polarity `either`: the content field and its values that make a record adverse; `isAdverse` reads it. */
  readonly adverseWhen?: { readonly field: string; readonly is: readonly string[] }
  /** Only records whose content fields all have one of these values may be public, whatever else the kind allows (R21). */
  readonly publishedWhen?: readonly { readonly field: string; readonly is: readonly string[] }[]
  /** Why an adverse kind has no class, with its basis (a directory from which one is removed on performance). */
  readonly unclassified?: { readonly why: Bilingual; readonly basis: readonly Basis[] }
  /** A record of another kind says what came of it; until one is shown it is open. Only what was decided and may be shown says more. */
  readonly concludedBy?: {
    readonly kind: string
    /** Content field of that kind with what came of it. */
    readonly says: string
    /** Content field of that kind that names this record by its number; where it is empty both bear one number. */
    readonly naming: string
    /** Content field of this kind, a day, by which it should be so. */
    readonly due?: string
    /** What is said while nothing came of it, and once its day is over. */
    readonly open: Bilingual
    readonly past: Bilingual
  }
  /** What names a decision among those of the same authority, subject and kind: `documentNumber`, `decidedOn` or content fields. */
  readonly identifiedBy: readonly string[]
  /** Publication channel whose rule sets set its periods; absent: shown until the record itself ends. */
  readonly channel?: string
  /** Content field (a day) that ends the record by itself, e.g. a licence's last day of validity. */
  readonly endsWith?: string
  /** The value of that field that the source uses for 'without end'. */
  readonly withoutEnd?: Day
  /** Remedies offered against it, by id in `remedies`. */
  readonly remedies: readonly string[]
  readonly fields: Readonly<Record<string, ContentField>>
  /** JSON Schema 2020-12 of the content. */
  readonly content: Readonly<Record<string, unknown>>
  readonly confidence: Confidence
}
