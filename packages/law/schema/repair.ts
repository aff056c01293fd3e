import { z } from 'zod'
import { conditionKnown, type RepairRules, specialEffects } from '../pack.ts'
import { Bases, CalendarDay, Certainty, Identifier, Text, Words } from './words.ts'

const resting = { basis: Bases, confidence: Certainty }
const ids = z.array(Identifier).min(1)
const months = z.int().positive().max(600)

export const repairSchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    from: CalendarDay.describe('For applications from this day on.'),
    until: CalendarDay.exactOptional(),
    functions: ids.exactOptional().describe('Functions of the determining authorities with rules of their own.'),
    ruleSets: ids.describe('Rule sets whose minimum is the earliest day.'),
    conditions: z
      .array(z.strictObject({ id: Identifier, title: Words, says: Words, known: z.enum(conditionKnown), ...resting }))
      .min(1),
    materials: z.array(
      z.strictObject({
        id: Identifier,
        title: Words,
        says: Words,
        kinds: ids.exactOptional(),
        fetched: z.literal(true).exactOptional().describe('The authority fetches it itself where it can.'),
        ...resting,
      }),
    ),
    notRepairable: z.array(
      z.strictObject({
        id: Identifier,
        says: Words,
        kinds: ids.exactOptional(),
        having: z.strictObject({ field: Identifier, is: z.array(Text).min(1) }).exactOptional(),
        region: z
          .string()
          .regex(/^\d{2,6}$/)
          .exactOptional(),
        forMonths: months.exactOptional().describe('So long from the decision; left out: never.'),
        ...resting,
      }),
    ),
    routes: z.array(
      z
        .strictObject({
          id: Identifier,
          kinds: ids.exactOptional(),
          functions: ids.exactOptional(),
          to: z.enum(['elsewhere', 'listing', 'here-too']),
          where: Words,
          says: Words,
          remedy: Identifier.exactOptional(),
          ...resting,
        })
        .refine(({ kinds, functions }) => kinds || functions, 'a route names kinds or functions'),
    ),
    special: z.array(
      z.strictObject({
        id: Identifier,
        title: Words,
        says: Words,
        effect: z.enum(specialEffects),
        kinds: ids.exactOptional(),
        material: Words.exactOptional(),
        ...resting,
      }),
    ),
    falseMaterial: z.strictObject({ says: Words, noRepairForMonths: months.exactOptional(), ...resting }),
    notice: z
      .strictObject({ title: Words, paragraphs: z.array(Words).min(1), ...resting })
      .describe('What is served with the decision; {subject}, {repairFrom} and the like are blanks.'),
    ...resting,
  })
  .meta({ title: 'Repair', description: 'What an application for repair must be, and what follows from it.' })

repairSchema satisfies z.ZodType<RepairRules>
