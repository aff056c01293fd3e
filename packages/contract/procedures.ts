import { z } from '@hono/zod-openapi'
import { CaseAsk } from './cases.ts'
import { Basis, Confidence, DayText, Words } from './words.ts'

const Span = z.object({ count: z.number(), unit: z.enum(['working-days', 'days', 'months', 'years']) })

/** In how many days a move is due, where and from when that holds, and what follows when it is missed. */
export const ProcedureTime = z
  .object({
    move: z.string(),
    title: Words,
    /** Absent: a duty. A window may be used while it runs, a wait must be over first; neither is ever overdue. */
    is: z.enum(['window', 'wait']).optional(),
    /** The move whose own day is not counted and from which the time runs, or an event that is no move and has a title. */
    start: z.string(),
    startTitle: Words.optional(),
    /** Counted back from the start: so long before it. */
    counted: z.literal('backward').optional(),
    within: Span,
    restDayMovesEnd: z.literal(true).optional(),
    /** Lists, measures or commitments, where it does not hold for all. */
    of: z.array(Words).optional(),
    /** Where it holds, where not in the whole country. */
    region: z.string().optional(),
    regionTitle: Words.optional(),
    /** Whose decisions, where not those of all authorities. */
    functions: z.array(Words).optional(),
    from: DayText,
    until: DayText.optional(),
    extension: z.object({ within: Span, times: z.number(), why: Words }).optional(),
    pausedBy: z.array(Words).optional(),
    missed: Words,
    basis: z.array(Basis),
    confidence: Confidence,
  })
  .openapi('ProcedureTime')
export type ProcedureTime = z.infer<typeof ProcedureTime>

export const Procedure = z
  .object({
    id: z.string(),
    title: Words,
    says: Words,
    basis: z.array(Basis),
    confidence: Confidence,
    /** Every move in the order in which they usually come. */
    moves: z.array(
      z.object({
        id: z.string(),
        title: Words,
        by: z.enum(['subject', 'applicant', 'platform', 'authority', 'executing', 'superior']),
        from: z.array(z.string()),
        to: z.string().optional(),
        /** A named official decides it. */
        decides: z.literal(true).optional(),
        /** What whoever makes it has to say. */
        asks: z.array(CaseAsk),
      }),
    ),
    times: z.array(ProcedureTime),
  })
  .openapi('Procedure')
export type Procedure = z.infer<typeof Procedure>

export const Procedures = z
  .object({
    /** The day it is in the law pack, by which the times now in force are chosen. */
    today: DayText,
    procedures: z.array(Procedure),
  })
  .openapi('Procedures')
export type Procedures = z.infer<typeof Procedures>
