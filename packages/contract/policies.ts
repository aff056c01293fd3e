import { z } from '@hono/zod-openapi'
import { Basis, Confidence, DayText, InstantText, Words } from './words.ts'

const Version = z.object({ from: DayText, until: DayText.optional(), digest: z.string() })

/** A policy as the list of policies has it. */
export const PolicySummary = z
  .object({
    id: z.string(),
    title: Words,
    from: DayText,
    until: DayText.optional(),
    standing: z.enum(['published', 'imported', 'demonstration']),
    standingTitle: Words,
    evaluatedBy: z.array(Words),
    subjects: z.array(Words),
    region: Words.optional(),
    rhythm: Words,
    basis: z.array(Basis),
    confidence: Confidence,
    digest: z.string(),
    /** The version that was promulgated on this node under this very digest; absent where none was. */
    promulgated: z.number().optional(),
    /** Authorities in office that evaluate under it. */
    authorities: z.array(z.string()),
  })
  .openapi('PolicySummary')
export type PolicySummary = z.infer<typeof PolicySummary>
export const PolicyList = z.object({ items: z.array(PolicySummary) }).openapi('PolicyList')
export type PolicyList = z.infer<typeof PolicyList>

const Text = z.object({
  title: z.string(),
  sections: z.array(z.object({ heading: z.string(), lines: z.array(z.string()) })),
})

/** What an evaluating authority enters: a form is made of this. */
export const AskedInput = z.object({
  id: z.string(),
  title: Words,
  type: z.enum(['number', 'yes-no', 'choice']),
  unit: Words.optional(),
  decimals: z.number(),
  values: z.array(z.object({ id: z.string(), title: Words })).optional(),
})
export type AskedInput = z.infer<typeof AskedInput>

/** Everything about a policy: its basis, text, table, levels, versions, and how a level comes into force. */
export const PolicyView = PolicySummary.extend({
  text: z.object({ zh: Text, en: Text }),
  table: z.array(z.object({ first: Words, second: Words, standard: Words, points: Words, basis: Words })),
  levels: z.array(
    z.object({
      id: z.string(),
      title: Words,
      means: Words,
      /** Everybody may see who has it. */
      public: z.boolean(),
      confidence: Confidence.optional(),
    }),
  ),
  disclosed: z.object({ levels: z.array(Words), basis: z.array(Basis) }),
  adoption: z
    .object({
      objection: z.object({ within: Words, basis: z.array(Basis), confidence: Confidence }),
      season: z.object({ says: Words, basis: z.array(Basis), confidence: Confidence }).optional(),
    })
    .optional(),
  versions: z.array(Version),
  promulgations: z.array(
    z.object({
      version: z.number(),
      from: DayText,
      digest: z.string(),
      inForceOn: DayText,
      authority: Words,
      at: InstantText,
      /** SHA-256 of the report of its trial, which stands under this digest. */
      annex: z.string().optional(),
    }),
  ),
  needs: z.array(z.object({ id: z.string(), title: Words, from: DayText })),
  asks: z.object({
    inputs: z.array(AskedInput),
    items: z.array(
      z.object({ id: z.string(), title: Words, outcomes: z.array(z.object({ id: z.string(), title: Words })) }),
    ),
    sheets: z.array(z.object({ id: z.string(), title: Words, columns: z.array(AskedInput) })),
  }),
}).openapi('Policy')
export type PolicyView = z.infer<typeof PolicyView>
