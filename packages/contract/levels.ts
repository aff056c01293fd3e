import { z } from '@hono/zod-openapi'
import { PreviewResult, PreviewView } from './previews.ts'
import { DayText, Handle, InstantText, Words } from './words.ts'

export const LevelId = z.string().regex(/^\d{1,15}-\d{1,9}$/)
const States = z.enum(['noticed', 'objected', 'in-force', 'replaced', 'ended', 'lapsed'])

/** A level from its notice on, with the whole result that was noticed. */
export const LevelView = z
  .object({
    id: LevelId,
    policy: z.string(),
    policyTitle: Words,
    authority: Words,
    level: z.string(),
    levelTitle: Words,
    state: States,
    stateTitle: Words,
    noticedOn: DayText,
    /** The last day in time; an objection after it still counts as long as nothing was adopted. */
    objectBy: DayText,
    objections: z.array(
      z.object({
        id: LevelId,
        on: DayText,
        reasons: z.string(),
        answer: z.object({ on: DayText, outcome: z.enum(['upheld', 'given-up']), reasons: z.string() }).optional(),
      }),
    ),
    adoptedOn: DayText.optional(),
    round: z.string().optional(),
    ended: z.object({ on: DayText, reasons: z.string() }).optional(),
    /** It rests on a record that may be evaluated no longer; until it is determined anew it supports nothing adverse (R16). */
    pending: z.boolean(),
    /** Those records, by their public numbers. */
    gone: z.array(z.string()),
    mayObject: z.boolean(),
    digest: z.string().openapi({ description: 'SHA-256 of the result’s canonical JSON (RFC 8785).' }),
    result: PreviewResult,
  })
  .openapi('Level')
export type LevelView = z.infer<typeof LevelView>
export const LevelList = z.object({ items: z.array(LevelView) }).openapi('LevelList')
export type LevelList = z.infer<typeof LevelList>

/** One line of an authority's own notices. */
export const NoticedLevelLine = z
  .object({
    id: LevelId,
    organisation: Handle,
    name: z.string(),
    level: z.string(),
    levelTitle: Words,
    state: States,
    stateTitle: Words,
    noticedOn: DayText,
    objectBy: DayText,
    adoptedOn: DayText.optional(),
    /** The time to object is over and nothing stands in the way of adoption. */
    ready: z.boolean(),
  })
  .openapi('NoticedLevel')
export type NoticedLevelLine = z.infer<typeof NoticedLevelLine>

const Scalar = z.union([z.string().max(100), z.number(), z.boolean()])
const NameText = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/)

/** What an evaluating authority enters, whole: what is left out is unknown. */
export const StatedInputsBody = z.strictObject({
  policy: NameText,
  from: DayText.optional(),
  inputs: z.record(NameText, Scalar).default({}),
  outcomes: z.record(NameText, NameText).default({}),
  rows: z.record(NameText, z.array(z.record(NameText, z.union([z.number(), z.boolean()]))).max(500)).default({}),
  reasons: z.string().min(10).max(2_000),
})

/** One organisation's evaluation as its evaluating authority sees it: a look, for its purpose. */
export const EvaluationView = z
  .object({
    organisation: z.object({ handle: Handle, name: z.string() }),
    explained: PreviewView,
    stated: z
      .object({
        entry: LevelId,
        on: DayText,
        inputs: z.record(z.string(), Scalar),
        outcomes: z.record(z.string(), z.string()),
        rows: z.record(z.string(), z.array(z.record(z.string(), z.union([z.number(), z.boolean()])))),
      })
      .optional(),
    levels: z.array(LevelView),
  })
  .openapi('Evaluation')
export type EvaluationView = z.infer<typeof EvaluationView>

/** A past result computed again, and whether what the node holds of it is the same to the byte. */
export const Recomputed = z
  .object({
    policy: z.string(),
    day: DayText,
    knownAt: InstantText.optional(),
    digest: z.string(),
    held: z.array(z.object({ id: LevelId, digest: z.string(), same: z.boolean() })),
  })
  .openapi('Recomputed')
export type Recomputed = z.infer<typeof Recomputed>
