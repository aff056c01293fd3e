import { createRoute, z } from '@hono/zod-openapi'
import { PreviewList } from './previews.ts'
import { problem, security } from './route-parts.ts'
import { DayText, Handle, InstantText } from './words.ts'

/** What an organisation may see of its own evaluation before anybody uses it. */
export const previewRoutes = {
  previews: createRoute({
    method: 'get',
    path: '/api/v1/organisations/{handle}/previews',
    operationId: 'previews',
    tags: ['Evaluation'],
    security,
    summary:
      'What each policy would make of the file, with its reasons; for the organisation itself, before anything is used',
    request: {
      params: z.object({ handle: Handle }),
      query: z.object({ day: DayText.optional(), knownAt: InstantText.optional() }),
    },
    responses: {
      200: {
        description: 'One for each policy that needs nothing but the file',
        content: { 'application/json': { schema: PreviewList } },
      },
      400: problem('The day cannot be asked'),
      401: problem('Nobody is signed in'),
      403: problem('It is another organisation'),
      404: problem('There is none under this handle'),
    },
  }),
}
