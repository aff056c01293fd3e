import type { Bilingual } from '@probity/base'
import {
  type Client,
  expandFile,
  expandLine,
  listRoutes,
  logRoutes,
  lookRoutes,
  type Problem,
  policyRoutes,
  publicRoutes,
} from '@probity/contract'
import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { aboutPage } from './about/about.ts'
import { authoritiesPage } from './authorities/authorities.ts'
import { casePages } from './cases/routes.ts'
import { cataloguePage } from './catalogue/catalogue.ts'
import { kindPage } from './catalogue/kind.ts'
import { type ErrorStatus, errorPage, statusOf } from './errors/errors.ts'
import { evaluationPage } from './evaluation/evaluation.ts'
import { policyPage } from './evaluation/policy.ts'
import { homePage } from './home/home.ts'
import { inboxPages } from './inbox/routes.ts'
import { letterPages } from './letters/routes.ts'
import { listPage } from './lists/list.ts'
import { listsPage } from './lists/lists.ts'
import { logPage } from './log/log.ts'
import { levelPages } from './my/level-routes.ts'
import { ownPages } from './my/routes.ts'
import { keepingOf, organisationPage } from './organisation/organisation.ts'
import { recordPage } from './organisation/record-page.ts'
import { procedurePages } from './procedures/routes.ts'
import { purposesPage } from './purposes/purposes.ts'
import { reportPages } from './reports/routes.ts'
import { exactCode } from './search/exact-code.ts'
import { resultsPage } from './search/results.ts'
import { type Choosable, chooserPage } from './sign-in/chooser.ts'
import type { SignedIn } from './sign-in/header.ts'
import { refusedPage } from './sign-in/refused.ts'
import { sessionPages } from './sign-in/routes.ts'
import { signedOutPage } from './sign-in/signed-out.ts'
import { assetUrl, findAsset } from './site/assets.ts'
import { endOfDay } from './site/dates.ts'
import { languageOf } from './site/language.ts'
import type { Visit } from './site/layout.ts'
import { securityHeaders, respond as send } from './site/respond.ts'
import { robots } from './site/robots.ts'
import { startPages } from './start/routes.ts'

export type { SignedIn } from './sign-in/header.ts'
export { languageOf, languageTag } from './site/language.ts'

export type PortalOptions = {
  /** The portal shows what the public API answers and nothing else. */
  readonly client: Client
  /** IANA zone in which the law pack counts days; 'known at the end of a day' is counted in it. */
  readonly zone?: string
  /** Public address of the site (scheme and host), where adverse lines can be checked; that of the request if empty or absent. */
  readonly address?: () => string
  /** A line above every page, such as 'this city never was'. */
  readonly notice?: Bilingual
  /** Whether there is a way to sign in. */
  readonly canSignIn?: boolean
  /** Who is signed in, if anybody is. */
  readonly signedInOf?: (c: Context) => SignedIn | undefined
  /** The API as whoever is signed in may use it; the public's if absent. */
  readonly clientOf?: (c: Context) => Client
  /** Told of every fault behind a 500 page. */
  readonly onFault?: (fault: unknown) => void
}

/** How a page knows its reader. */
const visitsOf =
  ({ address, notice, canSignIn, signedInOf }: Omit<PortalOptions, 'client'>) =>
  (c: Context): Visit => {
    const signedIn = signedInOf?.(c)
    return {
      language: languageOf(c),
      url: c.req.url,
      origin: address?.() || new URL(c.req.url).origin,
      ...(notice ? { notice } : {}),
      ...(canSignIn ? { canSignIn } : {}),
      ...(signedIn ? { signedIn } : {}),
    }
  }

