import type { Bilingual, Day } from '@probity/base'
import type { WorkingCalendar } from './calendar/working-calendar.ts'
import type { Policy } from './policy.ts'

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

/** A law, regulation, rule or document: its rank, the days it is in force, and the articles the pack relies on. */
export type Instrument = {
  readonly id: string
  readonly title: Bilingual
  readonly number?: string
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

export type Category = {
  readonly id: string
  readonly title: Bilingual
  /** What sets it apart for the engine: only `voluntary` may hold what subjects supply (R5), `evaluation` never a person (R21), `registration` may name office-holders (R25). */
  readonly role?: 'voluntary' | 'evaluation' | 'registration'
  readonly confidence: Confidence
}

/** A function of an authority, such as market regulation: what makes it competent for a kind of record. */
export type AuthorityFunction = {
  readonly id: string
  readonly title: Bilingual
  /** A channel of its own in which such authorities also publish, with its own rule sets (R6). */
  readonly channel?: string
  /** What sets it apart for the engine: a court may read what is sealed (R7). */
  readonly role?: 'court'
}

export type Authority = {
  readonly id: string
  readonly title: Bilingual
  readonly code?: string
  /** Region code prefix for which it is competent; '' for everywhere. */
  readonly region: string
  readonly functions: readonly string[]
  /** Kinds it may supply, where narrower than its functions allow. */
  readonly kinds?: readonly string[]
  readonly from: Day
  readonly until?: Day
  readonly successor?: string
  /** True for one that republishes what others decided (a collection, an association): shown as such, never as public law's equal (R5). */
  readonly republishes?: boolean
}

/** Who receives information to use it in its own trade, with the subject's consent. */
export type Receiver = {
  readonly id: string
  readonly title: Bilingual
  readonly role: 'bank' | 'credit-service'
  readonly from: Day
  readonly until?: Day
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

/** How long a record of a class must and may be shown: one text, one channel, one time. */
export type RuleSet = {
  readonly id: string
  readonly title: Bilingual
  readonly channel: string
  /** Decisions determined within these days are governed by it. */
  readonly from: Day
  readonly until?: Day
  /** What the period starts with (R6). */
  readonly start: 'determination' | 'publication' | 'end-of-conduct'
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
  readonly terms: Readonly<Record<Severity, Term>>
  /** Worked dates; the legality check runs them. */
  readonly examples?: readonly TermExample[]
}
export type TermExample = {
  readonly severity: Severity
  /** The day the period starts with. */
  readonly start: Day
  readonly repairFrom?: Day
  readonly hiddenFrom: Day
}

/** The longest and shortest a class may be shown by the rules above all rule sets; a longer one needs a law or administrative regulation of its own. */
export type Limit = {
  readonly id: string
  readonly title: Bilingual
  readonly from: Day
  readonly until?: Day
  readonly basis: readonly Basis[]
  readonly terms: Readonly<Record<Severity, { readonly minimumMonths: number; readonly maximumMonths: number }>>
  readonly confidence: Confidence
}

export type Term = {
  /** Shown unless the class says otherwise; `if-necessary`: only if the authority says why. */
  readonly publish: 'yes' | 'if-necessary' | 'no'
  readonly minimumMonths: number
  readonly maximumMonths: number
  readonly confidence: Confidence
}

/** What to do with records determined under an earlier rule set. */
export type Transition = {
  readonly rule: 'earlier-end' | 'rule-of-determination'
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
  readonly note: Bilingual
}

/** Conditions of R3 that have dates and places. */
export type PublicationConditions = {
  /** From this day a decision is public only if the notice of how to repair it was handed over with it. */
  readonly repairNoticeFrom: Day
  readonly repairNoticeBasis: readonly Basis[]
  /** Places where nothing is public before remedies are over. */
  readonly finality: readonly { readonly region: string; readonly basis: readonly Basis[] }[]
}

/** How to contest: shown with each record. */
export type Remedy = {
  readonly id: string
  readonly title: Bilingual
  readonly how: Bilingual
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}

/** What is declined: information or entries that other systems keep and this one does not. */
export type Declined = {
  readonly id: string
  readonly title: Bilingual
  readonly why: Bilingual
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
  /** Words that betray such a field in a content schema or a column name. */
  readonly words: readonly string[]
}

export type ListField = {
  readonly id: string
  readonly title: Bilingual
  readonly subjects: readonly SubjectKind[]
  /** Both are needed (R18): a basis for the field, and a rule for entry and exit. */
  readonly fieldBasis: readonly Basis[]
  readonly entryAndExit: readonly Basis[]
  readonly region?: string
  readonly confidence: Confidence
}

export type Measure = {
  readonly id: string
  readonly title: Bilingual
  readonly effect: 'lessens-right-or-adds-duty' | 'supervision' | 'incentive'
  readonly object: Bilingual
  readonly relation: Bilingual
  readonly published: boolean
  readonly subjects: readonly SubjectKind[]
  /** Region code prefix of a local measure; absent for the whole country. */
  readonly region?: string
  readonly basis: readonly Basis[]
  readonly fairCompetitionReview?: Day
  readonly confidence: Confidence
}

/** A layout in which authorities really send a kind: native names to our fields. */
export type Layout = {
  readonly id: string
  readonly title: Bilingual
  readonly kind: string
  /** Columns that must be there for the layout to be recognised. */
  readonly recognisedBy: readonly string[]
  /** What such a file attests of every row by being what it is: a public listing is marked for publication and was notified (R3). */
  readonly attests?: {
    readonly publish?: true
    /** Where the source says that its decisions take effect with notice: the row's day of decision. */
    readonly servedOn?: 'record.decidedOn'
    readonly why: Bilingual
  }
  readonly columns: Readonly<Record<string, Column>>
}

/**
 * Where a native column goes. `to` is one of
 * `subject.name`, `subject.code`, `subject.kind`, `subject.registrationNumber`, `subject.organisationCode`, `subject.region`,
 * `record.documentNumber`, `record.decidedOn`, `record.eventOn`, `record.publishedOn`, `record.severity`, `record.basis`,
 * `record.publish`, `record.necessity`, `record.servedOn`, `record.repairNoticeOn`, `record.remedy`, `record.deciderName`,
 * `record.deciderCode`, `content.NAME`, `ignored` (by name, with `why`), or `person` (a natural person's document: cut out at
 * the door, R1).
 */
export type Column = {
  readonly to: string
  readonly read?: 'text' | 'day' | 'integer' | 'yuan' | 'ten-thousand-yuan' | 'list' | 'flag'
  /** Native values to ours; a value that is not in the table is a finding. */
  readonly values?: Readonly<Record<string, string>>
  /** Native values that mean 'nothing was stated' ("N/A"). */
  readonly empty?: readonly string[]
  readonly maximumLength?: number
  readonly required?: boolean
  readonly why?: Bilingual
}

/** Working days of one year, as the place that works them has published them. */
export type CalendarYear = {
  readonly year: number
  readonly weeklyRest: readonly Weekday[]
  /** First and last day; days of weekly rest inside are named with them. */
  readonly holidays: readonly { readonly title: Bilingual; readonly from: Day; readonly until: Day }[]
  /** Days of weekly rest on which work is done. */
  readonly workingDays: readonly Day[]
  /** Where the days were taken from, and what the official text is. */
  readonly source: string
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}

/** Monday first, as ISO 8601 counts. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof weekdays)[number]

/** A ground on which law orders that the content of a record is erased. Every condition it names must be met. */
export type ErasureGround = {
  readonly id: string
  readonly title: Bilingual
  /** Code prefix of the region whose rule it is; absent: everywhere. */
  readonly region?: string
  /** Months from the decision that must be over. */
  readonly afterMonths?: number
  /** Only for a decision that was annulled or withdrawn. */
  readonly withdrawn?: true
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}

/** A duty of authorities to publish what they decided (R24). */
export type Duty = {
  readonly id: string
  readonly title: Bilingual
  readonly kind: string
  /** Whose duty it is, where not of every authority that may decide the kind. */
  readonly functions?: readonly string[]
  /** About whom, where not about every subject the kind may have. */
  readonly subjects?: readonly SubjectKind[]
  /** The act whose day is not counted and from which the time runs. */
  readonly start: 'decision'
  readonly withinWorkingDays: number
  /** For decisions made from this day on. */
  readonly from: Day
  readonly until?: Day
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}

/**
 * The moves of each procedure, in the order in which they usually come: the words a pack may use of them. Who may make a move
 * and when stands in the tables of `@probity/cases`; articles, days and consequences stand in the pack.
 */
export const procedureMoves = {
  objection: ['received', 'marked', 'corrected-here', 'forwarded', 'answered', 'withdrawn', 'review-asked', 'reviewed'],
  repair: ['received', 'pushed', 'accepted', 'returned', 'withdrawn', 'granted', 'refused', 'told', 'carried-out'],
} as const
export type ProcedureId = keyof typeof procedureMoves
export type MoveName<Id extends ProcedureId = ProcedureId> = (typeof procedureMoves)[Id][number]

export const timeUnits = ['working-days', 'days'] as const
export type Span = { readonly count: number; readonly unit: (typeof timeUnits)[number] }

/** A time in which somebody has to do something. Its start's own day is not counted. */
export type ProcedureClock = {
  readonly move: string
  readonly title: Bilingual
  readonly start: string
  readonly within: Span
  /** Region code prefix; absent for the whole country. */
  readonly region?: string
  readonly functions?: readonly string[]
  /** For cases begun from this day on. */
  readonly from: Day
  readonly until?: Day
  readonly extension?: {
    readonly within: Span
    readonly times: number
    readonly why: Bilingual
    readonly basis: readonly Basis[]
    readonly confidence: Confidence
  }
  /** What stops the time while it lasts. */
  readonly pausedBy?: readonly { readonly id: string; readonly title: Bilingual }[]
  readonly missed: Bilingual
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}

/** In how many days who has to do what, by article. */
export type Procedure = {
  readonly id: ProcedureId
  readonly title: Bilingual
  readonly says: Bilingual
  readonly clocks: readonly ProcedureClock[]
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}

/** Parts that may have a purpose: everyone but the public, which needs none. */
export const purposeRoles = [
  'representative',
  'clerk',
  'decider',
  'supervisor',
  'operator',
  'auditor',
  'credit-service',
  'bank',
] as const
export type PurposeRole = (typeof purposeRoles)[number]

/** What something that is not public may be read for: by whom, on what basis, how much of it, and how long it may be kept. */
export type Purpose = {
  readonly id: string
  readonly title: Bilingual
  /** What it is for, as the subject reads it beside each look. */
  readonly says: Bilingual
  readonly for: {
    readonly roles: readonly PurposeRole[]
    /** Authorities that have one of these functions; absent: any. */
    readonly functions?: readonly string[]
  }
  /** What a look must name (the tender, application or case); absent where a look is for nothing else. */
  readonly reference?: Bilingual
  readonly consent: boolean
  /** `shared`: what is in force and may be shared, public or not. `all`: what is over or was withdrawn too (R7). */
  readonly lines: 'shared' | 'all'
  readonly opens: readonly Opened[]
  readonly officeHolders: 'shown' | 'masked' | 'left-out'
  /** How long the reader may keep what was read. */
  readonly keep: { readonly months: number; readonly basis: readonly Basis[]; readonly confidence: Confidence }
  /** Only by the door for emergencies, which tells auditor and subject at once. */
  readonly emergency?: true
  /** How long the subject may learn later of a look that would defeat an inspection, and how often that may be extended (R27). */
  readonly delay?: {
    readonly days: number
    readonly extensions: number
    readonly basis: readonly Basis[]
    readonly confidence: Confidence
  }
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}
/** Kinds (every one, by category, or by themselves) and which of their fields are read. */
export type Opened = {
  readonly every?: true
  readonly categories?: readonly string[]
  readonly kinds?: readonly string[]
  /** Absent: every field that is not closed. */
  readonly fields?: readonly string[]
  readonly closed?: boolean
}

/** One pack as it stands in its folder. */
export type LawPack = {
  readonly id: string
  readonly title: Bilingual
  readonly edition: string
  /** The day whose law it states: what has no first day of its own rests on what is in force then. */
  readonly asOf?: Day
  /** IANA zone in which its days are counted. */
  readonly zone: string
  /** Packs it builds on, by id. */
  readonly extends: readonly string[]
  /** Identifier scheme of its subjects: `uscc`, or `none` where they have no code. */
  readonly identifiers: 'uscc' | 'none'
  readonly instruments: readonly Instrument[]
  readonly categories: readonly Category[]
  readonly functions: readonly AuthorityFunction[]
  readonly authorities: readonly Authority[]
  readonly regions: Readonly<Record<string, Bilingual>>
  readonly kinds: readonly RecordKind[]
  readonly layouts: readonly Layout[]
  readonly ruleSets: readonly RuleSet[]
  readonly limits: readonly Limit[]
  readonly transition?: Transition
  readonly conditions?: PublicationConditions
  readonly remedies: readonly Remedy[]
  readonly declined: readonly Declined[]
  readonly lists: readonly ListField[]
  readonly measures: readonly Measure[]
  readonly calendars: readonly CalendarYear[]
  readonly duties: readonly Duty[]
  readonly erasures: readonly ErasureGround[]
  readonly purposes: readonly Purpose[]
  readonly receivers: readonly Receiver[]
  readonly procedures: readonly Procedure[]
  readonly policies: readonly Policy[]
  /** SHA-256 of the pack's canonical JSON, hexadecimal. */
  readonly digest: string
}

/** What a node loads: its packs merged, with look-ups. The merge refuses two different things under one id. */
export type Law = {
  readonly packs: readonly LawPack[]
  /** SHA-256 over the packs' digests: names the law a cached answer was computed under. */
  readonly digest: string
  readonly zone: string
  /** The version in force on `onDay`; without a day the newest. */
  findKind(id: string, onDay?: Day): RecordKind | undefined
  getKind(id: string, onDay?: Day): RecordKind
  findAuthority(id: string): Authority | undefined
  findInstrument(id: string): Instrument | undefined
  findLayout(columns: readonly string[], kind?: string): Layout | undefined
  packOfKind(id: string): LawPack
  /** A layout by its id, the derived `own/KIND` ones included. */
  findLayoutById(id: string): Layout | undefined
  /** Rule sets of a channel, oldest first. */
  ruleSets(channel: string): readonly RuleSet[]
  /** Of the kind's own pack, one that builds on it or one it builds on: never of a pack that has nothing to do with it. */
  findTransition(kind: string): Transition | undefined
  findConditions(kind: string): PublicationConditions | undefined
  findRemedy(id: string): Remedy | undefined
  findCategory(id: string): Category | undefined
  findFunction(id: string): AuthorityFunction | undefined
  /** By its code; `330000` also finds the prefix `33`. */
  findRegion(code: string): Bilingual | undefined
  /** Working days where a kind is decided, of the packs related to it; none where no year has a calendar. */
  findCalendar(kind: string): WorkingCalendar | undefined
  declined(): readonly Declined[]
  duties(): readonly Duty[]
  findErasureGround(id: string): ErasureGround | undefined
  findPurpose(id: string): Purpose | undefined
  purposes(): readonly Purpose[]
  findReceiver(id: string): Receiver | undefined
  receivers(): readonly Receiver[]
  findProcedure(id: ProcedureId): Procedure | undefined
  /** Every version of every policy. */
  policies(): readonly Policy[]
  /** The version in force on `onDay`; without a day the newest. */
  findPolicy(id: string, onDay?: Day): Policy | undefined
  kinds(): readonly RecordKind[]
  authorities(): readonly Authority[]
}
