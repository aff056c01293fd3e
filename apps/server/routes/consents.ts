import type { OpenAPIHono } from '@hono/zod-openapi'
import { listConsents } from '@probity/access'
import { findDay } from '@probity/base'
import { lookRoutes } from '@probity/contract'
import { giveConsent, revokeConsent } from '@probity/intake'
import { callerOf } from '../door/caller.ts'
import { isOwn, permit } from '../door/guard.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { viewConsent } from '../views/looks.ts'
import { subjectFinder } from './find-subject.ts'

const closely = { keep: false } as const

/** What a subject allowed: read by itself and by auditors, given and taken back by its representative in person. */
export const consentRoutesOf = (app: OpenAPIHono, { database, law, clock, intake }: ProbityNode): void => {
  const find = subjectFinder(database.forPublic)

  app.openapi(lookRoutes.consents, async (c) => {
    const { handle } = c.req.valid('param')
    const caller = permit(c, 'consents', { own: isOwn(callerOf(c), handle) })
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const subjectId = await find(handle)
    if (subjectId === undefined) return respondProblem(c, { code: 'organisation/not-found' })
    const items = (await listConsents(database, subjectId)).map((one) => viewConsent(law, one, clock.today()))
    return respondJson(c, JSON.stringify({ items }), closely)
  })

  app.openapi(lookRoutes.giveConsent, async (c) => {
    const { handle } = c.req.valid('param')
    const caller = permit(c, 'giveConsent', { own: isOwn(callerOf(c), handle) })
    if (!caller.ok) return respondProblem(c, caller.refusal)
    if (caller.value.is !== 'person') return respondProblem(c, { code: 'access/not-permitted' })
    const asked = c.req.valid('json')
    const until = findDay(asked.until)
    if (!until) return respondProblem(c, { code: 'request/not-valid', details: { where: 'until', what: asked.until } })
    const subjectId = await find(handle)
    if (subjectId === undefined) return respondProblem(c, { code: 'organisation/not-found' })
    const given = await giveConsent(intake, { ...asked, until, subjectId, personId: caller.value.personId })
    if (!given.ok) return respondProblem(c, given.refusal)
    return respondJson(c, JSON.stringify({ id: given.value.consentId }), closely)
  })

  app.openapi(lookRoutes.revokeConsent, async (c) => {
    const { handle, consent } = c.req.valid('param')
    const caller = permit(c, 'revokeConsent', { own: isOwn(callerOf(c), handle) })
    if (!caller.ok) return respondProblem(c, caller.refusal)
    if (caller.value.is !== 'person') return respondProblem(c, { code: 'access/not-permitted' })
    const subjectId = await find(handle)
    if (subjectId === undefined) return respondProblem(c, { code: 'organisation/not-found' })
    const { personId } = caller.value
    const revoked = await revokeConsent(intake, { subjectId, personId, consentId: Number(consent) })
    if (!revoked.ok) return respondProblem(c, revoked.refusal)
    return respondJson(c, JSON.stringify({ id: revoked.value.consentId }), closely)
  })
}
