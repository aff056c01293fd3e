import { z } from 'zod'
import { type Purpose, purposeRoles } from '../pack.ts'
import { Bases, Certainty, Identifier, Words } from './words.ts'

const opened = z
  .strictObject({
    every: z.literal(true).exactOptional().describe('Every kind that the node records.'),
    categories: z.array(Identifier).min(1).exactOptional().describe('Every kind of these categories.'),
    kinds: z.array(Identifier).min(1).exactOptional().describe('These kinds.'),
    fields: z
      .array(Identifier)
      .min(1)
      .exactOptional()
      .describe('Only these fields of the content; left out: every field that is not closed.'),
    closed: z.boolean().exactOptional().describe('True where the closed fields are opened too.'),
  })
  .refine(
    ({ every, categories, kinds }) => [every, categories, kinds].filter((one) => one !== undefined).length === 1,
    'one of every, categories and kinds',
  )

export const purposeSchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    says: Words.describe('What it is for, in words that the subject reads beside each look.'),
    for: z
      .strictObject({
        roles: z.array(z.enum(purposeRoles)).min(1),
        functions: z
          .array(Identifier)
          .min(1)
          .exactOptional()
          .describe('Authorities with one of these; every authority if left out.'),
      })
      .describe('Who may have it.'),
    reference: Words.exactOptional().describe('What a look must name: the tender, application or case it is for.'),
    consent: z.boolean().describe('True where nothing is read without the subject’s consent.'),
    lines: z
      .enum(['shared', 'all'])
      .describe(
        'shared: lines in force that may be shared, public or not; all: what is over and what was withdrawn too.',
      ),
    opens: z.array(opened).min(1).describe('Fields by kind; what no entry opens is not read.'),
    opensCases: z
      .literal(true)
      .exactOptional()
      .describe('True where cases about the subject are read too: by who is party to them, and by auditors.'),
    officeHolders: z.enum(['shown', 'masked', 'left-out']).describe('How fields that name an office-holder are read.'),
    keep: z
      .strictObject({ months: z.int().positive().max(240), basis: Bases, confidence: Certainty })
      .describe('How long the reader may keep what was read.'),
    emergency: z
      .literal(true)
      .exactOptional()
      .describe('True where it opens by the door for emergencies alone, which tells auditor and subject at once.'),
    heldBack: z
      .literal(true)
      .exactOptional()
      .describe('True where it opens rows that intake holds back, and conflicts, by the doors of the queues alone.'),
    delay: z
      .strictObject({
        days: z.int().positive().max(90),
        extensions: z.int().min(0).max(1),
        basis: Bases,
        confidence: Certainty,
      })
      .exactOptional()
      .describe('How long the subject may learn later of a look that would defeat an inspection.'),
    basis: Bases,
    confidence: Certainty,
  })
  .meta({
    title: 'Purpose',
    description: 'What something that is not public may be read for, by whom, and how much of it.',
  })

purposeSchema satisfies z.ZodType<Purpose>
