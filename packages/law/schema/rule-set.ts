import { z } from 'zod'
import type { Limit, PublicationConditions, RuleSet, Transition } from '../pack.ts'
import { Bases, CalendarDay, Certainty, Identifier, SeverityName, Words } from './words.ts'

const months = z.int().min(0).max(1_200)
const bySeverity = <Schema extends z.ZodType>(schema: Schema) =>
  z.strictObject({ minor: schema, general: schema, serious: schema })

export const ruleSetSchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    channel: Identifier,
    from: CalendarDay.describe('Decisions determined from this day on are governed by it.'),
    until: CalendarDay.exactOptional().describe('Last day of determination it governs.'),
    start: z.enum(['determination', 'publication', 'end-of-conduct']).describe('What the period starts with.'),
    basis: Bases,
    confidence: Certainty,
    terms: bySeverity(
      z.strictObject({
        publish: z.enum(['yes', 'if-necessary', 'no']),
        minimumMonths: months,
        maximumMonths: months,
        confidence: Certainty,
      }),
    ),
    examples: z
      .array(
        z.strictObject({
          severity: SeverityName,
          start: CalendarDay,
          repairFrom: CalendarDay.exactOptional(),
          hiddenFrom: CalendarDay,
        }),
      )
      .exactOptional()
      .describe('Worked dates; the legality check runs them.'),
  })
  .meta({ title: 'Rule set', description: 'How long each class is shown: one text, one channel, one time.' })

export const limitSchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    from: CalendarDay,
    until: CalendarDay.exactOptional(),
    basis: Bases,
    terms: bySeverity(z.strictObject({ minimumMonths: months, maximumMonths: months })),
    confidence: Certainty,
  })
  .meta({ title: 'Limit', description: 'The longest a class may be shown, whatever a rule set says.' })

export const transitionSchema = z
  .strictObject({
    rule: z.enum(['earlier-end', 'rule-of-determination']),
    basis: Bases,
    confidence: Certainty,
    note: Words,
  })
  .meta({ title: 'Transition', description: 'What to do with records determined under an earlier rule set.' })

export const conditionsSchema = z
  .strictObject({
    repairNoticeFrom: CalendarDay,
    repairNoticeBasis: Bases,
    finality: z.array(z.strictObject({ region: z.string().regex(/^\d{2,6}$/), basis: Bases })),
  })
  .meta({ title: 'Conditions of publication', description: 'Conditions that have dates and places.' })

ruleSetSchema satisfies z.ZodType<RuleSet>
limitSchema satisfies z.ZodType<Limit>
transitionSchema satisfies z.ZodType<Transition>
conditionsSchema satisfies z.ZodType<PublicationConditions>
