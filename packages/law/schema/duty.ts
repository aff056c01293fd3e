import { z } from 'zod'
import type { Duty } from '../pack.ts'
import { Bases, CalendarDay, Certainty, Identifier, SubjectKindName, Words } from './words.ts'

export const dutySchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    kind: Identifier,
    functions: z
      .array(Identifier)
      .min(1)
      .exactOptional()
      .describe('Whose duty it is, where not of all that may decide the kind.'),
    subjects: z.array(SubjectKindName).min(1).exactOptional().describe('About whom, where not about all.'),
    start: z.literal('decision').describe('The act from which the time runs; its own day is not counted.'),
    withinWorkingDays: z.int().positive().max(250),
    from: CalendarDay.describe('For decisions made from this day on.'),
    until: CalendarDay.exactOptional(),
    basis: Bases,
    confidence: Certainty,
  })
  .meta({ title: 'Duty', description: 'A duty of authorities to publish what they decided.' })

dutySchema satisfies z.ZodType<Duty>
