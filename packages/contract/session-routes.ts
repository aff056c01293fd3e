import { createRoute, z } from '@hono/zod-openapi'
import { problem } from './route-parts.ts'
import { EndedSession, OthersSession, OwnSession, Session } from './session.ts'

const session = { description: 'The session as it is', content: { 'application/json': { schema: Session } } }

/** What a page asks about whoever is in front of it. Signing in and out are pages, not part of the API: `/auth/sign-in?to=/…`. */
export const sessionRoutes = {
  session: createRoute({
    method: 'get',
    path: '/api/v1/session',
    operationId: 'seeSession',
    tags: ['Session'],
    summary: 'Who is signed in, in which part, and what that part may do',
    responses: { 200: session },
  }),
  part: createRoute({
    method: 'post',
    path: '/api/v1/session/part',
    operationId: 'changePart',
    tags: ['Session'],
    summary: 'Plays another of the parts this person has',
    request: {
      body: {
        required: true,
        content: {
          'application/json': { schema: z.object({ role: z.string().max(40), body: z.string().max(100) }) },
        },
      },
    },
    responses: { 200: session, 401: problem('Nobody is signed in'), 403: problem('That part is not theirs') },
  }),
  sessions: createRoute({
    method: 'get',
    path: '/api/v1/sessions',
    operationId: 'ownSessions',
    tags: ['Session'],
    summary: 'Every session of whoever asks that goes on',
    responses: {
      200: {
        description: 'The one seen last first; and what the operator ended for them of late, with why',
        content: {
          'application/json': { schema: z.object({ items: z.array(OwnSession), ended: z.array(EndedSession) }) },
        },
      },
      401: problem('Nobody is signed in'),
    },
  }),
  endSession: createRoute({
    method: 'post',
    path: '/api/v1/sessions/{id}/end',
    operationId: 'endOwnSession',
    tags: ['Session'],
    summary: 'Ends one of them; all of them end by signing out everywhere',
    request: { params: z.object({ id: z.string().max(100) }) },
    responses: {
      200: {
        description: 'It is over',
        content: { 'application/json': { schema: z.object({ ended: z.literal(true) }) } },
      },
      401: problem('Nobody is signed in'),
      404: problem('There is no such session of theirs'),
    },
  }),
  othersSessions: createRoute({
    method: 'get',
    path: '/api/v1/sessions/others',
    operationId: 'othersSessions',
    tags: ['Session'],
    summary: 'Who is signed in, in which part; for people of the operator',
    request: { query: z.object({ body: z.string().max(100).optional() }) },
    responses: {
      200: {
        description: 'The one seen last first; two hundred at most',
        content: { 'application/json': { schema: z.object({ items: z.array(OthersSession) }) } },
      },
      401: problem('Nobody is signed in'),
      403: problem('Not a person of the operator'),
    },
  }),
  endOthersSession: createRoute({
    method: 'post',
    path: '/api/v1/sessions/others/{id}/end',
    operationId: 'endOthersSession',
    tags: ['Session'],
    summary:
      'Ends somebody’s session, or all they have; the auditor learns of it, and they read why when they are back',
    request: {
      params: z.object({ id: z.string().max(100) }),
      body: {
        required: true,
        content: {
          'application/json': {
            schema: z.object({ because: z.string().trim().min(4).max(200), everywhere: z.boolean().optional() }),
          },
        },
      },
    },
    responses: {
      200: {
        description: 'How many ended',
        content: { 'application/json': { schema: z.object({ ended: z.number() }) } },
      },
      401: problem('Nobody is signed in'),
      403: problem('Not a person of the operator'),
      404: problem('No session of this number goes on'),
    },
  }),
} as const
