import { z } from 'zod'
import { type CalendarYear, weekdays } from '../pack.ts'
import { Bases, CalendarDay, Certainty, Text, Words } from './words.ts'

export const calendarSchema = z
  .strictObject({
    year: z.int().min(1949).max(2999),
    source: Text.describe('Where the days were taken from, and what the official text is.'),
    weeklyRest: z.array(z.enum(weekdays)).min(1).max(6).describe('Days of the week on which no work is done.'),
    holidays: z
      .array(z.strictObject({ title: Words, from: CalendarDay, until: CalendarDay }))
      .min(1)
      .describe('First and last day of each holiday.'),
    workingDays: z.array(CalendarDay).describe('Days of weekly rest on which work is made up for.'),
    basis: Bases,
    confidence: Certainty,
  })
  .meta({ title: 'Calendar', description: 'The working days of one year.' })

calendarSchema satisfies z.ZodType<CalendarYear>
