import { accept, type Clock, instantOf, type Result, refuse } from '@probity/base'
import type { Reader } from '@probity/database'
import { decodeJwt, decodeProtectedHeader, importJWK, jwtVerify } from 'jose'
import { algorithmOf, type ClientKey, findClientKey } from './client-key.ts'

/** An assertion that holds: whose it is, and what names it until it ends. */
export type Asserted = { readonly key: ClientKey; readonly jti: string; readonly endsAt: ReturnType<typeof instantOf> }

/** Longer lived than this, and an assertion that was overheard would be worth keeping (RFC 7523, 3, point 4). */
const mostSeconds = 300
/** Clocks differ. */
const toleranceSeconds = 30

/**
 * Reads a client's assertion (`private_key_jwt`: RFC 7521, 4.2, and RFC 7523, 3). `audiences`: what it may be made out to.
 * Refuses: client/not-known, client/assertion-not-valid with why.
 */
export const readAssertion = async (
  db: Reader,
  clock: Clock,
  assertion: string,
  audiences: readonly string[],
): Promise<Result<Asserted, 'client/not-known' | 'client/assertion-not-valid'>> => {
  const not = (why: string) => refuse('client/assertion-not-valid', { why })
  try {
    const { sub: clientId } = decodeJwt(assertion)
    const { kid, alg } = decodeProtectedHeader(assertion)
    if (!clientId || !kid) return not('sub or kid is missing')
    const key = await findClientKey(db, clock, clientId, kid)
    if (!key) return refuse('client/not-known')
    const allowed = algorithmOf(key.publicJwk) as string
    if (alg !== allowed) return not(`alg is not ${allowed}`)
    const { payload } = await jwtVerify(assertion, await importJWK(key.publicJwk, allowed), {
      algorithms: [allowed],
      issuer: clientId,
      subject: clientId,
      audience: [...audiences],
      requiredClaims: ['exp', 'jti'],
      clockTolerance: toleranceSeconds,
      currentDate: new Date(clock.now()),
    })
    const now = Date.parse(clock.now()) / 1_000
    const { exp = 0, jti = '' } = payload
    if (exp > now + mostSeconds + toleranceSeconds) return not(`it is good for more than ${mostSeconds} seconds`)
    return accept({ key, jti, endsAt: instantOf((exp + toleranceSeconds) * 1_000) })
  } catch (fault) {
    return not(String((fault as { code?: string }).code ?? 'not a JWT'))
  }
}
