import { inboxRoutes, type MessageAddressView, type Problem } from '@probity/contract'
import type { Context, Hono } from 'hono'
import { asOwn, type OwnPages, passing } from '../my/as-own.ts'
import type { Own } from '../my/head.ts'
import { addressesPage } from './addresses-page.ts'
import { inboxPage } from './inbox-page.ts'

type News = Pick<Parameters<typeof addressesPage>[1], 'added' | 'confirmed' | 'problem'>

/** An organisation's inbox, and where else it is told. */
export const inboxPages = (site: Hono, pages: OwnPages): void => {
  const { visitOf, clientOf, respond, refused, zone } = pages
  const own = asOwn(pages)

  site.get(
    '/my/inbox',
    own(async (c, me) => {
      const cursor = c.req.query('cursor')
      const inbox = await clientOf(c)(inboxRoutes.inbox, { query: cursor ? { cursor } : {} })
      if (!inbox.ok) return refused(c, inbox.problem)
      const token = c.req.query('confirm')
      return respond(c, inboxPage(visitOf(c), { inbox: inbox.value, token, zone, own: me }), passing)
    }),
  )

  site.post(
    '/my/inbox/read',
    own(async (c) => {
      const { until } = await c.req.parseBody()
      const read = await clientOf(c)(inboxRoutes.readInbox, { json: { until: Number(until) || 0 } })
      return read.ok ? c.redirect('/my/inbox', 303) : refused(c, read.problem)
    }),
  )

  const showAddresses = async (c: Context, me: Own, news: News = {}) => {
    const addresses = await clientOf(c)(inboxRoutes.messageAddresses, {})
    if (!addresses.ok) return refused(c, addresses.problem)
    const page = addressesPage(visitOf(c), { addresses: addresses.value, zone, own: me, ...news })
    return respond(c, page, { ...passing, status: news.problem ? 422 : 200 })
  }

  site.get(
    '/my/inbox/addresses',
    own((c, me) => showAddresses(c, me)),
  )

  site.post(
    '/my/inbox/addresses',
    own(async (c, me) => {
      const { channel, address, language, event } = await c.req.parseBody({ all: true })
      const added = await clientOf(c)(inboxRoutes.addMessageAddress, {
        json: {
          channel: channel === 'email' ? 'email' : 'webhook',
          address: String(address),
          language: language === 'en' ? 'en' : 'zh',
          events: [event ?? []].flat().map(String) as MessageAddressView['events'],
        },
      })
      return showAddresses(c, me, added.ok ? { added: added.value } : withProblem(added.problem))
    }),
  )

  site.post(
    '/my/inbox/confirm',
    own(async (c, me) => {
      const { token } = await c.req.parseBody()
      const confirmed = await clientOf(c)(inboxRoutes.confirmMessageAddress, { json: { token: String(token) } })
      return showAddresses(c, me, confirmed.ok ? { confirmed: true } : withProblem(confirmed.problem))
    }),
  )

  site.post(
    '/my/inbox/addresses/:address/end',
    own(async (c, me) => {
      const params = { address: c.req.param('address') ?? '' }
      const ended = await clientOf(c)(inboxRoutes.endMessageAddress, { params })
      return ended.ok ? c.redirect('/my/inbox/addresses', 303) : showAddresses(c, me, withProblem(ended.problem))
    }),
  )
}

const withProblem = (problem: Problem | undefined): News => (problem ? { problem } : {})
