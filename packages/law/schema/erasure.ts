import { z } from 'zod'
import type { ErasureGround } from '../pack.ts'
import { Bases, Certainty, Identifier, Words } from './words.ts'

export const erasureSchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    region: z
      .string()
      .regex(/^\d{2,6}$/)
      .exactOptional()
      .describe('Code prefix of the region whose rule it is; absent: everywhere.'),
    afterMonths: z.int().positive().max(600).exactOptional().describe('Months from the decision that must be over.'),
    withdrawn: z.literal(true).exactOptional().describe('Only for a decision that was annulled or withdrawn.'),
    basis: Bases,
    confidence: Certainty,
  })
  .meta({
    title: 'Erasure',
    description: 'A ground on which law orders that content is erased, and its salts with it.',
  })

erasureSchema satisfies z.ZodType<ErasureGround>
