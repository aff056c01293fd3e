import type { OpenAPIHono } from '@hono/zod-openapi'
import { type Caller, can, groundsFor, signatureOf } from '@probity/access'
import { accept, type Day, findDay, type Result, refuse } from '@probity/base'
import {
  answersFor,
  applicantOf,
  asSubjectSees,
  type Case,
  type CaseHead,
  executingIn,
  headOf,
  listHeads,
  listMatters,
  lookAtCases,
  type MadeBy,
  mayKnow,
  moveCase,
  openCase,
  type ProcedureParty,
  procedureParties,
  procedures,
  publicCaseId,
  readCases,
  readContextOf,
  readPublicCaseId,
  superiorIn,
} from '@probity/cases'
import { caseRoutes } from '@probity/contract'
import type { ProcedureId } from '@probity/law'
import { listCaseRecords, readPublicRecordId } from '@probity/records'
import { listNames, listSubjects } from '@probity/registry'
import { callerOf } from '../door/caller.ts'
import { isOwn, permit } from '../door/guard.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { whoseCases } from '../views/before.ts'
import { type CaseOf, type CaseRecord, type MayMove, viewCase, viewSummary } from '../views/cases.ts'
import { viewChoices } from '../views/choices.ts'
import { viewWays } from '../views/ways.ts'
import { subjectFinder } from './find-subject.ts'

const casesAPage = 50
const closely = { keep: false } as const
type Known = Exclude<Caller, { is: 'public' }>

