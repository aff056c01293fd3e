import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

/** What the provider says of whoever signs in next. */
export type Said = Readonly<Record<string, unknown>>

/**
 * An OpenID Connect provider of a body's own, as small as one can be: discovery, keys, the token endpoint and a place to sign out.
 * Who comes back with the code `CODE` is whoever `says` says; `logoutToken` is what it sends to those who know its people.
 */
export const openProvider = async (clientId: string) => {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const jwk = { ...(await exportJWK(publicKey)), alg: 'ES256', use: 'sig', kid: 'one' }
  let said: Said = {}
  let nonce = ''
  let issuer = ''
  const sign = (claims: Said, typ: string, at = Math.floor(Date.now() / 1_000)) =>
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'one', typ })
      .setIssuer(issuer)
      .setAudience(clientId)
      .setIssuedAt(at)
      .setExpirationTime(at + 300)
      .sign(privateKey)
  const answers: Readonly<Record<string, (request: IncomingMessage) => Promise<object> | object>> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      end_session_endpoint: `${issuer}/ended`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
    }),
    '/keys': () => ({ keys: [jwk] }),
    '/token': async () => ({
      access_token: 'x',
      token_type: 'Bearer',
      id_token: await sign({ sub: 'somebody', nonce, ...said }, 'JWT'),
    }),
  }
  const server = createServer(async (request, response) => {
    const answer = answers[request.url ?? '']
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer ? await answer(request) : {}))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    says: (claims: Said, asked: URL) => {
      said = claims
      nonce = asked.searchParams.get('nonce') ?? ''
    },
    logoutToken: (claims: Said, at: number, typ = 'logout+jwt') =>
      sign({ events: { 'http://schemas.openid.net/event/backchannel-logout': {} }, ...claims }, typ, at),
    close: () => server.close(),
  }
}
