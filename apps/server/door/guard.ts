import { type Action, type Caller, can, type FactsOf, mayEver, noteAudit, reachToKind } from '@probity/access'
import { accept, type Refusal, type Result, refuse } from '@probity/base'
import type { Law } from '@probity/law'
import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { ProbityNode } from '../node.ts'
import { respondProblem } from '../respond.ts'
import { callerOf } from './caller.ts'
import { routeActions } from './route-actions.ts'

/**
 * Lets nobody pass who may never do what the route does. Whether they may do it to this very thing is asked by the route,
 * with `permit`, once it knows the thing.
 */
export const guard =
  ({ database, clock }: ProbityNode): MiddlewareHandler =>
  async (c, next) => {
    const action = actionAsked(c)
    // What no route answers is not found, whoever asks.
    if (action === undefined) return next()
    const caller = callerOf(c)
    if (mayEver(caller, action)) await next()
    else c.res = respondProblem(c, refusalFor(caller))
    // Somebody who is known tried what is not theirs: the auditor is told, once for each try.
    if (c.res.status === 403 && caller.is !== 'public') await noteAudit(database, clock, 'refused', caller, { action })
  }

/** The action of the route that answers; `undefined` where none does. A route without a line is a fault of ours. */
export const actionAsked = (c: Context): Action | undefined => {
  const route = matchedRoutes(c).find(({ method }) => method !== 'ALL')
  if (!route) return undefined
  const action = routeActions[`${route.method} ${route.path}`]
  if (!action) throw new Error(`nobody said what ${route.method} ${route.path} does`)
  return action
}

/** Whether the caller may do it, things being so. Refuses: access/sign-in-needed, access/not-permitted. */
export const permit = <A extends Action>(
  c: Context,
  action: A,
  facts: FactsOf<A>,
): Result<Exclude<Caller, { is: 'public' }>, 'access/sign-in-needed' | 'access/not-permitted'> => {
  const caller = callerOf(c)
  if (!can(caller, action, facts) || caller.is === 'public') return { ok: false, refusal: refusalFor(caller) }
  return accept(caller)
}

/**
 * Whether the caller's authority reaches to a kind of record: its functions and the kinds it supplies. Where none is named
 * yet, nothing speaks against it. Refuses: access/sign-in-needed, access/not-permitted, access/not-competent.
 */
export const permitKind = (
  c: Context,
  law: Law,
  action: 'submit' | 'act' | 'state',
  kind: string | undefined,
): Result<Exclude<Caller, { is: 'public' }>> => {
  const caller = callerOf(c)
  const reach = reachToKind(law, caller.is === 'public' ? '' : caller.body, kind)
  const permitted = permit(c, action, reach)
  const itself = can(caller, action, { competentFunction: true, categoryCovered: true })
  return permitted.ok || !itself ? permitted : refuse('access/not-competent', { kind: law.findKind(kind ?? '')?.title })
}

/** Actions on things that belong to a body, and on nothing else. */
type OnOwn = {
  [A in Action]: FactsOf<A> extends { own: boolean } ? ({ own: boolean } extends FactsOf<A> ? A : never) : never
}[Action]

/**
 * Of a list, all of it or what belongs to the caller's own body, as far as the caller may see. Refuses:
 * access/sign-in-needed, access/not-permitted.
 */
export const permitAllOrOwn = (
  c: Context,
  action: OnOwn,
): Result<'all' | { readonly own: string }, 'access/sign-in-needed' | 'access/not-permitted'> => {
  const all = permit(c, action, { own: false })
  if (all.ok) return accept('all' as const)
  const own = permit(c, action, { own: true })
  return own.ok ? accept({ own: own.value.body }) : own
}

const refusalFor = ({ is }: Caller): Refusal<'access/sign-in-needed' | 'access/not-permitted'> => ({
  code: is === 'public' ? 'access/sign-in-needed' : 'access/not-permitted',
})

/** Whether something belongs to the body a caller acts for. */
export const isOwn = (caller: Caller, body: string): boolean => caller.is !== 'public' && caller.body === body
