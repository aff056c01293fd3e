import { type Answer, type AnyRoute, addressOf, type Input } from '@probity/contract'
import type { z } from 'zod'
import { NotAnswered, refusalOf } from './problem.ts'

/** Asks a route of the API for its typed answer. Throws `Refused` or `NotAnswered`. */
export const ask = async <Route extends AnyRoute>(route: Route, input: Input<Route>): Promise<Answer<Route>> =>
  (await readJson(addressOf(route, input))) as Answer<Route>

type BodyOf<Route> = Route extends {
  request: { body: { content: { 'application/json': { schema: infer Schema extends z.ZodType } } } }
}
  ? z.input<Schema>
  : never

/** Tells a route something that changes the node; `csrf` is the session's token. Throws `Refused` or `NotAnswered`. */
export const tell = async <Route extends AnyRoute>(
  route: Route,
  input: Input<Route> & { readonly body: BodyOf<Route> },
  csrf: string,
): Promise<Answer<Route>> =>
  (await readJson(addressOf(route, input), {
    method: route.method.toUpperCase(),
    headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
    body: JSON.stringify(input.body),
  })) as Answer<Route>

/** Sends for JSON at an address of this server. */
export const readJson = async (address: string, init: RequestInit = {}): Promise<unknown> => {
  const answer = await fetch(address, { credentials: 'same-origin', ...init }).catch(() => {
    throw new NotAnswered()
  })
  if (!answer.ok) throw await refusalOf(answer)
  return answer.json()
}
