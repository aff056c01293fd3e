import type { OpenAPIHono } from '@hono/zod-openapi'
import { listOpenLooks, noteAudit, openedKinds } from '@probity/access'
import { type Bilingual, findDay, findInstant } from '@probity/base'
import { lookRoutes } from '@probity/contract'
import type { Law, Purpose } from '@probity/law'
import { disclosedFile, lookAtFile, readFile } from '@probity/records'
import { listNames } from '@probity/registry'
import { callerOf } from '../door/caller.ts'
import { isOwn, permit } from '../door/guard.ts'
import { permitPurpose } from '../door/purpose.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { writeFullFile } from '../views/full-file.ts'
import { viewOrganisation } from '../views/identity.ts'
import { readLeaves } from '../views/leaves.ts'
import { viewLook } from '../views/looks.ts'
import { anyMeasure, viewMeasures } from '../views/measures.ts'
import { viewPurposes } from '../views/purposes.ts'
import { subjectFinder } from './find-subject.ts'

const looksAPage = 50
const closely = { keep: false } as const

/** The purposes, what is not public for one of them, and who looked. */
export const lookRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  const { database, law, clock } = node
  const purposes = JSON.stringify(viewPurposes(law))
  const find = subjectFinder(database.forPublic)
  app.openapi(lookRoutes.purposes, (c) => respondJson(c, purposes))

  app.openapi(lookRoutes.fullFile, async (c) => {
    const { handle } = c.req.valid('param')
    const asked = c.req.valid('query')
    const grounds = permitPurpose(c, law, 'fullFile', { handle }, asked)
    if (!grounds.ok) return respondProblem(c, grounds.refusal)
    const { purpose, caller } = grounds.value
    const [at, today] = [clock.now(), clock.today()]
    const day = asked.day === undefined ? today : findDay(asked.day)
    const knownAt = asked.knownAt === undefined ? undefined : findInstant(asked.knownAt)
    if (!day) return respondProblem(c, { code: 'request/not-valid', details: { where: 'day', what: asked.day } })
    if (day > today) return respondProblem(c, { code: 'file/day-in-the-future', details: { today } })
    if ((day !== today || knownAt) && purpose.lines !== 'all')
      return respondProblem(c, { code: 'purpose/past-not-open' })
    const subjectId = await find(handle)
    if (subjectId === undefined) return respondProblem(c, { code: 'organisation/not-found' })
    const rows = await lookAtFile(database.forClosed, law, {
      subjectId,
      grounds: grounds.value,
      at,
      today,
      handsOut: 'file',
    })
    if (!rows) return respondProblem(c, { code: 'consent/missing', details: missingConsent(law, caller.body, purpose) })
    const records = await disclosedFile(database, law, grounds.value, rows, day, knownAt)
    const organisation = await viewOrganisation(database.forPublic, law, { ...rows, versions: [] }, today)
    const leafOf = await readLeaves(database, records)
    const when = { day, today, at, ...(knownAt ? { knownAt } : {}) }
    // Whoever reads with the organisation's consent reads what it agreed to; measures are between it and the authorities.
    const told = day === today && !knownAt && !purpose.consent && anyMeasure(rows.acts)
    const measures = told
      ? viewMeasures(law, { ...rows, records: await readFile(database, law, rows.subject, today) }, today)
      : []
    return respondJson(c, writeFullFile(law, organisation, grounds.value, when, records, leafOf, measures), closely)
  })

  app.openapi(lookRoutes.emergencyLook, async (c) => {
    const { handle } = c.req.valid('param')
    const { reason } = c.req.valid('json')
    const purpose = law.purposes().find(({ emergency }) => emergency)
    if (!purpose) return respondProblem(c, { code: 'purpose/unknown', details: { purpose: 'emergency' } })
    const asked = { purpose: purpose.id, reference: reason, emergency: true } as const
    const grounds = permitPurpose(c, law, 'emergencyLook', { handle }, asked)
    if (!grounds.ok) return respondProblem(c, grounds.refusal)
    const { caller } = grounds.value
    const subjectId = await find(handle)
    if (subjectId === undefined) return respondProblem(c, { code: 'organisation/not-found' })
    // Noted before anything is read: the auditor learns of it even if the answer is lost on its way.
    await noteAudit(database, clock, 'emergency-look', caller, { handle, reason })
    const [at, today] = [clock.now(), clock.today()]
    const rows = await lookAtFile(database.forClosed, law, {
      subjectId,
      grounds: grounds.value,
      at,
      today,
      handsOut: 'file',
    })
    if (!rows) return respondProblem(c, { code: 'organisation/not-found' })
    const records = await disclosedFile(database, law, grounds.value, rows, today)
    const organisation = await viewOrganisation(database.forPublic, law, { ...rows, versions: [] }, today)
    const leafOf = await readLeaves(database, records)
    const when = { day: today, today, at }
    return respondJson(c, writeFullFile(law, organisation, grounds.value, when, records, leafOf), closely)
  })

  app.openapi(lookRoutes.looks, async (c) => {
    const { handle } = c.req.valid('param')
    const caller = permit(c, 'looks', { own: isOwn(callerOf(c), handle) })
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const subjectId = await find(handle)
    if (subjectId === undefined) return respondProblem(c, { code: 'organisation/not-found' })
    const { cursor } = c.req.valid('query')
    const looks = await listOpenLooks(database, subjectId, {
      now: clock.now(),
      before: cursor === undefined ? undefined : Number(cursor),
      most: looksAPage + 1,
    })
    const [name] = await listNames(database, [subjectId])
    const items = looks.slice(0, looksAPage).map((look) => viewLook(law, { handle, name: name?.name ?? '—' }, look))
    const next = looks.length > looksAPage ? { next: String(items.at(-1)?.id) } : {}
    return respondJson(c, JSON.stringify({ items, ...next }), closely)
  })
}

/** What the subject would have to allow, in words: to whom, for what, and which kinds. */
const missingConsent = (law: Law, receiver: string, purpose: Purpose) => {
  const kinds = openedKinds(law, purpose).map(({ kind }) => law.getKind(kind).title)
  const list = (language: keyof Bilingual, comma: string) => kinds.map((title) => title[language]).join(comma)
  return {
    receiver: law.findReceiver(receiver)?.title ?? receiver,
    purpose: purpose.title,
    purposeId: purpose.id,
    fields: { zh: list('zh', '、'), en: list('en', ', ') },
  }
}
