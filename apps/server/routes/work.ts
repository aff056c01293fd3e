import type { OpenAPIHono } from '@hono/zod-openapi'
import { type ConflictDetail, workRoutes } from '@probity/contract'
import { lookAtConflict } from '@probity/intake'
import { findFileRows, listSources } from '@probity/records'
import { permit, permitAllOrOwn } from '../door/guard.ts'
import { forHeldBack } from '../door/purpose.ts'
import type { ProbityNode } from '../node.ts'
import { nodeStateReader } from '../node-state.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { viewDue } from '../views/due.ts'
import { viewOrganisation } from '../views/identity.ts'
import { titlesOf } from '../views/submission.ts'

const mostSources = 12

/** What is due, both sides of a conflict, and how the node is. */
export const workingRoutes = (app: OpenAPIHono, node: ProbityNode): void => {
  const { database, law, clock } = node
  const readNodeState = nodeStateReader(node)

  app.openapi(workRoutes.due, async (c) => {
    const whose = permitAllOrOwn(c, 'due')
    if (!whose.ok) return respondProblem(c, whose.refusal)
    const authority = whose.value === 'all' ? undefined : law.findAuthority(whose.value.own)
    return respondJson(c, JSON.stringify(await viewDue(node, authority)), { keep: false })
  })

  app.openapi(workRoutes.conflict, async (c) => {
    const caller = permit(c, 'conflict', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const look = forHeldBack(c, node)
    if (!look.ok) return respondProblem(c, look.refusal)
    const conflict = await lookAtConflict(database, look.value, c.req.valid('param').id)
    if (!conflict) return respondProblem(c, { code: 'conflict/not-found' })
    const { conflictId, kind, shared, openedAt, decidedAt } = conflict
    const [first, second] = await Promise.all([readSide(conflict.first), readSide(conflict.second)])
    const detail: ConflictDetail = {
      id: conflictId,
      kind,
      shared,
      openedAt,
      ...(decidedAt ? { decidedAt } : {}),
      first,
      second,
    }
    return respondJson(c, JSON.stringify(detail), { keep: false })
  })

  app.openapi(workRoutes.nodeState, async (c) => {
    const caller = permit(c, 'nodeState', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    return respondJson(c, JSON.stringify(await readNodeState()), { keep: false })
  })

  const registrationKinds = law
    .kinds()
    .filter(({ category }) => law.findCategory(category)?.role === 'registration')
    .map(({ id }) => id)

  const readSide = async (subjectId: number): Promise<ConflictDetail['first']> => {
    const [rows, { sources, records }] = await Promise.all([
      findFileRows(database, subjectId),
      listSources(database, subjectId, registrationKinds, mostSources),
    ])
    if (!rows) throw new Error(`a conflict names the subject ${subjectId}, which is not there`)
    return {
      organisation: await viewOrganisation(database, law, rows, clock.today()),
      sources: sources.map((source) => {
        const { authorityTitle, kindTitle } = titlesOf(law, source)
        const { submissionId, row, decidedOn, firstSeenOn } = source
        return { authority: authorityTitle, kind: kindTitle, submission: submissionId, row, decidedOn, firstSeenOn }
      }),
      records,
    }
  }
}
