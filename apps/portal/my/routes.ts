import { type Client, delegationRoutes, expandFullFile, lookRoutes, type Problem } from '@probity/contract'
import type { Context, Hono } from 'hono'
import type { ErrorStatus } from '../errors/errors.ts'
import type { Visit } from '../site/layout.ts'
import type { respond as send } from '../site/respond.ts'
import { consentsPage, findOffer, offersOf } from './consents.ts'
import { delegatesPage } from './delegates.ts'
import { findGroup, ownFilePage } from './file.ts'
import { notRepresenting, type Own } from './head.ts'
import { looksPage } from './looks.ts'

/** What the subject's pages stand on: the API as the reader's own session may use it. */
export type OwnPages = {
  visitOf(c: Context): Visit
  clientOf(c: Context): Client
  respond: typeof send
  refused(c: Context, problem: Problem | undefined): Promise<Response>
  failed(c: Context, status: ErrorStatus): Promise<Response>
  readonly zone: string
}

/** The purpose for which a subject reads its own file; the pack says what it opens. */
const ownPurpose = 'own-file'
const passing = { keeping: 'passing' } as const

/** A subject's own pages: its file, who looked, what it allowed, who acts for it. They show what the API gives its representative, and no more. */
export const ownPages = (site: Hono, { visitOf, clientOf, respond, refused, failed, zone }: OwnPages): void => {
  /** Runs a page for whoever represents an organisation; others sign in, or learn that they represent nobody. */
  const asOwn = (page: (c: Context, own: Own) => Promise<Response>) => async (c: Context) => {
    const visit = visitOf(c)
    const { signedIn } = visit
    if (!signedIn) {
      if (!visit.canSignIn) return failed(c, 404)
      const { pathname, search } = new URL(c.req.url)
      return c.redirect(
        `/auth/sign-in?to=${encodeURIComponent(c.req.method === 'GET' ? pathname + search : '/my')}`,
        302,
      )
    }
    if (signedIn.role !== 'representative') return respond(c, notRepresenting(visit), { ...passing, status: 403 })
    return page(c, { handle: signedIn.body, csrf: signedIn.csrf })
  }

  site.get(
    '/my',
    asOwn(async (c, { handle }) => {
      const file = await clientOf(c)(lookRoutes.fullFile, { params: { handle }, query: { purpose: ownPurpose } })
      if (!file.ok) return refused(c, file.problem)
      return respond(c, ownFilePage(visitOf(c), expandFullFile(file.value), findGroup(c.req.query('show'))), passing)
    }),
  )

  site.get(
    '/my/looks',
    asOwn(async (c, { handle }) => {
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
    asOwn((c, own) => showConsents(c, own, c.req.query('to'))),
  )

  site.post(
    '/my/consents',
    asOwn(async (c, own) => {
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
    asOwn(async (c, own) => {
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
    asOwn((c, own) => showDelegates(c, own)),
  )

  site.post(
    '/my/delegates',
    asOwn(async (c, own) => {
      const { days } = await c.req.parseBody()
      const json = { days: Number(days) }
      const made = await clientOf(c)(delegationRoutes.delegate, { params: { handle: own.handle }, json })
      return showDelegates(c, own, made.ok ? { invited: made.value } : { problem: made.problem })
    }),
  )

  site.post(
    '/my/delegates/:delegation/revoke',
    asOwn(async (c, own) => {
      const params = { handle: own.handle, delegation: c.req.param('delegation') ?? '' }
      const revoked = await clientOf(c)(delegationRoutes.revokeDelegation, { params })
      return revoked.ok
        ? c.redirect('/my/delegates#delegated', 303)
        : showDelegates(c, own, { problem: revoked.problem })
    }),
  )
}
