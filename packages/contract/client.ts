import type { z } from '@hono/zod-openapi'
import { accept, type Result } from '@probity/base'
import type { Problem } from './words.ts'

/** What the client needs of a route: where it is, and the schemas of what goes in and comes out. */
export type AnyRoute = {
  readonly method: string
  readonly path: string
  readonly request?: { readonly params?: z.ZodType; readonly query?: z.ZodType; readonly body?: object }
  readonly responses: {
    readonly 200: { readonly content: { readonly 'application/json': { readonly schema: z.ZodType } } }
  }
}
type Part<Route, Name extends string> = Route extends { request: { [N in Name]: infer Schema extends z.ZodType } }
  ? z.input<Schema>
  : never
export type Input<Route> = ([Part<Route, 'params'>] extends [never]
  ? { params?: never }
  : { params: Part<Route, 'params'> }) &
  ([Part<Route, 'query'>] extends [never] ? { query?: never } : { query?: Part<Route, 'query'> })
export type Answer<Route extends AnyRoute> = z.output<Route['responses'][200]['content']['application/json']['schema']>

/** What a route that changes something takes as its body. */
type Json<Route> = Route extends {
  request: { body: { content: { 'application/json': { schema: infer Schema extends z.ZodType } } } }
}
  ? { readonly json: z.input<Schema> }
  : { readonly json?: never }

/** Asks one route and gets its typed answer, or the problem the server states. */
export type Client = <Route extends AnyRoute>(
  route: Route,
  input: Input<Route> & Json<Route>,
) => Promise<Result<Answer<Route>> & { problem?: Problem }>

/**
 * A typed client made of the routes themselves. `send` is `fetch`, or an application's own `request` in the same process:
 * our pages use the latter, so they can show nothing that the public API does not give.
 */
export const createClient =
  (send: (path: string, init?: RequestInit) => Response | Promise<Response>): Client =>
  async (route, input) => {
    const response = await send(addressOf(route, input), initOf(route, (input as { json?: unknown }).json))
    const body: unknown = await response.json()
    if (response.ok) return accept(body as never)
    const problem = body as Problem
    return { ok: false, refusal: { code: problem.code, details: problem.facts ?? {} }, problem }
  }

/** The address of a route with what is asked of it; what is `undefined` is left out. */
export const addressOf = <Route extends { readonly path: string; readonly request?: AnyRoute['request'] }>(
  route: Route,
  input: Input<Route>,
): string => {
  const { params, query } = input as { params?: Record<string, unknown>; query?: Record<string, unknown> }
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params?.[name] ?? '')))
  const asked = Object.entries(query ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return asked.length > 0 ? `${path}?${new URLSearchParams(asked)}` : path
}

/** A question is sent as it always was; what changes something says so, with its body where it has one. */
const initOf = ({ method }: AnyRoute, json: unknown): RequestInit | undefined =>
  method === 'get'
    ? undefined
    : {
        method: method.toUpperCase(),
        ...(json === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) }),
      }
