import { copyLine, type Query, type Reader, sql, type Tx } from '@probity/database'
import type { Finding } from '../candidate.ts'
import type { ChunkTally, Submission } from './submission.ts'

const columns =
  sql.raw(`submission_id as "submissionId", authority_id as "authorityId", submission_key as "key", kind, layout,
  file_name as "fileName", received_at as "receivedAt", finished_at as "finishedAt", state, digest, refusal, receipt`)

export const findSubmission = async (db: Reader, submissionId: string): Promise<Submission | undefined> =>
  (await db.rows<Submission>(sql`select ${columns} from submission where submission_id = ${submissionId}`))[0]

/** Opens a submission; `false` if it is there already. */
export const insertSubmission = async (tx: Tx, s: Submission): Promise<boolean> =>
  (
    await tx.rows(sql`insert into submission (submission_id, authority_id, submission_key, kind, layout, file_name, received_at, state)
      values (${s.submissionId}, ${s.authorityId}, ${s.key}, ${s.kind}, ${s.layout}, ${s.fileName}, ${s.receivedAt}, ${s.state})
      on conflict (submission_id) do nothing returning submission_id`)
  ).length > 0

export const updateSubmission = (
  tx: Tx,
  submissionId: string,
  done: Pick<Submission, 'state' | 'finishedAt' | 'digest' | 'refusal' | 'receipt'>,
) =>
  tx.rows(sql`update submission set state = ${done.state}, finished_at = ${done.finishedAt}, digest = ${done.digest},
    refusal = ${json(done.refusal)}::jsonb, receipt = ${json(done.receipt)}::jsonb where submission_id = ${submissionId}`)

export type Chunk = {
  readonly submissionId: string
  readonly chunk: number
  readonly firstRow: number
  readonly lastRow: number
  readonly digest: string
  readonly tally: ChunkTally
  readonly batchId: number | null
  readonly subjects: readonly number[]
}

export const insertChunk = (tx: Tx, { tally, ...c }: Chunk) =>
  tx.rows(sql`insert into submission_chunk (submission_id, chunk, first_row, last_row, digest, accepted, corrected, quarantined,
      refused, already_held, identity_numbers_cut, findings, batch_id, subjects)
    values (${c.submissionId}, ${c.chunk}, ${c.firstRow}, ${c.lastRow}, ${c.digest}, ${tally.accepted}, ${tally.corrected},
      ${tally.quarantined}, ${tally.refused}, ${tally.alreadyHeld}, ${tally.identityNumbersCut}, ${json(tally.findings)}::jsonb,
      ${c.batchId}, ${c.subjects}::bigint[])`)

/** The chunks that are safely in, in order. */
export const listChunks = (
  db: Reader,
  submissionId: string,
): Promise<(ChunkTally & Omit<Chunk, 'tally' | 'submissionId'>)[]> =>
  db.rows(sql`select chunk, first_row as "firstRow", last_row as "lastRow", digest, accepted, corrected, quarantined, refused,
      already_held as "alreadyHeld", identity_numbers_cut as "identityNumbersCut", findings, batch_id as "batchId", subjects
    from submission_chunk where submission_id = ${submissionId} order by chunk`)

/** The ledger batch of the last chunk that wrote anything. */
export const findLastBatch = async (db: Reader, submissionId: string): Promise<number | undefined> =>
  (
    await db.rows<{ batchId: number | null }>(
      sql`select max(batch_id) as "batchId" from submission_chunk where submission_id = ${submissionId}`,
    )
  )[0]?.batchId ?? undefined

export type Queue = 'mend' | 'match' | 'conflict'
export type SubmittedRow = {
  readonly row: number
  readonly outcome: 'corrected' | 'quarantined' | 'refused'
  readonly queue: Queue | null
  readonly state: 'waiting' | 'driven-in' | 'dropped' | 'closed'
  readonly cells: Readonly<Record<string, string>> | null
  readonly findings: readonly Finding[]
}

