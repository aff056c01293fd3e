import { type Caller, endSessionsOfProvider, noteAudit, useAssertion } from '@probity/access'
import { accept, type Clock, instantOf, type Result, refuse } from '@probity/base'
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose'
import type { ProbityNode } from '../node.ts'
import { pairwise } from './assertions.ts'
import type { IdentityProvider } from './provider.ts'

const event = 'http://schemas.openid.net/event/backchannel-logout'
/** A token that is older may have been kept by somebody. */
const goodForSeconds = 300

/**
 * Ends the sessions here that a provider says are over there (OpenID Connect Back-Channel Logout 1.0, section 2.6): its
 * signature, issuer and audience hold, it is a logout token and no other, and it was not shown before.
 * Refuses: identity/provider-away, identity/refused.
 */
export const endSessionsEndedElsewhere = async (
  node: ProbityNode,
  provider: IdentityProvider,
  token: string,
): Promise<Result<number, 'identity/provider-away' | 'identity/refused'>> => {
  const { database, clock } = node
  const configuration = await provider.configuration()
  if (!configuration.ok) return configuration
  const { issuer, jwks_uri } = configuration.value.serverMetadata()
  const { client_id } = configuration.value.clientMetadata()
  if (!jwks_uri) return refuse('identity/refused', { why: 'no keys' })
  const claims = await verify(token, clock, jwks_uri, { issuer, audience: client_id })
  if (!claims || !isLogout(claims)) return refuse('identity/refused', { why: 'not a logout token' })
  const { jti, sid, sub } = claims
  const key = node.access.personKey
  return database.transaction(async (tx) => {
    const until = instantOf(Date.parse(clock.now()) + 2 * goodForSeconds * 1_000)
    if (!(await useAssertion(tx, clock, `logout ${issuer}`, jti as string, until)))
      return refuse('identity/refused', { why: 'shown before' })
    const of =
      typeof sid === 'string'
        ? { providerSession: providerSessionOf(key, issuer, sid) }
        : { personId: pairwise(key, issuer, sub as string) }
    const ended = await endSessionsOfProvider(tx, clock, of)
    await noteAudit(tx, clock, 'signed-out', theProvider, { by: 'provider', sessions: ended })
    return accept(ended)
  })
}

/** How a session of the provider's is known here: by a keyed hash, as its people are. */
export const providerSessionOf = (key: Uint8Array, issuer: string, sid: string): string =>
  pairwise(key, issuer, `session ${sid}`)

const theProvider: Caller = { is: 'public', role: 'public' }

const verify = async (
  token: string,
  clock: Clock,
  keys: string,
  expected: { readonly issuer: string; readonly audience: string },
): Promise<JWTPayload | undefined> => {
  try {
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(keys)), {
      ...expected,
      typ: 'logout+jwt',
      algorithms: ['ES256', 'ES384', 'PS256', 'PS384', 'RS256', 'EdDSA'],
      maxTokenAge: goodForSeconds,
      currentDate: new Date(clock.now()),
      requiredClaims: ['jti', 'iat', 'events'],
    })
    return payload
  } catch {
    return undefined
  }
}

const isLogout = ({ events, nonce, sid, sub }: JWTPayload): boolean =>
  typeof events === 'object' &&
  events !== null &&
  event in events &&
  nonce === undefined &&
  (typeof sid === 'string' || typeof sub === 'string')
