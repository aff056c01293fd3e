import type { OpenAPIHono } from '@hono/zod-openapi'
import {
  type Action,
  actions,
  type Caller,
  endForSomebody,
  endSessionOf,
  listEndedFor,
  listSessions,
  listSessionsOf,
  mayEver,
  noteAudit,
  playPart,
  type Session,
} from '@probity/access'
import { accept, refuse } from '@probity/base'
import { sessionRoutes } from '@probity/contract'
import { callerOf, sessionOf } from '../door/caller.ts'
import { permit } from '../door/guard.ts'
import { csrfOf } from '../door/session-cookie.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'

/** What a browser may know of its own session, and changing the part that is played. */
export const sessionRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  ownSessionRoutes(app, node)
  othersSessionRoutes(app, node)
  app.openapi(sessionRoutes.session, async (c) => {
    const session = sessionOf(c)
    return respondJson(
      c,
      JSON.stringify(session ? viewSession(session, callerOf(c), csrfOf(c)) : { signedIn: false }),
      {
        keep: false,
      },
    )
  })

  app.openapi(sessionRoutes.part, async (c) => {
    const session = sessionOf(c)
    if (!session) return respondProblem(c, { code: 'access/sign-in-needed' })
    const { role, body } = c.req.valid('json')
    const part = session.parts.find((one) => one.role === role && one.body === body)
    if (!part) return respondProblem(c, { code: 'session/not-your-part' })
    await node.database.transaction(async (tx) => {
      await noteAudit(tx, node.clock, 'part-changed', callerOf(c), { role: part.role, body: part.body })
      return accept(await playPart(tx, session, part))
    })
    const caller: Caller = { ...(callerOf(c) as Caller & { is: 'person' }), role: part.role, body: part.body }
    return respondJson(c, JSON.stringify(viewSession({ ...session, playing: part }, caller, csrfOf(c))), {
      keep: false,
    })
  })
}

/** The sessions of whoever asks, and ending one of them. */
const ownSessionRoutes = (app: OpenAPIHono, node: ProbityNode): void => {
  const { database, clock, access } = node
  app.openapi(sessionRoutes.sessions, async (c) => {
    const session = sessionOf(c)
    if (!session) return respondProblem(c, { code: 'access/sign-in-needed' })
    const items = (await listSessionsOf(database, clock, session.personId, access.sessions)).map(
      ({ sessionId: id, playing, startedAt, seenAt, endsAt }) => ({
        id,
        here: id === session.sessionId,
        role: playing.role,
        bodyName: playing.name,
        startedAt,
        seenAt,
        endsAt,
      }),
    )
    const ended = (await listEndedFor(database, session.personId)).map(({ playing, endedAt, because }) => ({
      role: playing.role,
      bodyName: playing.name,
      endedAt,
      because,
    }))
    return respondJson(c, JSON.stringify({ items, ended }), { keep: false })
  })

  app.openapi(sessionRoutes.endSession, async (c) => {
    const session = sessionOf(c)
    if (!session) return respondProblem(c, { code: 'access/sign-in-needed' })
    const ended = await database.transaction(async (tx) => {
      if (!(await endSessionOf(tx, clock, session.personId, c.req.valid('param').id)))
        return refuse('session/not-found')
      await noteAudit(tx, clock, 'session-ended', callerOf(c))
      return accept(true)
    })
    return ended.ok ? respondJson(c, '{"ended":true}', { keep: false }) : respondProblem(c, ended.refusal)
  })
}

/** Everybody's sessions, for people of the operator: a lost laptop is not left to its time. */
const othersSessionRoutes = (app: OpenAPIHono, node: ProbityNode): void => {
  const { database, clock, access } = node
  app.openapi(sessionRoutes.othersSessions, async (c) => {
    const caller = permit(c, 'othersSessions', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const here = sessionOf(c)?.sessionId
    const found = await listSessions(database, clock, access.sessions, c.req.valid('query').body)
    const items = found.map(({ sessionId: id, name, playing, startedAt, seenAt, endsAt }) => ({
      id,
      here: id === here,
      name,
      role: playing.role,
      body: playing.body,
      bodyName: playing.name,
      startedAt,
      seenAt,
      endsAt,
    }))
    return respondJson(c, JSON.stringify({ items }), { keep: false })
  })

  app.openapi(sessionRoutes.endOthersSession, async (c) => {
    const caller = permit(c, 'endOthersSession', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { because, everywhere = false } = c.req.valid('json')
    const done = await database.transaction(async (tx) => {
      const parts = await endForSomebody(tx, clock, c.req.valid('param').id, { because, everywhere })
      const [part] = parts
      if (!part) return refuse('session/not-found')
      const { role, body } = part
      await noteAudit(tx, clock, 'session-ended-by-operator', caller.value, { role, body, ended: parts.length })
      return accept(parts.length)
    })
    return done.ok
      ? respondJson(c, JSON.stringify({ ended: done.value }), { keep: false })
      : respondProblem(c, done.refusal)
  })
}

const viewSession = ({ name, parts, playing, endsAt }: Session, caller: Caller, csrf: string) => ({
  signedIn: true,
  name,
  parts: parts.map((part) => ({ role: part.role, body: part.body, bodyName: part.name })),
  role: playing.role,
  body: playing.body,
  csrf,
  may: (Object.keys(actions) as Action[]).filter((action) => mayEver(caller, action)),
  endsAt,
})
