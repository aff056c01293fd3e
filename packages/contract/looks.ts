import { z } from '@hono/zod-openapi'
import { expandLine, FileAnswer, FileLine } from './file-answer.ts'
import type { PublicFile, PublicRecord } from './organisation.ts'
import { Basis, Confidence, DayText, InstantText, NumberCursor, Words } from './words.ts'

/** What something that is not public may be read for, as the packs say it. */
export const PurposeView = z
  .object({
    id: z.string(),
    title: Words,
    says: Words,
    roles: z.array(z.string()),
    functions: z.array(Words),
    /** What a look must name; absent where nothing. */
    reference: Words.optional(),
    consent: z.boolean(),
    /** Under it the organisation’s cases are read as well. */
    opensCases: z.boolean(),
    lines: z.enum(['shared', 'all']),
    officeHolders: z.enum(['shown', 'masked', 'left-out']),
    opens: z.array(
      z.object({
        kind: z.string(),
        title: Words,
        closed: z.boolean(),
        /** Fields that are opened, with their titles. */
        fields: z.array(z.object({ field: z.string(), title: Words })),
      }),
    ),
    /** How long the reader may keep what was read. */
    keep: z.object({ months: z.number(), basis: z.array(Basis), confidence: Confidence }),
    /** How long the subject may learn of a look later, and how often that may be extended. */
    delay: z
      .object({ days: z.number(), extensions: z.number(), basis: z.array(Basis), confidence: Confidence })
      .optional(),
    basis: z.array(Basis),
    confidence: Confidence,
  })
  .openapi('Purpose')
export type PurposeView = z.infer<typeof PurposeView>
export const PurposeList = z
  .object({
    purposes: z.array(PurposeView),
    /** Who may receive what a subject consents to. */
    receivers: z.array(z.object({ id: z.string(), title: Words, role: z.string() })),
  })
  .openapi('PurposeList')
export type PurposeList = z.infer<typeof PurposeList>

/** A line as a purpose opens it: the public line, and whether and why the public does not see it. */
export const FullLine = FileLine.extend({
  shown: z.boolean(),
  /** Why the public does not see it. */
  why: Words.optional(),
  /** Over or withdrawn: closed to publication, sharing, use, evaluation and measures (R7). */
  sealed: z.boolean(),
  /** Repaired on a day; `until`: for a time only. */
  repaired: z.object({ on: DayText, until: DayText.optional() }).optional(),
  /** Fields that are closed to the public, as far as the purpose opens them. */
  closed: FileLine.shape.content,
}).openapi('FullLine')
export type FullLine = z.infer<typeof FullLine>

export const FullFile = FileAnswer.extend({
  /** The look that this answer is: it stands in the log that the subject reads. */
  look: z.object({
    purpose: z.string(),
    title: Words,
    reference: z.string().optional(),
    at: InstantText,
    keepMonths: z.number(),
  }),
  lines: z.array(FullLine),
}).openapi('FullFile')
export type FullFile = z.infer<typeof FullFile>

/** One line of a full file, whole. */
export type FullRecord = PublicRecord & {
  readonly shown: boolean
  readonly why?: Words
  readonly sealed: boolean
  readonly repaired?: FullLine['repaired']
  /** Fields that the public does not see. */
  readonly closedContent: PublicRecord['content']
}

/** Makes every line of a full file whole, as `expandFile` does for the public one. */
export const expandFullFile = ({
  law,
  lines,
  look,
  ...file
}: FullFile): Omit<PublicFile, 'records'> & { readonly look: FullFile['look']; readonly records: FullRecord[] } => ({
  ...file,
  look,
  law: law.digest,
  records: lines.map(({ shown, why, sealed, repaired, closed, ...line }) => ({
    ...expandLine(law, line),
    shown,
    ...(repaired ? { repaired } : {}),
    ...(why ? { why } : {}),
    sealed,
    closedContent: expandLine(law, { ...line, content: closed }).content,
  })),
})

export const LookView = z
  .object({
    id: z.number(),
    at: InstantText,
    role: z.string(),
    roleTitle: Words,
    body: z.string(),
    bodyTitle: Words,
    purpose: z.string(),
    purposeTitle: Words,
    purposeSays: Words,
    reference: z.string().optional(),
    /** Looked on the strength of this consent. */
    consent: z.number().optional(),
    /** It was told later: on what basis, and until when it was not. */
    delayed: z.object({ until: InstantText, basis: z.array(Basis) }).optional(),
  })
  .openapi('Look')
export type LookView = z.infer<typeof LookView>
export const LookPage = z.object({ items: z.array(LookView), next: NumberCursor.optional() }).openapi('LookPage')
export type LookPage = z.infer<typeof LookPage>

export const ConsentView = z
  .object({
    id: z.number(),
    receiver: z.string(),
    receiverTitle: Words,
    purpose: z.string(),
    purposeTitle: Words,
    fields: z.array(z.object({ field: z.string(), title: Words })),
    givenAt: InstantText,
    /** The last day. */
    until: DayText,
    revokedAt: InstantText.optional(),
    state: z.enum(['holds', 'ended', 'revoked']),
  })
  .openapi('Consent')
export type ConsentView = z.infer<typeof ConsentView>
export const ConsentList = z.object({ items: z.array(ConsentView) }).openapi('ConsentList')
export type ConsentList = z.infer<typeof ConsentList>

export const NewConsent = z
  .object({
    receiver: z.string().min(1).max(100),
    purpose: z.string().min(1).max(60),
    fields: z
      .array(z.string().max(120))
      .min(1)
      .max(300)
      .openapi({ description: 'Kinds, or single fields (kind.field).' }),
    until: DayText,
  })
  .openapi('NewConsent')

export const DelayView = z
  .object({
    id: z.number(),
    extends: z.number().optional(),
    purpose: z.string(),
    reference: z.string(),
    basis: z.array(Basis),
    reasons: z.string(),
    days: z.number(),
    proposedAt: InstantText,
    approvedAt: InstantText.optional(),
    endsAt: InstantText.optional(),
    /** Whether the caller may approve it: never who proposed it. */
    mayApprove: z.boolean(),
  })
  .openapi('Delay')
export type DelayView = z.infer<typeof DelayView>
export const DelayList = z.object({ items: z.array(DelayView) }).openapi('DelayList')

export const NewDelay = z
  .object({
    purpose: z.string().min(1).max(60),
    reference: z.string().min(1).max(200),
    instrument: z.string().min(1).max(60),
    article: z.string().min(1).max(60),
    reasons: z.string().max(4_000),
    days: z.number().int().positive().max(1_000),
    extends: z.number().int().positive().optional(),
  })
  .openapi('NewDelay')
