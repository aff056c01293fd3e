import { createRoute, z } from '@hono/zod-openapi'
import { CaseId } from './cases.ts'
import { LetterId, LetterList, LetterSummary, LetterView, serviceWayNames } from './letters.ts'
import { json, problem, security } from './route-parts.ts'
import { DayText, Handle, NumberCursor } from './words.ts'

const shared = { tags: ['Letters'], security }
const closed = {
  401: problem('Nobody is signed in'),
  403: problem('It goes to somebody else'),
  404: problem('There is no such letter'),
}
const one = { params: z.object({ id: LetterId }) }

/** Letters of authorities in cases: for the party they go to and the authority they come from, and for nobody else (R12, R13). */
export const letterRoutes = {
  letters: createRoute({
    ...shared,
    method: 'get',
    path: '/api/v1/organisations/{handle}/letters',
    operationId: 'letters',
    summary: 'An organisation’s letterbox',
    request: { params: z.object({ handle: Handle }), query: z.object({ cursor: NumberCursor.optional() }) },
    responses: { 200: json(LetterList, 'The newest first, fifty a page'), ...closed },
  }),
  lettersOfCase: createRoute({
    ...shared,
    method: 'get',
    path: '/api/v1/cases/{id}/letters',
    operationId: 'lettersOfCase',
    summary: 'Letters of a case, whomever they go to: for the authority that has it, and for auditors',
    request: { params: z.object({ id: CaseId }) },
    responses: { 200: json(LetterList, 'The newest first'), ...closed },
  }),
  letter: createRoute({
    ...shared,
    method: 'get',
    path: '/api/v1/letters/{id}',
    operationId: 'letter',
    summary: 'A letter, with its text in both languages',
    request: one,
    responses: { 200: json(LetterView, 'The letter'), ...closed },
  }),
  letterFile: createRoute({
    ...shared,
    method: 'get',
    path: '/api/v1/letters/{id}/file',
    operationId: 'letterFile',
    summary: 'A letter as PDF/A: one language, or the Chinese copy with the English one behind it',
    request: { ...one, query: z.object({ lang: z.enum(['zh', 'en', 'both']).optional() }) },
    responses: {
      200: {
        description: 'The same bytes whenever it is asked for',
        content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
      },
      ...closed,
    },
  }),
  receiveLetter: createRoute({
    ...shared,
    method: 'post',
    path: '/api/v1/letters/{id}/received',
    operationId: 'receiveLetter',
    summary: 'The party confirms that it received a letter; if nothing was served before, this is its service',
    request: one,
    responses: { 200: json(LetterSummary, 'The letter with its service'), ...closed },
  }),
  serveLetter: createRoute({
    ...shared,
    method: 'post',
    path: '/api/v1/letters/{id}/service',
    operationId: 'serveLetter',
    summary: 'The authority records how and when a letter was served, and what proves it',
    request: {
      ...one,
      body: {
        required: true,
        content: {
          'application/json': {
            schema: z.object({ way: z.enum(serviceWayNames), servedOn: DayText, proof: z.string().min(1).max(200) }),
          },
        },
      },
    },
    responses: {
      200: json(LetterSummary, 'The letter with its service'),
      ...closed,
      409: problem('It was served already'),
      422: problem('The day or the proof is not right'),
    },
  }),
} as const
