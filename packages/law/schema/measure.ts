import { z } from 'zod'
import { type Check, type Declined, exemptions, type Measure, measureEffects, type Remedy } from '../pack.ts'
import { Span } from './procedure.ts'
import { triggerShape } from './trigger.ts'
import { Bases, CalendarDay, Certainty, Identifier, SubjectKindName, Text, Words } from './words.ts'

export const remedySchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    how: Words,
    within: Span.exactOptional().describe('How long it is open, from learning of the act or its service.'),
    basis: Bases,
    confidence: Certainty,
  })
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

const months = z.int().positive().max(600)
const Region = z.string().regex(/^\d{2,6}$/)

const termSchema = z
  .strictObject({
    shortestMonths: months.exactOptional(),
    longestMonths: months.exactOptional().describe('Left out where it lasts while what it rests on is in force.'),
    own: z
      .literal(true)
      .exactOptional()
      .describe('Law itself fixes the term: it stays when what it rests on is repaired.'),
    says: Words,
    basis: Bases,
    confidence: Certainty,
  })
  .refine(({ own, longestMonths }) => !own || longestMonths !== undefined, 'a term of its own has an end')
  .refine(
    ({ shortestMonths, longestMonths }) => !shortestMonths || !longestMonths || shortestMonths <= longestMonths,
    'the shortest is not longer than the longest',
  )

export const measureSchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    effect: z.enum(measureEffects),
    object: Words.describe('What it applies to.'),
    relation: Words.describe('How it is related to the conduct.'),
    published: z.boolean(),
    subjects: z.array(SubjectKindName).min(1),
    region: Region.exactOptional().describe('Region code prefix of a local measure.'),
    appliedBy: z.array(Identifier).min(1).describe('Functions of the authorities that may apply it.'),
    trigger: z.strictObject(triggerShape).describe('What it may rest on.'),
    term: termSchema,
    checks: z
      .array(Identifier)
      .min(1)
      .exactOptional()
      .describe('Checks of a pack it builds on that tell of it; a check of the same pack names it itself.'),
    exempt: z
      .array(
        z.strictObject({
          for: z.enum(exemptions),
          region: Region.exactOptional(),
          says: Words,
          basis: Bases,
          confidence: Certainty,
        }),
      )
      .min(1)
      .exactOptional()
      .describe('When it does not apply although it could.'),
    basis: Bases,
    agreement: Words.exactOptional().describe(
      'What the organisation agrees to before an incentive applies; it ends when the agreement is taken back.',
    ),
    fairCompetitionReview: CalendarDay.exactOptional().describe('Day of the review an incentive needs.'),
    confidence: Certainty,
  })
  .meta({ title: 'Measure', description: 'What an authority may do because of what is recorded.' })

export const checkSchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    says: Words,
    purpose: Identifier.describe('The purpose of looks under which it is asked and logged.'),
    reference: Words.describe('What the question must name.'),
    functions: z.array(Identifier).min(1).exactOptional().describe('Functions that may ask, where not all.'),
    facts: z.array(
      z.strictObject({
        id: Identifier,
        ...triggerShape,
        withinMonths: months.exactOptional().describe('Only decisions of the last so many months.'),
        basis: Bases,
        confidence: Certainty,
      }),
    ),
    measures: z.array(Identifier).describe('Measures in force that it tells of.'),
    basis: Bases,
    confidence: Certainty,
  })
  .meta({
    title: 'Check',
    description: 'What an authority is told that asks before a decision: only what law makes relevant.',
  })

remedySchema satisfies z.ZodType<Remedy>
declinedSchema satisfies z.ZodType<Declined>
measureSchema satisfies z.ZodType<Measure>
checkSchema satisfies z.ZodType<Check>
