import type { OpenAPIHono } from '@hono/zod-openapi'
import { publicRoutes } from '@probity/contract'
import type { ProbityNode } from '../node.ts'
import { respondJson } from '../respond.ts'
import { viewAuthorities } from '../views/authorities.ts'
import { viewCatalogue } from '../views/catalogue.ts'

/** What may be recorded and why, and who may submit it. */
export const lawRoutes = (app: OpenAPIHono, { law }: ProbityNode): void => {
  const catalogue = JSON.stringify(viewCatalogue(law))
  app.openapi(publicRoutes.catalogue, (c) => respondJson(c, catalogue))
  app.openapi(publicRoutes.authorities, (c) => respondJson(c, JSON.stringify(viewAuthorities(law, new Map()))))
}
