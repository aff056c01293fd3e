import { z } from '@hono/zod-openapi'
import { Basis, Confidence, DayText, Words } from './words.ts'

/** A measure that is in force: what it is, who decided it, on what article, and until when. */
export const MeasureInForce = z
  .object({
    measure: z.string(),
    title: Words,
    relation: Words,
    number: z.string(),
    authority: Words,
    from: DayText,
    until: DayText,
    /** The article as the decision states it. */
    stated: z.string(),
    /** Law itself fixes its term: it stays though what it rested on was repaired. */
    ownTerm: z.boolean(),
    basis: z.array(Basis),
    confidence: Confidence,
  })
  .openapi('MeasureInForce')
export type MeasureInForce = z.infer<typeof MeasureInForce>
