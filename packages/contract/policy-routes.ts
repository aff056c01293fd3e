import { createRoute, z } from '@hono/zod-openapi'
import { PolicyList, PolicyView } from './policies.ts'
import { json, problem } from './route-parts.ts'
import { DayText } from './words.ts'

const file = { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } }
const none = { 404: problem('There is no such policy') }
const params = z.object({ id: z.string().max(80) })
const from = DayText.optional().openapi({ description: 'First day of a version; the newest unless given.' })

/** How organisations are evaluated: every policy, open to everybody. */
export const policyRoutes = {
  policies: createRoute({
    method: 'get',
    path: '/api/v1/policies',
    operationId: 'policies',
    tags: ['Evaluation'],
    summary: 'How organisations are evaluated, by whom and on what basis',
    request: {},
    responses: { 200: json(PolicyList, 'The newest version of each policy') },
  }),
  policy: createRoute({
    method: 'get',
    path: '/api/v1/policies/{id}',
    operationId: 'policy',
    tags: ['Evaluation'],
    summary: 'One policy: basis, text, scoring table, levels, versions, and how a level comes into force',
    request: { params, query: z.object({ from }) },
    responses: { 200: json(PolicyView, 'The policy'), ...none },
  }),
  policyDocument: createRoute({
    method: 'get',
    path: '/api/v1/policies/{id}/document',
    operationId: 'policyDocument',
    tags: ['Evaluation'],
    summary: 'The policy as a file: YAML, a spreadsheet, a text, or the canonical JSON its digest is taken of',
    request: {
      params,
      query: z.object({
        from,
        format: z.enum(['yaml', 'xlsx', 'text', 'json']).default('yaml'),
        lang: z.enum(['zh', 'en']).default('zh').openapi({ description: 'Of the text.' }),
      }),
    },
    responses: { 200: { description: 'The file', content: file }, ...none },
  }),
  policyAnnex: createRoute({
    method: 'get',
    path: '/api/v1/policies/{id}/annex',
    operationId: 'policyAnnex',
    tags: ['Evaluation'],
    summary: 'The report of its trial that was annexed to a promulgation, byte for byte',
    request: { params, query: z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/) }) },
    responses: { 200: { description: 'The report', content: file }, ...none },
  }),
} as const
