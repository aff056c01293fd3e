import type { OpenAPIHono } from '@hono/zod-openapi'
import { findDay, findInstant } from '@probity/base'
import { previewRoutes } from '@probity/contract'
import { explainKnown, lastStatement, mayEvaluate, readForEvaluation } from '@probity/evaluation'
import { planUnder } from '@probity/policy'
import { findSubjectIdByHandle, listSubjects } from '@probity/registry'
import { callerOf } from '../door/caller.ts'
import { isOwn, permit } from '../door/guard.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { viewPreview } from '../views/preview.ts'

/** The organisation's own previews: computed from its file as it is asked, so that none is ever older than the file (R21). */
export const previewRoutesOf = (app: OpenAPIHono, { database, law, clock }: ProbityNode): void => {
  const ofFileAlone = new Set(law.policies().filter((policy) => planUnder(law, policy).inputs.length === 0))

  app.openapi(previewRoutes.previews, async (c) => {
    const { handle } = c.req.valid('param')
    const caller = permit(c, 'previews', { own: isOwn(callerOf(c), handle) })
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const asked = c.req.valid('query')
    const today = clock.today()
    const day = asked.day === undefined ? today : findDay(asked.day)
    if (!day) return respondProblem(c, { code: 'request/not-valid', details: { where: 'day', what: asked.day } })
    if (day > today) return respondProblem(c, { code: 'file/day-in-the-future', details: { today } })
    const knownAt = asked.knownAt === undefined ? undefined : findInstant(asked.knownAt)
    const subjectId = await findSubjectIdByHandle(database.forPublic, handle)
    const [subject] = subjectId === undefined ? [] : await listSubjects(database, [subjectId])
    if (!subject) return respondProblem(c, { code: 'organisation/not-found' })
    const known = await readForEvaluation(database, subject.subjectId, knownAt)
    const items = law.policies().flatMap((policy) => {
      // A policy that is not for it, or not in force then, says nothing about it; what an authority has to enter first is not
      // computed of nothing.
      const applies = mayEvaluate(policy, subject, day).ok
      if (!applies || !(ofFileAlone.has(policy) || lastStatement(known.levelActs, policy, day))) return []
      const asOf = { subject, day, ...(knownAt ? { knownAt } : {}) }
      return [viewPreview(law, policy, explainKnown(law, policy, known, asOf))]
    })
    return respondJson(c, JSON.stringify({ items }), { keep: false })
  })
}
