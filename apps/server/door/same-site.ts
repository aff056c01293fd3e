import type { Context, MiddlewareHandler } from 'hono'
import { embeddedPath } from '../identity/embedded/provider.ts'
import type { ProbityNode } from '../node.ts'
import { respondProblem } from '../respond.ts'
import { callerOf } from './caller.ts'
import { isCsrf } from './session-cookie.ts'

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * What changes something for somebody who is signed in by a cookie comes from a page of ours: the browser says so
 * (Sec-Fetch-Site, else Origin), and the page knows the session's csrf token. Keys and tokens in the head of a request are
 * sent by nobody unasked, so they need neither.
 */
export const sameSite =
  (node: ProbityNode): MiddlewareHandler =>
  async (c, next) => {
    // The embedded provider is a site of its own; what comes to it is bound to its own cookie.
    if (reads.has(c.req.method) || callerOf(c).is !== 'person' || c.req.path.startsWith(`${embeddedPath}/`))
      return next()
    if (isFromElsewhere(node, c) || !isCsrf(c, await csrfGiven(c)))
      return respondProblem(c, { code: 'access/not-from-here' })
    return next()
  }

const isFromElsewhere = (node: ProbityNode, c: Context): boolean => {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin'
  const origin = c.req.header('origin')
  return (
    origin !== undefined &&
    ![node.address(), c.req.url].some((own) => URL.canParse(own) && new URL(own).origin === origin)
  )
}

/** In the head where a program sends it, in a hidden field where a plain form does. */
const csrfGiven = async (c: Context): Promise<string | undefined> => {
  const inHead = c.req.header('x-csrf-token')
  if (inHead !== undefined || !c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded'))
    return inHead
  const { csrf } = await c.req.parseBody()
  return typeof csrf === 'string' ? csrf : undefined
}
