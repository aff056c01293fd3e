import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { accept, type Instant, type Result, refuse } from '@probity/base'
import { applyMigrations, type Engine, type Reader, readSchema, sql, type Tx } from '@probity/database'
import type { Manifest } from './archive/manifest.ts'
import { readTar } from './archive/tar.ts'
import { mostMemberBytes } from './archive/verify-archive.ts'
import { insertRestoration } from './restoration.ts'
import { advanceSequences } from './sequences.ts'

export type RestoreRefusal = 'restore/not-empty'

/**
 * Puts a verified archive into a database, as the owner of its schema: in one transaction, so that an end half-way leaves
 * what was there. The schema is made as it was when the backup was taken, filled, and brought up to date. Afterwards the
 * node awaits its journal. Refuses: restore/not-empty, unless what is there is to be replaced.
 */
export const restoreArchive = (
  owner: Engine,
  { file, manifest, replace, now }: { file: string; manifest: Manifest; replace: boolean; now: Instant },
): Promise<Result<{ readonly rows: number }, RestoreRefusal>> =>
  owner.transaction(async (tx) => {
    const held = await findHeld(tx)
    if (held && !replace) return refuse('restore/not-empty', { table: held })
    await clearAway(tx)
    await applyMigrations(tx, { until: manifest.schema.length })
    // What migrations themselves put in is in the archive as it became.
    for (const { name } of manifest.tables) await tx.rows(sql`delete from ${sql.table(name)}`)
    const rows = await fill(tx, file, manifest)
    await advanceSequences(tx, manifest.sequences)
    await applyMigrations(tx)
    await insertRestoration(tx, {
      restoredAt: now,
      backupMadeAt: manifest.madeAt as Instant,
      journalId: manifest.journal?.id ?? null,
      journalLines: manifest.journal?.lines ?? null,
    })
    return accept({ rows })
  })

/** Tables in which a row stands although nobody put it there. */
const neverEmpty = new Set(['schema_migration', 'ledger_head'])

/** A table that holds something; `undefined` of an empty database. */
const findHeld = async (db: Reader): Promise<string | undefined> => {
  const { tables } = await readSchema(db)
  for (const { name } of tables) {
    if (neverEmpty.has(name)) continue
    const [row] = await db.rows<{ held: boolean }>(sql`select exists (select from ${sql.table(name)}) as held`)
    if (row?.held) return name
  }
  return undefined
}

const clearAway = async (tx: Tx): Promise<void> => {
  const { tables, sequences } = await readSchema(tx)
  for (const { name } of tables) await tx.rows(sql`drop table ${sql.table(name)} cascade`)
  for (const { name } of sequences) await tx.rows(sql`drop sequence if exists ${sql.table(name)}`)
}

const expand = promisify(gunzip)

const fill = async (tx: Tx, file: string, { parts, tables }: Manifest): Promise<number> => {
  const partOf = new Map(parts.map((part) => [part.name, part]))
  const columnsOf = new Map(tables.map(({ name, columns }) => [name, columns]))
  let rows = 0
  for await (const { name, content } of readTar(createReadStream(file), mostMemberBytes)) {
    const part = partOf.get(name)
    if (!part) continue
    if (createHash('sha256').update(content).digest('hex') !== part.sha256)
      throw new Error(`${name} changed while it was being read`)
    const columns = columnsOf.get(part.table) as string[]
    await tx.copy({ table: part.table, columns }, (await expand(content)).toString('utf8'))
    rows += part.rows
  }
  return rows
}
