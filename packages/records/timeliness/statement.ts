import { accept, type Clock, type Day, type Result, refuse } from '@probity/base'
import { type Database, type Reader, sql } from '@probity/database'
import { type Month, monthOf } from './counted-months.ts'

/** How many decisions of a kind an authority made in a month under a duty to publish; zero is a statement too. */
export type Statement = { readonly month: Month; readonly kind: string; readonly decisions: number }
export type StatementRefusal = 'statement/no-duty' | 'statement/month-not-over'

/**
 * Whether an authority may state this: pure. `kindsOwed` are the kinds it owes publication of.
 * Refuses: statement/no-duty, then statement/month-not-over (the first that applies).
 */
export const judgeStatement = (
  statement: Statement,
  kindsOwed: ReadonlySet<string>,
  today: Day,
): Result<Statement, StatementRefusal> => {
  if (!kindsOwed.has(statement.kind)) return refuse('statement/no-duty', { kind: statement.kind })
  if (statement.month >= monthOf(today)) return refuse('statement/month-not-over', { month: statement.month })
  return accept(statement)
}

/** A statement with its place among those for the same month and kind. */
export type StoredStatement = Statement & { readonly authorityId: string; readonly version: number }

/** Adds a statement as the newest version of its month. One that repeats what stands is no new version. */
export const addStatement = (
  database: Database,
  clock: Clock,
  authorityId: string,
  { month, kind, decisions }: Statement,
): Promise<StoredStatement> =>
  database.transaction(async (tx) => {
    // Two at once would draw the same version: the second waits here for the first to be committed.
    await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`statement ${authorityId}`}, 0))`)
    const [newest] = await tx.rows<{ version: number; decisions: number }>(sql`
      select version, decisions from authority_statement
      where authority_id = ${authorityId} and month = ${month} and kind = ${kind} order by version desc limit 1`)
    const statement = { authorityId, month, kind, decisions }
    if (newest?.decisions === decisions) return { ...statement, version: newest.version }
    const version = (newest?.version ?? 0) + 1
    await tx.rows(sql`insert into authority_statement (authority_id, month, kind, version, decisions, stated_at)
      values (${authorityId}, ${month}, ${kind}, ${version}, ${decisions}, ${clock.now()})`)
    return { ...statement, version }
  })

/** What stands for each authority, kind and month of a stretch of months. */
export const listStatements = (db: Reader, from: Month, until: Month): Promise<StoredStatement[]> =>
  db.rows(sql`select distinct on (authority_id, month, kind) authority_id as "authorityId", month, kind, version, decisions
    from authority_statement where month between ${from} and ${until} order by authority_id, month, kind, version desc`)
