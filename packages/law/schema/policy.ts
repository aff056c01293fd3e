import { z } from 'zod'
import { timeUnits } from '../pack.ts'
import type { Amount, Condition, Policy } from '../policy.ts'
import { Bases, CalendarDay, Certainty, Identifier, SeverityName, SubjectKindName, Text, Words } from './words.ts'

/** Exact in every engine: at most four decimals, and small enough that no sum of them overflows. */
const Exact = z
  .number()
  .min(-1e12)
  .max(1e12)
  .refine((value) => /^-?\d+(\.\d{1,4})?$/.test(String(value)), 'a number with more than four decimals')
  .describe('A decimal number; money is in yuan.')

const Months = z.int().positive().max(1200)

const AmountWords: z.ZodType<Amount> = z.lazy(() => amount)
const ConditionWords: z.ZodType<Condition> = z.lazy(() => condition)
const several = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).min(1)

const amount = z
  .union([
    Exact,
    Identifier,
    z.strictObject({ plus: several(AmountWords) }),
    z.strictObject({ minus: several(AmountWords) }),
    z.strictObject({ times: z.tuple([AmountWords, AmountWords]) }),
    z.strictObject({ least: several(AmountWords) }),
    z.strictObject({ most: several(AmountWords) }),
    z.strictObject({ limit: AmountWords, from: AmountWords.exactOptional(), to: AmountWords.exactOptional() }),
    z.strictObject({
      cases: several(z.strictObject({ when: ConditionWords, is: AmountWords })),
      otherwise: AmountWords.describe('An amount, or the word unknown.'),
    }),
    z.strictObject({ points: z.union([z.literal('all'), several(Identifier)]) }),
    z.strictObject({ tally: several(Identifier), in: several(Identifier).exactOptional() }),
  ])
  .meta({ id: 'Amount', description: 'A number, the name of one, or a rule of arithmetic over others.' })

const condition = z
  .union([
    Identifier,
    z.strictObject({
      value: AmountWords,
      atLeast: AmountWords.exactOptional(),
      over: AmountWords.exactOptional(),
      atMost: AmountWords.exactOptional(),
      below: AmountWords.exactOptional(),
      is: AmountWords.exactOptional(),
    }),
    z.strictObject({ choice: Identifier, is: several(Text) }),
    z.strictObject({ all: several(ConditionWords) }),
    z.strictObject({ any: several(ConditionWords) }),
    z.strictObject({ not: ConditionWords }),
    z.strictObject({ atLeast: z.int().positive(), of: several(ConditionWords) }),
  ])
  .meta({ id: 'Condition', description: 'True, false or unknown.' })

const figure = z
  .strictObject({
    take: z.enum(['count', 'exists', 'sum', 'largest', 'mean', 'days-since']),
    records: several(Identifier).exactOptional().describe('Kinds of the catalogue.'),
    sheet: Identifier.exactOptional().describe('A sheet of this policy.'),
    severity: several(SeverityName).exactOptional(),
    where: ConditionWords.exactOptional().describe('Over the fields of one record or row.'),
    amount: AmountWords.exactOptional().describe('Over the fields of one record or row.'),
    weight: AmountWords.exactOptional(),
    by: Identifier.exactOptional().describe('decidedOn, eventOn, or a field that is a day.'),
    window: z
      .union([z.literal('period'), z.strictObject({ months: Months, overMonths: Months.exactOptional() })])
      .exactOptional(),
    decay: several(z.strictObject({ afterMonths: Months, percent: z.int().min(0).max(100) })).exactOptional(),
    none: z.union([Exact, z.literal('unknown')]).describe('What it is where there is no such record.'),
  })
  .meta({ id: 'Figure', description: 'What is taken of records of the catalogue, or of rows of a sheet.' })

const worth = z.union([figure, AmountWords])

const points = z.union([
  z.strictObject({ each: AmountWords, cap: AmountWords.exactOptional() }),
  z.strictObject({
    bands: several(
      z.strictObject({
        atLeast: Exact.exactOptional(),
        over: Exact.exactOptional(),
        atMost: Exact.exactOptional(),
        below: Exact.exactOptional(),
        points: Exact,
      }),
    ),
  }),
])

const indicator = z.strictObject({
  id: Identifier,
  dimension: Identifier,
  title: Words,
  basis: Bases.exactOptional(),
  confidence: Certainty.exactOptional(),
  value: worth.exactOptional(),
  unit: Identifier.exactOptional(),
  points: points.exactOptional(),
  outcomes: Identifier.exactOptional().describe('For an item: the table of its outcomes.'),
  cases: several(z.strictObject({ when: ConditionWords, is: Identifier })).exactOptional(),
  otherwise: Identifier.exactOptional(),
})

