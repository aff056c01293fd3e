import { z } from '@hono/zod-openapi'
import { LineProof } from './log.ts'
import { MeasureInForce } from './measures.ts'
import { Basis, Confidence, DayText, Handle, InstantText, Words } from './words.ts'

/** What a search shows: identity and nothing else (R10). */
export const Identity = z
  .object({
    handle: Handle,
    name: z.string(),
    code: z.string().optional(),
    kind: z.string(),
    kindTitle: Words,
    region: Words.optional(),
    status: z.string(),
    statusTitle: Words,
    /** The name that was found, where it is not the present one. */
    foundAs: z.string().optional(),
  })
  .openapi('Identity')
export type Identity = z.infer<typeof Identity>

export const SearchResults = z
  .object({ items: z.array(Identity), next: z.string().optional() })
  .openapi('SearchResults')
export type SearchResults = z.infer<typeof SearchResults>

const Dated = { from: DayText.optional(), until: DayText.optional() }

export const Organisation = Identity.extend({
  names: z.array(z.object({ name: z.string(), kind: z.enum(['current', 'former', 'foreign']), ...Dated })),
  identifiers: z.array(
    z.object({
      scheme: z.string(),
      schemeTitle: Words,
      code: z.string(),
      status: z.string(),
      statusTitle: Words,
      ...Dated,
    }),
  ),
  /** Where it went: the organisation it was merged into. */
  mergedInto: Identity.optional(),
  parent: Identity.optional(),
  /** Branches and subordinate units, at most 50. */
  branches: z.array(Identity),
}).openapi('Organisation')
export type Organisation = z.infer<typeof Organisation>

export const ContentField = z.object({
  field: z.string(),
  title: Words,
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
  valueTitle: Words.optional(),
  /** Of an amount in hundredths: its currency (ISO 4217). */
  currency: z.string().optional(),
})

/** What the organisation says itself beside a record: its own words, which no authority has verified (R5). */
export const OwnWords = z.object({ text: z.string(), since: DayText }).openapi('OwnWords')
export type OwnWords = z.infer<typeof OwnWords>

/** What came of a record, as another record that is shown says it; while none does it is open. */
export const Outcome = z
  .object({
    title: Words,
    says: Words,
    /** The day by which it should be so, where the record has one. */
    due: DayText.optional(),
    /** The record that says so, the day of its decision, and until when it is shown. */
    record: z.string().optional(),
    on: DayText.optional(),
    until: DayText.optional(),
    adverse: z.boolean(),
  })
  .openapi('Outcome')
export type Outcome = z.infer<typeof Outcome>

/** One line of the public file, whole: what `expandFile` makes of a line as it travels. */
export const PublicRecord = z.object({
  id: z.string(),
  kind: z.string(),
  title: Words,
  category: Words,
  /** Adverse lines say in their own element as of when, shown until, not to be used after, and where to check (R10). */
  adverse: z.boolean(),
  authority: z.object({ id: z.string(), title: Words, republishes: z.boolean() }),
  /** Who decided, as the document states it, where that is not the authority that supplied it. */
  decider: z.string().optional(),
  /** Other authorities that brought the same decision (R4). */
  otherSources: z.array(Words),
  suppliedBySubject: z.boolean(),
  documentNumber: z.string().optional(),
  severity: z.enum(['minor', 'general', 'serious']).optional(),
  severityTitle: Words.optional(),
  dates: z.object({ event: DayText.optional(), decided: DayText, published: DayText.optional(), firstSeen: DayText }),
  /** Legal basis as the document states it. */
  statedBasis: z.string().optional(),
  /** Why this kind of record may be kept at all. */
  catalogueBasis: z.array(Basis),
  content: z.array(ContentField),
  /** How long it is shown and why; absent where nothing ends it. */
  term: z
    .object({
      until: DayText,
      repairFrom: DayText.optional(),
      ruleSet: Words.optional(),
      basis: z.array(Basis),
      confidence: Confidence,
      note: Words.optional(),
    })
    .optional(),
  /** Where remedies stand, if the authority said. */
  remedyState: Words.optional(),
  /** Somebody objects to it and has had no answer yet: since when. */
  disputedSince: DayText.optional(),
  ownWords: OwnWords.optional(),
  outcome: Outcome.optional(),
  remedies: z.array(z.object({ title: Words, how: Words, basis: z.array(Basis), confidence: Confidence })),
  /** What the public may carry away of it. */
  proof: LineProof,
})

export type PublicRecord = z.infer<typeof PublicRecord>

/** A level of an evaluation, of those that law publishes (R21). */
export const PublishedLevel = z
  .object({
    policy: z.string(),
    policyTitle: Words,
    level: z.string(),
    levelTitle: Words,
    authority: Words,
    since: DayText,
    basis: z.array(Basis),
  })
  .openapi('PublishedLevel')
export type PublishedLevel = z.infer<typeof PublishedLevel>

export const PublicFile = z.object({
  organisation: Organisation,
  /** The day that was asked, what was known when (if asked), and today, by which everything is filtered (R9). */
  day: DayText,
  knownAt: InstantText.optional(),
  today: DayText,
  /** Digest of the law it was computed under. */
  law: z.string(),
  records: z.array(PublicRecord),
  /** Levels that law publishes and that are in force. */
  levels: z.array(PublishedLevel).optional(),
  measures: z.array(MeasureInForce).optional(),
})

export type PublicFile = z.infer<typeof PublicFile>
