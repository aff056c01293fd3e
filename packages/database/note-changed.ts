import { sql } from 'kysely'
import type { Tx } from './contract.ts'

/**
 * Notes that a transaction changes these subjects, for the journal that a restored backup catches up from (R14). Called by
 * whoever locks or makes subjects, so that no writer has to think of it. Writes nothing while no journal is kept.
 */
export const noteChanged = async (tx: Tx, subjectIds: readonly number[]): Promise<void> => {
  if (subjectIds.length === 0) return
  await tx.rows(sql`insert into journal_due (subjects) select ${subjectIds}::bigint[] from journal_head where kept`, {
    prepare: 'note-changed',
  })
}
