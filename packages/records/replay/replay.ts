import { hash } from 'node:crypto'
import type { Day } from '@probity/base'
import { type Engine, sql, type Tx } from '@probity/database'
import type { Law } from '@probity/law'
import { type EntryParts, findNewestCheckpoint, listLogActs, readHead } from '@probity/ledger'
import { compactRange, entryBytes, opens, sameHash, sha256Tree } from '@probity/proof'
import { listErased } from '../erasure/store.ts'
import { compareCaches, type Difference, digestFiles } from './compare.ts'
import { type Held, partsOfHeldAct, partsOfVersion, readActs, readLookEntries, readVersions } from './read-entries.ts'
import { rebuild, rebuildMergers } from './rebuild.ts'
import { openSecondSchema } from './second-schema.ts'

/** What a replay found. `digest` is over all files as they follow from the ledger; no differences: the node holds the same. */
export type ReplayReport = {
  readonly day: Day
  readonly entries: number
  readonly opened: number
  /** Entries whose content was erased by order of law. */
  readonly erased: number
  readonly files: number
  readonly digest: string
  readonly checkpoint?: number
  readonly differences: readonly Difference[]
}

/** Subjects replayed at a time, by ranges of their keys. */
const subjectsAtOnce = 1_000

/**
 * Rebuilds every credit file from the ledger alone and compares it with what the node holds. Every entry of the log must be
 * opened by what is stored in its place, and everything stored must have its entry; registry, heads and files are made anew in a
 * second schema from what was opened, in the order of the log, and must be the same, row by row and byte by byte. It reads one
 * state of the database, changes nothing, and leaves nothing behind.
 */
export const replay = (database: Pick<Engine, 'transaction'>, law: Law, day: Day): Promise<ReplayReport> =>
  database.transaction(async (tx) => {
    await tx.rows(sql`set transaction isolation level repeatable read`)
    await openSecondSchema(tx)
    const differences: Difference[] = []
    const [last] = await tx.rows<{
      id: number | null
    }>(sql`select greatest((select max(subject_id) from public.subject),
      (select max(subject_id) from public.record_version), (select max(subject_id) from public.act)) as id`)
    const ranges: [number, number][] = []
    for (let after = 0; after < (last?.id ?? 0); after += subjectsAtOnce) ranges.push([after, after + subjectsAtOnce])

    let opened = 0
    const keep = <Entry extends Held>(what: 'version' | 'act' | 'look', partsOf: (entry: Entry) => EntryParts) => {
      return (held: Entry): boolean => {
        const says = judge(held, partsOf(held))
        if (says === 'opens') opened++
        else
          differences.push({ is: 'entry', what, batch: held.batchId, ordinal: held.ordinal, handle: held.handle, says })
        return says === 'opens'
      }
    }
    for (const [after, upTo] of ranges) {
      const versions = (await readVersions(tx, after, upTo)).filter(keep('version', partsOfVersion))
      const acts = (await readActs(tx, after, upTo)).filter(keep('act', partsOfHeldAct))
      for (const look of await readLookEntries(tx, after, upTo)) keep('look', () => look)(look)
      await rebuild(tx, versions, acts)
    }
    await rebuildMergers(tx)
    const log = await replayLog(tx)
    differences.push(...log.differences)
    for (const { entry, parts, ...act } of await listLogActs(tx)) {
      const says = judge({ ...act, entry }, parts)
      if (says === 'opens') opened++
      else differences.push({ is: 'entry', what: 'log-act', batch: act.batchId, ordinal: act.ordinal, says })
    }
    // What law ordered to be erased is in the log, and rightly without content.
    const erased = (await listErased(tx)).length
    const notOpened = differences.filter((one) => one.is === 'entry' && one.says === 'does-not-open').length
    const without = log.entries - opened - erased - notOpened
    if (without !== 0) differences.push({ is: 'entries-without-content', entries: without })
    differences.push(...(await compareCaches(tx)))

    const whole: string[] = []
    for (const range of ranges) {
      const [here, replayed] = [
        await digestFiles(tx, 'public', law, day, range),
        await digestFiles(tx, 'pg_temp', law, day, range),
      ]
      for (const handle of new Set([...here.keys(), ...replayed.keys()])) {
        const [one, other] = [here.get(handle) ?? 'none', replayed.get(handle) ?? 'none']
        if (one !== other) differences.push({ is: 'file', handle, here: one, replayed: other })
      }
      whole.push(...[...replayed].map(([handle, digest]) => `${handle} ${digest}`))
    }
    const digest = hash('sha256', whole.sort().join('\n'), 'hex')
    const size = log.checkpoint === undefined ? {} : { checkpoint: log.checkpoint }
    return { day, entries: log.entries, opened, erased, files: whole.length, digest, ...size, differences }
  })

const judge = (
  { entry, publicSalt, closedSalt }: Pick<Held, 'entry' | 'publicSalt' | 'closedSalt'>,
  parts: EntryParts,
): 'opens' | 'missing' | 'does-not-open' => {
  if (entry?.length !== entryBytes) return 'missing'
  const half = entryBytes / 2
  return opens(entry.subarray(0, half), publicSalt, parts.public) &&
    opens(entry.subarray(half), closedSalt, parts.closed)
    ? 'opens'
    : 'does-not-open'
}

/** Hashes the whole log again, batch by batch in its order, and compares it with its head and with what was signed. */
const replayLog = async (tx: Tx) => {
  const differences: Difference[] = []
  const newest = await findNewestCheckpoint(tx)
  const head = await readHead(tx)
  const range = compactRange()
  let atCheckpoint: Uint8Array | undefined
  for (;;) {
    const batches = await tx.rows<{ entries: Uint8Array }>(sql`select b.entries from public.ledger_place p
      join public.ledger_batch b using (batch_id) where p.first_index >= ${range.size} order by p.first_index limit 500`)
    if (batches.length === 0) break
    for (const { entries } of batches)
      for (let at = 0; at < entries.length; at += entryBytes) {
        range.append(sha256Tree.leafHash(entries.subarray(at, at + entryBytes)))
        if (range.size === newest?.size) atCheckpoint = range.root()
      }
  }
  if (range.size !== head.size || !sameHash(range.root(), head.range.root()))
    differences.push({ is: 'log', says: 'head-differs', size: range.size })
  if (newest && !(atCheckpoint && sameHash(atCheckpoint, newest.root)))
    differences.push({ is: 'log', says: 'checkpoint-differs', size: newest.size })
  const [waiting] = await tx.rows<{
    entries: number
  }>(sql`select coalesce(sum(length(b.entries)), 0)::int / ${entryBytes}::int as entries
    from public.ledger_unplaced u join public.ledger_batch b using (batch_id)`)
  return { entries: range.size + (waiting?.entries ?? 0), checkpoint: newest?.size, differences }
}
