import { z } from 'zod'
import type { SamplingPlan } from '../pack.ts'
import { Bases, CalendarDay, Certainty, Identifier, Words } from './words.ts'

const PerHundred = z.number().min(0).max(1_200).describe('Inspections in a year for a hundred organisations.')

export const samplingSchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    policy: Identifier.describe('The policy whose levels it goes by; never a demonstration.'),
    inspectedBy: z.array(Identifier).min(1).describe('Functions of the authorities that inspect.'),
    region: z
      .string()
      .regex(/^\d{2,6}$/)
      .exactOptional()
      .describe('Where it holds, as a prefix of region codes.'),
    from: CalendarDay,
    until: CalendarDay.exactOptional(),
    rates: z
      .array(z.strictObject({ level: Identifier, perHundred: PerHundred }))
      .min(1)
      .describe('One for each level of the policy.'),
    unrated: PerHundred.describe('For those without a level; never more than the highest level has.'),
    floor: z
      .strictObject({ perHundred: PerHundred, basis: Bases, confidence: Certainty })
      .exactOptional()
      .describe('The least that law orders for every organisation.'),
    basis: Bases,
    confidence: Certainty,
  })
  .meta({
    title: 'Sampling plan',
    description: 'How many organisations of each level are drawn for inspection in a year.',
  })

samplingSchema satisfies z.ZodType<SamplingPlan>
