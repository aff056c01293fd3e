import type { Day } from '@probity/base'
import type { Reader } from '@probity/database'
import type { Law } from '@probity/law'
import { type FileRows, findFileRows, readPublicFile } from '@probity/records'
import { listSubjects } from '@probity/registry'

/**
 * Whether the public may know that a body is here at all. One whose registration is held always is; one that is known from
 * records alone is there only while one of them is shown: else its mere name would tell of a record that is over (R8).
 */
export const isKnownToPublic = async (db: Reader, law: Law, rows: FileRows, today: Day): Promise<boolean> =>
  rows.subject.status !== 'unregistered' || (await readPublicFile(db, law, rows, today)).length > 0

/** Of bodies that were found, those the public may not know of. */
export const listUnknownToPublic = async (
  db: Reader,
  law: Law,
  found: readonly { readonly subjectId: number }[],
  today: Day,
): Promise<ReadonlySet<number>> => {
  const hidden = new Set<number>()
  if (found.length === 0) return hidden
  for (const { subjectId, status } of await listSubjects(
    db,
    found.map((one) => one.subjectId),
  )) {
    const rows = status === 'unregistered' ? await findFileRows(db, subjectId) : undefined
    if (rows && !(await isKnownToPublic(db, law, rows, today))) hidden.add(subjectId)
  }
  return hidden
}
