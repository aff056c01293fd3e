import { z } from 'zod'
import type { Column, Layout } from '../pack.ts'
import { Identifier, Text, Words } from './words.ts'

const columnSchema = z.strictObject({
  to: Text.describe('subject.NAME, record.NAME, content.NAME, ignored, or person.'),
  read: z.enum(['text', 'day', 'integer', 'yuan', 'ten-thousand-yuan', 'list', 'flag']).exactOptional(),
  values: z.record(z.string(), z.string()).exactOptional().describe('Native values to ours.'),
  empty: z.array(z.string()).exactOptional().describe('Native values that mean that nothing was stated.'),
  maximumLength: z.int().positive().exactOptional(),
  required: z.boolean().exactOptional(),
  why: Words.exactOptional(),
})

export const layoutSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9/-]*$/),
    title: Words,
    kind: Identifier,
    recognisedBy: z.array(Text).min(1).describe('Columns that must be there for the layout to be recognised.'),
    attests: z
      .strictObject({
        publish: z.literal(true).exactOptional(),
        servedOn: z.literal('record.decidedOn').exactOptional(),
        why: Words,
      })
      .exactOptional()
      .describe('What such a file attests of every row by being what it is, and why.'),
    columns: z.record(Text, columnSchema),
  })
  .meta({ title: 'Layout', description: 'The columns in which authorities really send a kind.' })

columnSchema satisfies z.ZodType<Column>
layoutSchema satisfies z.ZodType<Layout>
