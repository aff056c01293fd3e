import { hash } from 'node:crypto'
import { type Bilingual, type Clock, type Instant, instantOf, type Randomness } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'
import type { Role } from '../caller.ts'

/** A part somebody may play, for one body. `name` is how the body is called. */
export type Part = {
  readonly role: Exclude<Role, 'public'>
  readonly body: string
  readonly name: Bilingual
  /** Of a representative: a keyed hash of who headed the organisation when the part was given. */
  readonly standing?: string
  /** By whose leave, where it is not the office-holder's own part. */
  readonly delegation?: number
}

/** Somebody whom an identity provider vouches for. `personId` is pairwise: known to this node alone. */
export type Person = { readonly personId: string; readonly name: string; readonly parts: readonly Part[] }

export type Session = Person & {
  readonly sessionId: string
  readonly playing: Part
  readonly startedAt: Instant
  readonly endsAt: Instant
}

/** How long a session lasts: so long after the last request, and so long at most. */
export type SessionLength = { readonly idleMinutes: number; readonly mostMinutes: number }

const idOf = (token: string) => hash('sha256', token, 'hex')
export const minutesFrom = (at: Instant, minutes: number): Instant => instantOf(Date.parse(at) + minutes * 60_000)

/**
 * Begins a session and gives its token, 256 random bits that nobody can read again: the database holds a hash. The first
 * of the parts is played until another is chosen. `providerSession`: by what the provider may end it.
 */
export const beginSession = async (
  tx: Tx,
  clock: Clock,
  random: Randomness,
  { personId, name, parts }: Person,
  length: SessionLength,
  providerSession?: string,
): Promise<string> => {
  const token = Buffer.from(random(32)).toString('base64url')
  const now = clock.now()
  await tx.rows(sql`insert into session (session_id, person_id, name, parts, playing, started_at, seen_at, ends_at,
      provider_session)
    values (${idOf(token)}, ${personId}, ${name}, ${JSON.stringify(parts)}::jsonb, ${JSON.stringify(parts[0])}::jsonb,
      ${now}, ${now}, ${minutesFrom(now, length.mostMinutes)}, ${providerSession ?? null})`)
  return token
}

/** Being seen is written down once a minute at most. */
const seenMinutes = 1

/** The session of a token; `undefined` where it has ended, by time or by its holder. */
export const findSession = async (
  db: Reader,
  clock: Clock,
  token: string,
  { idleMinutes }: SessionLength,
): Promise<Session | undefined> => {
  const now = clock.now()
  const [found] = await db.rows<Session & { seenAt: Instant }>(
    sql`select session_id as "sessionId", person_id as "personId", name, parts, playing, started_at as "startedAt",
        ends_at as "endsAt", seen_at as "seenAt" from session
      where session_id = ${idOf(token)} and ended_at is null and ends_at > ${now}
        and seen_at > ${minutesFrom(now, -idleMinutes)}`,
    { prepare: 'find_session' },
  )
  if (!found) return undefined
  const { seenAt, ...session } = found
  if (seenAt < minutesFrom(now, -seenMinutes))
    await db.rows(sql`update session set seen_at = ${now} where session_id = ${session.sessionId}`)
  return session
}

/** Plays another of the parts the session has. */
export const playPart = (tx: Tx, { sessionId }: Session, part: Part) =>
  tx.rows(sql`update session set playing = ${JSON.stringify(part)}::jsonb where session_id = ${sessionId}`)

export const endSession = (tx: Tx, clock: Clock, sessionId: string) =>
  tx.rows(sql`update session set ended_at = ${clock.now()} where session_id = ${sessionId} and ended_at is null`)

/** Ends every session of a person, wherever it was begun. */
export const endSessionsOf = (tx: Tx, clock: Clock, personId: string) =>
  tx.rows(sql`update session set ended_at = ${clock.now()} where person_id = ${personId} and ended_at is null`)

/** Forgets sessions that ended more than a day ago. */
export const forgetSessions = (tx: Tx, clock: Clock) =>
  tx.rows(sql`delete from session where ends_at < ${minutesFrom(clock.now(), -24 * 60)}`)
