import type { Day } from '@probity/base'
import { sql, type Tx } from '@probity/database'
import type { Act } from '@probity/records'
import { addNames, isFindable, listNames, type Subject } from '@probity/registry'

/** What a rename replaces, kept in the ledger so that it can be taken back: the name before it, and the days of an earlier time under the new one. */
export type Replaced = {
  readonly from: string
  readonly borne: { readonly kind: string; readonly validFrom: Day | null; readonly validUntil: Day | null } | null
}

/** The present name becomes a former one that ended the day before; a name borne earlier can come back. */
export const rename = async (
  tx: Tx,
  { subjectId, kind }: Subject,
  name: string,
  on: Day,
  operator: string | undefined,
): Promise<Replaced> => {
  const names = await listNames(tx, [subjectId])
  const held = names.find((known) => known.name === name)
  const from = names.find((known) => known.kind === 'current')?.name ?? name
  const borne = held ? { kind: held.kind, validFrom: held.validFrom, validUntil: held.validUntil } : null
  await tx.rows(sql`update subject_name set kind = 'former', valid_until = ${on}::date - 1
    where subject_id = ${subjectId} and kind = 'current' and name <> ${name}`)
  if (held) {
    await tx.rows(sql`update subject_name set kind = 'current', valid_from = ${on}, valid_until = null
      where subject_id = ${subjectId} and name = ${name}`)
    return { from, borne }
  }
  const findable = isFindable(kind, name, operator)
  await addNames(tx, [{ subjectId, name, kind: 'current', validFrom: on, validUntil: null, findable }])
  return { from, borne }
}

/**
 * Takes a rename back while its name is the present one. The name before it is present again; the other is as it was: gone if
 * it was never borne otherwise, and with its own days if it was.
 */
export const undoRename = async (tx: Tx, subjectId: number, { content }: Act): Promise<void> => {
  const present = (await listNames(tx, [subjectId])).find(({ kind }) => kind === 'current')
  if (present?.name !== content.name) return
  const borne = content.borne as Replaced['borne']
  if (borne) {
    await tx.rows(sql`update subject_name set kind = ${borne.kind}, valid_from = ${borne.validFrom}, valid_until = ${borne.validUntil}
      where subject_id = ${subjectId} and name = ${content.name}`)
  } else await tx.rows(sql`delete from subject_name where subject_id = ${subjectId} and name = ${content.name}`)
  if (content.from === content.name) return
  await tx.rows(sql`update subject_name set kind = 'current', valid_until = null
    where subject_id = ${subjectId} and name = ${content.from}`)
}
