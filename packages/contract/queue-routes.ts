import { createRoute, z } from '@hono/zod-openapi'
import { Identity } from './organisation.ts'
import { body, json, keyProblems, problem, security } from './route-parts.ts'
import { Proposed, RowPage, rowOf } from './submission.ts'
import { Handle, InstantText, NumberCursor, Words } from './words.ts'

export const ConflictView = z.object({
  id: z.number(),
  kind: z.string(),
  shared: z.string(),
  openedAt: InstantText,
  first: Identity,
  second: Identity,
})
export type ConflictView = z.infer<typeof ConflictView>
export const QueuedRow = RowPage.shape.items.element.extend({
  submission: z.string(),
  authority: z.string(),
  authorityTitle: Words,
  kind: z.string(),
  kindTitle: Words,
  fileName: z.string().optional(),
  receivedAt: InstantText,
})
export type QueuedRow = z.infer<typeof QueuedRow>
/** The last row of a page: its submission and its number. */
const QueueCursor = z
  .string()
  .regex(/^[0-9a-f]{40}\.\d{1,9}$/)
  .openapi({ description: 'As the page before gave it.' })
const reasons = { decidedBy: z.string().min(1).max(100), reasons: z.string().max(4_000) }

/** Rows and conflicts that wait for a person, and how one decides them. */
export const queueRoutes = {
  queue: createRoute({
    method: 'get',
    path: '/api/v1/queues/{queue}',
    operationId: 'queue',
    tags: ['Queues'],
    security,
    summary: 'Rows that wait for a person: to be mended, matched, or because of a conflict; an authority sees its own',
    request: {
      params: z.object({ queue: z.enum(['mend', 'match', 'conflict']) }),
      query: z.object({ cursor: QueueCursor.optional() }),
    },
    responses: {
      200: json(z.object({ items: z.array(QueuedRow), next: z.string().optional() }), 'Fifty a page'),
      ...keyProblems,
    },
  }),
  match: createRoute({
    method: 'post',
    path: '/api/v1/submissions/{id}/rows/{row}/match',
    operationId: 'match',
    tags: ['Queues'],
    security,
    summary: 'A person decides whose a waiting row is, with reasons',
    request: { params: rowOf, ...body(z.object({ organisation: z.union([Handle, z.literal('new')]), ...reasons })) },
    responses: {
      200: json(z.object({ handle: z.string() }), 'Whose it is now'),
      404: problem('There is no such row or organisation'),
      409: problem('The row is not waiting'),
      422: problem('Reasons are missing'),
      ...keyProblems,
    },
  }),
  conflicts: createRoute({
    method: 'get',
    path: '/api/v1/conflicts',
    operationId: 'conflicts',
    tags: ['Queues'],
    security,
    summary: 'Two organisations under one code, or one name under two codes, with both sides',
    request: { query: z.object({ cursor: NumberCursor.optional() }) },
    responses: {
      200: json(z.object({ items: z.array(ConflictView), next: z.string().optional() }), 'Fifty a page'),
      ...keyProblems,
    },
  }),
  decideConflict: createRoute({
    method: 'post',
    path: '/api/v1/conflicts/{id}/decide',
    operationId: 'decideConflict',
    tags: ['Queues'],
    security,
    summary:
      'Proposes how a conflict is decided; once a second person confirms it is, and both sides keep their history',
    request: {
      params: z.object({ id: z.coerce.number().int().positive() }),
      ...body(
        z.object({
          decision: z.discriminatedUnion('is', [
            z.object({ is: z.literal('one-body'), survivor: z.enum(['first', 'second']) }),
            z.object({ is: z.literal('two-bodies'), codeBelongsTo: z.enum(['first', 'second']).optional() }),
          ]),
          /** Who proposes, where a system asks; a person is known. */
          decidedBy: z.string().min(1).max(100).optional(),
          reasons: z.string().max(4_000),
        }),
      ),
    },
    responses: {
      200: json(Proposed, 'The number of the proposal'),
      404: problem('There is no such conflict'),
      409: problem('Decided already'),
      422: problem('Reasons are missing'),
      ...keyProblems,
    },
  }),
} as const
