import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Engine, Wall } from './contract.ts'

const policy = 'kinds_that_are_published'

/**
 * Tells the database which kinds the law ever publishes: rows of every other kind cannot be read through the public's
 * connections. Whole records are let through or not, never single versions: were a correction hidden, what it corrected would
 * be read in its place. Done as the owner of the schema; it touches the table only where the law has changed.
 */
export const raiseWall = async (owner: Engine, { publishedKinds }: Wall): Promise<void> => {
  const kinds = [...new Set(publishedKinds)].sort()
  const mark = `published kinds ${hash('sha256', kinds.join('\n'), 'hex')}`
  await owner.transaction(async (tx) => {
    const [held] = await tx.rows<{
      mark: string | null
    }>(sql`select obj_description(oid, 'pg_policy') as mark from pg_policy
      where polname = ${policy} and polrelid = 'record_version'::regclass`)
    if (held?.mark === mark) return
    const published = kinds.length > 0 ? sql`kind in (${sql.join(kinds.map((kind) => sql.lit(kind)))})` : sql`false`
    await tx.rows(sql`alter policy ${sql.ref(policy)} on record_version using (${published})`)
    await tx.rows(sql`comment on policy ${sql.ref(policy)} on record_version is ${sql.lit(mark)}`)
  })
}
