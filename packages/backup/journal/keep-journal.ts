import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock, Randomness } from '@probity/base'
import { type Engine, sql, type Tx } from '@probity/database'
import type { SealKey } from '../keys.ts'
import { findKeptTables, type KeptTables } from './kept-tables.ts'
import { type Entry, writeLine } from './line.ts'
import { type LogPosition, readLog, readSmall, readSubjects } from './read-changes.ts'
import { listSegments, readSegments, segmentName } from './segments.ts'

export type Journal = {
  readonly id: string
  /** Whether it goes on where it stopped; otherwise it is a new one, from which only a later backup can catch up. */
  readonly goesOn: boolean
  /** Writes what happened since, and says how many lines that made. `all`: small tables too, which are looked at less often. */
  write(all?: boolean): Promise<number>
  close(): void
}

type Head = {
  readonly id: string
  readonly kept: boolean
  readonly placed: number
  readonly signed: number
  readonly digests: Record<string, string>
}

/** Subjects of one transaction, more or less: the embedded engine answers nobody meanwhile. */
const mostSubjectsPerWrite = 2_000
const mostBytesPerFile = 256 * 1024 * 1024

/**
 * Keeps a journal of everything that a restored backup would not know: every subject that somebody changed, the log, keys. A
 * line is in the file and on the disk before the database forgets that it is due, so none is lost; one may stand there twice,
 * which changes nothing. Lies in a folder of its name under `folder`, which belongs onto another disk than the database.
 */
export const openJournal = async (
  database: Engine,
  shell: { readonly folder: string; readonly key: SealKey; readonly clock: Clock; readonly random: Randomness },
): Promise<Journal> => {
  const head = await readHead(database)
  const old = head?.kept ? await findEnd(shell, head.id) : undefined
  const id = old && head ? head.id : Buffer.from(shell.random(10)).toString('hex')
  const file = openFile({ ...shell, folder: join(shell.folder, id) }, id, old)
  if (!old) await database.transaction((tx) => insertHead(tx, id))
  const tables = await findKeptTables(database)
  let waiting: ReadonlySet<number> = new Set()
  return {
    id,
    goesOn: old !== undefined,
    write: (all = false) =>
      database.transaction(async (tx) => {
        await tx.rows(sql`set transaction isolation level repeatable read`)
        const now = (await readHead(tx)) as Head
        const { lines, ...next } = await gather(tx, tables, { ...now, waiting }, all)
        waiting = next.waiting
        if (lines.length === 0) return 0
        const last = file.append(lines)
        await tx.rows(sql`update journal_head set lines = ${last}, placed = ${next.placed}, signed = ${next.signed},
          digests = ${JSON.stringify(next.digests)}::jsonb`)
        return lines.length
      }, 'journal'),
    close: () => file.close(),
  }
}

/** Ends the keeping of a journal: who restores a later backup has none to catch up from. */
export const endJournal = (database: Engine) =>
  database.transaction(async (tx) => {
    await tx.rows(sql`delete from journal_due`)
    return tx.rows<{ id: string }>(sql`update journal_head set kept = false where kept returning journal_id as id`)
  })

const readHead = async (db: Pick<Tx, 'rows'>): Promise<Head | undefined> => {
  const [head] = await db.rows<Head>(sql`select journal_id as id, kept, placed, signed, digests from journal_head`)
  return head
}

/** A new journal begins with the log as it is: what stands in it already is in every later backup. */
const insertHead = async (tx: Tx, id: string) => {
  await tx.rows(sql`delete from journal_due`)
  await tx.rows(sql`insert into journal_head (journal, journal_id, kept, lines, placed, signed, digests)
    select 1, ${id}, true, 1, (select size from ledger_head), (select coalesce(max(size), 0) from ledger_checkpoint), '{}'::jsonb
    on conflict (journal) do update set journal_id = excluded.journal_id, kept = true, lines = 1,
      placed = excluded.placed, signed = excluded.signed, digests = excluded.digests`)
}

const gather = async (tx: Tx, tables: KeptTables, head: Head & LogPosition, all: boolean) => {
  const due = await tx.rows<{ subjects: number[] }>(sql`delete from journal_due where due_id in
    (select due_id from (select due_id, sum(cardinality(subjects)) over (order by due_id) - cardinality(subjects) as before
      from journal_due) due where before < ${mostSubjectsPerWrite}) returning subjects`)
  const subjects = [...new Set(due.flatMap((row) => row.subjects))].sort((a, b) => a - b)
  const small = all ? await readSmall(tx, tables, head.digests) : { lines: [], digests: head.digests }
  const log = await readLog(tx, tables, head)
  const lines: Entry[] = [...small.lines, ...(await readSubjects(tx, tables, subjects)), ...log.lines]
  return { lines, digests: small.digests, ...log.position }
}

type End = { readonly last: number; readonly seal: string; readonly file: string; readonly bytes: number }

/** Where a journal stopped; `undefined` where it is not there any more, or is no longer what was written. */
const findEnd = async ({ folder, key }: { folder: string; key: SealKey }, id: string): Promise<End | undefined> => {
  const segment = listSegments(join(folder, id)).at(-1)
  if (!segment) return undefined
  const read = await readSegments([segment], id, key)
  return read.ok ? { ...read.value, file: segment.file } : undefined
}

type OpenFile = { append(entries: readonly Entry[]): number; close(): void }

const openFile = (
  { folder, key, clock }: { folder: string; key: SealKey; clock: Clock },
  journal: string,
  end: End | undefined,
): OpenFile => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  let at = end ?? { last: 0, seal: '', file: '', bytes: 0 }
  let handle = -1
  let day = ''
  const write = (entry: Entry) => {
    const { text, seal } = writeLine({ n: at.last + 1, at: clock.now(), ...entry }, at.seal, key)
    writeSync(handle, text, at.bytes)
    at = { ...at, last: at.last + 1, seal, bytes: at.bytes + Buffer.byteLength(text) }
  }
  const begin = () => {
    if (handle >= 0) closeSync(handle)
    day = clock.now().slice(0, 10)
    at = { ...at, file: join(folder, segmentName(at.last + 1)), bytes: 0 }
    handle = openSync(at.file, 'w', 0o600)
    write({ kind: 'segment', journal, before: at.seal })
    fsyncSync(handle)
    const parent = openSync(folder, 'r')
    fsyncSync(parent)
    closeSync(parent)
  }
  if (end) {
    day = clock.now().slice(0, 10)
    handle = openSync(end.file, 'r+')
    // A line that was cut off while it was written never counted.
    ftruncateSync(handle, end.bytes)
  } else begin()
  return {
    append: (entries) => {
      const before = at
      try {
        if (clock.now().slice(0, 10) !== day || at.bytes > mostBytesPerFile) begin()
        for (const entry of entries) write(entry)
        fsyncSync(handle)
      } catch (fault) {
        if (before.file === at.file) {
          at = before
          ftruncateSync(handle, at.bytes)
        }
        throw fault
      }
      return at.last
    },
    close: () => closeSync(handle),
  }
}
