import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { accept, type Result, refuse } from '@probity/base'
import { sql } from 'kysely'
import type { Engine, Tx } from './contract.ts'
import { spreadTables } from './spread.ts'

export type Migration = {
  readonly number: number
  readonly name: string
  readonly text: string
  readonly digest: string
}
export type MigrationRefusal = 'database/newer-schema' | 'database/changed-migration'

const folder = new URL('../../migrations/', import.meta.url)

/** The migrations of this version of the code, in order: `0001-subject.sql` and so on, without a gap. */
export const listMigrations = (): Migration[] =>
  readdirSync(folder)
    .filter((file) => /^\d{4}-.+\.sql$/.test(file))
    .sort()
    .map((name, index) => {
      const text = readFileSync(new URL(name, folder), 'utf8')
      const number = Number(name.slice(0, 4))
      if (number !== index + 1) throw new Error(`migrations have a gap before ${name}`)
      return { number, name, text, digest: createHash('sha256').update(text).digest('hex') }
    })

/**
 * Brings the schema up to date, each migration in a transaction of its own, one process at a time.
 * Refuses to run on a schema that is newer than this code, or whose applied migrations were edited since.
 */
export const migrate = async (database: Engine): Promise<Result<{ applied: number }, MigrationRefusal>> => {
  await database.transaction(async (tx) => {
    await lockMigrations(tx)
    await makeHistory(tx)
  })
  const known = listMigrations()
  let applied = 0
  for (const migration of known) {
    const done = await database.transaction(async (tx) => {
      await lockMigrations(tx)
      const rows = await tx.rows<{ number: number; digest: string; name: string }>(
        sql`select number, digest, name from schema_migration order by number desc`,
      )
      const newest = rows[0]
      if (newest && newest.number > known.length)
        return refuse('database/newer-schema', { schema: newest.name, code: known.at(-1)?.name })
      const before = rows.find((row) => row.number === migration.number)
      if (before) {
        if (before.digest !== migration.digest) return refuse('database/changed-migration', { name: before.name })
        return accept(0)
      }
      await apply(tx, migration)
      return accept(1)
    })
    if (!done.ok) return done
    applied += done.value
  }
  return accept({ applied })
}

/**
 * Applies within one transaction what is not applied yet, `until` a number of migrations: for a copy, which is made with the
 * schema it was taken under. Who calls it has checked that the migrations are those of the copy.
 */
export const applyMigrations = async (tx: Tx, { until = Number.POSITIVE_INFINITY } = {}): Promise<void> => {
  await lockMigrations(tx)
  await makeHistory(tx)
  const done = new Set(
    (await tx.rows<{ number: number }>(sql`select number from schema_migration`)).map(({ number }) => number),
  )
  for (const migration of listMigrations())
    if (migration.number <= until && !done.has(migration.number)) await apply(tx, migration)
}

const makeHistory = (tx: Tx) =>
  tx.rows(sql`create table if not exists schema_migration (
    number int primary key, name text not null, digest text not null, applied_at timestamptz not null default now())`)

const apply = async (tx: Tx, { number, name, digest, text }: Migration): Promise<void> => {
  for (const statement of splitStatements(text)) await tx.rows(sql.raw(statement))
  await spreadTables(tx, text)
  await tx.rows(sql`insert into schema_migration (number, name, digest) values (${number}, ${name}, ${digest})`)
}

/** One migrator at a time, on every process that shares the database; ends with the transaction. */
const lockMigrations = (tx: Tx) => tx.rows(sql`select pg_advisory_xact_lock(716274)`)

/** Statements end with a semicolon at the end of a line; migrations hold no function bodies. */
const splitStatements = (text: string): string[] =>
  text
    .split(/;\s*(?:--[^\n]*)?(?:\n|$)/)
    .map((statement) => statement.replace(/^\s*--[^\n]*$/gm, '').trim())
    .filter((statement) => statement !== '')
