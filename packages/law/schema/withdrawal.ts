import { z } from 'zod'
import type { WithdrawalDuty } from '../pack.ts'
import { Bases, CalendarDay, Certainty, Identifier, Words } from './words.ts'

export const withdrawalSchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    by: z.enum(['decider', 'supplier', 'platform', 'user']).describe('Whose duty it is.'),
    start: z.enum(['annulment', 'notice']).describe('The decision that annuls or changes, or the news of it.'),
    withinWorkingDays: z.int().positive().max(250),
    kinds: z.array(Identifier).min(1).exactOptional(),
    functions: z.array(Identifier).min(1).exactOptional(),
    region: z
      .string()
      .regex(/^\d{2,6}$/)
      .exactOptional(),
    from: CalendarDay,
    until: CalendarDay.exactOptional(),
    basis: Bases,
    confidence: Certainty,
  })
  .meta({ title: 'Withdrawal', description: 'A duty to take down what was annulled or changed.' })

withdrawalSchema satisfies z.ZodType<WithdrawalDuty>
