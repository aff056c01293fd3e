import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { callerOf } from '../door/caller.ts'

/** What is known of a request once it was answered, and all of it that is ever logged, counted or traced: no address, no query, no body. */
export type Answered = {
  readonly method: string
  /** The pattern of the route, such as `/api/v1/organisations/:handle`; of an address that nobody has, `/*`. */
  readonly route: string
  /** As whom it was asked: a role of the platform; `public` of whoever showed nothing. */
  readonly role: string
  readonly status: number
  readonly milliseconds: number
}

/** Filled while the request passes through the application. */
export type Seen = { route?: string; role?: string }

/** Methods that have a row of their own in a metric; whoever invents one adds none. */
const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

export const answeredOf = (request: Request, seen: Seen, status: number, milliseconds: number): Answered => ({
  method: knownMethods.has(request.method) ? request.method : 'other',
  route: seen.route ?? 'none',
  role: seen.role ?? 'public',
  status,
  milliseconds,
})

/** Notes the pattern of the route that answered. Requests that the pages make within the process are not watched. */
export const notePattern: MiddlewareHandler = async (c, next) => {
  await next()
  const { seen } = (c.env ?? {}) as { seen?: Seen }
  if (!seen) return
  seen.route = routePath(c)
  seen.role = callerOf(c).role
}
