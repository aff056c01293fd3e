import { hash } from 'node:crypto'
import { type Clock, type Instant, instantOf, type Randomness } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'
import type { Caller } from '../caller.ts'
import type { ClientKey, SystemRole } from './client-key.ts'

/** A token begins with what no key of an authority begins with. */
const mark = '~'
export const isToken = (shown: string): boolean => shown.startsWith(mark)

/** How long a token is good for, in seconds. */
export const tokenSeconds = 300

const idOf = (token: string) => hash('sha256', token, 'hex')
const secondsFrom = (at: Instant, seconds: number): Instant => instantOf(Date.parse(at) + seconds * 1_000)

/** Gives a system a short token; the database holds a hash of it. */
export const giveToken = async (
  tx: Tx,
  clock: Clock,
  random: Randomness,
  { clientId, keyId }: ClientKey,
): Promise<string> => {
  const token = `${mark}${Buffer.from(random(32)).toString('base64url')}`
  const now = clock.now()
  await tx.rows(sql`delete from access_token where ends_at < ${now}`)
  await tx.rows(sql`insert into access_token (token_id, client_id, key_id, ends_at)
    values (${idOf(token)}, ${clientId}, ${keyId}, ${secondsFrom(now, tokenSeconds)})`)
  return token
}

/** The system that shows a token; `undefined` where it is nobody's, or it or its key has ended. */
export const findTokenHolder = async (db: Reader, clock: Clock, token: string): Promise<Caller | undefined> => {
  const now = clock.now()
  const [found] = await db.rows<{ clientId: string; role: SystemRole; body: string }>(
    sql`select k.client_id as "clientId", k.role, k.body from access_token t
        join client_key k on k.client_id = t.client_id and k.key_id = t.key_id
      where t.token_id = ${idOf(token)} and t.ends_at > ${now} and k.ended_at is null and k.valid_until > ${now}`,
    { prepare: 'find_token' },
  )
  return found && { is: 'system', ...found }
}

/** Marks an assertion as used; `false` where it was used before. */
export const useAssertion = async (
  tx: Tx,
  clock: Clock,
  clientId: string,
  jti: string,
  endsAt: Instant,
): Promise<boolean> => {
  await tx.rows(sql`delete from used_assertion where ends_at < ${clock.now()}`)
  const used = await tx.rows(sql`insert into used_assertion (assertion_id, ends_at)
    values (${idOf(`${clientId}\n${jti}`)}, ${endsAt}) on conflict do nothing returning assertion_id`)
  return used.length > 0
}
