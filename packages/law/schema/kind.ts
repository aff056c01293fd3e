import { z } from 'zod'
import type { RecordKind } from '../pack.ts'
import { Bases, CalendarDay, Certainty, Identifier, Rest, SeverityName, SubjectKindName, Text, Words } from './words.ts'

const permission = z
  .strictObject({
    allowed: z.enum(['yes', 'no', 'by-class', 'by-choice']),
    basis: Bases,
    note: Words.exactOptional(),
  })
  .describe('One of the four separate permissions.')

const severity = z
  .union([
    z.strictObject({ rule: z.enum(['required', 'required-when-adverse', 'none']) }),
    z.strictObject({ rule: z.literal('fixed'), is: SeverityName }),
  ])
  .describe('Whether the determining authority must name a class; a class is never inferred.')

export const kindSchema = z
  .strictObject({
    id: Identifier,
    category: Identifier,
    title: Words,
    purpose: Words.describe('What it is and why it may be recorded.'),
    edition: Text.describe('Edition of the catalogue it comes from.'),
    from: CalendarDay.describe('First day on which the catalogue lets it be recorded.'),
    until: CalendarDay.exactOptional(),
    polarity: z.enum(['adverse', 'neutral', 'favourable', 'either']),
    suppliedBy: z.enum(['authority', 'subject']),
    subjects: z.array(SubjectKindName).min(1),
    functions: z.array(Identifier).describe('Functions whose authorities may supply it.'),
    basis: Bases,
    permissions: z.strictObject({ record: permission, publish: permission, share: permission, report: permission }),
    severity,
    adverseWhen: z
      .strictObject({ field: Identifier, is: z.array(Text).min(1) })
      .exactOptional()
      .describe('For polarity either: when a record is adverse.'),
    publishedWhen: z
      .array(z.strictObject({ field: Identifier, is: z.array(Text).min(1) }))
      .min(1)
      .exactOptional()
      .describe('Values of the content, all of which a record must have to be public.'),
    unclassified: z
      .strictObject({ why: Words, basis: z.array(Rest).min(1) })
      .exactOptional()
      .describe('Why an adverse kind has no class.'),
    concludedBy: z
      .strictObject({
        kind: Identifier,
        says: Identifier.describe('Its content field with what came of it.'),
        naming: Identifier.describe('Its content field with the number of the record it concludes.'),
        due: Identifier.exactOptional().describe('Content field of this kind, a day, by which it should be so.'),
        open: Words.describe('Said while nothing came of it.'),
        past: Words.describe('Said when its day is over and nothing came of it.'),
      })
      .exactOptional()
      .describe('Which kind says what came of such a record.'),
    identifiedBy: z.array(Identifier).min(1).describe('documentNumber, decidedOn or content fields.'),
    channel: Identifier.exactOptional().describe('Publication channel whose rule sets set its periods.'),
    endsWith: Identifier.exactOptional().describe('Content field, a day, that ends the record by itself.'),
    withoutEnd: CalendarDay.exactOptional().describe('Value of that field that means without end.'),
    remedies: z.array(Identifier),
    fields: z.record(
      Identifier,
      z.strictObject({
        title: Words,
        closed: z.boolean().exactOptional().describe('True for what the public may not see.'),
        person: z
          .literal('office-holder')
          .exactOptional()
          .describe('It names an office-holder of the organisation: masked or left out as the purpose of a look says.'),
        confidence: Certainty.exactOptional().describe('Where the field is less certain than the kind.'),
        values: z.record(Text, Words).exactOptional().describe('What its values are called.'),
      }),
    ),
    content: z.record(z.string(), z.unknown()).describe('JSON Schema 2020-12 of the content.'),
    confidence: Certainty,
  })
  .meta({ title: 'Kind of record', description: 'A catalogue item: what may be recorded, and why.' })

kindSchema satisfies z.ZodType<RecordKind>
