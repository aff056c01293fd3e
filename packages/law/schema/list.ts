import { z } from 'zod'
import type { ListField } from '../pack.ts'
import { triggerShape } from './trigger.ts'
import { Bases, Certainty, Identifier, SubjectKindName, Words } from './words.ts'

const said = { says: Words, basis: Bases, confidence: Certainty }
const months = z.int().min(0).max(120)

export const listSchema = z
  .strictObject({
    id: Identifier,
    title: Words.describe('Its name; the Chinese one is what its entries say in their field “list”.'),
    kind: Identifier.describe('Kind of record that an entry becomes.'),
    subjects: z.array(SubjectKindName).min(1),
    decidedBy: z.array(Identifier).min(1).describe('Functions of the authorities that decide.'),
    fieldBasis: Bases,
    entryAndExit: Bases,
    region: z
      .string()
      .regex(/^\d{2,6}$/)
      .exactOptional(),
    grounds: z
      .array(z.strictObject({ id: Identifier, ...triggerShape, basis: Bases, confidence: Certainty }))
      .min(1)
      .describe('Why one may be entered, each with its basis.'),
    entry: z
      .strictObject({ hearing: z.enum(['with-penalty', 'on-request', 'none']), ...said })
      .describe('Notice and statement always come first; whether a hearing is given.'),
    term: z
      .strictObject({ months, ...said })
      .exactOptional()
      .describe('How long an entry lasts at most.'),
    exit: z
      .strictObject({
        earlyAfterMonths: months.exactOptional().describe('Months of the field’s own rule before one may leave early.'),
        start: z.enum(['entry', 'performance']).exactOptional(),
        conditions: z.array(z.strictObject({ id: Identifier, says: Words, confidence: Certainty })).min(1),
        conflict: Words.exactOptional().describe('Where the field’s own rule and the general one disagree.'),
        basis: Bases,
        confidence: Certainty,
      })
      .refine(({ earlyAfterMonths, start }) => (earlyAfterMonths === undefined) === (start === undefined), {
        message: 'earlyAfterMonths and start stand together',
      }),
    publication: z.strictObject({ withinWorkingDays: z.int().positive().max(250).exactOptional(), ...said }),
    consequences: z.array(z.strictObject(said)).min(1).describe('What follows, in plain words, as the notice says it.'),
    confidence: Certainty,
  })
  .meta({ title: 'List', description: 'A list of seriously untrustworthy entities or a directory, in one field.' })

listSchema satisfies z.ZodType<ListField>
