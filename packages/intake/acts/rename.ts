import type { Day } from '@probity/base'
import { sql, type Tx } from '@probity/database'
import type { Act } from '@probity/records'
import { insertNames, isFindable, listNames, type Subject } from '@probity/registry'

export const findPresentName = async (tx: Tx, subjectId: number): Promise<string> =>
  (await listNames(tx, [subjectId])).find(({ kind }) => kind === 'current')?.name ?? ''

/** The present name becomes a former one that ended the day before; a name borne earlier can come back. */
export const rename = async (
  tx: Tx,
  { subjectId, kind }: Subject,
  name: string,
  on: Day,
  operator: string | undefined,
): Promise<void> => {
  await tx.rows(sql`update subject_name set kind = 'former', valid_until = ${on}::date - 1
    where subject_id = ${subjectId} and kind = 'current' and name <> ${name}`)
  const held = (await listNames(tx, [subjectId])).some((known) => known.name === name)
  if (held) {
    await tx.rows(sql`update subject_name set kind = 'current', valid_from = ${on}, valid_until = null
      where subject_id = ${subjectId} and name = ${name}`)
    return
  }
  const findable = isFindable(kind, name, operator)
  await insertNames(tx, [{ subjectId, name, kind: 'current', validFrom: on, validUntil: null, findable }])
}

/** Takes a rename back while it is the newest: the name before it is the present one again, and the other was never borne. */
export const undoRename = async (tx: Tx, subjectId: number, { content }: Act): Promise<void> => {
  if ((await findPresentName(tx, subjectId)) !== content.name) return
  await tx.rows(sql`delete from subject_name where subject_id = ${subjectId} and name = ${content.name}`)
  await tx.rows(sql`update subject_name set kind = 'current', valid_until = null
    where subject_id = ${subjectId} and name = ${content.from}`)
}
