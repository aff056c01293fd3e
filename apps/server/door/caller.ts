import { type Caller, type Session, thePublic } from '@probity/access'
import { accept, type Refusal, type Result } from '@probity/base'
import type { SignedIn } from '@probity/portal'
import type { Context, MiddlewareHandler } from 'hono'
import { stillStands } from '../identity/representing.ts'
import type { ProbityNode } from '../node.ts'
import { respondProblem } from '../respond.ts'
import { csrfOf, findSessionOf } from './session-cookie.ts'
import { findSystem } from './systems.ts'

declare module 'hono' {
  interface ContextVariableMap {
    caller: Caller
    session: Session
    /** Why what was shown at the door is nobody's; said once it was counted. */
    notKnown: Refusal
  }
}

/** Who asks, as the door found it. */
export const callerOf = (c: Context): Caller => c.get('caller') ?? thePublic

/** The session of a person, as the door found it. */
export const sessionOf = (c: Context): Session | undefined => c.get('session')

/** What a page shows of whoever is signed in. */
export const signedInOf = (c: Context): SignedIn | undefined => {
  const session = sessionOf(c)
  if (!session) return undefined
  const { name, playing } = session
  return { name, role: playing.role, body: playing.body, bodyName: playing.name, csrf: csrfOf(c) }
}

/**
 * Finds who asks, once for a request: by the key or token in its head, else by the session its cookie names. Whoever shows
 * a key that is nobody's is told so; a session that has ended makes its holder the public again.
 */
export const identify =
  (node: ProbityNode): MiddlewareHandler =>
  async (c, next) => {
    const found = await findCaller(node, c)
    if (found.ok) c.set('caller', found.value)
    else c.set('notKnown', found.refusal)
    return next()
  }

/** Tells whoever showed a key that is nobody's. It was counted before: guessing keys is slowed down like all else. */
export const refuseUnknown: MiddlewareHandler = async (c, next) => {
  const refusal = c.get('notKnown')
  return refusal ? respondProblem(c, refusal) : next()
}

const findCaller = async (node: ProbityNode, c: Context): Promise<Result<Caller, 'key/not-valid'>> => {
  const shown = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  if (shown !== undefined) return findSystem(node, shown)
  const session = await findSessionOf(node, c)
  // A part that lapsed is played by nobody: whoever had it is the public until they sign in again.
  if (!session || !(await stillStands(node, session.playing))) return accept(thePublic)
  c.set('session', session)
  const { role, body, delegation } = session.playing
  const { personId, name, sessionId } = session
  return accept({
    is: 'person',
    role,
    body,
    personId,
    name,
    sessionId,
    ...(delegation === undefined ? {} : { delegation }),
  })
}
