import { createRoute, z } from '@hono/zod-openapi'
import { body, json, problem, security } from './route-parts.ts'
import { DayText, Handle, InstantText, Words } from './words.ts'

const shared = { tags: ['Audit'], security }
const closed = { 401: problem('Nobody is signed in'), 403: problem('Not an auditor') }

/** What is drawn from: looks of whole days that are over. */
export const NewDraw = z.object({
  from: DayText,
  until: DayText,
  body: z.string().min(1).max(100).optional(),
  purpose: z.string().min(1).max(60).optional(),
  size: z.int().min(1).max(200),
})

export const DrawLine = NewDraw.extend({
  id: z.number(),
  drawnAt: InstantText,
  bodyTitle: Words.optional(),
  purposeTitle: Words.optional(),
}).openapi('DrawLine')
export type DrawLine = z.infer<typeof DrawLine>

export const ReviewFinding = z.enum(['in-order', 'unclear', 'not-in-order'])

/** A look that was drawn, as the auditor reviews it. */
export const DrawnLook = z
  .object({
    /** Its place in the log, under which the public finds its leaf. */
    place: z.number(),
    organisation: z.object({ handle: Handle, name: z.string() }),
    at: InstantText,
    role: z.string(),
    roleTitle: Words,
    body: z.string(),
    bodyTitle: Words,
    /** Who looked, by a pairwise identifier. */
    who: z.string(),
    purpose: z.string(),
    purposeTitle: Words,
    purposeSays: Words,
    reference: z.string().optional(),
    /** The subject was or is told later. */
    delayed: z.boolean(),
    review: z.object({ finding: ReviewFinding, note: z.string(), at: InstantText }).optional(),
  })
  .openapi('DrawnLook')
export type DrawnLook = z.infer<typeof DrawnLook>

/** All that somebody needs to draw again (`probity draw FILE`), and what was drawn. */
export const DrawView = DrawLine.extend({
  about: z.string(),
  /** The note as the log signed it, once the period was over. */
  checkpoint: z.string(),
  candidates: z.array(z.number()),
  drawn: z.array(z.number()),
  looks: z.array(DrawnLook),
}).openapi('Draw')
export type DrawView = z.infer<typeof DrawView>

const aDraw = z.object({ id: z.coerce.number().int().positive() })

/** Looks drawn by chance that nobody chose, and what the auditor found of each. */
export const drawRoutes = {
  draws: createRoute({
    method: 'get',
    path: '/api/v1/audit/draws',
    operationId: 'draws',
    ...shared,
    summary: 'The last hundred draws',
    responses: { 200: json(z.object({ items: z.array(DrawLine) }), 'The newest first'), ...closed },
  }),
  drawLooks: createRoute({
    method: 'post',
    path: '/api/v1/audit/draws',
    operationId: 'drawLooks',
    ...shared,
    summary: 'Draws looks of a period that is over, by the first checkpoint that was signed after it',
    request: body(NewDraw),
    responses: {
      200: json(DrawView, 'The draw'),
      409: problem('The log has not signed since the period was over'),
      422: problem('The period is not over, or there are too many looks to draw from'),
      ...closed,
    },
  }),
  findDraw: createRoute({
    method: 'get',
    path: '/api/v1/audit/draws/{id}',
    operationId: 'draw',
    ...shared,
    summary: 'A draw with all it is drawn again from',
    request: { params: aDraw },
    responses: { 200: json(DrawView, 'The draw'), 404: problem('There is no such draw'), ...closed },
  }),
  reviewLook: createRoute({
    method: 'post',
    path: '/api/v1/audit/draws/{id}/looks/{place}/review',
    operationId: 'reviewLook',
    ...shared,
    summary: 'Notes what the auditor found of a look; once, for good, and nothing follows by itself',
    request: {
      params: aDraw.extend({ place: z.coerce.number().int().min(0) }),
      ...body(z.object({ finding: ReviewFinding, note: z.string().trim().min(4).max(1_000) })),
    },
    responses: {
      200: json(z.object({ place: z.number() }), 'It is noted'),
      404: problem('The draw has no such look'),
      409: problem('A finding stands already'),
      ...closed,
    },
  }),
} as const
