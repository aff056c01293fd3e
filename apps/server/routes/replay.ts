import type { OpenAPIHono } from '@hono/zod-openapi'
import { type ReplayReport, replayRoutes } from '@probity/contract'
import { replay } from '@probity/records'
import { permit } from '../door/guard.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'

/** The strongest test of a node, at any time: does what it holds follow from its ledger? */
export const replayRoutesOf = (app: OpenAPIHono, { database, law, clock }: ProbityNode): void => {
  app.openapi(replayRoutes.replay, async (c) => {
    const caller = permit(c, 'replay', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const started = performance.now()
    const report = await replay(database, law, clock.today())
    const milliseconds = Math.round(performance.now() - started)
    return respondJson(c, JSON.stringify({ ...report, milliseconds } satisfies ReplayReport), { keep: false })
  })
}
