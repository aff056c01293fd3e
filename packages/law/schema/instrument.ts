import { z } from 'zod'
import type { Instrument } from '../pack.ts'
import { CalendarDay, Certainty, Identifier, RankName, Text, Words } from './words.ts'

export const instrumentSchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    number: Text.exactOptional().describe('Document number.'),
    amended: z
      .number()
      .int()
      .min(1900)
      .max(2999)
      .exactOptional()
      .describe('Year of the amendment that is relied on, where that is how the text is told apart.'),
    rank: RankName,
    inForce: CalendarDay.describe('First day in force.'),
    until: CalendarDay.exactOptional().describe('Last day in force.'),
    region: z
      .string()
      .regex(/^\d{2,6}$/)
      .exactOptional()
      .describe('Region code prefix of a local instrument.'),
    evidence: Text.describe('What the author had before him.'),
    confidence: Certainty,
    articles: z
      .record(Text, z.strictObject({ says: Words, confidence: Certainty }))
      .describe('What an article says, in our own words, by its number.'),
  })
  .meta({ title: 'Instrument', description: 'A law, regulation, rule or document on which the pack relies.' })

instrumentSchema satisfies z.ZodType<Instrument>