/** Cases over HTTP: what is open to whom is said by the tables of moves, the same that the engine obeys. */
export const caseRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  const { database, law, clock, intake } = node
  const find = subjectFinder(database.forPublic)

  app.openapi(caseRoutes.casesOf, async (c) => {
    const { handle } = c.req.valid('param')
    const caller = permit(c, 'casesOf', { own: isOwn(callerOf(c), handle) })
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const subjectId = await find(handle)
    if (subjectId === undefined) return respondProblem(c, { code: 'organisation/not-found' })
    const cases = await casesFor(caller.value, handle, subjectId, handle)
    if (!cases.ok) return respondProblem(c, cases.refusal)
    const today = clock.today()
    const known = caller.value.role === 'representative' ? cases.value.filter(mayKnow) : cases.value
    const heads = known.map((one) => headOf(law, one, today)).toReversed()
    return respondJson(c, JSON.stringify({ items: await summaries(heads) }), closely)
  })

  app.openapi(caseRoutes.caseChoices, async (c) => {
    const { handle, record } = c.req.valid('param')
    const caller = permit(c, 'caseChoices', { own: isOwn(callerOf(c), handle) })
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const named = readPublicRecordId(record)
    const subjectId = await find(handle)
    if (subjectId === undefined || named?.handle !== handle) return respondProblem(c, { code: 'case/no-record' })
    const choices = await viewChoices(node, subjectId, named.recordId, madeBy(caller.value, 'subject'))
    if (!choices.ok) return respondProblem(c, choices.refusal)
    return respondJson(c, JSON.stringify(choices.value), closely)
  })

  app.openapi(caseRoutes.caseWays, async (c) => {
    const { handle } = c.req.valid('param')
    const own = isOwn(callerOf(c), handle)
    const caller = permit(c, 'caseWays', { own })
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const subjectId = await find(handle)
    const [subject] = subjectId === undefined ? [] : await listSubjects(database, [subjectId])
    if (!subject) return respondProblem(c, { code: 'organisation/not-found' })
    const context = await readContextOf(database, law, subject, clock.today())
    const items = viewWays(context, madeBy(caller.value, 'subject'), own)
    const organisation = await nameOf(subject.subjectId, handle)
    return respondJson(c, JSON.stringify({ organisation, items }), closely)
  })

  app.openapi(caseRoutes.openCase, async (c) => {
    const { handle } = c.req.valid('param')
    const asked = c.req.valid('json')
    const rules = procedures[asked.procedure as ProcedureId]
    const row = rules?.moves[asked.move]
    const party = row?.by ?? 'subject'
    const caller = permit(c, 'openCase', {
      own: isOwn(callerOf(c), handle),
      party,
      decides: row?.decides ?? false,
    })
    if (!caller.ok) return respondProblem(c, caller.refusal)
    if (!rules) return respondProblem(c, { code: 'case/no-such-procedure' })
    const named = asked.record === undefined ? undefined : readPublicRecordId(asked.record)
    if (asked.record !== undefined && named?.handle !== handle) return respondProblem(c, { code: 'case/no-record' })
    const subjectId = await find(handle)
    if (subjectId === undefined) return respondProblem(c, { code: 'organisation/not-found' })
    const made = await openCase(intake, {
      subjectId,
      procedure: rules.id,
      recordId: named?.recordId ?? null,
      about: asked.about ?? {},
      move: asked.move,
      given: asked.said,
      by: madeBy(caller.value, party),
    })
    if (!made.ok) return respondProblem(c, inPublic(handle, made.refusal))
    return respondJson(c, JSON.stringify(await view(caller.value, handle, made.value.one)), closely)
  })

  app.openapi(caseRoutes.caseQueue, async (c) => {
    const caller = permit(c, 'caseQueue', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { all, waits, procedure, move, cursor } = c.req.valid('query')
    const [dueOn, caseId] = cursor?.split('~') ?? []
    const isReadable = cursor === undefined || (/^\d{1,15}$/.test(caseId ?? '') && (!dueOn || findDay(dueOn)))
    if (!isReadable) return respondProblem(c, { code: 'request/not-valid', details: { where: 'cursor', what: cursor } })
    const found = await listHeads(database, {
      before: whoseCases(node, caller.value),
      all: all === 'true',
      waits,
      procedure: procedure as ProcedureId | undefined,
      move,
      after: caseId ? { dueOn: (dueOn || null) as CaseHead['dueOn'], caseId: Number(caseId) || 0 } : undefined,
      most: casesAPage + 1,
    })
    const heads = found.slice(0, casesAPage)
    const last = heads.at(-1)
    const next = found.length > casesAPage && last ? { next: `${last.dueOn ?? ''}~${last.caseId}` } : {}
    return respondJson(c, JSON.stringify({ items: await summaries(heads), ...next }), closely)
  })

  app.openapi(caseRoutes.seeCase, async (c) => {
    const found = await findOwn(callerOf(c), c.req.valid('param').id)
    const caller = permit(c, 'seeCase', { own: found?.own ?? false })
    if (!caller.ok) return respondProblem(c, caller.refusal)
    if (!found) return respondProblem(c, { code: 'case/not-found' })
    const { handle, subjectId, one } = found
    const cases = await casesFor(caller.value, handle, subjectId, publicCaseId(handle, one.caseId))
    if (!cases.ok) return respondProblem(c, cases.refusal)
    return respondJson(c, JSON.stringify(await view(caller.value, handle, one)), closely)
  })

  app.openapi(caseRoutes.moveCase, async (c) => {
    const { move, said } = c.req.valid('json')
    const found = await findOwn(callerOf(c), c.req.valid('param').id)
    const row = found && procedures[found.one.procedure]?.moves[move]
    const party = row?.by ?? 'authority'
    const decides = row?.decides ?? move === 'extended'
    const caller = permit(c, 'moveCase', {
      own: found !== undefined && isPartyTo(callerOf(c), found, party),
      party,
      decides,
    })
    if (!caller.ok) return respondProblem(c, caller.refusal)
    if (!found) return respondProblem(c, { code: 'case/not-found' })
    const { subjectId, handle, one } = found
    const by = madeBy(caller.value, party)
    const made = await moveCase(intake, { subjectId, caseId: one.caseId, move, given: said, by })
    if (!made.ok) return respondProblem(c, inPublic(handle, made.refusal))
    return respondJson(c, JSON.stringify(await view(caller.value, handle, made.value.one)), closely)
  })

  /** A case by its public number, and whether the caller is a party to it; found before anybody is told that it is there. */
  const findOwn = async (caller: Caller, id: string) => {
    const named = readPublicCaseId(id)
    const subjectId = named && (await find(named.handle))
    if (!named || subjectId === undefined) return undefined
    const one = (await readCases(database, subjectId)).find(({ caseId }) => caseId === named.caseId)
    if (!one) return undefined
    const found = { handle: named.handle, subjectId, one }
    const own = procedureParties.some((party) => isPartyTo(caller, found, party))
    return { ...found, own }
  }

  /** Whether the caller's body is the one whose moves these are. */
  const isPartyTo = (
    caller: Caller,
    { handle, one }: { handle: string; one: Case },
    party: ProcedureParty,
  ): boolean => {
    if (caller.is === 'public') return false
    if (party === 'subject') return caller.body === handle && mayKnow(one)
    if (party === 'applicant') return caller.body === applicantOf(one)
    if (party === 'platform') return caller.role === 'operator'
    const today = clock.today()
    return bodyOf(party, one, today)?.id === caller.body
  }

  const bodyOf = (party: ProcedureParty, one: Case, today: Day) => {
    if (party === 'authority') return answersFor(law, one.authorityId, today)
    return party === 'executing' ? executingIn(law, one, today) : superiorIn(law, one, today)
  }

  /** The cases as the caller may read them: the subject its own, everybody else by a look for the pack's purpose. */
  const casesFor = async (
    caller: Known,
    handle: string,
    subjectId: number,
    reference: string,
  ): Promise<Result<Case[]>> => {
    if (caller.role === 'representative') return accept(await readCases(database, subjectId))
    const purpose = law.purposes().find(({ for: { roles }, opensCases }) => opensCases && roles.includes(caller.role))
    if (!purpose) return refuse('purpose/not-yours', { purpose: 'cases', role: caller.role })
    const grounds = groundsFor(law, caller, { handle }, { purpose: purpose.id, reference })
    if (!grounds.ok) return grounds
    const [at, today] = [clock.now(), clock.today()]
    return accept(await lookAtCases(database.forClosed, { subjectId, grounds: grounds.value, at, today }))
  }

  const view = async (caller: Known, handle: string, one: Case) => {
    const may: MayMove = (party, decides) =>
      can(caller, 'moveCase', { own: isPartyTo(caller, { handle, one }, party), party, decides })
    const [record] = one.recordId === null ? [] : await listCaseRecords(database, [one])
    const seen = caller.body === handle ? asSubjectSees(one) : one
    return viewCase(
      law,
      seen,
      await nameOf(one.subjectId, handle),
      record as CaseRecord | undefined,
      clock.today(),
      may,
    )
  }

  const nameOf = async (subjectId: number, handle: string): Promise<CaseOf> => {
    const names = await listNames(database, [subjectId])
    return { handle, name: (names.find(({ kind }) => kind === 'current') ?? names[0])?.name ?? '—' }
  }

  const summaries = async (heads: readonly CaseHead[]) => {
    const records = await listCaseRecords(database, heads)
    const matters = await listMatters(database, heads)
    const of = new Map<number, CaseOf>()
    for (const { subjectId, handle } of await listSubjects(database, [...new Set(heads.map((head) => head.subjectId))]))
      of.set(subjectId, await nameOf(subjectId, handle))
    return heads.map((head) =>
      viewSummary(
        law,
        head,
        of.get(head.subjectId) as CaseOf,
        records.find((one) => one.subjectId === head.subjectId && one.recordId === head.recordId),
        matters.get(head.caseId) ?? {},
        clock.today(),
      ),
    )
  }
}

/** Who makes a move, as the ledger keeps it. */
export const madeBy = (caller: Known, party: ProcedureParty): MadeBy => ({
  party,
  body: caller.body,
  who: signatureOf(caller),
  name: caller.is === 'person' ? caller.name : caller.clientId,
})

/** Numbers of ours become those the outside knows. */
const inPublic = (handle: string, refusal: { code: string; details?: Record<string, unknown> }) => ({
  ...refusal,
  ...(typeof refusal.details?.case === 'number'
    ? { details: { ...refusal.details, case: publicCaseId(handle, refusal.details.case) } }
    : {}),
})
