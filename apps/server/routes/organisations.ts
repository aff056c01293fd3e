import type { OpenAPIHono } from '@hono/zod-openapi'
import { findDay, findInstant } from '@probity/base'
import { publicRoutes } from '@probity/contract'
import { type FileRows, fileOf, findFileRows, readPublicFile, readPublicRecordId } from '@probity/records'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { viewLine, writeFile, writeFileLaw } from '../views/file.ts'
import { viewOrganisation } from '../views/identity.ts'
import { isKnownToPublic } from '../views/known-to-public.ts'
import { readLeaves } from '../views/leaves.ts'
import { anyMeasure, viewPublicMeasures } from '../views/measures.ts'
import { outcomesOf } from '../views/outcomes.ts'
import { viewPublishedLevels } from '../views/published-levels.ts'
import { subjectFinder } from './find-subject.ts'

/** Organisations, their public files, single records. */
export const organisationRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  const { law, clock } = node
  const database = node.database.forPublic
  const find = subjectFinder(database)
  const findRows = async (handle: string): Promise<FileRows | undefined> => {
    const subjectId = await find(handle)
    if (subjectId === undefined) return undefined
    const rows = await findFileRows(database, subjectId)
    return rows && (await isKnownToPublic(database, law, rows, clock.today())) ? rows : undefined
  }

  app.openapi(publicRoutes.organisation, async (c) => {
    const rows = await findRows(c.req.valid('param').handle)
    if (!rows) return respondProblem(c, { code: 'organisation/not-found' })
    return respondJson(c, JSON.stringify(await viewOrganisation(database, law, rows, clock.today())))
  })

  app.openapi(publicRoutes.file, async (c) => {
    const asked = c.req.valid('query')
    const today = clock.today()
    const day = asked.day === undefined ? today : findDay(asked.day)
    const knownAt = asked.knownAt === undefined ? undefined : findInstant(asked.knownAt)
    if (!day) return respondProblem(c, { code: 'request/not-valid', details: { where: 'day', what: asked.day } })
    if (day > today) return respondProblem(c, { code: 'file/day-in-the-future', details: { today } })
    const rows = await findRows(c.req.valid('param').handle)
    if (!rows) return respondProblem(c, { code: 'organisation/not-found' })
    const records = await readPublicFile(database, law, rows, today, { day, ...(knownAt ? { knownAt } : {}) })
    const organisation = await viewOrganisation(database, law, rows, today)
    const leafOf = await readLeaves(database, records)
    const when = { day, today, ...(knownAt ? { knownAt } : {}) }
    // Of the past nothing is said: a measure that ended is gone everywhere.
    const ofToday = day === today && !knownAt && anyMeasure(rows.acts)
    const held = ofToday ? fileOf(law, rows.subject, rows.versions, rows.acts, today) : []
    const measures = ofToday ? viewPublicMeasures(law, { ...rows, records: held }, today) : []
    const text = writeFile(law, organisation, when, records, leafOf, viewPublishedLevels(law, rows, when), measures)
    return respondJson(c, text, { keep: !text.includes('"adverse":true') && measures.length === 0 })
  })

  app.openapi(publicRoutes.record, async (c) => {
    const wanted = readPublicRecordId(c.req.valid('param').id)
    const rows = wanted && (await findRows(wanted.handle))
    const today = clock.today()
    const records = rows ? await readPublicFile(database, law, rows, today) : []
    const record = records.find(({ state }) => state.version.recordId === wanted?.recordId)
    if (!rows || !record) return respondProblem(c, { code: 'record/not-shown' })
    const { handle } = rows.subject
    const outcome = outcomesOf(law, handle, records, today)(record)
    const line = viewLine(law, handle, record, await readLeaves(database, [record]), outcome)
    const organisation = await viewOrganisation(database, law, rows, today)
    const head = JSON.stringify({ organisation, today, line })
    return respondJson(c, `${head.slice(0, -1)},"law":${writeFileLaw(law, [line])}}`, {
      keep: !line.adverse && !outcome?.adverse,
    })
  })
}
