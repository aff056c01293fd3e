import { accept, type Clock, type Instant, instantOf, type Result, refuse } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'
import { calculateJwkThumbprint, type JWK } from 'jose'
import type { Role } from '../caller.ts'

/** The part a system plays for its body. Nobody delegates to a machine, so none represents an organisation. */
export type SystemRole = Exclude<Role, 'public' | 'representative'>

/** The public half of a key by which a system is known, and whom it speaks for. */
export type ClientKey = {
  readonly clientId: string
  /** Thumbprint of the key (RFC 7638, SHA-256). */
  readonly keyId: string
  readonly role: SystemRole
  readonly body: string
  readonly publicJwk: JWK
  readonly validFrom: Instant
  readonly validUntil: Instant
}

/** Algorithms a key may sign with, by its type and curve; each can be checked while the bytes stream by. */
const algorithms: Readonly<Record<string, string>> = { 'EC P-256': 'ES256', 'RSA ': 'PS256' }

export const algorithmOf = ({ kty, crv }: JWK): string | undefined => algorithms[`${kty} ${crv ?? ''}`]

/** Members of a public key and nothing else: a private half that was sent by mistake is not kept. */
const publicMembers = ['kty', 'crv', 'x', 'y', 'n', 'e'] as const

/** Refuses: client/key-not-usable (neither P-256 nor RSA of 2048 bits or more, or with a private half). */
export const readPublicKey = (jwk: JWK): Result<JWK, 'client/key-not-usable'> => {
  if (!algorithmOf(jwk) || 'd' in jwk) return refuse('client/key-not-usable')
  if (jwk.kty === 'RSA' && Buffer.from(jwk.n ?? '', 'base64url').length < 256) return refuse('client/key-not-usable')
  return accept(Object.fromEntries(publicMembers.flatMap((name) => (jwk[name] ? [[name, jwk[name]]] : []))) as JWK)
}

export const registerKey = async (
  tx: Tx,
  clock: Clock,
  given: Omit<ClientKey, 'keyId' | 'validFrom' | 'validUntil'> & { readonly days: number },
): Promise<ClientKey> => {
  const { clientId, role, body, publicJwk, days } = given
  const keyId = await calculateJwkThumbprint(publicJwk)
  const validFrom = clock.now()
  const validUntil = instantOf(Date.parse(validFrom) + days * 86_400_000)
  await tx.rows(sql`insert into client_key (client_id, key_id, role, body, public_jwk, valid_from, valid_until, registered_at)
    values (${clientId}, ${keyId}, ${role}, ${body}, ${JSON.stringify(publicJwk)}::jsonb, ${validFrom}, ${validUntil}, ${validFrom})
    on conflict (client_id, key_id) do update set role = excluded.role, body = excluded.body, valid_from = excluded.valid_from,
      valid_until = excluded.valid_until, ended_at = null`)
  return { clientId, keyId, role, body, publicJwk, validFrom, validUntil }
}

/** A key that may be used now. */
export const findClientKey = async (
  db: Reader,
  clock: Clock,
  clientId: string,
  keyId: string,
): Promise<ClientKey | undefined> => {
  const now = clock.now()
  const [found] = await db.rows<ClientKey>(sql`select client_id as "clientId", key_id as "keyId", role, body,
      public_jwk as "publicJwk", valid_from as "validFrom", valid_until as "validUntil" from client_key
    where client_id = ${clientId} and key_id = ${keyId} and ended_at is null and valid_from <= ${now} and valid_until > ${now}`)
  return found
}

/** Keys of a body that may be used now. */
export const listKeysOf = (db: Reader, clock: Clock, body: string): Promise<ClientKey[]> =>
  db.rows(sql`select client_id as "clientId", key_id as "keyId", role, body, public_jwk as "publicJwk",
      valid_from as "validFrom", valid_until as "validUntil" from client_key
    where body = ${body} and ended_at is null and valid_until > ${clock.now()} order by client_id, key_id`)

/** Ends a key and, with it, every token it was given. */
export const endClientKey = async (tx: Tx, clock: Clock, clientId: string, keyId: string): Promise<boolean> =>
  (
    await tx.rows(sql`update client_key set ended_at = ${clock.now()}
      where client_id = ${clientId} and key_id = ${keyId} and ended_at is null returning key_id`)
  ).length > 0
