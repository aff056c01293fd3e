import { z } from '@hono/zod-openapi'
import { InstantText } from './words.ts'

/** What a browser may know of its own session; `GET /api/v1/session`. Without a session: `{ "signedIn": false }`. */
export const Session = z
  .discriminatedUnion('signedIn', [
    z.object({ signedIn: z.literal(false) }),
    z.object({
      signedIn: z.literal(true),
      name: z.string(),
      /** The parts this person has, each for one body; one of them is being played. */
      parts: z.array(
        z.object({ role: z.string(), body: z.string(), bodyName: z.object({ zh: z.string(), en: z.string() }) }),
      ),
      role: z.string(),
      body: z.string(),
      /** Sent back as `x-csrf-token` with everything that changes something. */
      csrf: z.string(),
      /** Actions this caller may take, by name, so that no page offers what the server refuses. */
      may: z.array(z.string()),
      endsAt: InstantText,
    }),
  ])
  .openapi('Session')
export type Session = z.infer<typeof Session>

/** One of the sessions of whoever asks; no address and no device is kept of it. */
export const OwnSession = z
  .object({
    id: z.string(),
    /** The session that asks. */
    here: z.boolean(),
    role: z.string(),
    bodyName: z.object({ zh: z.string(), en: z.string() }),
    startedAt: InstantText,
    seenAt: InstantText,
    endsAt: InstantText,
  })
  .openapi('OwnSession')
export type OwnSession = z.infer<typeof OwnSession>

/** A session of somebody else, as the operator sees it; representatives have no name here. */
export const OthersSession = OwnSession.extend({ name: z.string(), body: z.string() }).openapi('OthersSession')
export type OthersSession = z.infer<typeof OthersSession>

/** A session that the operator ended, as its holder reads it. */
export const EndedSession = z
  .object({
    role: z.string(),
    bodyName: z.object({ zh: z.string(), en: z.string() }),
    endedAt: InstantText,
    because: z.string(),
  })
  .openapi('EndedSession')
export type EndedSession = z.infer<typeof EndedSession>
