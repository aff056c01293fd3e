import { createRoute, z } from '@hono/zod-openapi'
import { body, json, problem, security } from './route-parts.ts'
import { DayText, InstantText, NumberCursor, Words } from './words.ts'

const shared = { tags: ['Inbox'], security }
const closed = {
  401: problem('Nobody is signed in'),
  403: problem('Only people of an organisation or authority have one'),
}

const eventNames = ['letter', 'case', 'due', 'overdue', 'follow'] as const

export const MessageView = z
  .object({
    id: z.number(),
    event: z.enum(eventNames),
    title: Words,
    says: Words,
    at: InstantText,
    unread: z.boolean(),
    case: z.string().optional(),
    letter: z.string().optional(),
    dueOn: DayText.optional(),
  })
  .openapi('Message')
export type MessageView = z.infer<typeof MessageView>

export const Inbox = z
  .object({
    items: z.array(MessageView),
    /** At most 100 are counted. */
    unread: z.number(),
    next: z.string().optional(),
  })
  .openapi('Inbox')
export type Inbox = z.infer<typeof Inbox>

export const MessageAddressView = z
  .object({
    id: z.number(),
    channel: z.enum(['email', 'webhook']),
    address: z.string(),
    language: z.enum(['zh', 'en']),
    events: z.array(z.enum(eventNames)),
    addedAt: InstantText,
    /** Nothing goes there before. */
    verifiedAt: InstantText.optional(),
    /** Since when nothing could be sent there. */
    givenUpAt: InstantText.optional(),
  })
  .openapi('MessageAddress')
export type MessageAddressView = z.infer<typeof MessageAddressView>

export const MessageAddresses = z
  .object({
    items: z.array(MessageAddressView),
    /** What this reader may be told of. */
    events: z.array(z.object({ event: z.enum(eventNames), title: Words })),
    /** Whether this node can send e-mail. */
    email: z.boolean(),
  })
  .openapi('MessageAddresses')
export type MessageAddresses = z.infer<typeof MessageAddresses>

/** What somebody's own organisation or authority is told of: that there is something, never what it is (R12). */
export const inboxRoutes = {
  inbox: createRoute({
    ...shared,
    method: 'get',
    path: '/api/v1/inbox',
    operationId: 'inbox',
    summary: 'Messages to the body the caller acts for',
    request: { query: z.object({ cursor: NumberCursor.optional() }) },
    responses: { 200: json(Inbox, 'The newest first, fifty a page'), ...closed },
  }),
  readInbox: createRoute({
    ...shared,
    method: 'post',
    path: '/api/v1/inbox/read',
    operationId: 'readInbox',
    summary: 'Notes up to where the caller has read',
    request: body(z.object({ until: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER) })),
    responses: { 200: json(z.object({ unread: z.number() }), 'How many are left'), ...closed },
  }),
  messageAddresses: createRoute({
    ...shared,
    method: 'get',
    path: '/api/v1/inbox/addresses',
    operationId: 'messageAddresses',
    summary: 'Where else the body is told, and of what; nowhere unless somebody of it asked',
    responses: { 200: json(MessageAddresses, 'At most five'), ...closed },
  }),
  addMessageAddress: createRoute({
    ...shared,
    method: 'post',
    path: '/api/v1/inbox/addresses',
    operationId: 'addMessageAddress',
    summary: 'Adds an address; it is sent one message, and nothing else before that was confirmed',
    request: body(
      z.object({
        channel: z.enum(['email', 'webhook']),
        address: z.string().min(3).max(500),
        language: z.enum(['zh', 'en']),
        events: z.array(z.enum(eventNames)).min(1).max(eventNames.length),
      }),
    ),
    responses: {
      200: json(
        z.object({
          address: MessageAddressView,
          /** Signs a webhook’s messages; shown this once. */ secret: z.string().optional(),
        }),
        'It waits to be confirmed',
      ),
      ...closed,
      409: problem('It is known already, or there are five'),
      422: problem('It is no such address'),
    },
  }),
  confirmMessageAddress: createRoute({
    ...shared,
    method: 'post',
    path: '/api/v1/inbox/addresses/confirm',
    operationId: 'confirmMessageAddress',
    summary: 'Confirms an address with what it was sent',
    request: body(z.object({ token: z.string().max(100) })),
    responses: {
      200: json(z.object({ address: MessageAddressView }), 'It is told from now on'),
      ...closed,
      422: problem('It is not what was sent'),
    },
  }),
  endMessageAddress: createRoute({
    ...shared,
    method: 'post',
    path: '/api/v1/inbox/addresses/{address}/end',
    operationId: 'endMessageAddress',
    summary: 'Takes an address away; what was not sent yet is not sent',
    request: { params: z.object({ address: z.coerce.number().int().positive() }) },
    responses: {
      200: json(z.object({ ended: z.literal(true) }), 'It is gone'),
      ...closed,
      404: problem('There is no such address'),
    },
  }),
} as const
