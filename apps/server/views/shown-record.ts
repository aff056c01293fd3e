import { type FileRecord, type FileRows, findFileRows, readPublicFile, readPublicRecordId } from '@probity/records'
import { findSubjectIdByHandle } from '@probity/registry'
import type { ProbityNode } from '../node.ts'

/** A record by its public number, if the public may see it today; with the rows of its subject's file. */
export const findShown = async (
  { database: { forPublic: database }, law, clock }: ProbityNode,
  id: string,
): Promise<{ readonly rows: FileRows; readonly record: FileRecord } | undefined> => {
  const wanted = readPublicRecordId(id)
  const subjectId = wanted && (await findSubjectIdByHandle(database, wanted.handle))
  const rows = subjectId === undefined ? undefined : await findFileRows(database, subjectId)
  if (!wanted || !rows) return undefined
  const record = (await readPublicFile(database, law, rows, clock.today())).find(
    ({ state }) => state.version.recordId === wanted.recordId,
  )
  return record && { rows, record }
}