/** Pages of the site that the server shows while somebody signs in. */
export const signInPages = (options: Omit<PortalOptions, 'client'>) => {
  const visitOf = visitsOf(options)
  return {
    chooser: (c: Context, people: readonly Choosable[], action: string) =>
      send(c, chooserPage(visitOf(c), people, action), { keeping: 'passing' }),
    refused: (c: Context, words: { title: Bilingual; detail: Bilingual }, status: ContentfulStatusCode) =>
      send(c, refusedPage(visitOf(c), words), { status, keeping: 'passing' }),
    signedOut: (c: Context, elsewhere: string) => send(c, signedOutPage(visitOf(c), elsewhere), { keeping: 'passing' }),
  }
}

/**
 * The public's site. Mount it at `/` after the API: whatever it does not know it answers with its own 404 page.
 * Every page carries its own security headers; nothing is needed from the server around it.
 */
export const portal = (options: PortalOptions): Hono => {
  const { client, zone = 'UTC', onFault } = options
  const site = new Hono()
  const visitOf = visitsOf(options)
  const respond: typeof send = (c, page, how) =>
    send(c, page, { ...how, ...(options.signedInOf?.(c) ? { own: true } : {}) })
  const failed = (c: Context, status: ErrorStatus, problem?: Problem) =>
    respond(c, errorPage(visitOf(c), status, problem), { status, keeping: 'passing' })
  const refused = (c: Context, problem: Problem | undefined) => failed(c, statusOf(problem), problem)
  /** An address that cannot be one of ours looks like any other that shows nothing. */
  const notShown = (c: Context, problem: Problem | undefined) =>
    statusOf(problem) === 400 ? failed(c, 404) : refused(c, problem)

  site.get('/', (c) => respond(c, homePage(visitOf(c))))
  site.get('/about', (c) => respond(c, aboutPage(visitOf(c))))

  site.get('/search', async (c) => {
    const question = c.req.query('q')?.trim() ?? ''
    const cursor = c.req.query('cursor')
    if (question === '') return respond(c, resultsPage(visitOf(c), '', undefined, undefined), { keeping: 'passing' })
    const found = await client(publicRoutes.search, { query: { q: question, ...(cursor ? { cursor } : {}) } })
    if (!found.ok) return refused(c, found.problem)
    const handle = cursor ? undefined : exactCode(question, found.value)
    if (handle) return c.redirect(`/organisations/${handle}`, 302)
    return respond(c, resultsPage(visitOf(c), question, found.value, cursor), { keeping: 'passing' })
  })

  site.get('/organisations/:handle', async (c) => {
    const asked = { day: given(c, 'day'), known: given(c, 'known'), show: given(c, 'show') }
    const knownAt = asked.known && endOfDay(asked.known, zone)
    if (asked.known && !knownAt) return failed(c, 400)
    const file = await client(publicRoutes.file, {
      params: { handle: c.req.param('handle') },
      query: { ...(asked.day ? { day: asked.day } : {}), ...(knownAt ? { knownAt } : {}) },
    })
    if (!file.ok) return asked.day || knownAt ? refused(c, file.problem) : notShown(c, file.problem)
    const whole = expandFile(file.value)
    return respond(c, organisationPage(visitOf(c), whole, asked), { keeping: keepingOf(whole) })
  })

  site.get('/records/:id', async (c) => {
    const found = await client(publicRoutes.record, { params: { id: c.req.param('id') } })
    if (!found.ok) return notShown(c, found.problem)
    const { organisation, today, law, line } = found.value
    const record = expandLine(law, line)
    return respond(c, recordPage(visitOf(c), organisation, record, today), {
      keeping: keepingOf({ organisation, records: [record] }),
    })
  })

  site.get('/catalogue', async (c) => {
    const catalogue = await client(publicRoutes.catalogue, {})
    return catalogue.ok ? respond(c, cataloguePage(visitOf(c), catalogue.value)) : refused(c, catalogue.problem)
  })

  site.get('/catalogue/:kind', async (c) => {
    const catalogue = await client(publicRoutes.catalogue, {})
    if (!catalogue.ok) return refused(c, catalogue.problem)
    const kind = catalogue.value.kinds.find(({ id }) => id === c.req.param('kind'))
    return kind ? respond(c, kindPage(visitOf(c), catalogue.value, kind)) : failed(c, 404)
  })

  site.get('/purposes', async (c) => {
    const found = await client(lookRoutes.purposes, {})
    return found.ok ? respond(c, purposesPage(visitOf(c), found.value)) : refused(c, found.problem)
  })

  site.get('/lists', async (c) => {
    const lists = await client(listRoutes.lists, {})
    return lists.ok ? respond(c, listsPage(visitOf(c), lists.value)) : refused(c, lists.problem)
  })

  site.get('/lists/:list', async (c) => {
    const cursor = given(c, 'cursor')
    const found = await client(listRoutes.listEntries, {
      params: { list: c.req.param('list') },
      query: { ...(cursor ? { cursor } : {}) },
    })
    if (!found.ok) return refused(c, found.problem)
    return respond(c, listPage(visitOf(c), found.value, cursor !== undefined), { keeping: 'passing' })
  })

  site.get('/evaluation', async (c) => {
    const policies = await client(policyRoutes.policies, {})
    return policies.ok ? respond(c, evaluationPage(visitOf(c), policies.value)) : refused(c, policies.problem)
  })

  site.get('/evaluation/:policy', async (c) => {
    const from = given(c, 'from')
    const found = await client(policyRoutes.policy, {
      params: { id: c.req.param('policy') },
      query: { ...(from ? { from } : {}) },
    })
    return found.ok ? respond(c, policyPage(visitOf(c), found.value)) : notShown(c, found.problem)
  })

  site.get('/authorities', async (c) => {
    const list = await client(publicRoutes.authorities, {})
    return list.ok ? respond(c, authoritiesPage(visitOf(c), list.value)) : refused(c, list.problem)
  })

  site.get('/log', async (c) => {
    const log = await client(logRoutes.log, {})
    if (!log.ok) return refused(c, log.problem)
    const record = given(c, 'record')?.trim()
    if (record === undefined) return respond(c, logPage(visitOf(c), log.value))
    const leaf = given(c, 'leaf')?.trim() ?? ''
    const found = await client(logRoutes.checkRecord, { params: { id: record }, query: leaf ? { leaf } : {} })
    const checked = { record, leaf, ...(found.ok ? { found: found.value } : {}) }
    return respond(c, logPage(visitOf(c), log.value, checked), { keeping: 'passing' })
  })

  const publicStand = { visitOf, client, respond, refused, failed, notShown }
  procedurePages(site, publicStand)
  reportPages(site, publicStand)
  const ownStand = { visitOf, clientOf: options.clientOf ?? (() => client), respond, refused, failed, zone }
  ownPages(site, ownStand)
  levelPages(site, ownStand)
  sessionPages(site, ownStand)
  casePages(site, ownStand)
  startPages(site, ownStand)
  letterPages(site, ownStand)
  inboxPages(site, ownStand)

  site.get('/robots.txt', (c) => c.text(robots, 200, { ...securityHeaders }))
  site.get('/favicon.ico', (c) => c.redirect(assetUrl('favicon.svg'), 302))
  site.get('/assets/:digest/:name', (c) => asset(c, findAsset(c.req.param('digest'), c.req.param('name'))))

  const asset = async (c: Context, found: ReturnType<typeof findAsset>): Promise<Response> =>
    found
      ? c.body(found.body, 200, {
          ...securityHeaders,
          'Content-Type': found.type,
          'Cache-Control': 'public, max-age=31536000, immutable',
        })
      : failed(c, 404)

  site.all('*', (c) => failed(c, 404))
  site.onError((fault, c) => {
    onFault?.(fault)
    return failed(c, 500)
  })
  return site
}

/** A query parameter; an empty field of a form asks nothing. */
const given = (c: Context, name: string): string | undefined => c.req.query(name) || undefined
