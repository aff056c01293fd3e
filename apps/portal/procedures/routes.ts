import { type Client, commitmentRoutes, expandLine, type Problem, publicRoutes } from '@probity/contract'
import type { Context, Hono } from 'hono'
import { commitmentPage, commitmentsPage } from '../commitments/commitments.ts'
import type { ErrorStatus } from '../errors/errors.ts'
import { personsPage } from '../persons/persons.ts'
import { looksLikeDay } from '../site/dates.ts'
import type { Visit } from '../site/layout.ts'
import type { respond as send } from '../site/respond.ts'
import { procedurePage } from './one.ts'
import { proceduresPage } from './procedures.ts'

type PublicPages = {
  visitOf(c: Context): Visit
  readonly client: Client
  respond: typeof send
  refused(c: Context, problem: Problem | undefined): Promise<Response>
  failed(c: Context, status: ErrorStatus): Promise<Response>
  /** As any other address that shows nothing. */
  notShown(c: Context, problem: Problem | undefined): Promise<Response>
}

/** How each procedure goes, which commitments there are, and how a person who is named asks: the law, the same for everybody. */
export const procedurePages = (
  site: Hono,
  { visitOf, client, respond, refused, failed, notShown }: PublicPages,
): void => {
  site.get('/procedures', async (c) => {
    const found = await client(publicRoutes.procedures, {})
    return found.ok ? respond(c, proceduresPage(visitOf(c), found.value)) : refused(c, found.problem)
  })

  site.get('/procedures/:id', async (c) => {
    const asked = c.req.query('on') || undefined
    if (asked && !looksLikeDay(asked)) return failed(c, 400)
    const [found, authorities, commitments] = await Promise.all([
      client(publicRoutes.procedures, {}),
      client(publicRoutes.authorities, {}),
      client(commitmentRoutes.commitments, {}),
    ])
    if (!found.ok) return refused(c, found.problem)
    if (!authorities.ok) return refused(c, authorities.problem)
    if (!commitments.ok) return refused(c, commitments.problem)
    const { today, procedures } = found.value
    const procedure = procedures.find(({ id }) => id === c.req.param('id'))
    if (!procedure) return failed(c, 404)
    const shown = {
      procedure,
      on: asked ?? today,
      today,
      authorities: authorities.value,
      commitments: commitments.value,
    }
    return respond(c, procedurePage(visitOf(c), shown))
  })

  site.get('/commitments', async (c) => {
    const found = await client(commitmentRoutes.commitments, {})
    return found.ok ? respond(c, commitmentsPage(visitOf(c), found.value)) : refused(c, found.problem)
  })

  site.get('/commitments/:id', async (c) => {
    const found = await client(commitmentRoutes.commitments, {})
    if (!found.ok) return refused(c, found.problem)
    const one = found.value.commitments.find(({ id }) => id === c.req.param('id'))
    return one ? respond(c, commitmentPage(visitOf(c), one)) : failed(c, 404)
  })

  site.get('/persons', async (c) => {
    const record = c.req.query('record') || undefined
    const [found, named] = await Promise.all([
      client(publicRoutes.procedures, {}),
      record ? client(publicRoutes.record, { params: { id: record } }) : undefined,
    ])
    if (!found.ok) return refused(c, found.problem)
    if (named && !named.ok) return notShown(c, named.problem)
    const procedure = found.value.procedures.find(({ id }) => id === 'person-request')
    const line = named && expandLine(named.value.law, named.value.line)
    return respond(c, personsPage(visitOf(c), procedure, line), line ? { keeping: 'passing' } : {})
  })
}
