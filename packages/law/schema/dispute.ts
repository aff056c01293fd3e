import { z } from 'zod'
import { type DisputeEffect, type DisputeRule, disputeEffects } from '../pack.ts'
import { Bases, CalendarDay, Certainty, Identifier, Words } from './words.ts'

const moments = Object.keys(disputeEffects) as [keyof typeof disputeEffects]
const effects = Object.values(disputeEffects).flat() as [DisputeEffect]

export const disputeSchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    when: z
      .enum(moments)
      .describe('open: while the objection is being checked; cannot-be-verified: once it was answered so.'),
    is: z.enum(effects).describe('Of an open one: marked or suspended. Of what cannot be verified: ended or kept.'),
    functions: z.array(Identifier).min(1).exactOptional(),
    region: z
      .string()
      .regex(/^\d{2,6}$/)
      .exactOptional(),
    from: CalendarDay.describe('For objections begun from this day on.'),
    until: CalendarDay.exactOptional(),
    basis: Bases,
    confidence: Certainty,
  })
  .refine(({ when, is }) => (disputeEffects[when] as readonly string[]).includes(is), {
    path: ['is'],
    message: 'an open objection marks or suspends; what cannot be verified is ended or kept',
  })
  .meta({ title: 'Dispute', description: 'What a place does with a record that somebody objects to.' })

disputeSchema satisfies z.ZodType<DisputeRule>
