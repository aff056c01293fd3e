import type { Grounds } from '@probity/access'
import type { Instant } from '@probity/base'
import { type Query, type Reader, sql } from '@probity/database'
import type { Law } from '@probity/law'
import {
  type QueueAsked,
  type QueuedRow,
  type RowsAsked,
  rowsOf,
  rowsOfQueue,
  type SubmittedRow,
  theRow,
} from '../submission/store.ts'

/** Who looks at rows that were held back, for what, and when. */
export type RowLook = { readonly law: Law; readonly grounds: Grounds; readonly at: Instant }

/** Rows of a submission that did not simply come in, by row number, as a look at each. */
export const lookAtRows = (
  db: Reader,
  look: RowLook,
  submissionId: string,
  asked: RowsAsked = {},
): Promise<SubmittedRow[]> => db.rows(readRows<SubmittedRow>(look, rowsOf(submissionId, asked)))

/** One of them. */
export const lookAtRow = async (
  db: Reader,
  look: RowLook,
  submissionId: string,
  row: number,
): Promise<SubmittedRow | undefined> => (await db.rows(readRows<SubmittedRow>(look, theRow(submissionId, row))))[0]

/** A queue of rows that wait for a person, over all submissions, or those of one authority. */
export const lookAtQueue = (db: Reader, look: RowLook, asked: QueueAsked): Promise<QueuedRow[]> =>
  db.rows(
    readRows<QueuedRow>(
      look,
      rowsOfQueue(asked),
      sql`, s.submission_id as "submissionId", s.authority_id as "authorityId", s.kind, s.file_name as "fileName",
        s.received_at as "receivedAt"`,
    ),
  )

/** So many rows of one subject are named in its look; of more it is told that there were more. */
const mostNamed = 20

/**
 * Reads rows in one statement with its entries (R27). Whose a row is, is what it was driven into, or who alone holds the code it
 * names: for each such subject a look, which it sees. What names nobody known is noted by submission and row. A row without an
 * entry is not read, and where an entry cannot be written the whole statement fails.
 */
const readRows = <Row>({ law, grounds, at }: RowLook, asked: Query<unknown>, more = sql``): Query<Row> => {
  const { purpose, caller } = grounds
  const person = caller.is === 'person' ? caller.personId : caller.clientId
  const who = sql`${at}::timestamptz, ${caller.role}::text, ${caller.body}::text, ${person}::text, ${purpose.id}::text`
  return sql<Row>`with asked as (${asked}),
    named as (select a.submission_id, a.row_number, coalesce(a.driven_into, h.subject_id) as subject_id from asked a
      left join lateral (select min(c.subject_id) as subject_id from jsonb_each_text(a.cells) e (name, value)
        join code_holder c on c.code = upper(btrim(e.value)) where e.name = any(${codeColumns(law)})
        having count(distinct c.subject_id) = 1) h on true),
    told as (insert into look (subject_id, look_id, looked_at, role, body, person, purpose, reference)
      select n.subject_id, nextval('look_id'), ${who}, n.reference from (select subject_id,
        array_to_string((array_agg(left(submission_id, 8) || '/' || row_number order by submission_id, row_number))[1:${sql.lit(mostNamed)}], ', ')
          || case when count(*) > ${sql.lit(mostNamed)} then ' …' else '' end as reference
        from named where subject_id is not null group by subject_id) n
      returning subject_id),
    noted as (insert into row_look (submission_id, look_id, looked_at, role, body, person, purpose, rows)
      select n.submission_id, nextval('look_id'), ${who}, n.rows from (select submission_id,
        array_agg(row_number order by row_number) as rows from named where subject_id is null group by submission_id) n
      returning submission_id)
    select r.row_number as "row", r.outcome, r.queue, r.state, r.cells, r.findings ${more}
    from asked r join submission s on s.submission_id = r.submission_id
    join named n on n.submission_id = r.submission_id and n.row_number = r.row_number
    where n.subject_id in (select subject_id from told)
      or (n.subject_id is null and r.submission_id in (select submission_id from noted))
    order by r.submission_id, r.row_number`
}

const known = new WeakMap<Law, string[]>()

/** Columns of every layout that hold the code of whom a row is about. */
const codeColumns = (law: Law): string[] => {
  const columns = known.get(law) ?? [
    ...new Set(
      law.packs
        .flatMap(({ layouts }) => layouts)
        .flatMap(({ columns }) => Object.entries(columns))
        .flatMap(([name, { to }]) => (to === 'subject.code' ? [name] : [])),
    ),
    'subject.code',
  ]
  known.set(law, columns)
  return columns
}
