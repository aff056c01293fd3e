import type { OpenAPIHono } from '@hono/zod-openapi'
import {
  beginSession,
  type Caller,
  endSession,
  endSessionsOf,
  forgetSessions,
  noteAudit,
  type Part,
  takeDelegation,
  thePublic,
} from '@probity/access'
import { accept, type Refusal, type Result, refuse } from '@probity/base'
import type { Context } from 'hono'
import * as oidc from 'openid-client'
import { callerOf } from '../door/caller.ts'
import { giveSessionCookie, takeSessionCookie } from '../door/session-cookie.ts'
import type { ProbityNode } from '../node.ts'
import { readAssertions } from './assertions.ts'
import type { Provider } from './choose-provider.ts'
import { findOrganisationOf } from './find-organisation.ts'
import { ownPath } from './own-path.ts'
import type { IdentityProvider } from './provider.ts'
import { withStanding } from './representing.ts'
import { carryTransaction, takeTransaction } from './transaction.ts'

/** What somebody sees whose way in ends: a page, in their language. */
export type RefusedPage = (c: Context, refusal: Refusal) => Response | Promise<Response>

type Ways = { readonly provider: Provider | undefined; readonly refused: RefusedPage }

/** Signing in by OpenID Connect (authorisation code with PKCE, RFC 7636) and signing out again. */
export const signInRoutes = (app: OpenAPIHono, node: ProbityNode, { provider, refused }: Ways): void => {
  const { database, clock, random } = node
  const sealing = { clock, key: node.access.sealingKey }

  const refusedAndNoted: RefusedPage = async (c, refusal) => {
    await noteAudit(database, clock, 'sign-in-refused', thePublic, { code: refusal.code })
    return refused(c, refusal)
  }

  /** Takes the delegation that somebody was invited to, now that it is known who they are. */
  const takeInvitation = (personId: string, invitation: string | undefined): Promise<Result<unknown>> =>
    database.transaction(async (tx): Promise<Result<unknown>> => {
      if (invitation === undefined) return accept(undefined)
      const taken = await takeDelegation(tx, clock, invitation, personId)
      if (!taken.ok) return taken
      const { handle: body, delegationId: delegation } = taken.value
      const caller: Caller = { is: 'person', role: 'representative', body, personId, name: '', sessionId: '' }
      await noteAudit(tx, clock, 'delegation-taken', caller, { delegation })
      return accept(undefined)
    })

  app.get('/auth/sign-in', async (c) => {
    if (!provider) return refused(c, { code: 'identity/not-configured' })
    // Cookies hang on the host: whoever came by another name of ours begins again at the one the provider sends them to.
    const { origin, pathname, search } = new URL(c.req.url)
    if (origin !== originOf(node, c) && !isBehindProxy(node, origin))
      return c.redirect(`${originOf(node, c)}${pathname}${search}`)
    const configuration = await provider.is.configuration()
    if (!configuration.ok) return refused(c, configuration.refusal)
    const invitation = c.req.query('invitation')
    const transaction = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      to: ownPath(c.req.query('to')),
      ...(invitation ? { invitation } : {}),
    }
    await carryTransaction(c, transaction, sealing)
    const asked = oidc.buildAuthorizationUrl(configuration.value, {
      redirect_uri: callbackOf(node, c),
      scope: provider.is.scope,
      state: transaction.state,
      nonce: transaction.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(transaction.verifier),
      code_challenge_method: 'S256',
      ...(provider.is.prompt ? { prompt: provider.is.prompt } : {}),
    })
    return c.redirect(asked.href)
  })

  app.get('/auth/callback', async (c) => {
    if (!provider) return refused(c, { code: 'identity/not-configured' })
    const transaction = await takeTransaction(c, sealing)
    if (!transaction) return refused(c, { code: 'identity/not-begun' })
    const back = new URL(callbackOf(node, c))
    back.search = new URL(c.req.url).search
    const claims = await redeem(provider.is, back, transaction)
    if (!claims.ok) return refusedAndNoted(c, claims.refusal)
    const asserted = await readAssertions(provider.is.issuer, claims.value, {
      law: node.law,
      findOrganisation: findOrganisationOf(database),
      key: node.access.personKey,
    })
    if (!asserted.ok) return refusedAndNoted(c, asserted.refusal)
    const taken = await takeInvitation(asserted.value.personId, transaction.invitation)
    if (!taken.ok) return refusedAndNoted(c, taken.refusal)
    const person = await withStanding(node, asserted.value)
    if (person.parts.length === 0) return refusedAndNoted(c, { code: 'identity/no-part' })
    const before = callerOf(c)
    const begun = await database.transaction(async (tx) => {
      // A session that was there before is not gone on with: whoever knew its token learns nothing of this one.
      if (before.is === 'person') await endSession(tx, clock, before.sessionId)
      await forgetSessions(tx, clock)
      const [{ role, body }] = person.parts as [Part, ...Part[]]
      const caller: Caller = { is: 'person', role, body, personId: person.personId, name: '', sessionId: '' }
      await noteAudit(tx, clock, 'signed-in', caller)
      return accept(await beginSession(tx, clock, random, person, node.access.sessions))
    })
    giveSessionCookie(c, begun.value)
    return c.redirect(transaction.to)
  })

  app.post('/auth/sign-out', async (c) => {
    const caller = callerOf(c)
    const { everywhere } = await c.req.parseBody()
    if (caller.is === 'person')
      await database.transaction(async (tx) => {
        if (everywhere === 'yes') await endSessionsOf(tx, clock, caller.personId)
        else await endSession(tx, clock, caller.sessionId)
        await noteAudit(tx, clock, 'signed-out', caller, { everywhere: everywhere === 'yes' })
        return accept(undefined)
      })
    takeSessionCookie(c)
    // What the browser holds of this site goes too: pages, and what they kept.
    c.header('clear-site-data', '"cache", "storage"')
    return c.redirect('/', 303)
  })
}

/** Redeems the code for what the provider says of the person. Refuses: identity/refused, identity/provider-away. */
const redeem = async (
  provider: IdentityProvider,
  back: URL,
  { state, nonce, verifier }: { state: string; nonce: string; verifier: string },
): Promise<Result<unknown, 'identity/refused' | 'identity/provider-away'>> => {
  const configuration = await provider.configuration()
  if (!configuration.ok) return configuration
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration.value, back, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) return refuse('identity/refused', { why: 'no id token' })
    if ('probity_parts' in claims || !configuration.value.serverMetadata().userinfo_endpoint) return accept(claims)
    return accept(await oidc.fetchUserInfo(configuration.value, tokens.access_token, claims.sub))
  } catch (fault) {
    if (fault instanceof TypeError) return refuse('identity/provider-away')
    const { error, code } = fault as { error?: string; code?: string }
    return refuse('identity/refused', { why: error ?? code ?? 'not valid' })
  }
}

/** The origin that people know this node by. */
const originOf = (node: ProbityNode, c: Context): string => new URL(node.address() || c.req.url).origin

/** A proxy that ends TLS speaks plain HTTP to us under the same name. */
const isBehindProxy = (node: ProbityNode, origin: string): boolean =>
  node.address().startsWith('https:') && new URL(node.address()).host === new URL(origin).host

const callbackOf = (node: ProbityNode, c: Context): string => `${originOf(node, c)}/auth/callback`
