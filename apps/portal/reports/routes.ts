import { type Client, type Problem, reportRoutes } from '@probity/contract'
import type { Context, Hono } from 'hono'
import type { Visit } from '../site/layout.ts'
import type { respond as send } from '../site/respond.ts'
import { reportsPage } from './check.ts'

type PublicPages = {
  visitOf(c: Context): Visit
  readonly client: Client
  respond: typeof send
  refused(c: Context, problem: Problem | undefined): Promise<Response>
}

/** Refusals that say what is wrong with the number; the page says so beside its form. */
const ofNumber: readonly string[] = [
  'report/not-a-number',
  'request/not-valid',
  'organisation/not-found',
  'file/day-in-the-future',
]

/** The number of a report is checked on its own address, which stands on the paper. */
export const reportPages = (site: Hono, { visitOf, client, respond, refused }: PublicPages): void => {
  site.get('/reports', (c) => {
    const number = c.req.query('number')?.replaceAll(/\s/g, '')
    return number
      ? Promise.resolve(c.redirect(`/reports/${encodeURIComponent(number)}`, 302))
      : respond(c, reportsPage(visitOf(c)))
  })

  site.get('/reports/:number', async (c) => {
    const number = c.req.param('number')
    const found = await client(reportRoutes.checkReport, { params: { number } })
    if (found.ok) return respond(c, reportsPage(visitOf(c), { number, found: found.value }), { keeping: 'passing' })
    const { problem } = found
    if (!problem || !ofNumber.includes(problem.code)) return refused(c, problem)
    const status = problem.status === 404 ? 404 : 400
    return respond(c, reportsPage(visitOf(c), { number, problem }), { status, keeping: 'passing' })
  })
}
