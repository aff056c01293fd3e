import { z } from 'zod'
import type { Authority, AuthorityFunction, Category, Receiver } from '../pack.ts'
import { CalendarDay, Certainty, Identifier, Text, Words } from './words.ts'

export const categorySchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    role: z
      .enum(['voluntary', 'evaluation', 'registration', 'list'])
      .exactOptional()
      .describe('What sets the category apart for the engine.'),
    confidence: Certainty,
  })
  .meta({ title: 'Category', description: 'A heading of the catalogue.' })

export const functionSchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    channel: Identifier.exactOptional().describe('A channel in which such authorities also publish.'),
    role: z.literal('court').exactOptional().describe('What sets the function apart for the engine.'),
  })
  .meta({ title: 'Function', description: 'What makes an authority competent for a kind of record.' })

export const authoritySchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    code: Text.exactOptional(),
    region: z
      .string()
      .regex(/^\d{0,6}$/)
      .describe('Region code prefix; empty for everywhere.'),
    functions: z.array(Identifier),
    kinds: z.array(Identifier).exactOptional().describe('Kinds it may supply, where narrower than its functions.'),
    from: CalendarDay,
    until: CalendarDay.exactOptional(),
    successor: Identifier.exactOptional().describe('Who answers for its records afterwards.'),
    superior: Identifier.exactOptional().describe(
      'Who reviews what it decided, where it is not the one of the same function for the next larger region.',
    ),
    republishes: z.boolean().exactOptional().describe('True for one that republishes what others decided.'),
  })
  .meta({ title: 'Authority', description: 'Who may submit records, from when until when.' })

export const receiverSchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    role: z.enum(['bank', 'credit-service']),
    from: CalendarDay,
    until: CalendarDay.exactOptional(),
  })
  .meta({ title: 'Receiver', description: 'Who may receive what a subject consents to, from when until when.' })

receiverSchema satisfies z.ZodType<Receiver>
categorySchema satisfies z.ZodType<Category>
functionSchema satisfies z.ZodType<AuthorityFunction>
authoritySchema satisfies z.ZodType<Authority>
