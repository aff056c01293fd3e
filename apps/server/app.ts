import { OpenAPIHono } from '@hono/zod-openapi'
import { tableDecisions } from '@probity/access'
import { createClient } from '@probity/contract'
import type { BuiltDesk } from '@probity/desk'
import { portal, signInPages } from '@probity/portal'
import type { Context } from 'hono'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { deskSite } from './desk.ts'
import { identify, refuseUnknown, signedInOf } from './door/caller.ts'
import { guard } from './door/guard.ts'
import { secureHeaders } from './door/headers.ts'
import { limitRates } from './door/limits.ts'
import { sameSite } from './door/same-site.ts'
import { refuseTypedText } from './door/typed-text.ts'
import { chooseProvider } from './identity/choose-provider.ts'
import { embeddedRoutes } from './identity/embedded/routes.ts'
import { type RefusedPage, signInRoutes } from './identity/sign-in.ts'
import { tokenRoutes } from './identity/token-endpoint.ts'
import { limitJson } from './limit-json.ts'
import { keepLiveTallies } from './live-tallies.ts'
import type { ProbityNode } from './node.ts'
import { probes } from './operations/probes.ts'
import { notePattern } from './operations/watch.ts'
import { problemOf } from './problems.ts'
import { referencePage } from './reference-page.ts'
import { respondProblem } from './respond.ts'
import { actRoutesOf } from './routes/acts.ts'
import { backupRoutesOf } from './routes/backup.ts'
import { caseRoutesOf } from './routes/cases.ts'
import { caseworkRoutesOf } from './routes/casework.ts'
import { checkRoutesOf } from './routes/checks.ts'
import { consentRoutesOf } from './routes/consents.ts'
import { delayRoutesOf } from './routes/delays.ts'
import { delegationRoutesOf } from './routes/delegations.ts'
import { drawRoutesOf } from './routes/draws.ts'
import { erasureRoutesOf } from './routes/erasure.ts'
import { inboxRoutesOf } from './routes/inbox.ts'
import { keyRoutesOf } from './routes/keys.ts'
import { labRoutesOf } from './routes/lab.ts'
import { lawRoutesOf } from './routes/law.ts'
import { letterRoutesOf } from './routes/letters.ts'
import { levelRoutesOf } from './routes/levels.ts'
import { listRoutesOf } from './routes/lists.ts'
import { logRoutesOf } from './routes/log.ts'
import { lookRoutesOf } from './routes/looks.ts'
import { obligationRoutesOf } from './routes/obligations.ts'
import { openingRoutesOf } from './routes/openings.ts'
import { organisationRoutesOf } from './routes/organisations.ts'
import { ownWordsRoutesOf } from './routes/own-words.ts'
import { policyRoutesOf } from './routes/policies.ts'
import { previewRoutesOf } from './routes/previews.ts'
import { proposalRoutesOf } from './routes/proposals.ts'
import { queueRoutesOf } from './routes/queues.ts'
import { replayRoutesOf } from './routes/replay.ts'
import { reportRoutesOf } from './routes/reports.ts'
import { searchRoutesOf } from './routes/search.ts'
import { sessionRoutesOf } from './routes/session.ts'
import { statementRoutesOf } from './routes/statements.ts'
import { submissionRoutesOf } from './routes/submissions.ts'
import { submittedRoutesOf } from './routes/submitted.ts'
import { workingRoutes } from './routes/work.ts'
import { whatIsNotValid } from './what-is-not-valid.ts'

/** Told of every fault, with the number its reader was given. */
export type OnFault = (fault: unknown, number: string) => void

