import type { OpenAPIHono } from '@hono/zod-openapi'
import { giveToken, noteAudit, readAssertion, thePublic, tokenSeconds, useAssertion } from '@probity/access'
import { accept, refuse } from '@probity/base'
import type { Context } from 'hono'
import type { ProbityNode } from '../node.ts'

const tokenPath = '/auth/token'
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** Where a body's system gets its token: OAuth 2.0 client credentials (RFC 6749, 4.4), proved by `private_key_jwt`. */
export const tokenRoutes = (app: OpenAPIHono, node: ProbityNode): void => {
  const { database, clock, random } = node
  const issuerOf = (c: Context) => node.address() || new URL(c.req.url).origin

  /** RFC 8414, so that a library finds its way by itself. */
  app.get('/.well-known/oauth-authorization-server', (c) =>
    c.json({
      issuer: issuerOf(c),
      token_endpoint: `${issuerOf(c)}${tokenPath}`,
      grant_types_supported: ['client_credentials'],
      response_types_supported: [],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['ES256', 'PS256'],
    }),
  )

  app.post(tokenPath, async (c) => {
    const given = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>)
    const { grant_type, client_assertion_type, client_assertion } = given as Record<string, unknown>
    if (grant_type !== 'client_credentials')
      return refused(c, 400, 'unsupported_grant_type', 'client_credentials alone')
    if (client_assertion_type !== assertionType || typeof client_assertion !== 'string')
      return refused(c, 401, 'invalid_client', `client_assertion_type is ${assertionType}`)
    const issuer = issuerOf(c)
    const read = await readAssertion(database, clock, client_assertion, [issuer, `${issuer}${tokenPath}`])
    if (!read.ok) {
      await noteAudit(database, clock, 'token-refused', thePublic, { code: read.refusal.code })
      return refused(c, 401, 'invalid_client', String(read.refusal.details?.why ?? 'nobody’s key'))
    }
    const { key, jti, endsAt } = read.value
    const token = await database.transaction(async (tx) =>
      (await useAssertion(tx, clock, key.clientId, jti, endsAt))
        ? accept(await giveToken(tx, clock, random, key))
        : refuse('client/assertion-used'),
    )
    const { clientId, role, body } = key
    await noteAudit(database, clock, token.ok ? 'token-given' : 'token-refused', { is: 'system', clientId, role, body })
    if (!token.ok) return refused(c, 401, 'invalid_client', 'the assertion was used before')
    return c.json({ access_token: token.value, token_type: 'Bearer', expires_in: tokenSeconds }, 200, noStore)
  })
}

const noStore = { 'cache-control': 'no-store' }

/** An error in the form that OAuth libraries read (RFC 6749, 5.2). */
const refused = (c: Context, status: 400 | 401, error: string, error_description: string) =>
  c.json({ error, error_description }, status, noStore)
