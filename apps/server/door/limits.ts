import type { Action } from '@probity/access'
import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { respondProblem } from '../respond.ts'
import { callerOf } from './caller.ts'
import { actionAsked } from './guard.ts'

/** Points a minute that a caller may spend; what an action costs follows from the work it makes. */
export type Limits = {
  /** Each address of the public. */
  readonly public: number
  /** Each person who is signed in. */
  readonly person: number
  /** Each system. */
  readonly system: number
}

const windowSeconds = 60

/** What reads one thing costs one point. */
const costs: Partial<Record<Action, number>> = {
  readSite: 2,
  search: 4,
  signIn: 10,
  getToken: 10,
  submit: 20,
  mendFile: 20,
  giveBack: 10,
  recall: 20,
  checkOrganisations: 20,
  tryPolicy: 60,
  lookAtMovers: 60,
  recompute: 20,
  noticeLevels: 20,
  drawLooks: 20,
  letterFile: 10,
  report: 10,
  replay: 60,
}
const usualCost = { read: 1, write: 5 } as const

/** Nothing is asked of the database for these, and a page needs several. */
const isFree = (path: string) =>
  path.startsWith('/assets/') || path.startsWith('/desk/assets/') || path === '/livez' || path === '/readyz'

/**
 * Slows down who asks too much, whoever it is, and never asks anybody to prove that they are human. What is left is said in
 * the heads of every answer (draft-ietf-httpapi-ratelimit-headers), so that a program can pace itself. Counted in memory:
 * several processes behind one address each give their own share.
 */
export const limitRates = (limits: Limits): MiddlewareHandler => {
  const buckets = Object.fromEntries(
    Object.entries(limits).map(([kind, points]) => [
      kind,
      new RateLimiterMemory({ keyPrefix: kind, points, duration: windowSeconds }),
    ]),
  ) as Record<keyof Limits, RateLimiterMemory>
  return async (c, next) => {
    const key = keyOf(c)
    // Pages ask the API within this process; they were counted as the page they make.
    if (!key || isFree(c.req.path)) return next()
    const { kind, id } = key
    const policy = `"${kind}";q=${limits[kind]};w=${windowSeconds}`
    try {
      const left = await buckets[kind].consume(id, costOf(c))
      await next()
      c.res.headers.set('ratelimit-policy', policy)
      c.res.headers.set('ratelimit', `"${kind}";r=${left.remainingPoints};t=${seconds(left)}`)
      return
    } catch (fault) {
      if (!(fault instanceof RateLimiterRes)) throw fault
      const refusal: Response = respondProblem(c, { code: 'access/too-many', details: { seconds: seconds(fault) } })
      refusal.headers.set('retry-after', String(seconds(fault)))
      refusal.headers.set('ratelimit-policy', policy)
      refusal.headers.set('ratelimit', `"${kind}";r=0;t=${seconds(fault)}`)
      return refusal
    }
  }
}

const seconds = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1_000))

const costOf = (c: Context): number => {
  const action = actionAsked(c)
  return (
    (action && costs[action]) ?? (c.req.method === 'GET' || c.req.method === 'HEAD' ? usualCost.read : usualCost.write)
  )
}

/** Who is counted: a person or system wherever it comes from, the public by its address; `undefined` within the process. */
const keyOf = (c: Context): { kind: keyof Limits; id: string } | undefined => {
  const caller = callerOf(c)
  if (caller.is === 'person') return { kind: 'person', id: caller.personId }
  if (caller.is === 'system') return { kind: 'system', id: `${caller.body} ${caller.clientId}` }
  const { from } = (c.env ?? {}) as { from?: string }
  return from === undefined ? undefined : { kind: 'public', id: networkOf(from) }
}

/** Who has one address of IPv6 has a network of them (RFC 6177): they are counted together. */
const networkOf = (address: string): string =>
  address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address
