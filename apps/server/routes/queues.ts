import type { OpenAPIHono } from '@hono/zod-openapi'
import { type Caller, operatorId } from '@probity/access'
import { type Identity, type QueuedRow as QueuedRowView, queueRoutes } from '@probity/contract'
import { checkReasons, findConflict, lookAtConflicts, lookAtQueue, matchRow, type QueuedRow } from '@probity/intake'
import type { Law } from '@probity/law'
import { findSubjectIdByHandle } from '@probity/registry'
import { permit, permitAllOrOwn } from '../door/guard.ts'
import { forHeldBack } from '../door/purpose.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { readIdentities } from '../views/identity.ts'
import { titlesOf } from '../views/submission.ts'
import { makeProposal } from './proposals.ts'
import { viewRow } from './submissions.ts'

const pageSize = 50

/** What waits for a person: rows to match, conflicts to decide. The operator's doors. */
export const queueRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  const { database, law, intake } = node

  app.openapi(queueRoutes.queue, async (c) => {
    const whose = permitAllOrOwn(c, 'queue')
    if (!whose.ok) return respondProblem(c, whose.refusal)
    const look = forHeldBack(c, node)
    if (!look.ok) return respondProblem(c, look.refusal)
    const [submission = '', row = '0'] = (c.req.valid('query').cursor ?? '').split('.')
    const rows = await lookAtQueue(database, look.value, {
      queue: c.req.valid('param').queue,
      after: [submission, Number(row) || 0],
      most: pageSize + 1,
      ...(whose.value === 'all' ? {} : { authorityId: whose.value.own }),
    })
    const items = rows.slice(0, pageSize).map((one) => viewQueuedRow(law, one))
    const last = items.at(-1)
    return respondJson(
      c,
      JSON.stringify({ items, ...(rows.length > pageSize && last ? { next: `${last.submission}.${last.row}` } : {}) }),
      { keep: false },
    )
  })

  app.openapi(queueRoutes.match, async (c) => {
    const caller = permit(c, 'match', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { id, row } = c.req.valid('param')
    const { organisation, decidedBy, reasons } = c.req.valid('json')
    const subjectId = organisation === 'new' ? organisation : await findSubjectIdByHandle(database, organisation)
    if (subjectId === undefined) return respondProblem(c, { code: 'organisation/not-found' })
    const matched = await matchRow(intake, {
      submissionId: id,
      row,
      subjectId,
      decidedBy: nameOf(caller.value, decidedBy),
      reasons,
    })
    return matched.ok
      ? respondJson(c, JSON.stringify(matched.value), { keep: false })
      : respondProblem(c, matched.refusal)
  })

  app.openapi(queueRoutes.conflicts, async (c) => {
    const caller = permit(c, 'conflicts', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const look = forHeldBack(c, node)
    if (!look.ok) return respondProblem(c, look.refusal)
    const conflicts = await lookAtConflicts(database, look.value, {
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

  app.openapi(queueRoutes.decideConflict, async (c) => {
    const caller = permit(c, 'decideConflict', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { decision, decidedBy, reasons } = c.req.valid('json')
    const conflictId = c.req.valid('param').id
    const checked = checkReasons(await findConflict(database, conflictId), reasons)
    if (!checked.ok) return respondProblem(c, checked.refusal)
    const proposed = await makeProposal(node, caller.value, {
      act: 'decide-conflict',
      body: operatorId,
      target: String(conflictId),
      details: decision,
      reasons,
      name: decidedBy,
    })
    return proposed.ok
      ? respondJson(c, JSON.stringify({ proposal: proposed.value }), { keep: false })
      : respondProblem(c, proposed.refusal)
  })
}

/** Who decides: whoever is signed in, under no other name; a system names the person it speaks for. */
const nameOf = (caller: Caller, given: string): string => (caller.is === 'person' ? caller.name : given)

const viewQueuedRow = (law: Law, row: QueuedRow): QueuedRowView => ({
  ...viewRow(row),
  submission: row.submissionId,
  receivedAt: row.receivedAt,
  ...(row.fileName ? { fileName: row.fileName } : {}),
  ...titlesOf(law, row),
})