/** The whole server as one function from request to response; without a built desk its address says so. */
export const makeApp = (node: ProbityNode, onFault: OnFault, desk?: BuiltDesk): OpenAPIHono => {
  const app = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return
      return respondProblem(c, whatIsNotValid(result.error, result.target))
    },
  })
  app.use(notePattern)
  app.use(secureHeaders(node))
  probes(app, node)
  tableDecisions()
  const provider = chooseProvider(node, (fault) => onFault(fault, 'identity'))
  app.use(compress())
  app.use(limitJson)
  app.use(identify(node))
  if (node.access.limits) app.use(limitRates(node.access.limits))
  app.use(refuseUnknown, sameSite(node), guard(node))
  app.use(refuseTypedText)
  const live = keepLiveTallies()
  for (const routes of [
    searchRoutesOf,
    organisationRoutesOf,
    reportRoutesOf,
    lawRoutesOf,
    logRoutesOf,
    erasureRoutesOf,
    lookRoutesOf,
    checkRoutesOf,
    listRoutesOf,
    consentRoutesOf,
    delayRoutesOf,
    policyRoutesOf,
    previewRoutesOf,
    levelRoutesOf,
    labRoutesOf,
    replayRoutesOf,
    submissionRoutesOf,
    submittedRoutesOf,
    actRoutesOf,
    queueRoutesOf,
    workingRoutes,
    statementRoutesOf,
    sessionRoutesOf,
    keyRoutesOf,
    delegationRoutesOf,
    proposalRoutesOf,
    drawRoutesOf,
    tokenRoutes,
    backupRoutesOf,
    caseRoutesOf,
    ownWordsRoutesOf,
    letterRoutesOf,
    inboxRoutesOf,
    caseworkRoutesOf,
    openingRoutesOf,
    obligationRoutesOf,
  ])
    routes(app, node, live)
  describeApi(app)
  app.all('/api/*', (c) => respondProblem(c, { code: 'route/not-found' }))
  deskSite(app, desk)
  app.onError((fault, c) => {
    if (fault instanceof HTTPException && fault.status < 500)
      return respondProblem(c, { code: fault.status === 415 ? 'request/media-type' : 'request/not-json' })
    // Whoever broke off hears no answer, and a line that is cut is nobody's fault here.
    if ((c.env as { isBrokenOff?: () => boolean } | undefined)?.isBrokenOff?.())
      return respondProblem(c, { code: 'request/broken-off' })
    const number = crypto.randomUUID().slice(0, 8)
    onFault(fault, number)
    return respondProblem(c, { code: 'node/fault', details: { number } })
  })
  /** Pages of somebody who is signed in ask as that session does; what they send back comes from a form of ours already. */
  const clientOf = (c: Context) =>
    createClient((path, init) => {
      const headers = new Headers(init?.headers)
      headers.set('cookie', c.req.header('cookie') ?? '')
      headers.set('x-csrf-token', signedInOf(c)?.csrf ?? '')
      return app.request(path, { ...init, headers })
    })
  const site = {
    zone: node.law.zone,
    address: node.address,
    onFault: (fault: unknown) => onFault(fault, 'page'),
    canSignIn: provider !== undefined,
    signedInOf,
    clientOf,
    ...(node.notice ? { notice: node.notice } : {}),
  }
  const pages = signInPages(site)
  const refused: RefusedPage = (c, refusal) => {
    const { words, status } = problemOf(refusal, 'zh')
    return pages.refused(c, words, status as ContentfulStatusCode)
  }
  signInRoutes(app, node, { provider, refused, signedOut: pages.signedOut })
  if (provider?.embedded) embeddedRoutes(app, node, provider.embedded, pages.chooser)
  app.route('/', portal({ client: createClient((path) => app.request(path)), ...site }))
  return app
}

const describeApi = (app: OpenAPIHono): void => {
  app.openAPIRegistry.registerComponent('securitySchemes', 'key', {
    type: 'http',
    scheme: 'bearer',
    description: 'The key of an authority, or of the operator.',
  })
  app.doc31('/api/v1/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Probity',
      version: '1',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      description:
        'Public credit information about organisations, lawful by construction. Texts of the law come in Chinese and English; problems are RFC 9457 with stable codes in both.',
    },
  })
  referencePage(app)
}
