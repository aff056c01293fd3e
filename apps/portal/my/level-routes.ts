import { levelRoutes, previewRoutes } from '@probity/contract'
import type { Context, Hono } from 'hono'
import { asOwn, type OwnPages, passing } from './as-own.ts'
import type { Own } from './head.ts'
import { levelsPage } from './levels.ts'

/** The subject's levels, and its objections to them. */
export const levelPages = (site: Hono, pages: OwnPages): void => {
  const { visitOf, clientOf, respond, refused } = pages
  const own = asOwn(pages)
  const show = async (c: Context, { handle, csrf }: Own, problem?: Parameters<typeof levelsPage>[1]['problem']) => {
    const client = clientOf(c)
    const [levels, previews] = await Promise.all([
      client(levelRoutes.levels, { params: { handle } }),
      client(previewRoutes.previews, { params: { handle } }),
    ])
    if (!levels.ok) return refused(c, levels.problem)
    if (!previews.ok) return refused(c, previews.problem)
    const shown = { levels: levels.value.items, previews: previews.value.items, own: { handle, csrf }, problem }
    return respond(c, levelsPage(visitOf(c), shown), { ...passing, status: problem ? 422 : 200 })
  }

  site.get(
    '/my/levels',
    own((c, me) => show(c, me)),
  )

  site.post(
    '/my/levels/:level/objection',
    own(async (c, me) => {
      const level = c.req.param('level') ?? ''
      const { reasons } = await c.req.parseBody()
      const params = { handle: me.handle, level }
      const sent = await clientOf(c)(levelRoutes.objectToLevel, { params, json: { reasons: String(reasons ?? '') } })
      return sent.ok
        ? c.redirect(`/my/levels#level-${encodeURIComponent(level)}`, 303)
        : show(c, me, { level, says: sent.problem })
    }),
  )
}
