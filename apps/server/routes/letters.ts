import { createHash } from 'node:crypto'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { type Action, type Caller, groundsFor, type LookDraft, signatureOf } from '@probity/access'
import { accept, findDay, type Refusal, type Result, refuse } from '@probity/base'
import {
  answersFor,
  type Case,
  type LetterService,
  readCases,
  readPublicCaseId,
  serveLetter,
  superiorIn,
} from '@probity/cases'
import { letterRoutes } from '@probity/contract'
import {
  findLetter,
  listLetters,
  lookAtLetter,
  lookAtLettersOfCase,
  publicLetterId,
  readLetterId,
  renderLetter,
  type StoredLetter,
} from '@probity/letters'
import type { Context } from 'hono'
import { callerOf } from '../door/caller.ts'
import { isOwn, permit } from '../door/guard.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { viewLetter, viewLetterSummary } from '../views/letters.ts'
import { madeBy } from './cases.ts'
import { subjectFinder } from './find-subject.ts'

const lettersAPage = 50
const closely = { keep: false } as const
type Known = Exclude<Caller, { is: 'public' }>
type OnLetter = Extract<Action, 'letter' | 'letterFile' | 'receiveLetter' | 'serveLetter'>

/** Letters over HTTP: to the party they go to and the authority they come from. What an authority reads is a look. */
export const letterRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  const { database, law, clock, intake } = node
  const find = subjectFinder(database.forPublic)

  app.openapi(letterRoutes.letters, async (c) => {
    const { handle } = c.req.valid('param')
    const caller = permit(c, 'letters', { own: isOwn(callerOf(c), handle) })
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const subjectId = await find(handle)
    if (subjectId === undefined) return respondProblem(c, { code: 'organisation/not-found' })
    const { cursor } = c.req.valid('query')
    const before = cursor === undefined ? undefined : Number(cursor)
    const found = await listLetters(database, { subjectId, before, most: lettersAPage + 1 })
    const shown = found.slice(0, lettersAPage)
    const next = found.length > lettersAPage ? { next: String(shown.at(-1)?.letterId) } : {}
    return respondJson(c, JSON.stringify({ items: shown.map(viewLetterSummary), ...next }), closely)
  })

  app.openapi(letterRoutes.lettersOfCase, async (c) => {
    const { id } = c.req.valid('param')
    const named = readPublicCaseId(id)
    const subjectId = named && (await find(named.handle))
    const one =
      named && subjectId !== undefined
        ? (await readCases(database, subjectId)).find(({ caseId }) => caseId === named.caseId)
        : undefined
    const caller = permit(c, 'lettersOfCase', { own: one !== undefined && hasTo(callerOf(c), one) })
    if (!caller.ok) return respondProblem(c, caller.refusal)
    if (!named || !one) return respondProblem(c, { code: 'case/not-found' })
    const draft = lookFor(caller.value, one.subjectId, named.handle, id)
    if (!draft.ok) return respondProblem(c, draft.refusal)
    const letters = await lookAtLettersOfCase(database.forClosed, draft.value, one.caseId)
    return respondJson(c, JSON.stringify({ items: letters.map(viewLetterSummary) }), closely)
  })

  app.openapi(letterRoutes.letter, async (c) => {
    const read = await readFor(c, 'letter', c.req.valid('param').id)
    if (!read.ok) return respondProblem(c, read.refusal)
    return respondJson(c, JSON.stringify(viewLetter(read.value, node.address())), closely)
  })

  app.openapi(letterRoutes.letterFile, async (c) => {
    const { id } = c.req.valid('param')
    const read = await readFor(c, 'letterFile', id)
    if (!read.ok) return respondProblem(c, read.refusal)
    const { lang = 'both' } = c.req.valid('query')
    const pdf = renderLetter(read.value.letter, lang, node.address())
    return new Response(new Uint8Array(pdf), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${id}-${lang}.pdf"`,
        'cache-control': 'no-store',
      },
    }) as never
  })

  app.openapi(letterRoutes.receiveLetter, async (c) => {
    const found = await findOwn(c, 'receiveLetter', c.req.valid('param').id)
    if (!found.ok) return respondProblem(c, found.refusal)
    const { stored, caller } = found.value
    if (stored.servedOn !== null) return respondJson(c, JSON.stringify(viewLetterSummary(stored)), closely)
    return serve(c, stored, {
      way: 'electronic',
      servedOn: clock.today(),
      proof: receiptOf(stored, signatureOf(caller), clock.now()),
      by: madeBy(caller, stored.letter.to.handle === handleOf(stored.letter.about.case) ? 'subject' : 'applicant'),
    })
  })

  app.openapi(letterRoutes.serveLetter, async (c) => {
    const found = await findOwn(c, 'serveLetter', c.req.valid('param').id)
    if (!found.ok) return respondProblem(c, found.refusal)
    const { way, servedOn: on, proof } = c.req.valid('json')
    const servedOn = findDay(on)
    if (!servedOn) return respondProblem(c, { code: 'request/not-valid', details: { where: 'servedOn', what: on } })
    return serve(c, found.value.stored, { way, servedOn, proof, by: madeBy(found.value.caller, 'authority') })
  })

  const serve = async (c: Context, stored: StoredLetter, how: Omit<LetterService, 'stored'>): Promise<never> => {
    const served = await serveLetter(intake, { stored, ...how })
    if (!served.ok) return respondProblem(c, served.refusal)
    const now = (await findLetter(database, stored.letter.number)) as StoredLetter
    return respondJson(c, JSON.stringify(viewLetterSummary(now)), closely)
  }

  /** A letter and whether it is the caller's, before anybody learns that it is there. */
  const findOwn = async (
    c: Context,
    action: OnLetter,
    id: string,
  ): Promise<Result<{ stored: StoredLetter; caller: Known }>> => {
    const number = readLetterId(id)
    const stored = number && (await findLetter(database, number))
    const asked = callerOf(c)
    const own =
      stored !== undefined &&
      (isOwn(asked, stored.letter.to.handle ?? '') || speaksFor(asked, stored.letter.from.authority))
    const caller = permit(c, action, { own })
    if (!caller.ok) return caller
    return stored ? accept({ stored, caller: caller.value }) : refuse('letter/not-found')
  }

  /** The same to be read: by its party as it is, by everybody else with a look. */
  const readFor = async (c: Context, action: OnLetter, id: string): Promise<Result<StoredLetter>> => {
    const found = await findOwn(c, action, id)
    if (!found.ok) return found
    const { stored, caller } = found.value
    if (caller.role === 'representative') return accept(stored)
    const { to, about } = stored.letter
    const draft = lookFor(caller, stored.subjectId, to.handle ?? handleOf(about.case), id)
    if (!draft.ok) return draft
    const read = await lookAtLetter(database.forClosed, draft.value, stored.letterId)
    return read ? accept(read) : refuse('letter/not-found')
  }

  /** Who decides in a case, and who stands above in it: both write letters there. */
  const hasTo = (caller: Caller, one: Case): boolean =>
    speaksFor(caller, one.authorityId) ||
    (caller.is !== 'public' && superiorIn(law, one, clock.today())?.id === caller.body)

  const speaksFor = (caller: Caller, authority: string): boolean =>
    caller.is !== 'public' && answersFor(law, authority, clock.today())?.id === caller.body

  const lookFor = (
    caller: Known,
    subjectId: number,
    handle: string,
    reference: string,
  ): Result<LookDraft, Refusal['code']> => {
    const purpose = law.purposes().find(({ for: { roles }, opensCases }) => opensCases && roles.includes(caller.role))
    if (!purpose) return refuse('purpose/not-yours', { purpose: 'cases', role: caller.role })
    const grounds = groundsFor(law, caller, { handle }, { purpose: purpose.id, reference })
    return grounds.ok ? accept({ subjectId, grounds: grounds.value, at: clock.now(), today: clock.today() }) : grounds
  }
}

const handleOf = (caseId: string): string => readPublicCaseId(caseId)?.handle ?? ''

/** What proves that a party confirmed: a digest of which letter, by whom and when. The look-log and audit say the rest. */
const receiptOf = ({ letter, digest }: StoredLetter, who: string, at: string): string =>
  `sha256:${createHash('sha256')
    .update(JSON.stringify(['received', publicLetterId(letter.number), digest, who, at]))
    .digest('hex')}`
