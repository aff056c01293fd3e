import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { copyLine, type Engine, sql, type Tx } from '@probity/database'
import type { SealKey } from '../keys.ts'
import { readInPieces, type TextRow } from '../read-rows.ts'
import { readSequences } from '../sequences.ts'
import { type CopiedTable, listCopiedTables } from '../tables.ts'
import { type Manifest, manifestName, type Part, sealName } from './manifest.ts'
import { tarEnd, tarMember } from './tar.ts'

/** Takes bytes; resolves when more may come. */
export type Sink = (bytes: Uint8Array) => Promise<void>

/**
 * Writes everything a node holds as it is at one moment: a single snapshot of the database, so that whoever writes meanwhile
 * is in it wholly or not at all. Memory stays constant. The embedded engine has one session: nobody else is answered until
 * it is done.
 */
export const writeArchive = (
  database: Engine,
  { key, madeAt }: { readonly key: SealKey; readonly madeAt: string },
  sink: Sink,
): Promise<Manifest> =>
  database.transaction(async (tx) => {
    await tx.rows(sql`set transaction isolation level repeatable read, read only`)
    const tables = await listCopiedTables(tx)
    const head = await readHead(tx)
    const parts: Part[] = []
    for (const table of tables)
      for await (const rows of readInPieces(tx, table)) parts.push(await writePart(table, rows, parts.length, sink))
    const manifest: Manifest = {
      format: 'probity-backup/1',
      madeAt,
      engine: database.engine,
      ...head,
      tables: tables.map(({ name, columns }) => ({ name, columns: [...columns], rows: rowsOf(parts, name) })),
      sequences: await readSequences(tx),
      parts,
    }
    const text = JSON.stringify(manifest)
    await sink(tarMember(manifestName, Buffer.from(text)))
    await sink(tarMember(sealName, Buffer.from(key.seal(text))))
    await sink(tarEnd)
    return manifest
  }, 'backup')

const compress = promisify(gzip)

const writePart = async (table: CopiedTable, rows: readonly TextRow[], number: number, sink: Sink): Promise<Part> => {
  const name = `${String(number).padStart(8, '0')}-${table.name}.copy.gz`
  const content = await compress(rows.map((row) => copyLine(row)).join(''), { level: 6 })
  await sink(tarMember(name, content))
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { name, table: table.name, rows: rows.length, bytes: content.length, sha256 }
}

const rowsOf = (parts: readonly Part[], table: string): number =>
  parts.reduce((total, part) => (part.table === table ? total + part.rows : total), 0)

const readHead = async (tx: Tx): Promise<Pick<Manifest, 'schema' | 'packs' | 'ledger' | 'journal'>> => {
  const [ledger] = await tx.rows<Manifest['ledger']>(
    sql`select coalesce(max(batch_id), 0) as "lastBatch", count(*)::int8 as batches from ledger_batch`,
  )
  const [journal] = await tx.rows<{ id: string; lines: number }>(
    sql`select journal_id as id, lines from journal_head where kept`,
  )
  return {
    schema: await tx.rows(sql`select name, digest from schema_migration order by number`),
    packs: await tx.rows(sql`select digest, pack_id as id, edition from law_pack order by digest`),
    ledger: ledger as Manifest['ledger'],
    journal: journal ?? null,
  }
}
