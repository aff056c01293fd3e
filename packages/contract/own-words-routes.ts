import { createRoute, z } from '@hono/zod-openapi'
import { OwnWords } from './organisation.ts'
import { problem, security } from './route-parts.ts'
import { Handle } from './words.ts'

const params = z.object({ handle: Handle, record: z.string().max(60) })
const responses = {
  200: {
    description: 'What stands beside the record now',
    content: { 'application/json': { schema: z.object({ ownWords: OwnWords.optional() }).openapi('OwnWordsBeside') } },
  },
  401: problem('Nobody is signed in'),
  403: problem('It is somebody else’s record'),
  404: problem('There is none of yours'),
  409: problem('The record is over, or nothing stands beside it'),
  422: problem('It is empty or too long'),
}
const shared = { tags: ['Cases'], security }

/** What an organisation says itself beside a record about it. */
export const ownWordsRoutes = {
  stateBeside: createRoute({
    ...shared,
    method: 'post',
    path: '/api/v1/organisations/{handle}/records/{record}/statement',
    operationId: 'stateBeside',
    summary: 'Sets the organisation’s own words beside a record, in the place of earlier ones',
    request: {
      params,
      body: {
        required: true,
        content: { 'application/json': { schema: z.object({ text: z.string().max(4_000) }).openapi('NewOwnWords') } },
      },
    },
    responses,
  }),
  withdrawBeside: createRoute({
    ...shared,
    method: 'post',
    path: '/api/v1/organisations/{handle}/records/{record}/statement/withdraw',
    operationId: 'withdrawBeside',
    summary: 'Takes the organisation’s own words back',
    request: { params },
    responses,
  }),
} as const
