import type { OpenAPIHono } from '@hono/zod-openapi'
import { listRoutes } from '@probity/contract'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { readCursor, readEntries, viewLists } from '../views/lists.ts'

/** What lists there are, and who is in one today. */
export const listRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  const { law } = node
  const lists = JSON.stringify(viewLists(law))
  app.openapi(listRoutes.lists, (c) => respondJson(c, lists))

  app.openapi(listRoutes.listEntries, async (c) => {
    const { list: id } = c.req.valid('param')
    const { cursor } = c.req.valid('query')
    const list = law.findList(id)
    if (!list) return respondProblem(c, { code: 'listing/no-such-list', details: { list: id } })
    const after = cursor === undefined ? undefined : readCursor(cursor)
    if (cursor !== undefined && !after) return respondProblem(c, { code: 'search/cursor-not-valid' })
    return respondJson(c, JSON.stringify(await readEntries(node, list, after)), { keep: false })
  })
}
