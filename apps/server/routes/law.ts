import type { OpenAPIHono } from '@hono/zod-openapi'
import { commitmentRoutes, publicRoutes } from '@probity/contract'
import type { ProbityNode } from '../node.ts'
import { respondJson } from '../respond.ts'
import { viewAuthorities } from '../views/authorities.ts'
import { readCaseShares } from '../views/case-shares.ts'
import { viewCatalogue } from '../views/catalogue.ts'
import { viewCommitments } from '../views/commitments.ts'
import { delayedLooksReader } from '../views/delayed-looks.ts'
import { viewProcedures } from '../views/procedures.ts'
import { timelinessReader } from '../views/timeliness.ts'

/** What may be recorded and why, and who may submit it. */
export const lawRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  const { law, clock } = node
  const catalogue = JSON.stringify(viewCatalogue(law))
  const commitments = JSON.stringify(viewCommitments(law))
  const readTimeliness = timelinessReader(node)
  const readDelayedLooks = delayedLooksReader(node)
  app.openapi(publicRoutes.catalogue, (c) => respondJson(c, catalogue))
  app.openapi(publicRoutes.procedures, (c) => respondJson(c, JSON.stringify(viewProcedures(law, clock.today()))))
  app.openapi(commitmentRoutes.commitments, (c) => respondJson(c, commitments))
  app.openapi(publicRoutes.authorities, async (c) =>
    respondJson(
      c,
      JSON.stringify(
        viewAuthorities(law, await readTimeliness(), await readDelayedLooks(), await readCaseShares(node)),
      ),
    ),
  )
}
