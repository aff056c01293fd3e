import { caseRoutes, type Problem, readSaid } from '@probity/contract'
import type { Context, Hono } from 'hono'
import { typedIn } from '../cases/ask-fields.ts'
import { unsent } from '../cases/unsent.ts'
import { asOwn, type OwnPages, passing } from '../my/as-own.ts'
import { beginPage, findWay, readBeginPage, startPage } from './start-page.ts'

/** What an organisation begins that is about no record: its commitments, and complaints about public bodies. */
export const startPages = (site: Hono, pages: OwnPages): void => {
  const { visitOf, clientOf, respond, refused, failed } = pages
  const own = asOwn(pages)
  const waysOf = (c: Context, handle: string) => clientOf(c)(caseRoutes.caseWays, { params: { handle } })

  site.get(
    '/my/start',
    own(async (c, { handle }) => {
      const { search } = new URL(c.req.url)
      if (c.req.query('way')) return c.redirect(`/my/start/${handle}${search}`, 302)
      const ways = await waysOf(c, handle)
      return ways.ok ? respond(c, startPage(visitOf(c), ways.value), passing) : refused(c, ways.problem)
    }),
  )

  site.get(
    '/my/start/:handle',
    own(async (c, me) => {
      const ways = await waysOf(c, c.req.param('handle') ?? '')
      if (!ways.ok) return ways.problem?.status === 503 ? refused(c, ways.problem) : failed(c, 404)
      const way = findWay(ways.value, c.req.query('way') ?? '', c.req.query('template') ?? '')
      const page = way?.can
        ? beginPage(visitOf(c), ways.value, way, { csrf: me.csrf })
        : startPage(visitOf(c), ways.value)
      return respond(c, page, passing)
    }),
  )

  site.post(
    '/my/start/:handle',
    own(async (c, me) => {
      const ways = await waysOf(c, c.req.param('handle') ?? '')
      if (!ways.ok) return refused(c, ways.problem)
      const body = await c.req.parseBody()
      const way = findWay(ways.value, String(body.way), typeof body.template === 'string' ? body.template : '')
      if (!way) return respond(c, startPage(visitOf(c), ways.value), { ...passing, status: 422 })
      const filled = { csrf: me.csrf, typed: typedIn(body) }
      const { said, faults } = readSaid(way.asks, filled.typed)
      const again = (problem?: Problem) =>
        respond(c, beginPage(visitOf(c), ways.value, way, { ...filled, ...unsent(faults, problem) }), {
          ...passing,
          status: 422,
        })
      if (body.step === 'change') return respond(c, beginPage(visitOf(c), ways.value, way, filled), passing)
      if (faults.length > 0) return again()
      if (body.step !== 'send') return respond(c, readBeginPage(visitOf(c), ways.value, way, filled), passing)
      const { procedure, move, about } = way
      const params = { handle: ways.value.organisation.handle }
      const opened = await clientOf(c)(caseRoutes.openCase, { params, json: { procedure, move, about, said } })
      return opened.ok ? c.redirect(`/my/cases/${opened.value.id}`, 303) : again(opened.problem)
    }),
  )
}
