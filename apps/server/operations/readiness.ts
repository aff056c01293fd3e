import { listMigrations, sql } from '@probity/database'
import type { ProbityNode } from '../node.ts'
import { type LogFigures, readLogFigures } from './figures.ts'

/** One thing that has to be so before a node answers. `why` names what is wrong by a word that never changes its meaning. */
export type Check = { readonly check: string; readonly ok: boolean; readonly why?: string }
export type Readiness = { readonly ready: boolean; readonly checks: readonly Check[] }

const ok = (check: string): Check => ({ check, ok: true })
const failed = (check: string, why: string): Check => ({ check, ok: false, why })

/** How long the database may take to say that it is there. */
const patienceMs = 2_000
/** A batch is signed within a second; when one has waited so long, something is wrong with the log. */
const mostBehindSeconds = 60
/** An answer this young is given again, so that nobody loads the database by asking whether it is well. */
const freshMs = 1_000

/**
 * Whether a node can answer: its database answers, with the schema of this program, and holds the packs it runs under; what is
 * committed comes into the log in time.
 * A checked node says nothing about what it holds.
 */
export const readinessOf = (node: ProbityNode): (() => Promise<Readiness>) => {
  const expected = listMigrations().length
  let last: { readonly at: number; readonly answer: Promise<Readiness> } | undefined
  return () => {
    const now = performance.now()
    if (!last || now - last.at > freshMs) last = { at: now, answer: examine(node, expected) }
    return last.answer
  }
}

const examine = async (node: ProbityNode, expected: number): Promise<Readiness> => {
  const { promise: late, resolve } = Promise.withResolvers<'late'>()
  const timer = setTimeout(() => resolve('late'), patienceMs)
  const found = await Promise.race([look(node).catch(() => 'silent' as const), late])
  clearTimeout(timer)
  if (found === 'silent' || found === 'late')
    return { ready: false, checks: [failed('database', found === 'late' ? 'database/slow' : 'database/unreachable')] }
  const packs = node.law.packs.map(({ digest }) => digest)
  const checks = [
    ok('database'),
    found.schema === expected ? ok('schema') : failed('schema', 'schema/other-version'),
    packs.length > 0 && packs.every((digest) => found.packs.includes(digest))
      ? ok('packs')
      : failed('packs', 'packs/not-loaded'),
    found.log.oldestWaiting <= mostBehindSeconds ? ok('log') : failed('log', 'log/behind'),
  ]
  return { ready: checks.every((check) => check.ok), checks }
}

type Found = { readonly schema: number; readonly packs: readonly string[]; readonly log: LogFigures }

const look = async ({ database, clock }: ProbityNode): Promise<Found> => {
  const [row] = await database.rows<{ schema: number; packs: string[] }>(sql`
    select (select max(number) from schema_migration) as schema,
      (select coalesce(array_agg(digest), '{}') from law_pack) as packs`)
  return { ...(row as Omit<Found, 'log'>), log: await readLogFigures(database, clock.now()) }
}
