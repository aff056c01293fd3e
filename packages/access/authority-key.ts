import { hash } from 'node:crypto'
import type { Clock, Randomness } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'

/** The operator of the node holds a key of the same kind under this name: queues and decisions are its doors. */
export const operatorId = 'operator'

const hashOf = (key: string) => hash('sha256', key, 'hex')

/**
 * Generates a key for an authority and keeps only its hash; the key itself is returned once. Keys are 192 random bits, so
 * a plain hash is enough. Until people sign in, a key is what an authority's system shows at the door.
 */
export const issueKey = async (tx: Tx, clock: Clock, random: Randomness, authorityId: string): Promise<string> => {
  const key = `${authorityId}.${Buffer.from(random(24)).toString('base64url')}`
  await tx.rows(
    sql`insert into authority_key (authority_id, key_hash, created_at) values (${authorityId}, ${hashOf(key)}, ${clock.now()})`,
  )
  return key
}

/** Ends every key of an authority. */
export const endKeys = (tx: Tx, clock: Clock, authorityId: string) =>
  tx.rows(
    sql`update authority_key set ended_at = ${clock.now()} where authority_id = ${authorityId} and ended_at is null`,
  )

/** Whose key this is; `undefined` if it is nobody's or has ended. */
export const findKeyHolder = async (db: Reader, key: string): Promise<string | undefined> => {
  const authorityId = key.slice(0, key.lastIndexOf('.'))
  const [row] = await db.rows<{ authorityId: string }>(
    sql`select authority_id as "authorityId" from authority_key
      where authority_id = ${authorityId} and key_hash = ${hashOf(key)} and ended_at is null`,
    { prepare: 'key-holder' },
  )
  return row?.authorityId
}

/** Everyone who holds a key that is in use. */
export const listKeyHolders = async (db: Reader): Promise<ReadonlySet<string>> => {
  const rows = await db.rows<{ id: string }>(
    sql`select distinct authority_id as id from authority_key where ended_at is null`,
  )
  return new Set(rows.map(({ id }) => id))
}
