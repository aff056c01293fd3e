import { createRoute, z } from '@hono/zod-openapi'
import { json, problem, security } from './route-parts.ts'
import { InstantText } from './words.ts'

const problems = { 401: problem('Nobody is signed in'), 403: problem('Not a part that does this') }

/** A public key as it stands in the register. */
export const ClientKeyView = z
  .object({
    clientId: z.string(),
    keyId: z.string(),
    role: z.string(),
    body: z.string(),
    validFrom: InstantText,
    validUntil: InstantText,
  })
  .openapi('ClientKey')
export type ClientKeyView = z.infer<typeof ClientKeyView>

const clientId = z
  .string()
  .regex(/^[\w.:-]{1,100}$/)
  .openapi({ example: 'housing', description: 'How the system calls itself; an authority may have several.' })

/** Keys of systems, which the operator registers: what comes with them is signed, and nobody can deny it later. */
export const keyRoutes = {
  listKeys: createRoute({
    method: 'get',
    path: '/api/v1/keys/{body}',
    operationId: 'listKeys',
    tags: ['Keys'],
    security,
    summary: 'Keys of a body’s systems that are in use',
    request: { params: z.object({ body: z.string().max(100) }) },
    responses: { 200: json(z.object({ items: z.array(ClientKeyView) }), 'The keys'), ...problems },
  }),
  registerKey: createRoute({
    method: 'post',
    path: '/api/v1/keys',
    operationId: 'registerKey',
    tags: ['Keys'],
    security,
    summary: 'Registers the public key of a system, with the days it may be used',
    request: {
      body: {
        required: true,
        content: {
          'application/json': {
            schema: z.object({
              clientId,
              role: z.enum(['clerk', 'decider', 'supervisor', 'operator', 'auditor', 'credit-service', 'bank']),
              body: z.string().min(1).max(100),
              days: z.number().int().min(1).max(730),
              publicJwk: z.record(z.string(), z.string()),
            }),
          },
        },
      },
    },
    responses: {
      200: json(ClientKeyView, 'As it stands now'),
      422: problem('The key cannot be used'),
      404: problem('No such body'),
      ...problems,
    },
  }),
  endKey: createRoute({
    method: 'post',
    path: '/api/v1/keys/{clientId}/{keyId}/end',
    operationId: 'endKey',
    tags: ['Keys'],
    security,
    summary: 'Ends a key and every token it was given, at once',
    request: { params: z.object({ clientId, keyId: z.string().regex(/^[\w-]{43}$/) }) },
    responses: {
      200: json(z.object({ ended: z.literal(true) }), 'Ended'),
      404: problem('There is no such key'),
      ...problems,
    },
  }),
} as const
