import {
  caseRoutes,
  delegationRoutes,
  expandFullFile,
  lookRoutes,
  obligationRoutes,
  type Problem,
} from '@probity/contract'
import type { Context, Hono } from 'hono'
import { asOwn, type OwnPages, passing } from './as-own.ts'
import { consentsPage, findOffer, offersOf } from './consents.ts'
import { delegatesPage } from './delegates.ts'
import { findGroup, ownFilePage } from './file.ts'
import type { Own } from './head.ts'
import { looksPage } from './looks.ts'

/** The purpose for which a subject reads its own file; the pack says what it opens. */
const ownPurpose = 'own-file'

/** A subject's own pages: its file, who looked, what it allowed, who acts for it. They show what the API gives its representative, and no more. */
export const ownPages = (site: Hono, pages: OwnPages): void => {
  const { visitOf, clientOf, respond, refused, zone } = pages
  const own = asOwn(pages)
  site.get(
    '/my',
    own(async (c, { handle }) => {
      const client = clientOf(c)
      const file = await client(lookRoutes.fullFile, { params: { handle }, query: { purpose: ownPurpose } })
      if (!file.ok) return refused(c, file.problem)
      const cases = await client(caseRoutes.casesOf, { params: { handle } })
      if (!cases.ok) return refused(c, cases.problem)
      const applied = await client(caseRoutes.caseQueue, {})
      if (!applied.ok) return refused(c, applied.problem)
      const followers = await client(obligationRoutes.obligationsOf, { params: { handle } })
      if (!followers.ok) return refused(c, followers.problem)
      const group = findGroup(c.req.query('show'))
      const all = [...cases.value.items, ...applied.value.items]
      return respond(c, ownFilePage(visitOf(c), expandFullFile(file.value), group, all, followers.value.items), passing)
    }),
  )

  site.get(
    '/my/looks',
    own(async (c, { handle }) => {
      const cursor = c.req.query('cursor')
      const looks = await clientOf(c)(lookRoutes.looks, {
        params: { handle },
        query: { ...(cursor ? { cursor } : {}) },
      })
      return looks.ok ? respond(c, looksPage(visitOf(c), looks.value, zone), passing) : refused(c, looks.problem)
    }),
  )

  const showConsents = async (c: Context, own: Own, to: string | undefined, problem?: Problem) => {
    const client = clientOf(c)
    const [purposes, consents] = await Promise.all([
      client(lookRoutes.purposes, {}),
      client(lookRoutes.consents, { params: { handle: own.handle } }),
    ])
    if (!purposes.ok) return refused(c, purposes.problem)
    if (!consents.ok) return refused(c, consents.problem)
    const offers = offersOf(purposes.value)
    const shown = { consents: consents.value, offers, chosen: findOffer(offers, to), problem, zone, own }
    return respond(c, consentsPage(visitOf(c), shown), { ...passing, status: problem ? 422 : 200 })
  }

  site.get(
    '/my/consents',
    own((c, own) => showConsents(c, own, c.req.query('to'))),
  )

  site.post(
    '/my/consents',
    own(async (c, own) => {
      const { to, until, field } = await c.req.parseBody({ all: true })
      const [receiver = '', purpose = ''] = String(to).split('.')
      const fields = [field ?? []].flat().map(String)
      const json = { receiver, purpose, fields, until: String(until) }
      const given = await clientOf(c)(lookRoutes.giveConsent, { params: { handle: own.handle }, json })
      return given.ok ? c.redirect('/my/consents#given', 303) : showConsents(c, own, String(to), given.problem)
    }),
  )

  site.post(
    '/my/consents/:consent/revoke',
    own(async (c, own) => {
      const params = { handle: own.handle, consent: c.req.param('consent') ?? '' }
      const revoked = await clientOf(c)(lookRoutes.revokeConsent, { params })
      return revoked.ok ? c.redirect('/my/consents#given', 303) : showConsents(c, own, undefined, revoked.problem)
    }),
  )

  type Invited = Parameters<typeof delegatesPage>[1]['invited']
  const showDelegates = async (
    c: Context,
    own: Own,
    more: { invited?: Invited; problem?: Problem | undefined } = {},
  ) => {
    const given = await clientOf(c)(delegationRoutes.delegations, { params: { handle: own.handle } })
    if (!given.ok) return refused(c, given.problem)
    const page = delegatesPage(visitOf(c), { items: given.value.items, zone, own, ...more })
    return respond(c, page, { ...passing, status: more.problem ? 422 : 200 })
  }

  site.get(
    '/my/delegates',
    own((c, own) => showDelegates(c, own)),
  )

  site.post(
    '/my/delegates',
    own(async (c, own) => {
      const { days } = await c.req.parseBody()
      const json = { days: Number(days) }
      const made = await clientOf(c)(delegationRoutes.delegate, { params: { handle: own.handle }, json })
      return showDelegates(c, own, made.ok ? { invited: made.value } : { problem: made.problem })
    }),
  )

  site.post(
    '/my/delegates/:delegation/revoke',
    own(async (c, own) => {
      const params = { handle: own.handle, delegation: c.req.param('delegation') ?? '' }
      const revoked = await clientOf(c)(delegationRoutes.revokeDelegation, { params })
      return revoked.ok
        ? c.redirect('/my/delegates#delegated', 303)
        : showDelegates(c, own, { problem: revoked.problem })
    }),
  )
}
