import { type Reader, sql } from '@probity/database'
import { entryBytes } from '@probity/proof'

/** Entries read from the database in one go. */
const entriesAtOnce = 16_384

/** Entries from position `from` to before `to`, in the order of the log; throws where the order has none. */
export const readEntries = async (db: Reader, from: number, to: number): Promise<Uint8Array[]> => {
  const entries: Uint8Array[] = []
  for (let at = from; at < to; at += entriesAtOnce)
    entries.push(...(await readSome(db, at, Math.min(to, at + entriesAtOnce))))
  if (entries.length !== to - from) throw new Error(`the log has ${entries.length} of the entries ${from} to ${to}`)
  return entries
}

/** Entries by batch and ordinal, whether they have their place yet or not, in the order asked for. */
export const listEntries = async (
  db: Reader,
  places: readonly { readonly batchId: number; readonly ordinal: number }[],
): Promise<Uint8Array[]> => {
  if (places.length === 0) return []
  const rows = await db.rows<{ entry: Uint8Array }>(sql`
    select substring(b.entries from k.ordinal * ${entryBytes}::int + 1 for ${entryBytes}::int) as entry
    from unnest(${places.map(({ batchId }) => batchId)}::bigint[], ${places.map(({ ordinal }) => ordinal)}::int[])
      with ordinality as k (batch_id, ordinal, nth)
    join ledger_batch b using (batch_id) order by k.nth`)
  if (rows.length !== places.length || rows.some(({ entry }) => entry.length !== entryBytes))
    throw new Error('what is recorded has no entry in the ledger')
  return rows.map(({ entry }) => entry)
}

/** Of each batch only the bytes asked for: a chunk of a submission is one batch of thousands of entries. */
const readSome = async (db: Reader, from: number, to: number): Promise<Uint8Array[]> => {
  const batches = await db.rows<{ bytes: Uint8Array }>(sql`
    select substring(b.entries
      from ((greatest(${from}::bigint, p.first_index) - p.first_index) * ${entryBytes}::int + 1)::int
      for ((least(${to}::bigint, p.first_index + p.entries) - greatest(${from}::bigint, p.first_index)) * ${entryBytes}::int)::int) as bytes
    from ledger_place p join ledger_batch b using (batch_id)
    where p.first_index < ${to} and p.first_index >= coalesce((select max(first_index) from ledger_place where first_index <= ${from}), 0)
    order by p.first_index`)
  return batches.flatMap(({ bytes }) =>
    Array.from({ length: bytes.length / entryBytes }, (_, nth) =>
      bytes.subarray(nth * entryBytes, (nth + 1) * entryBytes),
    ),
  )
}
