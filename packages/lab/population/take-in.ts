import type { Day } from '@probity/base'
import type { Database } from '@probity/database'
import type { Law } from '@probity/law'
import { column, type FactColumn, quoted } from '@probity/policy'
import { combination, spansOfCombination } from './ask-the-law.ts'
import { actColumns, headColumns, subjectColumns, versionColumns } from './columns-of-rows.ts'
import type { Duck } from './duck.ts'
import { addSpans } from './keep-spans.ts'
import { readLines } from './read-lines.ts'
import { factOf } from './tables.ts'
import { takeInEventful } from './take-in-eventful.ts'

export type TakingIn = {
  readonly database: Database
  readonly duck: Duck
  readonly law: Law
  readonly columns: readonly FactColumn[]
  /** The first day that can be asked about. */
  readonly first: Day
}

/**
 * Takes in some subjects, or all of them where `where` is left out: everything that may be evaluated on the first day or will be
 * on a later one. A record to which something was done since it came in is put together by itself; of all others the law is asked
 * once for each combination of what it asks.
 */
export const takeIn = async (taking: TakingIn, where?: string): Promise<void> => {
  const { duck, law, columns } = taking
  const only = where === undefined ? {} : { where }
  await readLines(taking, { table: 'subject', columns: subjectColumns, ...only }, (lines) =>
    duck.run(`insert into subject select * from ${lines}`),
  )
  await readLines(
    taking,
    { table: 'act', columns: actColumns, where: both(where, `(record_id is not null or kind = 'undone')`) },
    (lines) => duck.run(`insert into act select * from ${lines}`),
  )
  await readLines(taking, { table: 'record_head', columns: headColumns, where: both(where, 'version > 1') }, (lines) =>
    duck.run(`insert into head select * from ${lines}`),
  )
  await duck.run(`insert into touched select subject_id, record_id from act where record_id is not null
    union select subject_id, record_id from head`)
  const read = versionColumns(law, columns)
  await readLines(taking, { table: 'record_version', columns: read, ...only }, (lines) => takeInLines(taking, lines))
  await takeInEventful(taking)
  for (const table of ['act', 'head', 'touched', 'eventful']) await duck.run(`truncate ${table}`)
}

const both = (where: string | undefined, condition: string) => (where ? `${where} and ${condition}` : condition)

const takeInLines = async ({ duck, law, columns, first }: TakingIn, lines: string): Promise<void> => {
  const known = law.kinds().map(({ id }) => quoted(id))
  await duck.run(`create or replace temp table line as
    select l.*, ${combination(law, first)} as combination, t.record_id is not null as eventful
    from ${lines} l
    left join (select subject_id, region from subject) s using (subject_id)
    left join touched t on t.subject_id = l.subject_id and t.record_id = l.record_id
    where l.kind in (${known.join(', ')})`)
  const asked = await duck.rows<{ combination: string }>(
    `select distinct combination from line where not eventful and combination not in (select combination from asked)`,
  )
  await addSpans(
    duck,
    'span',
    asked.flatMap((one) =>
      spansOfCombination(law, one.combination, first).map((span) => ({ name: [one.combination], span })),
    ),
  )
  await duck.run(`insert into asked select distinct combination from line where not eventful
    and combination not in (select combination from asked)`)
  await duck.run(`insert into fact select ${factOf(law, columns, 'l', 's')}
    from line l join span s using (combination) where not l.eventful`)
  const read = versionColumns(law, columns).map(({ name }) => column(name))
  await duck.run(`insert into eventful select ${read.join(', ')} from line where eventful`)
  await duck.run('drop table line')
}
