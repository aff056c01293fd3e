import type { OpenAPIHono } from '@hono/zod-openapi'
import { mayDecide } from '@probity/access'
import { actRoutes } from '@probity/contract'
import type { Authority, Law } from '@probity/law'
import { addStatement, judgeStatement, owes } from '@probity/records'
import { permitKind } from '../door/guard.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'

/** What an authority signs each month about itself (R24). Nobody signs for another, the operator included. */
export const statementRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  const { database, law, clock } = node

  app.openapi(actRoutes.state, async (c) => {
    const caller = permitKind(c, law, 'state', c.req.valid('json').kind)
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const authority = law.findAuthority(caller.value.body)
    if (!authority) return respondProblem(c, { code: 'access/not-permitted' })
    const judged = judgeStatement(c.req.valid('json'), kindsOwed(law, authority), clock.today())
    if (!judged.ok) return respondProblem(c, judged.refusal)
    const { month, kind, decisions, version } = await addStatement(database, clock, authority.id, judged.value)
    return respondJson(c, JSON.stringify({ month, kind, decisions, version }), { keep: false })
  })
}

/** Kinds whose publication an authority owes. */
export const kindsOwed = (law: Law, authority: Authority): ReadonlySet<string> =>
  new Set(
    law
      .duties()
      .filter((duty) => owes(authority, duty) && mayDecide(authority, law.getKind(duty.kind)))
      .map(({ kind }) => kind),
  )
