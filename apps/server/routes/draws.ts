import type { OpenAPIHono } from '@hono/zod-openapi'
import {
  type DrawDraft,
  findCheckpointOf,
  findDraw,
  insertDraw,
  insertReview,
  judgeDraw,
  listCandidates,
  listDraws,
  mostCandidates,
  noteAudit,
  signatureOf,
} from '@probity/access'
import { accept, findDay, refuse } from '@probity/base'
import { drawRoutes } from '@probity/contract'
import { permit } from '../door/guard.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { viewDraw, viewDrawLine } from '../views/draw.ts'

const mostDraws = 100
const closely = { keep: false } as const

/** The auditor's draws. Each is noted, the ones that were thrown away too: who draws until it suits them leaves a trail. */
export const drawRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  const { database, law, clock } = node

  app.openapi(drawRoutes.draws, async (c) => {
    const caller = permit(c, 'audit', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const items = (await listDraws(database, mostDraws)).map((one) => viewDrawLine(law, one))
    return respondJson(c, JSON.stringify({ items }), closely)
  })

  app.openapi(drawRoutes.drawLooks, async (c) => {
    const caller = permit(c, 'drawLooks', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { body = null, purpose = null, size, ...days } = c.req.valid('json')
    const [from, until] = [findDay(days.from), findDay(days.until)]
    if (!from || !until)
      return respondProblem(c, { code: 'request/not-valid', details: { where: from ? 'until' : 'from' } })
    if (purpose !== null && !law.findPurpose(purpose))
      return respondProblem(c, { code: 'purpose/unknown', details: { purpose } })
    const judged = judgeDraw({ from, until }, clock.today())
    if (!judged.ok) return respondProblem(c, judged.refusal)
    const signed = await findCheckpointOf(database, until, law.zone)
    if (!signed) return respondProblem(c, { code: 'draw/not-signed-yet', details: { until } })
    const draft: DrawDraft = { from, until, body, purpose, size }
    const { length } = await listCandidates(database, draft, signed.treeSize, law.zone)
    if (length > mostCandidates) return respondProblem(c, { code: 'draw/too-many', details: { most: mostCandidates } })
    const drawn = await database.transaction(async (tx) => {
      const drawId = await insertDraw(tx, clock, draft, { ...signed, by: signatureOf(caller.value) })
      await noteAudit(tx, clock, 'looks-drawn', caller.value, { draw: drawId, from, until, body, purpose, size })
      return accept({ ...draft, ...signed, drawId, drawnAt: clock.now() })
    })
    return respondJson(c, JSON.stringify(await viewDraw(node, drawn.value)), closely)
  })

  app.openapi(drawRoutes.findDraw, async (c) => {
    const caller = permit(c, 'audit', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const one = await findDraw(database, c.req.valid('param').id)
    if (!one) return respondProblem(c, { code: 'draw/not-found' })
    await noteAudit(database, clock, 'draw-read', caller.value, { draw: one.drawId })
    return respondJson(c, JSON.stringify(await viewDraw(node, one)), closely)
  })

  app.openapi(drawRoutes.reviewLook, async (c) => {
    const caller = permit(c, 'drawLooks', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { id, place } = c.req.valid('param')
    const one = await findDraw(database, id)
    if (!one) return respondProblem(c, { code: 'draw/not-found' })
    if (!(await viewDraw(node, one)).drawn.includes(place)) return respondProblem(c, { code: 'draw/not-drawn' })
    const { finding, note } = c.req.valid('json')
    const done = await database.transaction(async (tx) => {
      const review = { place, finding, note, by: signatureOf(caller.value) }
      if (!(await insertReview(tx, clock, id, review))) return refuse('draw/reviewed')
      await noteAudit(tx, clock, 'look-reviewed', caller.value, { draw: id, place, finding })
      return accept({ place })
    })
    return done.ok ? respondJson(c, JSON.stringify(done.value), closely) : respondProblem(c, done.refusal)
  })
}
