import { createReadStream, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Population } from '@probity/lab'
import { compileSql, type Plan, postgresql, relations } from '@probity/policy'
import { from as copyFrom } from 'pg-copy-streams'
import { connect } from '../bare-copy.ts'
import { timed } from '../harness.ts'

/** The same policy over the same facts in PostgreSQL: milliseconds of each run, and how many got which level. */
export const runInPostgresql = async (
  { duck }: Population,
  plan: Plan,
  url: string,
  repetitions: number,
): Promise<{ readonly milliseconds: number[]; readonly levels: ReadonlyMap<string, number> }> => {
  const client = await connect(url)
  const file = join(duck.spool, 'facts.csv')
  try {
    for (const [name, columns] of Object.entries(relations(plan, postgresql)))
      await client.query(`create unlogged table ${name} (${columns})`)
    const columns = plan.factColumns.map(({ name, type }) =>
      // A list as PostgreSQL writes one.
      type === 'words' ? `'{' || array_to_string("${name}", ',') || '}'` : `"${name}"`,
    )
    await duck.run(
      `copy (select subject_id, record_id, kind, severity, decided_on, event_on, ${columns.join(', ')} from fact) to '${file}' (format csv, header false)`,
    )
    await pipeline(createReadStream(file), client.query(copyFrom('copy credit_fact from stdin (format csv)')))
    await client.query(`insert into evaluated_subject select distinct subject_id from credit_fact`)
    await client.query('vacuum analyze credit_fact')
    await client.query('vacuum analyze evaluated_subject')
    await client.query(`set work_mem = '1GB'`)
    const milliseconds: number[] = []
    for (let nth = 0; nth < repetitions; nth++) {
      await client.query('drop table if exists answer')
      milliseconds.push(
        await timed(() => client.query(`create unlogged table answer as ${compileSql(plan, postgresql)}`)),
      )
    }
    const { rows } = await client.query<{ level: string; n: number }>(
      `select coalesce(level, 'unknown') as level, count(*)::int as n from answer group by 1`,
    )
    return { milliseconds, levels: new Map(rows.map(({ level, n }) => [level, n])) }
  } finally {
    rmSync(file, { force: true })
    await client.end()
  }
}
