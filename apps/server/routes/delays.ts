import type { OpenAPIHono } from '@hono/zod-openapi'
import { listDelays } from '@probity/access'
import { lookRoutes } from '@probity/contract'
import { approveProposedDelay, proposeDelay } from '@probity/intake'
import { permit } from '../door/guard.ts'
import { permitPurpose } from '../door/purpose.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { viewDelay } from '../views/looks.ts'
import { subjectFinder } from './find-subject.ts'

const closely = { keep: false } as const

/** Looks that a subject learns of later (R27): proposed by one person, approved by another of the same body. */
export const delayRoutesOf = (app: OpenAPIHono, { database, law, intake }: ProbityNode): void => {
  const find = subjectFinder(database.forPublic)

  app.openapi(lookRoutes.delays, async (c) => {
    const caller = permit(c, 'delays', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    if (caller.value.is !== 'person') return respondProblem(c, { code: 'access/not-permitted' })
    const { body, personId } = caller.value
    const subjectId = await find(c.req.valid('param').handle)
    if (subjectId === undefined) return respondProblem(c, { code: 'organisation/not-found' })
    const own = (await listDelays(database, subjectId)).filter((delay) => delay.body === body)
    return respondJson(c, JSON.stringify({ items: own.map((delay) => viewDelay(law, delay, personId)) }), closely)
  })

  app.openapi(lookRoutes.proposeDelay, async (c) => {
    const { handle } = c.req.valid('param')
    const asked = c.req.valid('json')
    const grounds = permitPurpose(c, law, 'proposeDelay', { handle }, asked)
    if (!grounds.ok) return respondProblem(c, grounds.refusal)
    const { caller } = grounds.value
    if (caller.is !== 'person') return respondProblem(c, { code: 'access/not-permitted' })
    const subjectId = await find(handle)
    if (subjectId === undefined) return respondProblem(c, { code: 'organisation/not-found' })
    const { body, personId } = caller
    const proposed = await proposeDelay(intake, {
      ...asked,
      reference: asked.reference.trim(),
      body,
      subjectId,
      personId,
    })
    if (!proposed.ok) return respondProblem(c, proposed.refusal)
    return respondJson(c, JSON.stringify({ id: proposed.value.delayId }), closely)
  })

  app.openapi(lookRoutes.approveDelay, async (c) => {
    const caller = permit(c, 'approveDelay', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    if (caller.value.is !== 'person') return respondProblem(c, { code: 'access/not-permitted' })
    const { handle, delay } = c.req.valid('param')
    const subjectId = await find(handle)
    if (subjectId === undefined) return respondProblem(c, { code: 'organisation/not-found' })
    const { body, personId } = caller.value
    const approved = await approveProposedDelay(intake, { subjectId, delayId: Number(delay), body, personId })
    if (!approved.ok) return respondProblem(c, approved.refusal)
    return respondJson(c, JSON.stringify(approved.value), closely)
  })
}
