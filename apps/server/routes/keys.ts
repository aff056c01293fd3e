import type { OpenAPIHono } from '@hono/zod-openapi'
import {
  type ClientKey,
  endClientKey,
  listKeysOf,
  noteAudit,
  operatorId,
  readPublicKey,
  registerKey,
} from '@probity/access'
import { accept, refuse } from '@probity/base'
import { keyRoutes } from '@probity/contract'
import { permit } from '../door/guard.ts'
import { forgetSystems } from '../door/systems.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'

/** Keys by which systems are known: the operator registers and ends them. */
export const keyRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  const { database, law, clock } = node
  app.openapi(keyRoutes.listKeys, async (c) => {
    const caller = permit(c, 'listKeys', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const items = (await listKeysOf(database, clock, c.req.valid('param').body)).map(viewKey)
    return respondJson(c, JSON.stringify({ items }), { keep: false })
  })

  app.openapi(keyRoutes.registerKey, async (c) => {
    const caller = permit(c, 'registerKey', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const asked = c.req.valid('json')
    const forAuthority = ['clerk', 'decider', 'supervisor'].includes(asked.role)
    if (forAuthority ? !law.findAuthority(asked.body) : asked.role === 'operator' && asked.body !== operatorId)
      return respondProblem(c, { code: 'authority/unknown', details: { authority: asked.body } })
    const publicJwk = readPublicKey(asked.publicJwk)
    if (!publicJwk.ok) return respondProblem(c, publicJwk.refusal)
    const kept = await database.transaction(async (tx) => {
      const key = await registerKey(tx, clock, { ...asked, publicJwk: publicJwk.value })
      const { clientId, keyId, body, role } = key
      await noteAudit(tx, clock, 'key-registered', caller.value, { clientId, keyId, body, role })
      return accept(key)
    })
    return respondJson(c, JSON.stringify(viewKey(kept.value)), { keep: false })
  })

  app.openapi(keyRoutes.endKey, async (c) => {
    const caller = permit(c, 'endKey', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { clientId, keyId } = c.req.valid('param')
    const ended = await database.transaction(async (tx) => {
      if (!(await endClientKey(tx, clock, clientId, keyId))) return refuse('client/not-known')
      await noteAudit(tx, clock, 'key-ended', caller.value, { clientId, keyId })
      return accept(true)
    })
    forgetSystems(node)
    return ended.ok ? respondJson(c, '{"ended":true}', { keep: false }) : respondProblem(c, ended.refusal)
  })
}

const viewKey = ({ publicJwk: _, ...key }: ClientKey) => key
