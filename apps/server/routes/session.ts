import type { OpenAPIHono } from '@hono/zod-openapi'
import { type Action, actions, type Caller, mayEver, noteAudit, playPart, type Session } from '@probity/access'
import { accept } from '@probity/base'
import { sessionRoutes } from '@probity/contract'
import { callerOf, sessionOf } from '../door/caller.ts'
import { csrfOf } from '../door/session-cookie.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'

/** What a browser may know of its own session, and changing the part that is played. */
export const sessionRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
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
