import type { OpenAPIHono } from '@hono/zod-openapi'
import { type Caller, signatureOf } from '@probity/access'
import { accept, refuse } from '@probity/base'
import { inboxRoutes } from '@probity/contract'
import {
  addAddress,
  endAddress,
  eventsFor,
  type InboxReader,
  listAddresses,
  listMessages,
  markRead,
  messageEvents,
  readState,
  verifyAddress,
  webhookSecret,
} from '@probity/messages'
import { permit } from '../door/guard.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { viewMessage, viewMessageAddress } from '../views/messages.ts'
import { subjectFinder } from './find-subject.ts'

const messagesAPage = 50
const closely = { keep: false } as const
type Known = Exclude<Caller, { is: 'public' }>

/** The inbox of the body a caller acts for, and where else that body is told. */
export const inboxRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  const { database, clock, messages } = node
  const find = subjectFinder(database.forPublic)

  app.openapi(inboxRoutes.inbox, async (c) => {
    const caller = permit(c, 'inbox', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { cursor } = c.req.valid('query')
    const reader = readerOf(caller.value)
    const { readUntil, unread } = await readState(database, reader)
    const before = cursor === undefined ? undefined : Number(cursor)
    const found = await listMessages(database, reader, { before, most: messagesAPage + 1 })
    const shown = found.slice(0, messagesAPage)
    const next = found.length > messagesAPage ? { next: String(shown.at(-1)?.messageId) } : {}
    const items = shown.map((one) => viewMessage(one, readUntil))
    return respondJson(c, JSON.stringify({ items, unread, ...next }), closely)
  })

  app.openapi(inboxRoutes.readInbox, async (c) => {
    const caller = permit(c, 'readInbox', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const reader = readerOf(caller.value)
    await database.transaction(async (tx) => accept(await markRead(tx, reader, c.req.valid('json').until)))
    const { unread } = await readState(database, reader)
    return respondJson(c, JSON.stringify({ unread }), closely)
  })

  app.openapi(inboxRoutes.messageAddresses, async (c) => {
    const caller = permit(c, 'messageAddresses', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const items = (await listAddresses(database, caller.value.body)).map(viewMessageAddress)
    const events = mayBeToldOf(caller.value).map((event) => ({ event, title: messageEvents[event].title }))
    return respondJson(c, JSON.stringify({ items, events, email: messages.mail !== undefined }), closely)
  })

  app.openapi(inboxRoutes.addMessageAddress, async (c) => {
    const caller = permit(c, 'addMessageAddress', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { channel, address, language, events } = c.req.valid('json')
    if (channel === 'email' && !messages.mail) return respondProblem(c, { code: 'message-address/no-mail' })
    const subjectId = caller.value.role === 'representative' ? ((await find(caller.value.body)) ?? null) : null
    const made = await database.transaction((tx) =>
      addAddress(tx, clock, {
        body: caller.value.body,
        subjectId,
        channel,
        address: address.trim(),
        language,
        events: mayBeToldOf(caller.value).filter((event) => events.includes(event)),
        addedBy: signatureOf(caller.value),
      }),
    )
    if (!made.ok) return respondProblem(c, made.refusal)
    const secret = channel === 'webhook' ? { secret: webhookSecret(messages.key, made.value) } : {}
    return respondJson(c, JSON.stringify({ address: viewMessageAddress(made.value), ...secret }), closely)
  })

  app.openapi(inboxRoutes.confirmMessageAddress, async (c) => {
    const caller = permit(c, 'confirmMessageAddress', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { token } = c.req.valid('json')
    const confirmed = await database.transaction((tx) =>
      verifyAddress(tx, clock, messages.key, { body: caller.value.body, token }),
    )
    if (!confirmed.ok) return respondProblem(c, confirmed.refusal)
    return respondJson(c, JSON.stringify({ address: viewMessageAddress(confirmed.value) }), closely)
  })

  app.openapi(inboxRoutes.endMessageAddress, async (c) => {
    const caller = permit(c, 'endMessageAddress', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { address } = c.req.valid('param')
    const ended = await database.transaction(async (tx) =>
      (await endAddress(tx, caller.value.body, address)) ? accept(true) : refuse('message-address/not-found'),
    )
    return ended.ok ? respondJson(c, '{"ended":true}', closely) : respondProblem(c, ended.refusal)
  })
}

const readerOf = (caller: Known): InboxReader => ({
  body: caller.body,
  person: signatureOf(caller),
  supervisor: caller.role === 'supervisor',
})

const mayBeToldOf = ({ role }: Known) =>
  eventsFor(
    role === 'representative' ? 'subject' : role === 'bank' || role === 'credit-service' ? 'receiver' : 'authority',
  )
