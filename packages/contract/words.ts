import { z } from '@hono/zod-openapi'

/** Texts of the law and of the node stand in both languages; the reader's side chooses. */
export const Words = z.object({ zh: z.string(), en: z.string() }).openapi('Words')
export type Words = z.infer<typeof Words>

export const DayText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .openapi({ example: '2026-04-01', description: 'A calendar day in the zone of the law pack.' })
export const MonthText = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .openapi({ example: '2026-04', description: 'A calendar month.' })
export const InstantText = z.iso.datetime({ offset: true }).openapi({ example: '2026-04-01T08:00:00.000Z' })
export const Handle = z
  .string()
  .regex(/^[0-9a-z]{26}$/)
  .openapi({ example: '01hqz5c4p2m8x0v7w3k9t6n1ry', description: 'Public handle of an organisation.' })

/** Numbers of rows and of what is counted like them, as PostgreSQL's `int` holds them. */
const largestNumber = 2_147_483_647
export const RowNumber = z.coerce.number().int().positive().max(largestNumber)
/** A cursor that is the number after which a page begins. */
export const NumberCursor = z
  .string()
  .regex(/^\d{1,10}$/)
  .refine((text) => Number(text) <= largestNumber)
  .openapi({ description: 'As the page before gave it.' })

/** How sure the pack is of a fact; anything but `verified` is shown as an assumption. */
export const Confidence = z.enum(['verified', 'recalled', 'uncertain', 'assumption']).openapi('Confidence')

/** What a rule rests on, ready to be read: the instrument by title, its article as far as the pack knows it. */
export const Basis = z
  .object({
    instrument: z.string(),
    title: Words,
    number: z.string().optional(),
    /** The year of the amendment that is relied on. */
    amended: z.number().optional(),
    article: z.string().optional(),
    says: Words.optional(),
    confidence: Confidence,
  })
  .openapi('Basis')
export type Basis = z.infer<typeof Basis>

/** RFC 9457. `code` never changes its meaning; `title` and `detail` stand in both languages under `words`. */
export const Problem = z
  .object({
    type: z.string(),
    status: z.number(),
    code: z.string(),
    title: z.string(),
    detail: z.string(),
    words: z.object({ title: Words, detail: Words }),
    facts: z.record(z.string(), z.unknown()).optional(),
  })
  .openapi('Problem')
export type Problem = z.infer<typeof Problem>
