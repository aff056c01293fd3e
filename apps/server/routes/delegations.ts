import type { OpenAPIHono } from '@hono/zod-openapi'
import {
  type Caller,
  type Delegation,
  giveDelegation,
  listDelegations,
  noteAudit,
  revokeDelegation,
  signatureOf,
} from '@probity/access'
import { accept, refuse } from '@probity/base'
import { type DelegationView, delegationRoutes } from '@probity/contract'
import { callerOf } from '../door/caller.ts'
import { isOwn, permit } from '../door/guard.ts'
import { standingOf } from '../identity/office-holder.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'

/** The office-holder lets others act for the organisation, and takes it back. */
export const delegationRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  const { database, clock, random } = node

  app.openapi(delegationRoutes.delegations, async (c) => {
    const { handle } = c.req.valid('param')
    const caller = permit(c, 'delegations', { own: isOwn(callerOf(c), handle) })
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const [given, standing] = [await listDelegations(database, handle), await standingOf(node, handle)]
    const items = given.map((one) => viewDelegation(one, standing, clock.today()))
    return respondJson(c, JSON.stringify({ items }), { keep: false })
  })

  app.openapi(delegationRoutes.delegate, async (c) => {
    const { handle } = c.req.valid('param')
    const caller = permit(c, 'delegate', factsOf(callerOf(c), handle))
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const standing = await standingOf(node, handle)
    const given = await database.transaction(async (tx) => {
      const { days } = c.req.valid('json')
      const made = await giveDelegation(tx, clock, random, {
        handle,
        standing,
        days,
        givenBy: signatureOf(caller.value),
      })
      await noteAudit(tx, clock, 'delegated', caller.value, { handle, delegation: made.delegationId })
      return accept(made)
    })
    const { delegationId: id, invitation, until } = given.value
    const address = `${node.address()}/auth/sign-in?invitation=${invitation}`
    return respondJson(c, JSON.stringify({ id, until, invitation, address }), { keep: false })
  })

  app.openapi(delegationRoutes.revokeDelegation, async (c) => {
    const { handle, delegation } = c.req.valid('param')
    const caller = permit(c, 'revokeDelegation', factsOf(callerOf(c), handle))
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const revoked = await database.transaction(async (tx) => {
      if (!(await revokeDelegation(tx, clock, handle, delegation))) return refuse('delegation/not-found')
      await noteAudit(tx, clock, 'delegation-revoked', caller.value, { handle, delegation })
      return accept(true)
    })
    return revoked.ok ? respondJson(c, '{"revoked":true}', { keep: false }) : respondProblem(c, revoked.refusal)
  })
}

const factsOf = (caller: Caller, handle: string) => ({
  own: isOwn(caller, handle),
  delegate: caller.is === 'person' && caller.delegation !== undefined,
})

const viewDelegation = (one: Delegation, standing: string, today: string): DelegationView => ({
  id: one.delegationId,
  givenAt: one.givenAt,
  until: one.until,
  ...(one.takenAt ? { takenAt: one.takenAt } : {}),
  ...(one.revokedAt ? { revokedAt: one.revokedAt } : {}),
  state: stateOf(one, standing, today),
})

const stateOf = ({ revokedAt, until, takenAt, standing }: Delegation, now: string, today: string) => {
  if (revokedAt) return 'revoked'
  if (until < today) return 'over'
  if (standing !== now) return 'lapsed'
  return takenAt ? 'taken' : 'offered'
}
