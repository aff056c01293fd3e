import { letterRoutes } from '@probity/contract'
import type { Hono } from 'hono'
import { asOwn, type OwnPages, passing } from '../my/as-own.ts'
import { letterPage } from './letter-page.ts'
import { lettersPage } from './letters-page.ts'

/** The letterbox of an organisation: its letters, each as a page and as a file, and the confirmation that one was received. */
export const letterPages = (site: Hono, pages: OwnPages): void => {
  const { visitOf, clientOf, respond, refused } = pages
  const own = asOwn(pages)

  site.get(
    '/my/letters',
    own(async (c, { handle }) => {
      const cursor = c.req.query('cursor')
      const query = cursor ? { cursor } : {}
      const letters = await clientOf(c)(letterRoutes.letters, { params: { handle }, query })
      return letters.ok ? respond(c, lettersPage(visitOf(c), letters.value), passing) : refused(c, letters.problem)
    }),
  )

  site.get(
    '/my/letters/:id',
    own(async (c, me) => {
      const letter = await clientOf(c)(letterRoutes.letter, { params: { id: c.req.param('id') ?? '' } })
      return letter.ok ? respond(c, letterPage(visitOf(c), letter.value, me), passing) : refused(c, letter.problem)
    }),
  )

  site.post(
    '/my/letters/:id/received',
    own(async (c) => {
      const id = c.req.param('id') ?? ''
      const received = await clientOf(c)(letterRoutes.receiveLetter, { params: { id } })
      return received.ok ? c.redirect(`/my/letters/${id}`, 303) : refused(c, received.problem)
    }),
  )
}
