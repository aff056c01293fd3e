import { createRoute, z } from '@hono/zod-openapi'
import { json, problem, security } from './route-parts.ts'
import { DayText, Handle, InstantText } from './words.ts'

const problems = { 401: problem('Nobody is signed in'), 403: problem('Only its office-holder does this') }
const aSubject = z.object({ handle: Handle })

export const DelegationView = z
  .object({
    id: z.number(),
    givenAt: InstantText,
    until: DayText,
    takenAt: InstantText.optional(),
    revokedAt: InstantText.optional(),
    /** `lapsed`: the register names another office-holder now. */
    state: z.enum(['offered', 'taken', 'revoked', 'over', 'lapsed']),
  })
  .openapi('Delegation')
export type DelegationView = z.infer<typeof DelegationView>

/** Who may act for an organisation besides its office-holder (R26): no name is kept, only that somebody took it. */
export const delegationRoutes = {
  delegations: createRoute({
    method: 'get',
    path: '/api/v1/organisations/{handle}/delegations',
    operationId: 'delegations',
    tags: ['Delegations'],
    security,
    summary: 'Delegations of an organisation, and whether each still holds',
    request: { params: aSubject },
    responses: { 200: json(z.object({ items: z.array(DelegationView) }), 'The newest first'), ...problems },
  }),
  delegate: createRoute({
    method: 'post',
    path: '/api/v1/organisations/{handle}/delegations',
    operationId: 'delegate',
    tags: ['Delegations'],
    security,
    summary: 'The office-holder lets somebody act for the organisation; the invitation is shown once and handed over',
    request: {
      params: aSubject,
      body: {
        required: true,
        content: { 'application/json': { schema: z.object({ days: z.number().int().min(1).max(365) }) } },
      },
    },
    responses: {
      200: json(
        z.object({ id: z.number(), until: DayText, invitation: z.string(), address: z.string() }),
        'The invitation, good for three days and once',
      ),
      ...problems,
    },
  }),
  revokeDelegation: createRoute({
    method: 'post',
    path: '/api/v1/organisations/{handle}/delegations/{delegation}/revoke',
    operationId: 'revokeDelegation',
    tags: ['Delegations'],
    security,
    summary: 'Ends a delegation at once',
    request: { params: aSubject.extend({ delegation: z.coerce.number().int().positive() }) },
    responses: {
      200: json(z.object({ revoked: z.literal(true) }), 'Whoever used it is the public again with the next request'),
      404: problem('There is no such delegation'),
      ...problems,
    },
  }),
} as const
