import { z } from 'zod'
import type { Declined, ListField, Measure, Remedy } from '../pack.ts'
import { Bases, CalendarDay, Certainty, Identifier, SubjectKindName, Text, Words } from './words.ts'

export const remedySchema = z
  .strictObject({ id: Identifier, title: Words, how: Words, basis: Bases, confidence: Certainty })
  .meta({ title: 'Remedy', description: 'How to contest: shown with each record.' })

export const declinedSchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    why: Words,
    basis: z.array(Bases.element),
    confidence: Certainty,
    words: z.array(Text).describe('Words that betray such a field.'),
  })
  .meta({ title: 'Declined', description: 'What other systems keep and this one does not.' })

export const listSchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    subjects: z.array(SubjectKindName).min(1),
    fieldBasis: Bases,
    entryAndExit: Bases,
    region: z
      .string()
      .regex(/^\d{2,6}$/)
      .exactOptional(),
    confidence: Certainty,
  })
  .meta({ title: 'List', description: 'A list of seriously untrustworthy entities in one field.' })

export const measureSchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    effect: z.enum(['lessens-right-or-adds-duty', 'supervision', 'incentive']),
    object: Words.describe('What it applies to.'),
    relation: Words.describe('How it is related to the conduct.'),
    published: z.boolean(),
    subjects: z.array(SubjectKindName).min(1),
    region: z
      .string()
      .regex(/^\d{2,6}$/)
      .exactOptional()
      .describe('Region code prefix of a local measure.'),
    basis: Bases,
    fairCompetitionReview: CalendarDay.exactOptional().describe('Day of the review an incentive needs.'),
    confidence: Certainty,
  })
  .meta({ title: 'Measure', description: 'What an authority may do because of what is recorded.' })

remedySchema satisfies z.ZodType<Remedy>
declinedSchema satisfies z.ZodType<Declined>
listSchema satisfies z.ZodType<ListField>
measureSchema satisfies z.ZodType<Measure>
