import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ProbityNode } from '../node.ts'
import { readinessOf } from './readiness.ts'

const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }

/** Asked by whatever watches over the process, under whatever name it knows the machine by. */
export const isProbe = (url: string): boolean => /^https?:\/\/[^/]+\/(livez|readyz)(\?|$)/i.test(url)

/** `/livez`: the process answers. `/readyz`: it can do its work; which check fails is said, and nothing of what it holds. */
export const probes = (app: OpenAPIHono, node: ProbityNode): void => {
  const readiness = readinessOf(node)
  app.get('/livez', () => new Response('{"alive":true}', { headers }))
  app.get('/readyz', async () => {
    const answer = await readiness()
    return new Response(JSON.stringify(answer), { status: answer.ready ? 200 : 503, headers })
  })
}
