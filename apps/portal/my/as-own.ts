import type { Client, Problem } from '@probity/contract'
import type { Context } from 'hono'
import type { ErrorStatus } from '../errors/errors.ts'
import type { Visit } from '../site/layout.ts'
import type { respond as send } from '../site/respond.ts'
import { notRepresenting, type Own } from './head.ts'

/** What the subject's pages stand on: the API as the reader's own session may use it. */
export type OwnPages = {
  visitOf(c: Context): Visit
  clientOf(c: Context): Client
  respond: typeof send
  refused(c: Context, problem: Problem | undefined): Promise<Response>
  failed(c: Context, status: ErrorStatus): Promise<Response>
  readonly zone: string
}

export const passing = { keeping: 'passing' } as const

/** Runs a page for whoever represents an organisation; others sign in, or learn that they represent nobody. */
export const asOwn =
  ({ visitOf, respond, failed }: Pick<OwnPages, 'visitOf' | 'respond' | 'failed'>) =>
  (page: (c: Context, own: Own) => Promise<Response>) =>
  async (c: Context): Promise<Response> => {
    const visit = visitOf(c)
    const { signedIn } = visit
    if (!signedIn) {
      if (!visit.canSignIn) return failed(c, 404)
      const { pathname, search } = new URL(c.req.url)
      return c.redirect(
        `/auth/sign-in?to=${encodeURIComponent(c.req.method === 'GET' ? pathname + search : '/my')}`,
        302,
      )
    }
    if (signedIn.role !== 'representative') return respond(c, notRepresenting(visit), { ...passing, status: 403 })
    return page(c, { handle: signedIn.body, csrf: signedIn.csrf })
  }
