import { createRoute, z } from '@hono/zod-openapi'
import { CaseChoices, CaseId, CaseList, CaseView, CaseWays, NewCase, NewMove } from './cases.ts'
import { body, json, problem, security } from './route-parts.ts'
import { Handle } from './words.ts'

const shared = { tags: ['Cases'], security }
const closed = {
  401: problem('Nobody is signed in'),
  403: problem('It is somebody else’s to do'),
  404: problem('There is none, or none of yours'),
}
const refusals = {
  409: problem('It cannot be done in the state the case is in'),
  422: problem('Something is missing, or the law does not allow it yet'),
}

/** What is done after a record: objections, repair and the rest, each move by the table of its procedure. */
export const caseRoutes = {
  casesOf: createRoute({
    ...shared,
    method: 'get',
    path: '/api/v1/organisations/{handle}/cases',
    operationId: 'casesOf',
    summary: 'Every case of an organisation, for itself and for auditors',
    request: { params: z.object({ handle: Handle }) },
    responses: { 200: json(CaseList, 'The newest first'), ...closed },
  }),
  caseChoices: createRoute({
    ...shared,
    method: 'get',
    path: '/api/v1/organisations/{handle}/records/{record}/choices',
    operationId: 'caseChoices',
    summary: 'What the organisation can do about a line of its file today, and from when what it cannot do yet',
    request: { params: z.object({ handle: Handle, record: z.string().max(60) }) },
    responses: { 200: json(CaseChoices, 'One for each procedure'), ...closed },
  }),
  caseWays: createRoute({
    ...shared,
    method: 'get',
    path: '/api/v1/organisations/{handle}/ways',
    operationId: 'caseWays',
    summary: 'What a representative can open that is about no record: commitments of its own, complaints about a body',
    request: { params: z.object({ handle: Handle }) },
    responses: { 200: json(CaseWays, 'Each with what the law says of it'), ...closed },
  }),
  openCase: createRoute({
    ...shared,
    method: 'post',
    path: '/api/v1/organisations/{handle}/cases',
    operationId: 'openCase',
    summary: 'Opens a case by its first move',
    request: { params: z.object({ handle: Handle }), ...body(NewCase) },
    responses: { 200: json(CaseView, 'It is open'), ...closed, ...refusals },
  }),
  caseQueue: createRoute({
    ...shared,
    method: 'get',
    path: '/api/v1/cases',
    operationId: 'caseQueue',
    summary: 'What waits before the caller’s authority, what is due first in front',
    request: {
      query: z.object({
        all: z.enum(['true']).optional().openapi({ description: 'Those that are over as well.' }),
        waits: z.enum(['ours', 'others']).optional().openapi({ description: 'For whose next move it waits.' }),
        procedure: z.string().max(40).optional(),
        move: z.string().max(40).optional().openapi({ description: 'Which move it waits for.' }),
        cursor: z.string().max(40).optional(),
      }),
    },
    responses: { 200: json(CaseList, 'Fifty a page'), ...closed },
  }),
  seeCase: createRoute({
    ...shared,
    method: 'get',
    path: '/api/v1/cases/{id}',
    operationId: 'seeCase',
    summary: 'A case with its moves, its times and what the caller can do now',
    request: { params: z.object({ id: CaseId }) },
    responses: { 200: json(CaseView, 'The case'), ...closed },
  }),
  moveCase: createRoute({
    ...shared,
    method: 'post',
    path: '/api/v1/cases/{id}/moves',
    operationId: 'moveCase',
    summary: 'Makes a move',
    request: { params: z.object({ id: CaseId }), ...body(NewMove) },
    responses: { 200: json(CaseView, 'The case after it'), ...closed, ...refusals },
  }),
} as const
