import { z } from 'zod'
import { type CommitmentTemplate, commitmentWays } from '../pack.ts'
import { Span } from './procedure.ts'
import { Bases, Certainty, Identifier, SubjectKindName, Text, Words } from './words.ts'

export const commitmentSchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    matter: Words,
    way: z.enum(commitmentWays),
    recordedAs: Text.describe('What the record of it says in its field “type”.'),
    acceptedBy: z.array(Identifier).min(1).exactOptional().describe('Functions; left out where nobody need accept it.'),
    subjects: z.array(SubjectKindName).min(1),
    text: z.array(Words).min(1).describe('What is promised, point by point.'),
    consequences: z.array(Words).min(1).describe('What follows if it is not kept, told before it is given.'),
    goodStanding: Identifier.exactOptional().describe('The check by which good standing is known.'),
    papers: z
      .array(z.strictObject({ id: Identifier, title: Words, within: Span, basis: Bases, confidence: Certainty }))
      .min(1)
      .exactOptional()
      .describe('Papers that may follow, and by when.'),
    ordinaryWay: Words.describe('How whoever does not want to promise goes on.'),
    education: z.array(Words).min(1).exactOptional().describe('What an applicant is told; free, no condition.'),
    basis: Bases,
    confidence: Certainty,
  })
  .refine(({ way, papers }) => (way === 'missing-papers') === (papers !== undefined), {
    message: 'papers stand with the way missing-papers, and with no other',
  })
  .meta({ title: 'Commitment', description: 'A promise as it is offered, with what follows if it is not kept.' })

commitmentSchema satisfies z.ZodType<CommitmentTemplate>
