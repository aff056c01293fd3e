import { type Day, findDay } from '@probity/base'
import { z } from 'zod'
import { ranks, severities, subjectKinds } from '../pack.ts'

/** Words that every file of a pack uses. Titles and descriptions reach the published JSON Schema, so that editors explain them. */
export const Text = z.string().min(1)

export const Words = z
  .strictObject({ zh: Text.describe('Chinese'), en: Text.describe('English') })
  .describe('Everything a person reads stands in Chinese and in English.')

export const CalendarDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => findDay(text) !== undefined, 'not a day of the calendar')
  // Periods are added to days, and must stay within the calendar.
  .refine((text) => text < '3000', 'a day after the year 2999')
  .describe('A day, such as 2026-04-01.') as unknown as z.ZodType<Day>

export const Identifier = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/)
  .describe('A short name of letters, digits and hyphens.')

export const Certainty = z
  .enum(['verified', 'recalled', 'uncertain', 'assumption'])
  .describe('How sure the author is: verified (read in a text), recalled, uncertain, or an assumption of this pack.')

export const RankName = z.enum(ranks).describe('What kind of instrument it is, which decides what it may order.')
export const SeverityName = z.enum(severities)
export const SubjectKindName = z
  .enum(subjectKinds)
  .describe('Organisations only: there is no kind for a natural person.')

export const Rest = z
  .strictObject({
    instrument: Identifier.describe('Id of an instrument of this pack or of one it extends.'),
    article: Text.exactOptional().describe(
      'A key of that instrument’s articles; left out where the article is not known.',
    ),
    from: CalendarDay.exactOptional().describe('Rests on it from this day, where that is later than the thing itself.'),
    confidence: Certainty,
  })
  .describe('What a rule rests on.')

export const Bases = z.array(Rest).min(1).describe('At least one basis.')
