import { type Database, type Reader, sql, type Tx } from '@probity/database'
import { type CompactRange, compactRange, entryBytes, sha256Tree } from '@probity/proof'
import { cutHashes } from './cut-hashes.ts'

/** Any number that no other advisory lock of ours has. */
const integratorLock = 716_277

/** Bytes of entries placed in one transaction: some 65,000 entries, a tenth of a second of hashing. */
const mostBytesAtOnce = 4_194_304

/** Batches placed in one transaction. */
const mostBatchesAtOnce = 4_096

/** How large the log is now, and whether more than could be placed at once was waiting. */
export type Placed = { readonly size: number; readonly more: boolean }

/**
 * Places batches that are committed and have no place yet, in the order of their ids, and commits the order. One process at
 * a time does it; `undefined`: another one is at it. Whoever dies at it leaves nothing behind, and the next one begins where
 * the committed order ends.
 *
 * Must not happen: two batches in one place, a batch placed twice or never, a place that moves, a later batch of a subject
 * before an earlier one. The head is moved only from the size it was seen at, whoever held the lock.
 */
export const placeBatches = async (db: Database): Promise<Placed | undefined> => {
  const placed = await db.transaction(async (tx) => {
    const [lock] = await tx.rows<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(${integratorLock}) as mine`)
    if (!lock?.mine) return { ok: false as const }
    const waiting = await listWaiting(tx)
    const head = await readHead(tx)
    if (waiting.length === 0) return { size: head.size, more: false }
    const places = waiting.map(({ batchId, entries }) => {
      const first = head.range.size
      for (let at = 0; at < entries.length; at += entryBytes)
        head.range.append(sha256Tree.leafHash(entries.subarray(at, at + entryBytes)))
      return { first, batchId, entries: head.range.size - first }
    })
    const moved =
      await tx.rows(sql`update ledger_head set size = ${head.range.size}, edge = ${Buffer.concat(head.range.hashes)}
      where log = 1 and size = ${head.size} returning size`)
    if (moved.length === 0) return { ok: false as const }
    await tx.rows(sql`insert into ledger_place (first_index, batch_id, entries)
      select * from unnest(${places.map(({ first }) => first)}::bigint[], ${places.map(({ batchId }) => batchId)}::bigint[],
        ${places.map(({ entries }) => entries)}::int[])`)
    await tx.rows(sql`delete from ledger_unplaced where batch_id = any(${places.map(({ batchId }) => batchId)})`)
    const bytes = waiting.reduce((sum, { entries }) => sum + entries.length, 0)
    return { size: head.range.size, more: bytes >= mostBytesAtOnce || waiting.length >= mostBatchesAtOnce }
  })
  return 'ok' in placed ? undefined : placed
}

/** What waits for a place, lowest ids first: at least one batch if there is one, and no more than can be hashed at once. */
const listWaiting = (tx: Tx): Promise<{ batchId: number; entries: Uint8Array }[]> =>
  tx.rows(sql`select b.batch_id as "batchId", b.entries from (
      select batch_id, sum(length(entries)) over (order by batch_id) - length(entries) as before
      from ledger_unplaced join ledger_batch using (batch_id)
      order by batch_id limit ${mostBatchesAtOnce}) w
    join ledger_batch b using (batch_id) where w.before < ${mostBytesAtOnce} order by b.batch_id`)

/** The tree as far as its order is committed: its size, and its right edge to go on from. */
export const readHead = async (db: Reader): Promise<{ readonly size: number; readonly range: CompactRange }> => {
  const [head] = await db.rows<{ size: number; edge: Uint8Array }>(
    sql`select size, edge from ledger_head where log = 1`,
  )
  if (!head) throw new Error('the log has no head')
  return { size: head.size, range: compactRange(head.size, cutHashes(head.edge)) }
}