export const insertRows = async (tx: Tx, submissionId: string, rows: readonly SubmittedRow[]): Promise<void> => {
  if (rows.length === 0) return
  const lines = rows.map((r) =>
    copyLine([
      submissionId,
      r.row,
      r.outcome,
      r.queue,
      r.state,
      r.cells && JSON.stringify(r.cells),
      JSON.stringify(r.findings),
    ]),
  )
  await tx.copy(
    {
      table: 'submission_row',
      columns: ['submission_id', 'row_number', 'outcome', 'queue', 'state', 'cells', 'findings'],
    },
    lines.join(''),
  )
}

const rowColumns = sql.raw(`row_number as "row", outcome, queue, state, cells, findings`)

/** Which rows a statement reads; who reads them by it writes a look (`queues/look-at-rows`). */
const wholeRow = sql.raw(
  'r.submission_id, r.row_number, r.outcome, r.queue, r.state, r.cells, r.findings, r.driven_into',
)

/** Rows that did not simply come in, by row number; `after` pages on. */
export const rowsOf = (
  submissionId: string,
  { after = 0, most = 100, waiting = false, outcome, finding }: RowsAsked,
): Query<unknown> =>
  sql`select ${wholeRow} from submission_row r
    where r.submission_id = ${submissionId} and r.row_number > ${after} and (not ${waiting} or r.state = 'waiting')
      ${outcome ? sql`and r.outcome = ${outcome}` : sql``}
      ${finding ? sql`and r.findings @> ${JSON.stringify([finding])}::jsonb` : sql``}
    order by r.row_number limit ${most}`

export const theRow = (submissionId: string, row: number): Query<unknown> =>
  sql`select ${wholeRow} from submission_row r where r.submission_id = ${submissionId} and r.row_number = ${row}`

/** Rows to list: those that wait, of one outcome, with one finding (of a column or of any). */
export type RowsAsked = {
  readonly after?: number
  readonly most?: number
  readonly waiting?: boolean
  readonly outcome?: SubmittedRow['outcome'] | undefined
  readonly finding?: { readonly code?: string; readonly column?: string } | undefined
}

export const findRowForUpdate = async (tx: Tx, submissionId: string, row: number): Promise<SubmittedRow | undefined> =>
  (
    await tx.rows<SubmittedRow>(sql`select ${rowColumns} from submission_row
      where submission_id = ${submissionId} and row_number = ${row} for update`)
  )[0]

export const updateRow = (
  tx: Tx,
  submissionId: string,
  row: Pick<SubmittedRow, 'row' | 'state' | 'queue' | 'cells' | 'findings'> & { readonly drivenInto?: number },
) =>
  tx.rows(sql`update submission_row set state = ${row.state}, queue = ${row.queue}, cells = ${json(row.cells)}::jsonb,
    findings = ${json(row.findings)}::jsonb, driven_into = ${row.drivenInto ?? null}::bigint where submission_id = ${submissionId} and row_number = ${row.row}`)

export type QueuedRow = SubmittedRow &
  Pick<Submission, 'submissionId' | 'authorityId' | 'kind' | 'fileName' | 'receivedAt'>

export type QueueAsked = {
  readonly queue: Queue
  readonly after?: readonly [submissionId: string, row: number]
  readonly most?: number
  readonly authorityId?: string
}

/** A queue of rows that wait for a person, over all submissions, or those of one authority. */
export const rowsOfQueue = ({ queue, after = ['', 0], most = 50, authorityId }: QueueAsked): Query<unknown> =>
  sql`select ${wholeRow} from submission_row r
    ${authorityId === undefined ? sql`` : sql`join submission s on s.submission_id = r.submission_id and s.authority_id = ${authorityId}`}
    where r.queue = ${queue} and r.state = 'waiting' and (r.submission_id, r.row_number) > (${after[0]}, ${after[1]})
    order by r.submission_id, r.row_number limit ${most}`

const json = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value))

/** Subjects whose rows were driven in later, by a mend or a match, in ascending order. */
export const listDrivenInto = async (db: Reader, submissionId: string): Promise<number[]> =>
  (
    await db.rows<{ subjectId: number }>(sql`select distinct driven_into as "subjectId" from submission_row
      where submission_id = ${submissionId} and driven_into is not null order by 1`)
  ).map(({ subjectId }) => subjectId)
