import type { OpenAPIHono } from '@hono/zod-openapi'
import { type Caller, type Grounds, groundsFor, signatureOf } from '@probity/access'
import { type Day, findDay, type Result, refuse } from '@probity/base'
import { type CandidateAfter, listProposable, type MadeBy, openablesOf, readContextOf } from '@probity/cases'
import { type Openings, openingRoutes, type ProposableList } from '@probity/contract'
import { disclosedFile, lookAtFile, type PublicVersion } from '@probity/records'
import { listSubjects } from '@probity/registry'
import { permit } from '../door/guard.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { readIdentities, viewOrganisation } from '../views/identity.ts'
import { viewOpeningRow, viewOpenings, viewRestedOn } from '../views/openings.ts'
import { subjectFinder } from './find-subject.ts'

const recordsAPage = 20
const closely = { keep: false } as const
type Known = Exclude<Caller, { is: 'public' }>

/** What an authority may open of its own motion; every file that is read for it is looked at, and its subject sees that. */
export const openingRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  const { database, law, clock } = node
  const find = subjectFinder(database.forPublic)

  app.openapi(openingRoutes.openings, async (c) => {
    const caller = permit(c, 'openings', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { handle } = c.req.valid('param')
    const subjectId = await find(handle)
    if (subjectId === undefined) return respondProblem(c, { code: 'organisation/not-found' })
    const grounds = groundsOf(caller.value, handle, c.req.valid('query').reference)
    if (!grounds.ok) return respondProblem(c, grounds.refusal)
    const [subject] = await listSubjects(database, [subjectId])
    const looked = await look(subjectId, grounds.value)
    if (!subject || !looked) return respondProblem(c, { code: 'organisation/not-found' })
    const today = clock.today()
    const context = await readContextOf(database, law, subject, today)
    // Judged by the whole file as a move is; shown are the records that the purpose opens and no others.
    const records = context.records.filter(({ state }) => looked.versions.has(state.version.recordId))
    const { name, code, kindTitle } = looked.organisation
    const answer: Openings = {
      organisation: { handle, name, ...(code ? { code } : {}), kindTitle },
      receipt: looked.lookId,
      day: today,
      items: viewOpenings(
        law,
        subject,
        openablesOf(context, madeBy(caller.value), records),
        looked.versions,
        caller.value,
      ),
    }
    return respondJson(c, JSON.stringify(answer), closely)
  })

  app.openapi(openingRoutes.proposable, async (c) => {
    const caller = permit(c, 'proposable', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { cursor } = c.req.valid('query')
    const after = cursor === undefined ? undefined : readCursor(cursor)
    if (cursor !== undefined && !after) return respondProblem(c, { code: 'search/cursor-not-valid' })
    const today = clock.today()
    const by = madeBy(caller.value)
    const page = await listProposable(database, { law, today, by, after, most: recordsAPage })
    const subjects = new Map(
      (await listSubjects(database, [...new Set(page.items.map(({ subjectId }) => subjectId))])).map((one) => [
        one.subjectId,
        one,
      ]),
    )
    const opened = new Map<number, ReadonlyMap<number, PublicVersion>>()
    for (const { subjectId, handle } of subjects.values()) {
      const grounds = groundsOf(caller.value, handle, theQueue)
      if (!grounds.ok) return respondProblem(c, grounds.refusal)
      opened.set(subjectId, (await look(subjectId, grounds.value))?.versions ?? new Map())
    }
    const identities = await readIdentities(database.forPublic, law, [...subjects.values()])
    const answer: ProposableList = {
      day: today,
      items: page.items.flatMap(({ subjectId, recordId, could }) => {
        const subject = subjects.get(subjectId)
        const identity = identities.find(({ handle }) => handle === subject?.handle)
        const version = opened.get(subjectId)?.get(recordId)
        if (!subject || !identity || !version) return []
        const { handle, name, code } = identity
        return {
          organisation: { handle, name, ...(code ? { code } : {}) },
          record: viewRestedOn(law, subject, version),
          could: could.flatMap((one) => viewOpeningRow(law, one, caller.value.body) ?? []),
        }
      }),
      ...(page.next ? { next: writeCursor(page.next) } : {}),
    }
    return respondJson(c, JSON.stringify(answer), closely)
  })

  /** The pack's purpose for handling cases, and the matter it is looked at for. */
  const groundsOf = (caller: Known, handle: string, reference: string | undefined): Result<Grounds> => {
    const purpose = law.purposes().find(({ for: { roles }, opensCases }) => opensCases && roles.includes(caller.role))
    if (!purpose) return refuse('purpose/not-yours', { purpose: 'cases', role: caller.role })
    return groundsFor(law, caller, { handle }, { purpose: purpose.id, reference })
  }

  /** Looks at a file, and gives what the purpose opens of it. */
  const look = async (subjectId: number, grounds: Grounds) => {
    const [at, today] = [clock.now(), clock.today()]
    const rows = await lookAtFile(database.forClosed, law, { subjectId, grounds, at, today })
    if (!rows) return undefined
    const records = await disclosedFile(database, law, grounds, rows, today)
    return {
      lookId: rows.lookId,
      organisation: await viewOrganisation(database.forPublic, law, { ...rows, versions: [] }, today),
      versions: new Map(records.map(({ state: { version } }) => [version.recordId, version as PublicVersion])),
    }
  }
}

/** What a look for the queue says it is for. */
const theQueue = '可提请事项 · What could be proposed'

const madeBy = (caller: Known): MadeBy => ({
  party: 'authority',
  body: caller.body,
  who: signatureOf(caller),
  name: caller.is === 'person' ? caller.name : caller.clientId,
})

const writeCursor = ({ decidedOn, handle, recordId }: CandidateAfter): string =>
  `${decidedOn}~${handle}~${recordId.toString(36)}`

const readCursor = (cursor: string): CandidateAfter | undefined => {
  const [, decidedOn = '', handle = '', record = ''] =
    /^(\d{4}-\d{2}-\d{2})~([0-9a-z]{26})~([0-9a-z]{1,10})$/.exec(cursor) ?? []
  const day: Day | undefined = findDay(decidedOn)
  return day ? { decidedOn: day, handle, recordId: Number.parseInt(record, 36) } : undefined
}
