import { createRoute, z } from '@hono/zod-openapi'
import { CaseId } from './cases.ts'
import { problem, security } from './route-parts.ts'
import { DayText, Words } from './words.ts'

/** What an authority owed in cases and what came in time, and who granted its repairs: for those who supervise it. */
export const Casework = z
  .object({
    authority: z.object({ id: z.string(), title: Words }),
    from: DayText,
    until: DayText,
    answers: z.array(
      z.object({
        procedure: z.string(),
        procedureTitle: Words,
        move: z.string(),
        title: Words,
        due: z.number(),
        inTime: z.number(),
      }),
    ),
    /** Repairs by the official who granted them, in the order of names: many by one hand are a reason to look. */
    repairs: z.array(
      z.object({
        name: z.string(),
        granted: z.number(),
        cases: z.array(z.object({ id: CaseId, organisation: z.string(), on: DayText })),
      }),
    ),
  })
  .openapi('Casework')
export type Casework = z.infer<typeof Casework>

export const caseworkRoutes = {
  casework: createRoute({
    method: 'get',
    path: '/api/v1/casework',
    operationId: 'casework',
    tags: ['Cases'],
    security,
    summary:
      'How timely an authority is in its cases, and whose hand granted its repairs; for its supervisors and auditors',
    request: {
      query: z.object({
        authority: z
          .string()
          .max(60)
          .optional()
          .openapi({ description: 'An auditor names it; others have their own.' }),
        from: DayText.optional(),
        until: DayText.optional(),
      }),
    },
    responses: {
      200: { description: 'The last twelve months', content: { 'application/json': { schema: Casework } } },
      400: problem('The days cannot be asked'),
      401: problem('Nobody is signed in'),
      403: problem('It is another authority'),
    },
  }),
} as const
