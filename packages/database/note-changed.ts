import { type RawBuilder, sql } from 'kysely'
import type { Tx } from './contract.ts'

/**
 * Notes that a transaction changes these subjects, for the journal that a restored backup catches up from (R14). Called by
 * whoever locks or makes subjects, so that no writer has to think of it. Writes nothing while no journal is kept.
 */
export const noteChanged = async (tx: Tx, subjectIds: readonly number[]): Promise<void> => {
  if (subjectIds.length > 0) await tx.rows(notingChanged(sql`${subjectIds}::bigint[]`), { prepare: 'note-changed' })
}

/** The same as part of a statement, for subjects that it knows as an array of their keys; null, and nothing is noted. */
export const notingChanged = (subjects: RawBuilder<unknown>): RawBuilder<never> =>
  sql`insert into journal_due (subjects)
    select changed.subjects from journal_head, (select ${subjects} as subjects) changed where kept and changed.subjects is not null`
