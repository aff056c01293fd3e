import { z } from '@hono/zod-openapi'
import { DayText, Handle, Words } from './words.ts'

const PolicyId = z.string().max(80)
/** A document that is in force, or was, or will be. */
const Loaded = z.strictObject({ id: PolicyId, from: DayText.optional() })
/** A document as its author writes it. */
const Draft = z.strictObject({ document: z.string().max(200_000) })
/** Other files of the draft, by their paths as they would stand in a pack: lists, measures, periods, kinds. */
const Files = z.array(z.strictObject({ file: z.string().max(120), text: z.string().max(400_000) })).max(20)

export const DraftBody = z.strictObject({ document: z.string().max(200_000), files: Files.optional() })

export const TrialBody = z.strictObject({
  baseline: Loaded,
  candidate: z.union([Loaded, Draft]),
  files: Files.optional(),
  day: DayText.optional().openapi({ description: 'Today unless given; a later day with what is known of it today.' }),
  thorough: z.boolean().optional().openapi({ description: 'Also thresholds, and what time and repair would change.' }),
})
export type TrialBody = z.infer<typeof TrialBody>

const Finding = z.object({ code: z.string(), file: z.string(), line: z.number(), says: Words, todo: Words })

export const CheckedPolicy = z
  .object({
    findings: z.array(Finding),
    policy: z.record(z.string(), z.unknown()).optional().openapi({ description: 'The document as it was read.' }),
  })
  .openapi('CheckedPolicy')
export type CheckedPolicy = z.infer<typeof CheckedPolicy>

const Count = z
  .number()
  .nullable()
  .openapi({ description: 'Null: fewer than ten, or a number that would give one away (R15).' })
const Table = { cells: z.array(z.array(Count)), rows: z.array(Count), columns: z.array(Count), all: Count }
const Tried = z.object({ policy: z.string(), from: DayText, digest: z.string(), law: z.string() })
const Use = z.object({
  id: z.string(),
  fires: Count,
  unknown: Count,
  percent: z.number().nullable(),
  dominates: z.boolean(),
})
/** Inspections in a year for a hundred organisations, and how many that is. */
const Drawn = z.object({ perHundred: z.number(), inspections: Count })
const By = z.enum(['region', 'industry', 'kind', 'age'])
const Moved = z.object({ better: Count, worse: Count, other: Count })

/** What a trial on everybody found, in groups of at least ten; it names nobody. */
export const LabReport = z
  .object({
    kind: z.literal('probity/lab-report/1'),
    smallestGroup: z.number(),
    day: DayText,
    position: z.number().openapi({ description: 'How many entries of the log it knew.' }),
    baseline: Tried,
    candidate: Tried,
    movement: z.object({ before: z.array(z.string()), after: z.array(z.string()), ...Table }),
    reasons: z.array(z.object({ indicator: z.string(), percent: z.number() })),
    breakdowns: z.array(
      z.object({
        by: By,
        side: z.enum(['before', 'after']),
        levels: z.array(z.string()),
        groups: z.array(z.object({ key: z.string(), counts: z.array(z.number()) })),
      }),
    ),
    names: z
      .object({ region: z.record(z.string(), Words), industry: z.record(z.string(), Words) })
      .openapi({ description: 'Names of the regions and industries that are told by, by code.' }),
    notHeld: z.array(z.string()).openapi({ description: 'What the catalogue does not hold of an organisation.' }),
    indicators: z.object({ baseline: z.array(Use), candidate: z.array(Use) }),
    doubleCounted: z.array(z.object({ indicators: z.array(z.string()), records: Count })),
    touched: z.array(z.object({ what: z.enum(['list', 'measure']), id: z.string(), title: Words, ...Table })),
    catalogue: z
      .array(
        z.object({
          id: z.string(),
          title: Words,
          about: z.object({ before: Count.optional(), after: Count }),
          held: z.object({ records: Count, subjects: Count }),
          shown: z.object(Table),
          days: z.object({ before: z.number().nullable(), after: z.number().nullable() }),
        }),
      )
      .openapi({
        description:
          'What items of the catalogue in the draft would change: whom they may be about, what is held, and what of it the public may see (rows: before, columns: after).',
      }),
    sampling: z
      .array(
        z.object({
          id: z.string(),
          title: Words,
          policy: z.string(),
          levels: z.array(
            z.object({ level: z.string(), organisations: Count, before: Drawn.nullable(), after: Drawn }),
          ),
          before: Count,
          after: Count,
          groups: z.array(z.object({ by: By, key: z.string(), before: Count, after: Count })),
        }),
      )
      .openapi({ description: 'How many inspections in a year the draft’s plans of draws would mean.' }),
    findings: z.array(Finding),
    thresholds: z
      .array(z.object({ path: z.string(), value: z.number(), step: z.number(), lower: Count, higher: Count }))
      .optional(),
    ahead: z.object({ until: DayText, byTime: Moved, byRepair: Moved }).optional(),
  })
  .openapi('LabReport')
export type LabReport = z.infer<typeof LabReport>

/** The report, and the very bytes a promulgation would carry, with their digest. */
export const TrialAnswer = z
  .object({ report: LabReport, annex: z.object({ text: z.string(), digest: z.string() }) })
  .openapi('TrialAnswer')
export type TrialAnswer = z.infer<typeof TrialAnswer>

/** Those whose level would be another, with what changed in each. Every one of them is a look. */
export const MoverList = z
  .object({
    items: z.array(
      z.object({
        organisation: z.object({ handle: Handle, name: z.string() }),
        before: z.string(),
        after: z.string(),
        scoreBefore: z.string().nullable(),
        scoreAfter: z.string().nullable(),
        indicators: z.array(
          z.object({ id: z.string(), title: Words, before: z.string().nullable(), after: z.string().nullable() }),
        ),
        records: z.array(z.string()),
      }),
    ),
  })
  .openapi('MoverList')
export type MoverList = z.infer<typeof MoverList>
