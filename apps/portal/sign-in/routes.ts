import { type Problem, sessionRoutes } from '@probity/contract'
import type { Context, Hono } from 'hono'
import { type OwnPages, passing } from '../my/as-own.ts'
import { sessionsPage } from './sessions.ts'

/** The page of somebody's own sessions: for everybody who is signed in, whatever part they play. */
export const sessionPages = (site: Hono, { visitOf, clientOf, respond, refused, failed, zone }: OwnPages): void => {
  const show = async (c: Context, problem?: Problem) => {
    const visit = visitOf(c)
    if (!visit.signedIn) return visit.canSignIn ? c.redirect('/auth/sign-in?to=/sessions', 302) : failed(c, 404)
    const own = await clientOf(c)(sessionRoutes.sessions, {})
    if (!own.ok) return refused(c, own.problem)
    const page = sessionsPage(visit, {
      items: own.value.items,
      ended: own.value.ended,
      csrf: visit.signedIn.csrf,
      zone,
      problem,
    })
    return respond(c, page, { ...passing, status: problem ? 404 : 200 })
  }
  site.get('/sessions', (c) => show(c))
  site.post('/sessions/:id/end', async (c) => {
    const ended = await clientOf(c)(sessionRoutes.endSession, { params: { id: c.req.param('id') } })
    return ended.ok ? c.redirect('/sessions', 303) : show(c, ended.problem)
  })
}
