import { createRoute, z } from '@hono/zod-openapi'
import { problem, security } from './route-parts.ts'

export const erasureRoutes = {
  erase: createRoute({
    method: 'post',
    path: '/api/v1/records/{id}/erase',
    operationId: 'erase',
    tags: ['Records'],
    security,
    summary:
      'A named official erases a record because law orders it: content and salts go, the entries of the log stay',
    request: {
      params: z.object({ id: z.string().max(60) }),
      body: {
        required: true,
        content: {
          'application/json': {
            schema: z.object({
              ground: z.string().max(60).openapi({ description: 'The ground of the law pack that orders it.' }),
              decidedBy: z.string().min(1).max(100),
              reasons: z.string().max(4_000),
            }),
          },
        },
      },
    },
    responses: {
      200: {
        description: 'The tombstone, and how many entries it names',
        content: {
          'application/json': { schema: z.object({ batch: z.number(), ordinal: z.number(), entries: z.number() }) },
        },
      },
      401: problem('Nobody signed in, and no key'),
      403: problem('It is for the operator'),
      404: problem('No such record is held'),
      409: problem('The law does not order it yet'),
      422: problem('There is no such ground here, or reasons are missing'),
    },
  }),
} as const
