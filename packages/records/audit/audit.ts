import { sql, type Tx } from '@probity/database'
import type { EntryParts } from '@probity/ledger'
import { entryBytes, leafHash, opens, type TreeHead, toBase64 } from '@probity/proof'
import type { Discrepancy } from './discrepancy.ts'
import { type HeldRow, readHeld, readHeldLogActs } from './held.ts'
import { auditOrder, type LeafAt } from './order.ts'

/** Subjects read in one go. */
const subjectsAtOnce = 200
/** Batches that lost rows, named at most. */
const mostBatches = 1_000

/**
 * Holds a database against its signed log: every entry against the signed root, every row against its entry. What is changed,
 * put in or taken away behind the node's back is named. `tx` sees one moment. Constant memory.
 */
export async function* auditDatabase(
  tx: Tx,
  head: TreeHead,
  leafAt: LeafAt = async () => undefined,
  progress: (done: { readonly entries?: number; readonly rows?: number }) => void = () => {},
): AsyncGenerator<Discrepancy> {
  yield* auditOrder(tx, head, leafAt, (entries) => progress({ entries }))
  let rows = 0
  for await (const held of heldRows(tx)) {
    for (const row of held) yield* auditRow(row)
    rows += held.length
    progress({ rows })
  }
  yield* listEmptied(tx)
}

async function* heldRows(tx: Tx): AsyncGenerator<readonly HeldRow[]> {
  yield await readHeldLogActs(tx)
  for (let after = -1; ; ) {
    const [last] = await tx.rows<{ upTo: number | null }>(sql`select max(subject_id) as "upTo" from (
      select subject_id from subject where subject_id > ${after} order by subject_id limit ${subjectsAtOnce}) s`)
    const upTo = last?.upTo
    if (upTo === null || upTo === undefined) return
    yield await readHeld(tx, after, upTo)
    after = upTo
  }
}

/** What is wrong with a row, if anything is. */
function* auditRow({
  what,
  batchId,
  ordinal,
  entry,
  leaf,
  publicSalt,
  closedSalt,
  parts,
}: HeldRow): Generator<Discrepancy> {
  const named = { ...what, batch: batchId, ordinal }
  if (entry?.length !== entryBytes) {
    yield { is: 'row-without-entry', ...named }
    return
  }
  const made = tryParts(parts)
  const half = entry.length / 2
  const right = {
    public: made !== undefined && publicSalt.length > 0 && opens(entry.subarray(0, half), publicSalt, made.public),
    closed: made !== undefined && closedSalt.length > 0 && opens(entry.subarray(half), closedSalt, made.closed),
    leaf: !leaf || leaf === toBase64(leafHash(entry)),
  }
  for (const part of ['public', 'closed', 'leaf'] as const)
    if (!right[part]) yield { is: 'row-changed', part, ...named }
}

/** A row that was changed may no longer be one that could have been written; then it opens nothing. */
const tryParts = (parts: () => EntryParts): EntryParts | undefined => {
  try {
    return parts()
  } catch {
    return undefined
  }
}

/** Batches with more entries, or fewer, than there are rows that came with them. */
async function* listEmptied(tx: Tx): AsyncGenerator<Discrepancy> {
  const batches = await tx.rows<{ batch: number; entries: number; rows: number }>(sql`
    select b.batch_id as batch, (length(b.entries) / 64)::int as entries, coalesce(r.rows, 0)::int as rows
    from ledger_batch b left join (
      select batch_id, count(*) as rows from (
        select batch_id from record_version join subject using (subject_id)
        union all select batch_id from act join subject using (subject_id)
        union all select batch_id from look join subject using (subject_id) where batch_id is not null
        union all select batch_id from log_act
        -- what a tombstone names is rightly without content
        union all select (e ->> 0)::bigint from act, jsonb_array_elements(content -> 'entries') as e where kind = 'erased') held
      group by batch_id) r using (batch_id)
    where length(b.entries) / 64 <> coalesce(r.rows, 0) order by b.batch_id limit ${mostBatches}`)
  for (const batch of batches) yield { is: 'entries-without-row', ...batch }
}
