import { accept, findDay, findInstant, type Result, refuse } from '@probity/base'
import { type FileRows, fileOf, findFileRows, readPublicFile } from '@probity/records'
import type { ProbityNode } from '../node.ts'
import { writeFile } from '../views/file.ts'
import { viewOrganisation } from '../views/identity.ts'
import { isKnownToPublic } from '../views/known-to-public.ts'
import { readLeaves } from '../views/leaves.ts'
import { anyMeasure, viewPublicMeasures } from '../views/measures.ts'
import { viewPublishedLevels } from '../views/published-levels.ts'
import { subjectFinder } from './find-subject.ts'

/** The rows of a file, of a body that the public may know of. */
export const knownRowsFinder = ({ database: { forPublic: database }, law, clock }: ProbityNode) => {
  const find = subjectFinder(database)
  return async (handle: string): Promise<FileRows | undefined> => {
    const subjectId = await find(handle)
    if (subjectId === undefined) return undefined
    const rows = await findFileRows(database, subjectId)
    return rows && (await isKnownToPublic(database, law, rows, clock.today())) ? rows : undefined
  }
}

type Asked = { readonly day?: string | undefined; readonly knownAt?: string | undefined }
type FileRefusal = 'request/not-valid' | 'file/day-in-the-future' | 'organisation/not-found'

/**
 * The public file of an organisation as JSON text: the one reading that page, API and report have of what the public may see.
 * `keep`: whether anybody may keep it, which nobody may where a line is adverse (R10).
 */
export const publicFileReader = (node: ProbityNode) => {
  const { law, clock } = node
  const database = node.database.forPublic
  const findRows = knownRowsFinder(node)
  return async (handle: string, asked: Asked): Promise<Result<{ text: string; keep: boolean }, FileRefusal>> => {
    const today = clock.today()
    const day = asked.day === undefined ? today : findDay(asked.day)
    const knownAt = asked.knownAt === undefined ? undefined : findInstant(asked.knownAt)
    if (!day) return refuse('request/not-valid', { where: 'day', what: asked.day })
    if (day > today) return refuse('file/day-in-the-future', { today })
    const rows = await findRows(handle)
    if (!rows) return refuse('organisation/not-found')
    const records = await readPublicFile(database, law, rows, today, { day, ...(knownAt ? { knownAt } : {}) })
    const organisation = await viewOrganisation(database, law, rows, today)
    const leafOf = await readLeaves(database, records)
    const when = { day, today, ...(knownAt ? { knownAt } : {}) }
    // Of the past nothing is said: a measure that ended is gone everywhere.
    const ofToday = day === today && !knownAt && anyMeasure(rows.acts)
    const held = ofToday ? fileOf(law, rows.subject, rows.versions, rows.acts, today) : []
    const measures = ofToday ? viewPublicMeasures(law, { ...rows, records: held }, today) : []
    const text = writeFile(law, organisation, when, records, leafOf, viewPublishedLevels(law, rows, when), measures)
    return accept({ text, keep: !text.includes('"adverse":true') && measures.length === 0 })
  }
}
