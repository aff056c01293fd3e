import { ByteWriter, type Clock, freeBytes, type Instant } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'
import { entryBytes } from '@probity/proof'
import type { SealedEntry } from './entry.ts'

/**
 * A batch gathers the entries of one business transaction. The order of the log is the order of batch ids as far as they are
 * visible together, so the id is drawn only after the transaction holds the locks of every subject it writes about, and the
 * row is written last: two batches about one subject then stand in the log in the order in which they happened.
 */
export type Batch = {
  readonly batchId: number
  /** How it begins, once it is written: two salted commitments, with which no other batch begins. */
  begins(): Uint8Array | undefined
  /** Adds an entry and returns its place in the batch. */
  add(entry: SealedEntry): number
  /** Writes the batch row; the last statement of the transaction. Writes nothing if nothing was added. */
  write(): Promise<void>
}

/**
 * Opens a batch in `tx`. Call it after `lockSubjects`. `holds` sets batches of looks apart: they change nothing that is recorded,
 * so what is computed of the records need not be computed anew after one.
 */
export const openBatch = async (
  tx: Tx,
  clock: Clock,
  { holds = 'changes', expected = 16 }: { holds?: 'changes' | 'looks'; expected?: number } = {},
): Promise<Batch> => {
  const [row] = await tx.rows<{ batchId: number }>(sql`select nextval('ledger_batch_id') as "batchId"`)
  const { batchId } = row as { batchId: number }
  const entries = new ByteWriter(expected * entryBytes)
  let begins: Uint8Array | undefined
  return {
    batchId,
    begins: () => begins,
    add: ({ entry }) => {
      entries.reserve(entryBytes)
      entries.raw(entry)
      return entries.at / entryBytes - 1
    },
    write: async () => {
      if (entries.at === 0) return
      await tx.rows(
        sql`with written as (insert into ledger_batch (batch_id, written_at, holds, entries)
            values (${batchId}, ${clock.now()}, ${holds}, ${entries.bytes.subarray(0, entries.at)}) returning batch_id)
          insert into ledger_unplaced (batch_id) select batch_id from written`,
        { prepare: 'write-batch' },
      )
      begins = Uint8Array.from(entries.bytes.subarray(0, entryBytes))
      freeBytes(entries.bytes)
    },
  }
}

/**
 * Whether our batches still stand and nobody else wrote one after the first of them that changed anything. The last one vouches for
 * those before it: a database that went back to an earlier moment, as a standby that took over may have, gives their numbers again.
 */
export const wroteAlone = async (tx: Tx, ours: readonly number[], last: Batch): Promise<boolean> => {
  const begins = last.begins()
  if (!begins) return false
  const [row] = await tx.rows<{ alone: boolean }>(
    sql`select exists (select from ledger_batch
        where batch_id = ${last.batchId} and substring(entries from 1 for ${entryBytes}::int) = ${begins})
      and not exists (select from ledger_batch
        where batch_id > ${Math.min(...ours)} and holds = 'changes' and batch_id <> all(${ours}::bigint[])) as alone`,
    { prepare: 'wrote-alone' },
  )
  return row!.alone
}

/** When the newest batch was written: time never goes behind it. `undefined` before there is one. */
export const findLastWritten = async (db: Reader): Promise<Instant | undefined> =>
  (await db.rows<{ at: Instant }>(sql`select written_at as at from ledger_batch order by batch_id desc limit 1`))[0]?.at
