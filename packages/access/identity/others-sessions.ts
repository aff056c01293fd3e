import type { Clock, Instant } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'
import type { OwnSession } from './own-sessions.ts'
import { minutesFrom, type Part, type SessionLength } from './session.ts'

/** A session as the operator sees it: of officials with their name, of representatives without, of nobody with an address. */
export type AnySession = OwnSession & { readonly name: string }

/** Sessions that go on, the one seen last first, of everybody or of those who act for one body; two hundred at most. */
export const listSessions = (
  db: Reader,
  clock: Clock,
  { idleMinutes }: SessionLength,
  body?: string,
): Promise<AnySession[]> => {
  const now = clock.now()
  return db.rows(sql<AnySession>`select session_id as "sessionId", name, playing, started_at as "startedAt", seen_at as "seenAt",
      ends_at as "endsAt" from session
    where ended_at is null and ends_at > ${now} and seen_at > ${minutesFrom(now, -idleMinutes)}
      ${body === undefined ? sql`` : sql`and playing ->> 'body' = ${body}`}
    order by seen_at desc, session_id limit 200`)
}

/**
 * Ends somebody's session, or all that the same person has, and keeps why, which they read when they are back. Gives the parts
 * that ended; none where no session of this number goes on.
 */
export const endForSomebody = async (
  tx: Tx,
  clock: Clock,
  sessionId: string,
  { because, everywhere }: { readonly because: string; readonly everywhere: boolean },
): Promise<Part[]> =>
  (
    await tx.rows<{ playing: Part }>(sql`update session s set ended_at = ${clock.now()}, ended_because = ${because}
      from session named where named.session_id = ${sessionId} and named.ended_at is null and s.ended_at is null
        and ${everywhere ? sql`s.person_id = named.person_id` : sql`s.session_id = named.session_id`}
      returning s.playing`)
  ).map(({ playing }) => playing)

/** What was ended for a person by somebody else, as long as sessions are kept, the newest first. */
export const listEndedFor = (
  db: Reader,
  personId: string,
): Promise<{ playing: Part; endedAt: Instant; because: string }[]> =>
  db.rows(sql`select playing, ended_at as "endedAt", ended_because as "because" from session
    where person_id = ${personId} and ended_because is not null order by ended_at desc limit 20`)
