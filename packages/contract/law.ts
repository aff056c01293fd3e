import { z } from '@hono/zod-openapi'
import { Basis, Confidence, DayText, MonthText, Words } from './words.ts'

const PermissionView = z.object({
  allowed: z.string(),
  allowedTitle: Words,
  basis: z.array(Basis),
  note: Words.optional(),
})

/** A kind of record as the catalogue page shows it: what may be recorded, and why. */
export const CatalogueKind = z
  .object({
    id: z.string(),
    pack: z.string(),
    category: z.string(),
    categoryTitle: Words,
    title: Words,
    purpose: Words,
    edition: z.string(),
    polarity: z.string(),
    polarityTitle: Words,
    suppliedBySubject: z.boolean(),
    subjects: z.array(Words),
    functions: z.array(Words),
    basis: z.array(Basis),
    permissions: z.object({
      record: PermissionView,
      publish: PermissionView,
      share: PermissionView,
      report: PermissionView,
    }),
    fields: z.array(z.object({ field: z.string(), title: Words, closed: z.boolean() })),
    /** Columns in which authorities may hand it in, and what each becomes. */
    layouts: z.array(
      z.object({
        id: z.string(),
        title: Words,
        columns: z.array(z.object({ name: z.string(), meaning: Words, required: z.boolean(), note: Words.optional() })),
      }),
    ),
    /** Publication channel whose rule sets set its periods; absent where it has none. */
    channel: z.string().optional(),
    confidence: Confidence,
  })
  .openapi('CatalogueKind')
export type CatalogueKind = z.infer<typeof CatalogueKind>

export const RuleSetView = z.object({
  id: z.string(),
  title: Words,
  channel: z.string(),
  from: DayText,
  until: DayText.optional(),
  start: z.string(),
  startTitle: Words,
  confidence: Confidence,
  basis: z.array(Basis),
  terms: z.array(
    z.object({
      severity: z.string(),
      severityTitle: Words,
      publish: z.string(),
      publishTitle: Words,
      minimumMonths: z.number(),
      maximumMonths: z.number(),
      confidence: Confidence,
    }),
  ),
})

export const Catalogue = z
  .object({
    packs: z.array(z.object({ id: z.string(), title: Words, edition: z.string(), digest: z.string() })),
    kinds: z.array(CatalogueKind),
    ruleSets: z.array(RuleSetView),
    transition: z.object({ note: Words, confidence: Confidence }).optional(),
    declined: z.array(
      z.object({ id: z.string(), title: Words, why: Words, basis: z.array(Basis), confidence: Confidence }),
    ),
    lists: z.array(
      z.object({
        id: z.string(),
        title: Words,
        fieldBasis: z.array(Basis),
        entryAndExit: z.array(Basis),
        confidence: Confidence,
      }),
    ),
    measures: z.array(
      z.object({
        id: z.string(),
        title: Words,
        object: Words,
        relation: Words,
        effect: z.string(),
        basis: z.array(Basis),
        confidence: Confidence,
      }),
    ),
  })
  .openapi('Catalogue')
export type Catalogue = z.infer<typeof Catalogue>

const Follows = z.object({ notConfirmed: z.number(), late: z.number().optional() })

/** An authority and how timely it is. On time means duty: decisions under a duty to publish (R24). Groups under 10 are not counted (R15). */
export const AuthorityView = z
  .object({
    id: z.string(),
    title: Words,
    region: Words.optional(),
    functions: z.array(Words),
    kinds: z.array(z.object({ id: z.string(), title: Words })),
    from: DayText,
    until: DayText.optional(),
    successor: z.object({ id: z.string(), title: Words }).optional(),
    republishes: z.boolean(),
    timeliness: z.array(
      z.object({
        kind: z.string(),
        kindTitle: Words,
        /** Working days the duty allows, and its basis. */
        withinWorkingDays: z.number(),
        basis: z.array(Basis),
        /**
         * Decisions of the months counted that fell under the duty and may be seen today, and how many of them were public in
         * time; both absent below the smallest group shown. What is over has left both.
         */
        decisions: z.number().optional(),
        onTime: z.number().optional(),
        /** The duty, where a kind has several. */
        duty: z.string().optional(),
        dutyTitle: Words.optional(),
        /** First and last day of the twelve months counted: the last in which everything decided was due already. */
        from: DayText.optional(),
        until: DayText.optional(),
        /** True where a due day hangs on a year that has no calendar yet. */
        provisional: z.boolean().optional(),
        /** Decisions under the duty in the same months as the authority itself signed them; absent while a month is missing, and from 1 to below the smallest group. */
        declared: z.number().optional(),
        /** Months for which it has signed no number; present and not empty means 'not declared'. */
        monthsNotDeclared: z.array(MonthText).optional(),
      }),
    ),
    /** Looks at what is not public in the twelve months before this one, where there are enough to be counted (R15, R27). */
    looks: z
      .object({
        from: DayText,
        until: DayText,
        looks: z.number(),
        /** Of which the subject learned later, as an article allows. */
        delayedPercent: z.number(),
      })
      .optional(),
    /**
     * Duties in cases that were due in the twelve months before this one: the share done in time, in steps of five per cent. What is
     * due less than ten times is left out, so that no single case is told by its row (R8, R15).
     */
    cases: z
      .array(
        z.object({
          procedure: z.string(),
          procedureTitle: Words,
          move: z.string(),
          moveTitle: Words,
          from: DayText,
          until: DayText,
          onTimePercent: z.number(),
        }),
      )
      .optional(),
    /** Measures that it has to carry out and has not confirmed; `some`: fewer than the smallest group shown (R15). */
    measures: z
      .object({
        notConfirmed: z.union([z.number(), z.literal('some')]),
        liftNotConfirmed: z.union([z.number(), z.literal('some')]),
      })
      .optional(),
    /**
     * What it was handed that was repaired or annulled since and that it has not confirmed to have followed, in full tens; fewer than
     * the smallest group are not told at all, so that nobody learns of one (R8, R15).
     */
    follows: Follows.optional(),
    /** Entries in lists that were left by decision in the last thirty days, by the number of their document alone. */
    exits: z.array(z.object({ list: Words, documentNumber: z.string(), leftOn: DayText })).optional(),
  })
  .openapi('Authority')
export type AuthorityView = z.infer<typeof AuthorityView>
export const AuthorityList = z
  .object({
    authorities: z.array(AuthorityView),
    /** Banks and credit services of which there is enough to be counted. */
    receivers: z.array(z.object({ id: z.string(), title: Words, follows: Follows })),
    smallestGroup: z.number(),
  })
  .openapi('AuthorityList')
export type AuthorityList = z.infer<typeof AuthorityList>
