import type { Bilingual, Day } from '@probity/base'
import type { Basis, Confidence, Severity, Span, SubjectKind } from './pack.ts'

/**
 * A number in a policy: a literal, the name of an input, value, parameter or (inside a figure) field, or a rule of arithmetic.
 * Numbers are exact decimals; money is in yuan.
 */
export type Amount =
  | number
  | string
  | { readonly plus: readonly Amount[] }
  /** The first less all others. */
  | { readonly minus: readonly Amount[] }
  | { readonly times: readonly [Amount, Amount] }
  | { readonly least: readonly Amount[] }
  | { readonly most: readonly Amount[] }
  | { readonly limit: Amount; readonly from?: Amount; readonly to?: Amount }
  | { readonly cases: readonly { readonly when: Condition; readonly is: Amount }[]; readonly otherwise: Amount }
  /** Points of dimensions; `all` for the sum of every one. */
  | { readonly points: readonly string[] | 'all' }
  /** How many items have one of these outcomes, of these dimensions or of all. */
  | { readonly tally: readonly string[]; readonly in?: readonly string[] }

/** What is true, false or unknown: Kleene's three values. A name stands for a yes-or-no input or field. */
export type Condition =
  | string
  | {
      readonly value: Amount
      readonly atLeast?: Amount
      readonly over?: Amount
      readonly atMost?: Amount
      readonly below?: Amount
      readonly is?: Amount
    }
  /** An input, level, item or field of words is one of these; a list holds one of them. */
  | { readonly choice: string; readonly is: readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly atLeast: number; readonly of: readonly Condition[] }

/** Records or rows of a sheet, and what is taken of them. */
export type Figure = {
  readonly take: 'count' | 'exists' | 'sum' | 'largest' | 'mean' | 'days-since'
  readonly records?: readonly string[]
  readonly sheet?: string
  readonly severity?: readonly Severity[]
  readonly where?: Condition
  /** What is summed, averaged or compared: an amount over the fields of one record or row. */
  readonly amount?: Amount
  readonly weight?: Amount
  /** The day of a record that counts: `decidedOn` where left out, `eventOn`, or a field that is a day. */
  readonly by?: string
  readonly window?: Window
  /** From so many months on a record counts with so many percent; the oldest step that is reached holds. */
  readonly decay?: readonly { readonly afterMonths: number; readonly percent: number }[]
  /** What it is where there is no such record: a number if none on file means none, otherwise `unknown`. */
  readonly none: number | 'unknown'
}

/** `period`: the policy's own period. Otherwise the last `months`, leaving out the last `overMonths`; both ends inclusive. */
export type Window = 'period' | { readonly months: number; readonly overMonths?: number }

export type Band = {
  readonly atLeast?: number
  readonly over?: number
  readonly atMost?: number
  readonly below?: number
  readonly points: number
}

export type Points = { readonly each: Amount; readonly cap?: Amount } | { readonly bands: readonly Band[] }

export type Indicator = {
  readonly id: string
  /** The first-level indicator it belongs to. */
  readonly dimension: string
  readonly title: Bilingual
  readonly basis?: readonly Basis[]
  readonly confidence?: Confidence
  readonly value?: Amount | Figure
  readonly unit?: string
  readonly points?: Points
  /** An item: its table of outcomes. Its outcome is asked of the evaluating authority, or found by `cases`. */
  readonly outcomes?: string
  readonly cases?: readonly { readonly when: Condition; readonly is: string }[]
  readonly otherwise?: string
}

/** What the evaluating authority enters under its own published standard; never a credit record, never stored as one. */
export type PolicyInput = {
  readonly title: Bilingual
  readonly type: 'number' | 'yes-no' | 'choice'
  readonly unit?: string
  readonly decimals?: number
  /** The words of a choice. */
  readonly values?: Readonly<Record<string, Bilingual>>
  /** Of a column of a sheet: points of one. `points: all` inside a figure is their sum over a row. */
  readonly points?: number
  /** Of a column of a sheet: what an empty cell means; unknown where left out. */
  readonly blank?: number | boolean
}

/** Rows the evaluating authority enters: bids, contracts. Every column is a number or yes or no. */
export type PolicySheet = { readonly title: Bilingual; readonly columns: Readonly<Record<string, PolicyInput>> }

