import { readFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { findInstant } from '@probity/base'
import type { NodeState } from '@probity/contract'
import { listMigrations, sql } from '@probity/database'
import { countAllWaiting, countConflicts, countReading } from '@probity/intake'
import type { ProbityNode } from './node.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/** Reads how the node is, for its operator. Everything is a look at an index or a catalogue, so it may be asked often. */
export const nodeStateReader = (node: ProbityNode): (() => Promise<NodeState>) => {
  const { database, law, clock, dataFolder } = node
  const startedAt = clock.now()
  const schemaKnown = listMigrations().at(-1)?.name ?? ''
  return async () => {
    const [queues, conflicts, reading, [base], [log], [ledger], loaded, disk] = await Promise.all([
      countAllWaiting(database),
      countConflicts(database),
      countReading(database),
      database.rows<{
        version: string
        size: number
        schema: string
      }>(sql`select current_setting('server_version') as version,
        pg_database_size(current_database()) as size,
        (select name from schema_migration order by number desc limit 1) as schema`),
      database.rows<{ waiting: number; size: number }>(
        sql`select (select count(*)::int from ledger_unplaced) as waiting, (select size from ledger_head where log = 1) as size`,
      ),
      database.rows<{ batch: number; at: string }>(
        sql`select batch_id as batch, written_at as at from ledger_batch order by batch_id desc limit 1`,
      ),
      database.rows<{ digest: string; at: string }>(sql`select digest, loaded_at as at from law_pack`),
      dataFolder === undefined ? undefined : statfs(dataFolder),
    ])
    const at = new Map(loaded.map((pack) => [pack.digest, pack.at]))
    const writtenAt = ledger && findInstant(ledger.at)
    return {
      version,
      runtime: `Node.js ${process.versions.node}`,
      startedAt,
      memory: process.memoryUsage.rss(),
      database: {
        engine: database.engine,
        version: `PostgreSQL ${base?.version ?? ''}`,
        size: Number(base?.size ?? 0),
        schema: base?.schema ?? '',
        schemaKnown,
      },
      ...(disk ? { disk: { free: disk.bavail * disk.bsize, total: disk.blocks * disk.bsize } } : {}),
      ledger: {
        newestBatch: ledger?.batch ?? 0,
        ...(writtenAt ? { writtenAt } : {}),
        waiting: log?.waiting ?? 0,
        size: Number(log?.size ?? 0),
      },
      queues: { ...queues, conflicts, reading },
      packs: law.packs.map(({ id, title, edition, digest }) => {
        const loadedAt = at.get(digest)
        return { id, title, edition, digest, ...(loadedAt ? { loadedAt } : {}) }
      }),
    }
  }
}
