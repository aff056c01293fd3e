import type { OpenAPIHono } from '@hono/zod-openapi'
import { erasureRoutes } from '@probity/contract'
import { eraseRecord } from '@probity/intake'
import { permit } from '../door/guard.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'

/** Erasure by order of law, decided by a named official. */
export const erasureRoutesOf = (app: OpenAPIHono, { intake }: ProbityNode): void => {
  app.openapi(erasureRoutes.erase, async (c) => {
    const caller = permit(c, 'erase', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const erased = await eraseRecord(intake, { record: c.req.valid('param').id, ...c.req.valid('json') })
    if (!erased.ok) return respondProblem(c, erased.refusal)
    const { batchId, ordinal, entries } = erased.value
    return respondJson(c, JSON.stringify({ batch: batchId, ordinal, entries }), { keep: false })
  })
}
