import type { OpenAPIHono } from '@hono/zod-openapi'
import { publicRoutes } from '@probity/contract'
import type { ProbityNode } from '../node.ts'
import { respondJson } from '../respond.ts'
import { viewAuthorities } from '../views/authorities.ts'
import { readCaseShares } from '../views/case-shares.ts'
import { viewCatalogue } from '../views/catalogue.ts'
import { delayedLooksReader } from '../views/delayed-looks.ts'
import { viewProcedures } from '../views/procedures.ts'
import { timelinessReader } from '../views/timeliness.ts'

/** What may be recorded and why, and who may submit it. */
export const lawRoutes = (app: OpenAPIHono, node: ProbityNode): void => {
  const { law } = node
  const catalogue = JSON.stringify(viewCatalogue(law))
  const procedures = JSON.stringify(viewProcedures(law))
  const readTimeliness = timelinessReader(node)
  const readDelayedLooks = delayedLooksReader(node)
  app.openapi(publicRoutes.catalogue, (c) => respondJson(c, catalogue))
  app.openapi(publicRoutes.procedures, (c) => respondJson(c, procedures))
  app.openapi(publicRoutes.authorities, async (c) =>
    respondJson(
      c,
      JSON.stringify(
        viewAuthorities(law, await readTimeliness(), await readDelayedLooks(), await readCaseShares(node)),
      ),
    ),
  )
}
