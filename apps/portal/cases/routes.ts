import { type CaseView, caseRoutes, ownWordsRoutes, type Problem, readSaid } from '@probity/contract'
import type { Context, Hono } from 'hono'
import { asOwn, type OwnPages, passing } from '../my/as-own.ts'
import type { Own } from '../my/head.ts'
import { typedIn } from './ask-fields.ts'
import { type Attempt, casePage, readMovePage } from './case-page.ts'
import { casesPage } from './cases-page.ts'
import { choicesPage, findChoice, openingPage, readOpeningPage } from './choices-page.ts'
import { ownWordsAsks, readOwnWordsPage } from './own-words.ts'
import { unsent } from './unsent.ts'

/**
 * What a subject does about its records, without a script: choose a way, fill in what its table asks, read it over, send it, and
 * follow the case. Every form is drawn from the asks of the API, so a new procedure needs no page of its own.
 */
export const casePages = (site: Hono, pages: OwnPages): void => {
  const { visitOf, clientOf, respond, refused, failed } = pages
  const own = asOwn(pages)

  site.get(
    '/my/cases',
    own(async (c, { handle }) => {
      const client = clientOf(c)
      const found = await client(caseRoutes.casesOf, { params: { handle } })
      if (!found.ok) return refused(c, found.problem)
      const applied = await client(caseRoutes.caseQueue, { query: { all: 'true' } })
      if (!applied.ok) return refused(c, applied.problem)
      return respond(c, casesPage(visitOf(c), found.value.items, applied.value.items), passing)
    }),
  )

  const choicesOf = (c: Context, { handle }: Own) =>
    clientOf(c)(caseRoutes.caseChoices, { params: { handle, record: c.req.param('record') ?? '' } })

  site.get(
    '/my/records/:record/choices',
    own(async (c, me) => {
      const choices = await choicesOf(c, me)
      if (!choices.ok) return refused(c, choices.problem)
      const choice = findChoice(choices.value, c.req.query('way') ?? '', c.req.query('move'))
      const page = choice?.can
        ? openingPage(visitOf(c), choices.value, choice, { csrf: me.csrf })
        : choicesPage(visitOf(c), choices.value, { csrf: me.csrf })
      return respond(c, page, passing)
    }),
  )

  site.post(
    '/my/records/:record/choices',
    own(async (c, me) => {
      const choices = await choicesOf(c, me)
      if (!choices.ok) return refused(c, choices.problem)
      const body = await c.req.parseBody()
      const choice = findChoice(choices.value, String(body.procedure), String(body.move))
      if (!choice)
        return respond(c, choicesPage(visitOf(c), choices.value, { csrf: me.csrf }), { ...passing, status: 422 })
      const filled = { csrf: me.csrf, typed: typedIn(body) }
      const { said, faults } = readSaid(choice.asks, filled.typed)
      const again = (problem?: Problem) =>
        respond(c, openingPage(visitOf(c), choices.value, choice, { ...filled, ...unsent(faults, problem) }), {
          ...passing,
          status: 422,
        })
      if (body.step === 'change') return respond(c, openingPage(visitOf(c), choices.value, choice, filled), passing)
      if (faults.length > 0) return again()
      if (body.step !== 'send') return respond(c, readOpeningPage(visitOf(c), choices.value, choice, filled), passing)
      const json = { procedure: choice.procedure, move: choice.move, record: choices.value.record.id, said }
      const opened = await clientOf(c)(caseRoutes.openCase, { params: { handle: me.handle }, json })
      return opened.ok ? c.redirect(`/my/cases/${opened.value.id}`, 303) : again(opened.problem)
    }),
  )

  site.post(
    '/my/records/:record/statement',
    own(async (c, me) => {
      const choices = await choicesOf(c, me)
      if (!choices.ok) return refused(c, choices.problem)
      const params = { handle: me.handle, record: choices.value.record.id }
      const body = await c.req.parseBody()
      const filled = { csrf: me.csrf, typed: typedIn(body) }
      const show = (more: Partial<Attempt> = {}) =>
        respond(c, choicesPage(visitOf(c), choices.value, { ...filled, ...more }), {
          ...passing,
          status: more.problem || more.faults ? 422 : 200,
        })
      if (body.step === 'change') return show()
      const { said, faults } = readSaid(ownWordsAsks, filled.typed)
      const taken = body.step === 'withdraw'
      if (!taken && faults.length > 0) return show({ faults })
      if (!taken && body.step !== 'send')
        return respond(c, readOwnWordsPage(visitOf(c), choices.value, filled), passing)
      const client = clientOf(c)
      const made = taken
        ? await client(ownWordsRoutes.withdrawBeside, { params })
        : await client(ownWordsRoutes.stateBeside, { params, json: { text: String(said.text) } })
      return made.ok
        ? c.redirect(`/my/records/${params.record}/choices#own-words`, 303)
        : show({ problem: made.problem })
    }),
  )

  const caseOf = (c: Context) => clientOf(c)(caseRoutes.seeCase, { params: { id: c.req.param('id') ?? '' } })
  const show = (c: Context, one: CaseView, me: Own, attempt?: Attempt) =>
    respond(c, casePage(visitOf(c), one, me.csrf, attempt), {
      ...passing,
      status: attempt?.problem || attempt?.faults?.length ? 422 : 200,
    })

  site.get(
    '/my/cases/:id',
    own(async (c, me) => {
      const found = await caseOf(c)
      if (found.ok) return show(c, found.value, me)
      // An address that names no case of one's own looks like any other that shows nothing.
      return found.problem?.status === 503 ? refused(c, found.problem) : failed(c, 404)
    }),
  )

  site.post(
    '/my/cases/:id',
    own(async (c, me) => {
      const found = await caseOf(c)
      if (!found.ok) return refused(c, found.problem)
      const body = await c.req.parseBody()
      const move = String(body.move)
      const typed = typedIn(body)
      const mine = found.value.yours.find((one) => one.move === move)
      const { said, faults } = readSaid(mine?.asks ?? [], typed)
      if (mine && body.step === 'change') return show(c, found.value, me, { move, typed })
      if (mine && faults.length > 0) return show(c, found.value, me, { move, typed, faults })
      if (mine && body.step !== 'send')
        return respond(c, readMovePage(visitOf(c), found.value, mine, me.csrf, typed), passing)
      // A move that is not open any more is sent all the same: the refusal says why.
      const made = await clientOf(c)(caseRoutes.moveCase, { params: { id: found.value.id }, json: { move, said } })
      if (made.ok) return c.redirect(`/my/cases/${found.value.id}`, 303)
      return show(c, found.value, me, { move, typed, ...unsent(faults, made.problem) })
    }),
  )
}
