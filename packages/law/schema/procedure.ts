import { z } from 'zod'
import { clockMeanings, type Procedure, procedureMoves, timeUnits } from '../pack.ts'
import { Bases, CalendarDay, Certainty, Identifier, SubjectKindName, Text, Words } from './words.ts'

export const Span = z
  .strictObject({ count: z.int().min(0).max(1_000), unit: z.enum(timeUnits) })
  .describe('How long. “days” are calendar days; working days only where the law says so.')

const moves = Object.values(procedureMoves).flat() as [string, ...string[]]

const YearDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .describe('Month and day, such as 06-30.')

const eventSchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    everyYear: z
      .strictObject({ from: YearDay, until: YearDay })
      .exactOptional()
      .describe('A season of every year; a time runs from its last day.'),
    basis: Bases,
    confidence: Certainty,
  })
  .describe('Something from which a time runs and which is no move of the case.')

const clockSchema = z
  .strictObject({
    move: z.enum(moves).describe('What must have been done when the time is over.'),
    title: Words,
    is: z
      .enum(clockMeanings)
      .exactOptional()
      .describe('duty (left out): must be made in it; window: may be made in it; wait: may be made only after it.'),
    start: Identifier.describe(
      'A move of the procedure or one of its events, from which the time runs; its own day is not counted.',
    ),
    counted: z
      .literal('backward')
      .exactOptional()
      .describe('Counted back: so long before the day of the start the move must have been made.'),
    within: Span,
    restDayMovesEnd: z
      .literal(true)
      .exactOptional()
      .describe('Where the last day is a day of rest it ends with the next working day.'),
    of: z
      .array(Identifier)
      .min(1)
      .exactOptional()
      .describe('Lists, measures or commitments, by id, where it does not hold for all.'),
    region: z
      .string()
      .regex(/^\d{2,6}$/)
      .exactOptional()
      .describe('Where it holds; left out for the whole country.'),
    functions: z
      .array(Identifier)
      .min(1)
      .exactOptional()
      .describe('Whose decisions, where not those of all authorities.'),
    from: CalendarDay.describe('For cases begun from this day on.'),
    until: CalendarDay.exactOptional(),
    extension: z
      .strictObject({ within: Span, times: z.int().min(1).max(3), why: Words, basis: Bases, confidence: Certainty })
      .exactOptional(),
    pausedBy: z
      .array(z.strictObject({ id: Identifier, title: Words }))
      .min(1)
      .exactOptional()
      .describe('What stops the time while it lasts.'),
    missed: Words.describe('What follows when the time is over and the move was not made.'),
    basis: Bases,
    confidence: Certainty,
  })
  .refine(({ counted, is }) => !counted || !is || is === 'duty', 'only a duty is counted backward')
  .describe('A time in which somebody has to do something.')

const makesSchema = z
  .strictObject({
    move: z.enum(moves),
    kind: Identifier,
    content: z.record(
      Identifier,
      z.union([
        z
          .strictObject({ said: z.string().regex(/^[a-z-]+\.[A-Za-z]+$/) })
          .describe('What was said with a move: MOVE.ASK.'),
        z.strictObject({ is: Text }),
      ]),
    ),
  })
  .describe('A record that a move makes.')

const concernsSchema = z
  .strictObject({ subjects: z.array(SubjectKindName).min(1), says: Words, basis: Bases, confidence: Certainty })
  .describe('Kinds of organisations it can be about, where not every one.')

export const procedureSchema = z
  .strictObject({
    id: z.enum(Object.keys(procedureMoves) as [keyof typeof procedureMoves]),
    title: Words,
    says: Words.describe('What it is for, to whom it is open, and what it costs.'),
    concerns: concernsSchema.exactOptional(),
    events: z.array(eventSchema).min(1).exactOptional(),
    clocks: z.array(clockSchema).min(1),
    makes: z.array(makesSchema).min(1).exactOptional(),
    basis: Bases,
    confidence: Certainty,
  })
  .refine(({ id, concerns }) => (id === 'complaint') === (concerns !== undefined), {
    message: 'a complaint, and no other procedure, says about whom it can be',
    path: ['concerns'],
  })
  .meta({ title: 'Procedure', description: 'In how many days who has to do what, by article.' })

procedureSchema satisfies z.ZodType<Procedure>