const input = z.strictObject({
  title: Words,
  type: z.enum(['number', 'yes-no', 'choice']),
  unit: Identifier.exactOptional(),
  decimals: z.int().min(0).max(4).exactOptional(),
  values: z.record(Identifier, Words).exactOptional(),
  points: Exact.exactOptional().describe('Of a column of a sheet: points of one.'),
  blank: z.union([Exact, z.boolean()]).exactOptional().describe('Of a column of a sheet: what an empty cell means.'),
})

const rule = z.strictObject({
  title: Words,
  when: ConditionWords,
  basis: Bases.exactOptional(),
  confidence: Certainty.exactOptional(),
})

const unknownOr = z.union([Exact, z.literal('unknown')])

const example = z.strictObject({
  id: Identifier.exactOptional(),
  title: Words,
  on: CalendarDay,
  like: Identifier.exactOptional(),
  records: z
    .array(
      z.strictObject({
        kind: Identifier,
        severity: SeverityName.exactOptional(),
        decidedOn: CalendarDay,
        eventOn: CalendarDay.exactOptional(),
        fields: z
          .record(Identifier, z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
          .exactOptional(),
      }),
    )
    .exactOptional(),
  rows: z.record(Identifier, z.array(z.record(Identifier, z.union([Exact, z.boolean()])))).exactOptional(),
  inputs: z.record(Identifier, z.union([z.string(), Exact, z.boolean()])).exactOptional(),
  outcomes: z.record(Identifier, Identifier).exactOptional(),
  parameters: z.record(Identifier, Exact).exactOptional(),
  is: z.strictObject({
    level: Identifier.exactOptional(),
    score: unknownOr.exactOptional(),
    values: z.record(Identifier, unknownOr).exactOptional(),
    points: z.record(Identifier, unknownOr).exactOptional(),
    outcomes: z.record(Identifier, Identifier).exactOptional(),
  }),
})

const MonthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .describe('A day of every year, such as 04-30.')

const adoption = z
  .strictObject({
    objection: z.strictObject({
      within: z.strictObject({ count: z.int().min(1).max(365), unit: z.enum(timeUnits) }),
      basis: Bases,
      confidence: Certainty,
    }),
    season: z
      .strictObject({ from: MonthDay, until: MonthDay, basis: Bases, confidence: Certainty })
      .exactOptional()
      .describe('When levels of the rhythm are adopted; any day where left out.'),
  })
  .describe('What comes between a preview and a level in force: notice, and time to object.')

export const policySchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    from: CalendarDay,
    until: CalendarDay.exactOptional(),
    standing: z.enum(['published', 'imported', 'demonstration']),
    basis: Bases,
    evaluatedBy: several(Identifier).describe('Functions of the authorities that evaluate.'),
    region: z
      .string()
      .regex(/^\d{2,6}$/)
      .exactOptional(),
    subjects: z.array(SubjectKindName).min(1),
    period: z.strictObject({
      rhythm: z.enum(['yearly', 'half-yearly', 'quarterly', 'monthly', 'on-application']),
      evaluates: z.union([z.literal('previous-year'), z.strictObject({ months: Months })]),
    }),
    adoption: adoption.exactOptional(),
    recordedAs: several(Text).exactOptional().describe('Names by which its levels come in from other systems.'),
    disclosed: z.strictObject({ levels: z.array(Identifier), basis: z.array(Bases.element) }),
    parameters: z
      .record(
        Identifier,
        z.strictObject({ title: Words, value: Exact, unit: Identifier.exactOptional(), confidence: Certainty }),
      )
      .exactOptional(),
    inputs: z.record(Identifier, input).exactOptional(),
    sheets: z
      .record(Identifier, z.strictObject({ title: Words, columns: z.record(Identifier, input) }))
      .exactOptional(),
    needs: z.record(Identifier, z.strictObject({ policy: Identifier, from: CalendarDay })).exactOptional(),
    values: z
      .record(Identifier, z.strictObject({ title: Words, is: worth, unit: Identifier.exactOptional() }))
      .exactOptional(),
    outcomes: z
      .record(Identifier, z.record(Identifier, z.strictObject({ title: Words, points: Exact })))
      .exactOptional(),
    dimensions: z.array(
      z.strictObject({
        id: Identifier,
        title: Words,
        from: AmountWords.exactOptional(),
        to: AmountWords.exactOptional(),
      }),
    ),
    indicators: z.array(indicator),
    score: z.strictObject({ is: AmountWords, higherIs: z.enum(['better', 'riskier']) }).exactOptional(),
    notRated: z.array(rule).exactOptional(),
    direct: z.array(z.strictObject({ ...rule.shape, level: Identifier })).exactOptional(),
    levels: several(
      z.strictObject({
        id: Identifier,
        title: Words,
        means: Words,
        when: ConditionWords.exactOptional(),
        otherwise: z.literal(true).exactOptional(),
        confidence: Certainty.exactOptional(),
      }),
    ),
    examples: z.array(example),
    confidence: Certainty,
  })
  .meta({ title: 'Policy', description: 'How organisations are evaluated, as its author published it.' })

policySchema satisfies z.ZodType<Policy>
