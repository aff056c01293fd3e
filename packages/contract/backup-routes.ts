import { createRoute } from '@hono/zod-openapi'
import { keyProblems, security } from './route-parts.ts'

/** What the operator keeps elsewhere. */
export const backupRoutes = {
  backup: createRoute({
    method: 'get',
    path: '/api/v1/backup',
    operationId: 'backUp',
    tags: ['Operations'],
    security,
    summary: 'Everything the node holds as it is at one moment, as an archive (tar); `probity restore` takes it',
    responses: {
      200: {
        description: 'The archive',
        content: { 'application/x-tar': { schema: { type: 'string', format: 'binary' } } },
      },
      ...keyProblems,
    },
  }),
} as const
