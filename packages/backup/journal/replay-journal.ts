import { join } from 'node:path'
import { accept, type Instant, type Result, refuse } from '@probity/base'
import { copyLine, type Engine, sql, type Tx } from '@probity/database'
import type { SealKey } from '../keys.ts'
import { endWaiting, findRestoration } from '../restoration.ts'
import { advanceSequences } from '../sequences.ts'
import type { Line, RowsOf } from './line.ts'
import { type JournalRefusal, listSegments, readSegments } from './segments.ts'

export type ReplayRefusal = JournalRefusal | 'restore/not-awaiting' | 'journal/none-kept' | 'journal/too-short'

/** Lines that were replayed; `torn`: the last one was cut off while it was being written. */
export type Replayed = { readonly lines: number; readonly torn: boolean }

/**
 * Catches a restored database up with its journal (R14), as the owner of its schema: first the whole journal is read and
 * checked, then replayed from the line at which the backup was taken. Each line is a transaction of its own and says how
 * things are, not how they changed, so that an end half-way is mended by doing it again; the node waits until the last.
 * Refuses: restore/not-awaiting, journal/none-kept, journal/not-found, journal/altered, journal/gap, journal/too-short.
 */
export const replayJournal = async (
  owner: Engine,
  { folder, key, now }: { readonly folder: string; readonly key: SealKey; readonly now: () => Instant },
): Promise<Result<Replayed, ReplayRefusal>> => {
  const restoration = await findRestoration(owner)
  if (restoration?.state !== 'awaiting-journal') return refuse('restore/not-awaiting')
  const { journalId, journalLines } = restoration
  if (journalId === null || journalLines === null) return refuse('journal/none-kept')
  const all = listSegments(join(folder, journalId))
  const first = all.findLastIndex((segment) => segment.first <= journalLines + 1)
  if (first < 0)
    return refuse(all.length === 0 ? 'journal/not-found' : 'journal/gap', {
      journal: journalId,
      from: journalLines + 1,
      until: (all[0]?.first ?? 0) - 1,
    })
  const needed = all.slice(first)
  const checked = await readSegments(needed, journalId, key)
  if (!checked.ok) return checked
  if (checked.value.last < journalLines)
    return refuse('journal/too-short', { has: checked.value.last, needs: journalLines })
  let lines = 0
  const done = await readSegments(needed, journalId, key, async (line) => {
    if (line.n <= journalLines || line.kind === 'segment') return
    await owner.transaction((tx) => replayLine(tx, line))
    lines++
  })
  if (!done.ok) return done
  await owner.transaction(async (tx) => {
    await straightenLog(tx)
    await endWaiting(tx, { state: 'replayed', at: now(), lines })
  })
  return accept({ lines, torn: checked.value.torn })
}

const replayLine = async (tx: Tx, line: Line): Promise<void> => {
  if (line.kind === 'subjects') {
    for (const { table } of line.held)
      await tx.rows(sql`delete from ${sql.table(table)} where subject_id = any(${line.subjects})`)
    for (const held of line.held) await copyIn(tx, held)
    await advanceSequences(tx, line.sequences)
  }
  if (line.kind === 'table') {
    await tx.rows(sql`delete from ${sql.table(line.held.table)}`)
    await copyIn(tx, line.held)
  }
  if (line.kind === 'log') {
    for (const held of line.held) await addToLog(tx, held)
    await tx.rows(
      sql`insert into ledger_unplaced (batch_id) select unnest(${line.unplaced}::bigint[]) on conflict do nothing`,
    )
    await tx.rows(sql`delete from ledger_unplaced where batch_id in (select batch_id from ledger_place)`)
  }
  if (line.kind === 'recalled') {
    await tx.rows(sql`update submission_row set state = 'dropped'
      where submission_id = any(${line.submissions}) and state = 'waiting'`)
    await tx.rows(sql`update submission set state = 'recalled' where submission_id = any(${line.submissions})`)
  }
}

/** Where the journal ends between a batch and its place, or between places and the head: what has no place under the head waits for one. */
const straightenLog = async (tx: Tx): Promise<void> => {
  await tx.rows(sql`delete from ledger_place where first_index >= (select size from ledger_head)`)
  await tx.rows(sql`insert into ledger_unplaced (batch_id) select batch_id from ledger_batch b
    where not exists (select from ledger_place p where p.batch_id = b.batch_id) on conflict do nothing`)
}

const copyIn = async (tx: Tx, { table, columns, rows }: RowsOf): Promise<void> => {
  if (rows.length > 0) await tx.copy({ table, columns }, rows.map((row) => copyLine(row)).join(''))
}

/** What a row of the log's tables is known by. */
const keysOf: Readonly<Record<string, readonly string[]>> = {
  ledger_batch: ['batch_id'],
  ledger_place: ['first_index'],
  ledger_checkpoint: ['size'],
  ledger_head: ['log'],
  // Its own number is that of one look alone; the subject's says where it lies.
  look: ['subject_id', 'look_id'],
}

/** A line may stand in the journal twice, and the newest head of the log counts. */
const addToLog = async (tx: Tx, held: RowsOf): Promise<void> => {
  const keys = keysOf[held.table]
  if (!keys) throw new Error(`${held.table} is no table of the log`)
  if (held.rows.length === 0) return
  const among = keys.map((key) => {
    const at = held.columns.indexOf(key)
    return sql`${sql.ref(key)} = any(${held.rows.map((row) => Number(row[at]))})`
  })
  await tx.rows(sql`delete from ${sql.table(held.table)} where ${sql.join(among, sql` and `)}`)
  await copyIn(tx, held)
}
