import { createSign, generateKeyPairSync } from 'node:crypto'
import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { accept, type Result, refuse } from '@probity/base'
import { calculateJwkThumbprint, importJWK, type JWK, SignJWT } from 'jose'
import type { Door } from './door.ts'

/** A system's key as it lies in its file: a private JWK that names its client. */
export type KeyPair = { readonly clientId: string; readonly keyId: string; readonly privateJwk: JWK }

/** Makes a P-256 key in a file of its own, readable by its owner alone; gives the public half. */
export const makeKeyFile = async (file: string, clientId: string): Promise<JWK> => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const publicJwk = publicKey.export({ format: 'jwk' }) as JWK
  const kid = await calculateJwkThumbprint(publicJwk)
  const text = JSON.stringify({ client_id: clientId, kid, alg: 'ES256', ...privateKey.export({ format: 'jwk' }) })
  writeFileSync(file, `${text}\n`, { mode: 0o600, flag: 'wx' })
  return publicJwk
}

/** Refuses: file/missing, key/not-a-pair. */
export const readKeyFile = (file: string): Result<KeyPair> => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return refuse('file/missing', { file })
  }
  try {
    const { client_id, kid, ...privateJwk } = JSON.parse(text) as JWK & { client_id?: string }
    if (!client_id || !kid || !privateJwk.d || privateJwk.crv !== 'P-256') return refuse('key/not-a-pair', { file })
    return accept({ clientId: client_id, keyId: kid, privateJwk })
  } catch {
    return refuse('key/not-a-pair', { file })
  }
}

const secondsToUse = 60

/** Gets a token from a node for an assertion made with this key. Refuses: token/refused, with what the node says. */
export const tokenFrom = async (door: Door, { clientId, keyId, privateJwk }: KeyPair): Promise<Result<string>> => {
  const found = await door.send('/.well-known/oauth-authorization-server')
  const { issuer = door.at } = found.ok ? ((await found.json()) as { issuer?: string }) : {}
  const assertion = await new SignJWT({
    iss: clientId,
    sub: clientId,
    aud: issuer,
    jti: crypto.randomUUID(),
    exp: Math.floor(Date.now() / 1_000) + secondsToUse,
  })
    .setProtectedHeader({ alg: 'ES256', kid: keyId })
    .sign(await importJWK(privateJwk, 'ES256'))
  const answer = await door.send('/auth/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    }),
  })
  const body = (await answer.json()) as { access_token?: string; error_description?: string }
  return body.access_token ? accept(body.access_token) : refuse('token/refused', { why: body.error_description ?? '?' })
}

/** The detached signature of a file (RFC 7515, appendix F; RFC 7797), read once, in constant memory. */
export const signFile = async (file: string, { keyId, privateJwk }: KeyPair): Promise<string> => {
  const head = Buffer.from(JSON.stringify({ alg: 'ES256', kid: keyId, b64: false, crit: ['b64'] })).toString(
    'base64url',
  )
  const sign = createSign('sha256').update(`${head}.`)
  for await (const part of createReadStream(file)) sign.update(part as Buffer)
  const key = { key: privateJwk, format: 'jwk' as const, dsaEncoding: 'ieee-p1363' as const }
  return `${head}..${sign.sign(key as never, 'base64url')}`
}