export type PolicyExample = {
  readonly id?: string
  readonly title: Bilingual
  readonly on: Day
  /** Takes over records, inputs, outcomes and levels of an earlier example, and says what differs. */
  readonly like?: string
  readonly records?: readonly {
    readonly kind: string
    readonly severity?: Severity
    readonly decidedOn: Day
    readonly eventOn?: Day
    readonly fields?: Readonly<Record<string, string | number | boolean | readonly string[]>>
  }[]
  readonly rows?: Readonly<Record<string, readonly Readonly<Record<string, number | boolean>>[]>>
  readonly inputs?: Readonly<Record<string, string | number | boolean>>
  /** Outcomes of items that are asked; `otherwise` for all that are not named. */
  readonly outcomes?: Readonly<Record<string, string>>
  readonly parameters?: Readonly<Record<string, number>>
  readonly is: {
    /** A level, `not-rated` or `unknown`. */
    readonly level?: string
    readonly score?: number | 'unknown'
    readonly values?: Readonly<Record<string, number | 'unknown'>>
    readonly points?: Readonly<Record<string, number | 'unknown'>>
    readonly outcomes?: Readonly<Record<string, string>>
  }
}

/** What comes between a preview and a level in force (R21): notice, time to object, and the days of the year for it. */
export type Adoption = {
  /** From the notice of the intended level, whose own day is not counted. */
  readonly objection: { readonly within: Span; readonly basis: readonly Basis[]; readonly confidence: Confidence }
  /** Days of the year, both inclusive, on which levels of the rhythm are adopted (`04-01`); any day where left out. */
  readonly season?: {
    readonly from: string
    readonly until: string
    readonly basis: readonly Basis[]
    readonly confidence: Confidence
  }
}

/** How organisations are evaluated, as its author published it. Several versions may share an id if their days do not overlap. */
export type Policy = {
  readonly id: string
  readonly title: Bilingual
  readonly from: Day
  readonly until?: Day
  /** `imported`: its levels come from outside, no table was published. `demonstration`: cannot be believed (R22). */
  readonly standing: 'published' | 'imported' | 'demonstration'
  readonly basis: readonly Basis[]
  /** Functions of the authorities that evaluate. */
  readonly evaluatedBy: readonly string[]
  /** Region code prefix of a local policy; absent for the whole country. */
  readonly region?: string
  readonly subjects: readonly SubjectKind[]
  readonly period: {
    readonly rhythm: 'yearly' | 'half-yearly' | 'quarterly' | 'monthly' | 'on-application'
    readonly evaluates: 'previous-year' | { readonly months: number }
  }
  /** How a level comes into force. A policy without it is computed and never adopted. */
  readonly adoption?: Adoption
  /** Names by which its levels come in from other systems (`scheme` of an evaluation result). */
  readonly recordedAs?: readonly string[]
  /** Levels the public may see, and on what; all others are for the subject and those who may ask (R21). */
  readonly disclosed: { readonly levels: readonly string[]; readonly basis: readonly Basis[] }
  readonly parameters?: Readonly<
    Record<
      string,
      { readonly title: Bilingual; readonly value: number; readonly unit?: string; readonly confidence: Confidence }
    >
  >
  readonly inputs?: Readonly<Record<string, PolicyInput>>
  readonly sheets?: Readonly<Record<string, PolicySheet>>
  /** Levels of other policies it depends on, pinned to the version that begins on `from`. */
  readonly needs?: Readonly<Record<string, { readonly policy: string; readonly from: Day }>>
  readonly values?: Readonly<
    Record<string, { readonly title: Bilingual; readonly is: Amount | Figure; readonly unit?: string }>
  >
  readonly outcomes?: Readonly<
    Record<string, Readonly<Record<string, { readonly title: Bilingual; readonly points: number }>>>
  >
  readonly dimensions: readonly {
    readonly id: string
    readonly title: Bilingual
    readonly from?: Amount
    readonly to?: Amount
  }[]
  readonly indicators: readonly Indicator[]
  readonly score?: { readonly is: Amount; readonly higherIs: 'better' | 'riskier' }
  /** First of all: who is not rated. */
  readonly notRated?: readonly PolicyRule[]
  /** Then the direct rules, in order; the first that holds decides. */
  readonly direct?: readonly (PolicyRule & { readonly level: string })[]
  /** Then the levels, in order. One without `when` is given by direct rules alone, one with `otherwise` to all that are left. */
  readonly levels: readonly {
    readonly id: string
    readonly title: Bilingual
    readonly means: Bilingual
    readonly when?: Condition
    readonly otherwise?: true
    readonly confidence?: Confidence
  }[]
  readonly examples: readonly PolicyExample[]
  readonly confidence: Confidence
}

export type PolicyRule = {
  readonly title: Bilingual
  readonly when: Condition
  readonly basis?: readonly Basis[]
  readonly confidence?: Confidence
}

export const isFigure = (value: Amount | Figure): value is Figure => typeof value === 'object' && 'take' in value
