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
import { z } from 'zod'
import { callerOf } from '../door/caller.ts'
import { giveSessionCookie, takeSessionCookie } from '../door/session-cookie.ts'
import type { ProbityNode } from '../node.ts'
import { readAssertions } from './assertions.ts'
import type { Provider } from './choose-provider.ts'
import { endSessionsEndedElsewhere, providerSessionOf } from './ended-elsewhere.ts'
import { findOrganisationOf } from './find-organisation.ts'
import { ownPath } from './own-path.ts'
import type { IdentityProvider } from './provider.ts'
import { withStanding } from './representing.ts'
import { type Assurance, acrValues, isStrongEnough } from './strength.ts'
import { carryTransaction, takeTransaction } from './transaction.ts'

/** What somebody sees whose way in ends: a page, in their language. */
export type RefusedPage = (c: Context, refusal: Refusal) => Response | Promise<Response>

/** What somebody sees who signed out here and may still be signed in there. */
export type SignedOutPage = (c: Context, elsewhere: string) => Response | Promise<Response>

type Ways = {
  readonly provider: Provider | undefined
  readonly refused: RefusedPage
  readonly signedOut: SignedOutPage
}

/** Signing in by OpenID Connect (authorisation code with PKCE, RFC 7636) and signing out again. */
export const signInRoutes = (app: OpenAPIHono, node: ProbityNode, { provider, refused, signedOut }: Ways): void => {
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
    const wanted = acrValues(provider.is.demands)
    const asked = oidc.buildAuthorizationUrl(configuration.value, {
      redirect_uri: callbackOf(node, c),
      scope: provider.is.scope,
      state: transaction.state,
      nonce: transaction.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(transaction.verifier),
      code_challenge_method: 'S256',
      ...(provider.is.prompt ? { prompt: provider.is.prompt } : {}),
      ...(wanted ? { acr_values: wanted } : {}),
    })
    return c.redirect(asked.href)
  })

  app.get('/auth/callback', async (c) => {
    if (!provider) return refused(c, { code: 'identity/not-configured' })
    const transaction = await takeTransaction(c, sealing)
    if (!transaction) return refused(c, { code: 'identity/not-begun' })
    const back = new URL(callbackOf(node, c))
    back.search = new URL(c.req.url).search
    const redeemed = await redeem(provider.is, back, transaction)
    if (!redeemed.ok) return refusedAndNoted(c, redeemed.refusal)
    const { claims, assurance, sid } = redeemed.value
    const asserted = await readAssertions(provider.is.issuer, claims, {
      law: node.law,
      findOrganisation: findOrganisationOf(database),
      key: node.access.personKey,
    })
    if (!asserted.ok) return refusedAndNoted(c, asserted.refusal)
    const taken = await takeInvitation(asserted.value.personId, transaction.invitation)
    if (!taken.ok) return refusedAndNoted(c, taken.refusal)
    const person = await withStanding(node, asserted.value)
    if (person.parts.length === 0) return refusedAndNoted(c, { code: 'identity/no-part' })
    const strong = isStrongEnough(provider.is.demands, person.parts, assurance)
    if (!strong.ok) return refusedAndNoted(c, strong.refusal)
    const there = sid === undefined ? undefined : providerSessionOf(node.access.personKey, provider.is.issuer, sid)
    const before = callerOf(c)
    const begun = await database.transaction(async (tx) => {
      // A session that was there before is not gone on with: whoever knew its token learns nothing of this one.
      if (before.is === 'person') await endSession(tx, clock, before.sessionId)
      await forgetSessions(tx, clock)
      const [{ role, body }] = person.parts as [Part, ...Part[]]
      const caller: Caller = { is: 'person', role, body, personId: person.personId, name: '', sessionId: '' }
      await noteAudit(tx, clock, 'signed-in', caller)
      return accept(await beginSession(tx, clock, random, person, node.access.sessions, there))
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
    const elsewhere = provider && !provider.embedded && (await endingAt(node, c, provider.is))
    return c.redirect(elsewhere ? '/auth/signed-out' : '/', 303)
  })

  app.get('/auth/signed-out', async (c) => {
    const elsewhere = provider && !provider.embedded ? await endingAt(node, c, provider.is) : undefined
    return elsewhere ? signedOut(c, elsewhere) : c.redirect('/', 302)
  })

  /** The provider says that a session there is over; it comes by itself, without a browser. */
  app.post('/auth/back-channel-logout', async (c) => {
    const { logout_token: token } = await c.req.parseBody()
    c.header('cache-control', 'no-store')
    if (!provider || provider.embedded || typeof token !== 'string') return c.body(null, 400)
    const ended = await endSessionsEndedElsewhere(node, provider.is, token)
    return c.body(null, ended.ok ? 200 : 400)
  })
}

/** Where a browser ends its session at the provider too (OpenID Connect RP-Initiated Logout 1.0); `undefined` where it has no such place. */
const endingAt = async (node: ProbityNode, c: Context, provider: IdentityProvider): Promise<string | undefined> => {
  const configuration = await provider.configuration()
  if (!configuration.ok || !configuration.value.serverMetadata().end_session_endpoint) return undefined
  return oidc.buildEndSessionUrl(configuration.value, { post_logout_redirect_uri: `${originOf(node, c)}/` }).href
}

type Redeemed = { readonly claims: unknown; readonly assurance: Assurance; readonly sid?: string }

/** What the ID token says beside who it is. */
const Beside = z.object({
  acr: z.string().optional().catch(undefined),
  amr: z.array(z.string()).optional().catch(undefined),
  sid: z.string().optional().catch(undefined),
})

/** Redeems the code for what the provider says of the person. Refuses: identity/refused, identity/provider-away. */
const redeem = async (
  provider: IdentityProvider,
  back: URL,
  { state, nonce, verifier }: { state: string; nonce: string; verifier: string },
): Promise<Result<Redeemed, 'identity/refused' | 'identity/provider-away'>> => {
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
    const { sid, ...assurance } = Beside.parse(claims)
    const beside = { assurance, ...(sid === undefined ? {} : { sid }) }
    if ('probity_parts' in claims || !configuration.value.serverMetadata().userinfo_endpoint)
      return accept({ claims, ...beside })
    return accept({ claims: await oidc.fetchUserInfo(configuration.value, tokens.access_token, claims.sub), ...beside })
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
