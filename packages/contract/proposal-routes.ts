import { createRoute, z } from '@hono/zod-openapi'
import { json, problem, security } from './route-parts.ts'
import { InstantText, NumberCursor } from './words.ts'

const problems = { 401: problem('Nobody is signed in'), 403: problem('Not a part that does this') }

/** What one person proposed and another decides. */
export const ProposalView = z
  .object({
    id: z.number(),
    act: z.enum(['recall', 'decide-conflict', 'promulgate-policy', 'adopt-levels', 'end-level']),
    body: z.string(),
    target: z.string(),
    details: z.unknown(),
    reasons: z.string(),
    proposedBy: z.string(),
    proposedAt: InstantText,
    /** Whether the one who asks may decide it: whoever proposed it may not. */
    mayDecide: z.boolean(),
    decision: z.enum(['confirmed', 'declined']).optional(),
    decidedBy: z.string().optional(),
    decidedAt: InstantText.optional(),
  })
  .openapi('Proposal')
export type ProposalView = z.infer<typeof ProposalView>

/** An entry of the audit trail. */
export const AuditEntryView = z
  .object({
    id: z.number(),
    at: InstantText,
    event: z.string(),
    who: z.string(),
    role: z.string(),
    body: z.string(),
    details: z.record(z.string(), z.unknown()),
  })
  .openapi('AuditEntry')
export type AuditEntryView = z.infer<typeof AuditEntryView>

/** A look at rows that name nobody who is known: nobody else can be told of it. */
export const RowLookView = z
  .object({
    id: z.number(),
    at: InstantText,
    who: z.string(),
    role: z.string(),
    body: z.string(),
    purpose: z.string(),
    submission: z.string(),
    rows: z.array(z.number()),
  })
  .openapi('RowLook')
export type RowLookView = z.infer<typeof RowLookView>

export const proposalRoutes = {
  proposals: createRoute({
    method: 'get',
    path: '/api/v1/proposals',
    operationId: 'proposals',
    tags: ['Two people'],
    security,
    summary: 'What was proposed in the name of this body and waits for a second person, or was decided',
    request: { query: z.object({ cursor: NumberCursor.optional() }) },
    responses: {
      200: json(z.object({ items: z.array(ProposalView), next: z.string().optional() }), 'Fifty a page'),
      ...problems,
    },
  }),
  decideProposal: createRoute({
    method: 'post',
    path: '/api/v1/proposals/{id}/decide',
    operationId: 'decideProposal',
    tags: ['Two people'],
    security,
    summary: 'A second person confirms a proposal, and it is done at once, or declines it',
    request: {
      params: z.object({ id: z.coerce.number().int().positive() }),
      body: {
        required: true,
        content: {
          'application/json': {
            schema: z.object({
              decision: z.enum(['confirmed', 'declined']),
              /** Who decides, where a system asks; a person is known. */
              decidedBy: z.string().min(1).max(100).optional(),
            }),
          },
        },
      },
    },
    responses: {
      200: json(
        z.object({
          decision: z.enum(['confirmed', 'declined']),
          records: z.number().optional(),
          levels: z.number().optional(),
          leftOut: z.record(z.string(), z.number()).optional(),
        }),
        'What was decided; of a recall, how many records were hidden; of levels, how many came into force and what was left out',
      ),
      404: problem('There is no such proposal'),
      409: problem('Decided already'),
      422: problem('It takes two people'),
      ...problems,
    },
  }),
  audit: createRoute({
    method: 'get',
    path: '/api/v1/audit',
    operationId: 'audit',
    tags: ['Two people'],
    security,
    summary: 'What was done at the door and by whom; for auditors',
    request: { query: z.object({ cursor: NumberCursor.optional(), event: z.string().max(40).optional() }) },
    responses: {
      200: json(z.object({ items: z.array(AuditEntryView), next: z.string().optional() }), 'A hundred a page'),
      ...problems,
    },
  }),
  rowLooks: createRoute({
    method: 'get',
    path: '/api/v1/audit/row-looks',
    operationId: 'rowLooks',
    tags: ['Two people'],
    security,
    summary: 'Who read rows that name nobody who is known; for auditors',
    request: { query: z.object({ cursor: NumberCursor.optional() }) },
    responses: {
      200: json(z.object({ items: z.array(RowLookView), next: z.string().optional() }), 'A hundred a page'),
      ...problems,
    },
  }),
} as const
