import type { OpenAPIHono } from '@hono/zod-openapi'
import { authorityRoutes, type Identity } from '@probity/contract'
import { decideConflict, listConflicts, listQueue, matchRow } from '@probity/intake'
import { findSubjectIdByHandle } from '@probity/registry'
import { permit } from '../door/guard.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { readIdentities } from '../views/identity.ts'
import { viewRow } from './submissions.ts'

const pageSize = 50

/** What waits for a person: rows to match, conflicts to decide. The operator's doors. */
export const queueRoutes = (app: OpenAPIHono, node: ProbityNode): void => {
  const { database, law, intake } = node

  app.openapi(authorityRoutes.queue, async (c) => {
    const caller = permit(c, 'queue', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const [submission = '', row = '0'] = (c.req.valid('query').cursor ?? '').split('.')
    const rows = await listQueue(database, c.req.valid('param').queue, {
      after: [submission, Number(row) || 0],
      most: pageSize + 1,
    })
    const items = rows
      .slice(0, pageSize)
      .map((one) => ({ ...viewRow(one), submission: one.submissionId, authority: one.authorityId, kind: one.kind }))
    const last = items.at(-1)
    return respondJson(
      c,
      JSON.stringify({ items, ...(rows.length > pageSize && last ? { next: `${last.submission}.${last.row}` } : {}) }),
      { keep: false },
    )
  })

  app.openapi(authorityRoutes.match, async (c) => {
    const caller = permit(c, 'match', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { id, row } = c.req.valid('param')
    const { organisation, decidedBy, reasons } = c.req.valid('json')
    const subjectId = organisation === 'new' ? organisation : await findSubjectIdByHandle(database, organisation)
    if (subjectId === undefined) return respondProblem(c, { code: 'organisation/not-found' })
    const matched = await matchRow(intake, { submissionId: id, row, subjectId, decidedBy, reasons })
    return matched.ok
      ? respondJson(c, JSON.stringify(matched.value), { keep: false })
      : respondProblem(c, matched.refusal)
  })

  app.openapi(authorityRoutes.conflicts, async (c) => {
    const caller = permit(c, 'conflicts', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const conflicts = await listConflicts(database, {
      after: Number(c.req.valid('query').cursor ?? 0) || 0,
      most: pageSize + 1,
    })
    const items = []
    for (const { conflictId, kind, shared, openedAt, first, second } of conflicts.slice(0, pageSize)) {
      const [one, other] = await readIdentities(database, law, [{ subjectId: first }, { subjectId: second }])
      items.push({ id: conflictId, kind, shared, openedAt, first: one as Identity, second: other as Identity })
    }
    return respondJson(
      c,
      JSON.stringify({ items, ...(conflicts.length > pageSize ? { next: String(items.at(-1)?.id) } : {}) }),
      { keep: false },
    )
  })

  app.openapi(authorityRoutes.decideConflict, async (c) => {
    const caller = permit(c, 'decideConflict', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { decision, decidedBy, reasons } = c.req.valid('json')
    const chosen = decision.is === 'two-bodies' && decision.codeBelongsTo === undefined ? { is: decision.is } : decision
    const decided = await decideConflict(intake, {
      conflictId: c.req.valid('param').id,
      decision: chosen as never,
      decidedBy,
      reasons,
    })
    return decided.ok
      ? respondJson(c, JSON.stringify(decided.value), { keep: false })
      : respondProblem(c, decided.refusal)
  })
}
