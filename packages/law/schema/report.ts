import { z } from 'zod'
import type { ReportLayout } from '../pack.ts'
import { Bases, Certainty, Identifier, Words } from './words.ts'

export const reportSchema = z
  .strictObject({
    title: Words,
    basis: Bases,
    confidence: Certainty,
    source: Words.describe('Where this arrangement was seen.'),
    sections: z
      .array(
        z.strictObject({
          id: Identifier,
          title: Words,
          categories: z.array(Identifier).min(1).describe('Headings of the catalogue, by id.'),
          confidence: Certainty,
        }),
      )
      .min(1)
      .describe(
        'In the order of the report. Every heading stands in one; what is republished or voluntary stands apart by itself.',
      ),
  })
  .meta({ title: 'Report', description: 'How the public credit report of an organisation is arranged.' })

reportSchema satisfies z.ZodType<ReportLayout>
