import { z } from '@hono/zod-openapi'
import { DayText, Handle, InstantText, Words } from './words.ts'

const Pinned = z.object({ id: z.string(), from: DayText, digest: z.string() })
const Decimal = z.string().nullable().openapi({ description: 'An exact decimal; null where it is unknown.' })

/** A result that was computed and not adopted: what it says, and everything it rests on. */
export const PreviewResult = z
  .object({
    standing: z.literal('preview'),
    subject: Handle,
    policy: Pinned,
    needs: z.array(
      Pinned.extend({
        need: z.string(),
        level: z.string().nullable(),
        record: z.string().optional(),
        notice: z.string().optional(),
        pending: z.boolean().optional().openapi({ description: 'It is older than a repair, so it is not known.' }),
      }),
    ),
    statement: z
      .object({ entry: z.string(), authority: z.string(), on: DayText })
      .optional()
      .openapi({ description: 'What the authority entered, by its entry in the ledger.' }),
    law: z.string(),
    day: DayText,
    knownAt: InstantText.optional(),
    level: z.string().openapi({ description: 'A level of the policy, not-rated, or unknown.' }),
    score: Decimal,
    dimensions: z.array(z.object({ id: z.string(), points: Decimal })),
    indicators: z.array(
      z.object({
        id: z.string(),
        value: Decimal,
        outcome: z.string().nullable().optional(),
        points: Decimal,
        records: z.array(z.string()),
        open: z.array(z.string()).openapi({ description: 'Records of which too little is known.' }),
        articles: z.array(z.object({ instrument: z.string(), article: z.string().optional() })),
      }),
    ),
    rules: z.object({ hold: z.array(z.string()), unknown: z.array(z.string()) }),
    missing: z.array(z.string()),
    records: z.array(
      z.object({
        record: z.string(),
        kind: z.string(),
        authority: z.string(),
        documentNumber: z.string().nullable(),
        decidedOn: DayText,
        basis: z.string().nullable(),
      }),
    ),
    goodUntil: DayText.optional().openapi({ description: 'The first day on which time alone may change it.' }),
  })
  .openapi('PreviewResult')

/** Titles for everything a preview names by an id, and the table its points come from. */
export const PreviewView = z
  .object({
    title: Words,
    level: Words,
    /** What a preview is and is not. */
    says: Words,
    indicators: z.array(z.object({ id: z.string(), title: Words, standard: Words, points: Words })),
    preview: PreviewResult,
    /** Kind and authority of each record that counts, in words. */
    records: z.array(z.object({ record: z.string(), title: Words, authority: Words })),
    /** What time alone changes, if nothing else happens. */
    ahead: z.array(
      z.object({ day: DayText, level: z.string(), levelTitle: Words, score: Decimal, gone: z.array(z.string()) }),
    ),
    /** What would be so without each record that counts: were it repaired, corrected or over. */
    without: z.array(
      z.object({
        record: z.string(),
        level: z.string(),
        levelTitle: Words,
        score: Decimal,
        usableUntil: DayText.optional().openapi({ description: 'The first day on which it counts no longer.' }),
        changesOn: DayText.optional(),
      }),
    ),
  })
  .openapi('Preview')
export type PreviewView = z.infer<typeof PreviewView>

export const PreviewList = z.object({ items: z.array(PreviewView) }).openapi('PreviewList')
export type PreviewList = z.infer<typeof PreviewList>
