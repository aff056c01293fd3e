import { z } from 'zod'
import { Identifier, SeverityName, Text, Words } from './words.ts'

/** Records or entries on which something may rest, or which law makes relevant; said in words, because a person judges it. */
export const triggerShape = {
  says: Words,
  kinds: z.array(Identifier).min(1).exactOptional().describe('Kinds of record.'),
  severities: z.array(SeverityName).min(1).exactOptional().describe('Of these classes alone.'),
  having: z
    .strictObject({ field: Identifier, is: z.array(Text).min(1) })
    .exactOptional()
    .describe('Only decisions whose content has one of these values in that field.'),
  lists: z.array(Identifier).min(1).exactOptional().describe('Entries in these lists, by id.'),
}
