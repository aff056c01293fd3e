import type { Clock, Instant } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'
import type { Part, SessionLength } from './session.ts'
import { minutesFrom } from './session.ts'

/** A session as its holder sees it among their others. */
export type OwnSession = {
  readonly sessionId: string
  readonly playing: Part
  readonly startedAt: Instant
  readonly seenAt: Instant
  readonly endsAt: Instant
}

/** Every session of a person that goes on, the one seen last first. */
export const listSessionsOf = (
  db: Reader,
  clock: Clock,
  personId: string,
  { idleMinutes }: SessionLength,
): Promise<OwnSession[]> => {
  const now = clock.now()
  return db.rows(sql<OwnSession>`select session_id as "sessionId", playing, started_at as "startedAt", seen_at as "seenAt",
      ends_at as "endsAt" from session
    where person_id = ${personId} and ended_at is null and ends_at > ${now} and seen_at > ${minutesFrom(now, -idleMinutes)}
    order by seen_at desc, session_id limit 100`)
}

/** Ends one session of a person; `false` where they have none of this number that goes on. */
export const endSessionOf = async (tx: Tx, clock: Clock, personId: string, sessionId: string): Promise<boolean> =>
  (
    await tx.rows(sql`update session set ended_at = ${clock.now()}
      where session_id = ${sessionId} and person_id = ${personId} and ended_at is null returning session_id`)
  ).length > 0

/** Ends what came of one session at the provider, or all of a person's; how many there were. */
export const endSessionsOfProvider = async (
  tx: Tx,
  clock: Clock,
  of: { readonly providerSession: string } | { readonly personId: string },
): Promise<number> =>
  (
    await tx.rows(
      'personId' in of
        ? sql`update session set ended_at = ${clock.now()} where person_id = ${of.personId} and ended_at is null returning 1`
        : sql`update session set ended_at = ${clock.now()}
            where provider_session = ${of.providerSession} and ended_at is null returning 1`,
    )
  ).length
