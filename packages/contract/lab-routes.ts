import { createRoute, z } from '@hono/zod-openapi'
import { CheckedPolicy, DraftBody, MoverList, TrialAnswer, TrialBody } from './lab.ts'
import { body, json, problem, security } from './route-parts.ts'

const refusals = {
  401: problem('Nobody is signed in'),
  403: problem('It is not theirs to try'),
  404: problem('There is no such policy'),
  409: problem('It cannot be tried'),
  422: problem('The draft cannot be read'),
}

/** Drafts tried on everybody before they bind anyone. Nothing that is sent here is kept. */
export const labRoutes = {
  checkDraft: createRoute({
    method: 'post',
    path: '/api/v1/lab/check',
    operationId: 'checkDraft',
    tags: ['Lab'],
    security,
    summary: 'What is against the format or the law in a draft, with its lines',
    request: body(DraftBody),
    responses: { 200: json(CheckedPolicy, 'Findings; the document where it could be read'), ...refusals },
  }),
  tryPolicy: createRoute({
    method: 'post',
    path: '/api/v1/lab/trials',
    operationId: 'tryPolicy',
    tags: ['Lab'],
    security,
    summary: 'One policy beside another, on everybody: movement, breakdowns, indicators, thresholds; in groups of ten',
    request: body(TrialBody),
    responses: { 200: json(TrialAnswer, 'The report, and the annex a promulgation would carry'), ...refusals },
  }),
  lookAtMovers: createRoute({
    method: 'post',
    path: '/api/v1/lab/movers',
    operationId: 'lookAtMovers',
    tags: ['Lab'],
    security,
    summary: 'Those whose level would be another, for the authority that evaluates them; each of them is a look',
    request: body(TrialBody.extend({ reference: z.string().min(1).max(200), most: z.int().min(1).max(20).optional() })),
    responses: { 200: json(MoverList, 'Whose score changes most first'), ...refusals },
  }),
} as const
