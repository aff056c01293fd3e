import { createRoute, z } from '@hono/zod-openapi'
import { Organisation } from './organisation.ts'
import { json, problem, security } from './route-parts.ts'
import { FindingView, RowCounts, RowView } from './submission.ts'
import { DayText, InstantText, MonthText, RowNumber, Words } from './words.ts'

const refusals = { 401: problem('Nobody known asks'), 403: problem('It belongs to another authority') }
const submissionId = z.object({ id: z.string().regex(/^[0-9a-f]{40}$/) })

const WaitingCounts = z.object({ mend: z.number(), match: z.number(), conflict: z.number() })

/** A submission as a line of a list; counts of one that is still being read are those so far. */
export const SubmissionView = z
  .object({
    submission: z.string(),
    authority: z.string(),
    authorityTitle: Words,
    kind: z.string(),
    kindTitle: Words,
    fileName: z.string().optional(),
    state: z.enum(['reading', 'finished', 'failed', 'recalled']),
    receivedAt: InstantText,
    finishedAt: InstantText.optional(),
    rows: RowCounts,
    /** Rows that still wait, by what they wait for. */
    waiting: WaitingCounts,
  })
  .openapi('Submission')
export type SubmissionView = z.infer<typeof SubmissionView>

/** How often a finding stands in a submission, and in how many rows that still wait. */
export const FindingCount = FindingView.extend({ rows: z.number(), waiting: z.number() })
export type FindingCount = z.infer<typeof FindingCount>

const Stated = z.object({ field: z.string(), title: Words, value: z.string(), valueTitle: Words.optional() })

/** One row that was held back, with all that a person needs to mend or match it. */
export const RowDetail = z
  .object({
    submission: SubmissionView,
    row: RowView,
    /** Columns of the layout it came in, in order. */
    columns: z.array(z.object({ name: z.string(), meaning: Words, required: z.boolean(), note: Words.optional() })),
    /** What was understood of it: whom it is about and what was decided. Absent while it cannot be read. */
    read: z.object({ subject: z.array(Stated), record: z.array(Stated) }).optional(),
    /** The next row of the submission that waits, so that one can go on. */
    nextWaiting: z.number().optional(),
  })
  .openapi('SubmittedRowDetail')
export type RowDetail = z.infer<typeof RowDetail>

/** What one side of a conflict rests on: a registration or other record, and who brought it. */
const Source = z.object({
  authority: Words,
  kind: Words,
  submission: z.string(),
  row: z.number(),
  decidedOn: DayText,
  firstSeenOn: DayText,
})
const Side = z.object({ organisation: Organisation, sources: z.array(Source), records: z.number() })

export const ConflictDetail = z
  .object({
    id: z.number(),
    kind: z.enum(['one-code-two-names', 'one-name-two-codes']),
    shared: z.string(),
    openedAt: InstantText,
    decidedAt: InstantText.optional(),
    first: Side,
    second: Side,
  })
  .openapi('Conflict')
export type ConflictDetail = z.infer<typeof ConflictDetail>

/** What waits for the one who asks, and what came in lately. */
export const Due = z
  .object({
    today: DayText,
    waiting: WaitingCounts,
    /** Submissions that were begun and not read to their end. */
    reading: z.number(),
    /** Undecided conflicts; the operator's. */
    conflicts: z.number().optional(),
    /** Cases that wait for a move of one's own, and those of them that are late. */
    cases: z.object({ ours: z.number(), late: z.number() }),
    /** Months an authority has not yet signed under a duty to publish (R24). */
    statements: z.array(z.object({ kind: z.string(), kindTitle: Words, months: z.array(MonthText) })),
    /** Rows by week (its Monday), the last twelve. */
    weeks: z.array(RowCounts.extend({ from: DayText })),
  })
  .openapi('Due')
export type Due = z.infer<typeof Due>

/** How the node is: for its operator. Sizes in bytes. */
export const NodeState = z
  .object({
    version: z.string(),
    runtime: z.string(),
    startedAt: InstantText,
    memory: z.number(),
    database: z.object({
      engine: z.enum(['embedded', 'server']),
      version: z.string(),
      size: z.number(),
      /** The newest migration that is applied, and the newest that this code knows. */
      schema: z.string(),
      schemaKnown: z.string(),
    }),
    /** The volume the data folder lies on; absent where a server keeps the data. */
    disk: z.object({ free: z.number(), total: z.number() }).optional(),
    /** `waiting`: batches not yet placed in the log's order; `size`: entries that are. */
    ledger: z.object({
      newestBatch: z.number(),
      writtenAt: InstantText.optional(),
      waiting: z.number(),
      size: z.number(),
    }),
    queues: WaitingCounts.extend({ conflicts: z.number(), reading: z.number() }),
    packs: z.array(
      z.object({
        id: z.string(),
        title: Words,
        edition: z.string(),
        digest: z.string(),
        loadedAt: InstantText.optional(),
      }),
    ),
  })
  .openapi('NodeState')
export type NodeState = z.infer<typeof NodeState>

/** What officials work from: their submissions, single rows, both sides of a conflict, what is due, how the node is. */
export const workRoutes = {
  submissions: createRoute({
    method: 'get',
    path: '/api/v1/submissions',
    operationId: 'submissions',
    tags: ['Submissions'],
    security,
    summary: 'An authority’s submissions, newest first; the operator sees those of all',
    request: {
      query: z.object({
        cursor: z
          .string()
          .regex(/^[0-9TZ:.-]{20,30}_[0-9a-f]{40}$/)
          .optional()
          .openapi({ description: 'As the page before gave it.' }),
        state: z.enum(['reading', 'finished', 'failed', 'recalled']).optional(),
        kind: z.string().max(60).optional(),
        authority: z.string().max(60).optional(),
        waiting: z.enum(['true']).optional().openapi({ description: 'Only those with rows that wait.' }),
        key: z.string().min(1).max(200).optional().openapi({ description: 'The one with this submission key.' }),
      }),
    },
    responses: {
      200: json(z.object({ items: z.array(SubmissionView), next: z.string().optional() }), 'Twenty-five a page'),
      ...refusals,
    },
  }),
  findingCounts: createRoute({
    method: 'get',
    path: '/api/v1/submissions/{id}/findings',
    operationId: 'findingCounts',
    tags: ['Submissions'],
    security,
    summary: 'Which findings stand in how many rows of a submission, by column',
    request: { params: submissionId },
    responses: {
      200: json(
        z.object({ submission: SubmissionView, items: z.array(FindingCount) }),
        'At most 200, those that wait first',
      ),
      404: problem('There is no such submission'),
      ...refusals,
    },
  }),
  submittedRow: createRoute({
    method: 'get',
    path: '/api/v1/submissions/{id}/rows/{row}',
    operationId: 'submittedRow',
    tags: ['Submissions'],
    security,
    summary: 'One row that was held back, with its cells, its findings and the columns of its layout',
    request: { params: submissionId.extend({ row: RowNumber }) },
    responses: { 200: json(RowDetail, 'The row'), 404: problem('There is no such row'), ...refusals },
  }),
  receiptFile: createRoute({
    method: 'get',
    path: '/api/v1/submissions/{id}/receipt',
    operationId: 'receiptFile',
    tags: ['Submissions'],
    security,
    summary: 'The receipt as a file to keep: JSON, or CSV in the reader’s language',
    request: {
      params: submissionId,
      query: z.object({ format: z.enum(['csv', 'json']).optional(), lang: z.enum(['zh', 'en']).optional() }),
    },
    responses: {
      200: {
        description: 'The file',
        content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
      },
      404: problem('There is no such submission'),
      ...refusals,
    },
  }),
  conflict: createRoute({
    method: 'get',
    path: '/api/v1/conflicts/{id}',
    operationId: 'conflict',
    tags: ['Queues'],
    security,
    summary: 'A conflict with both sides’ whole identity and what each rests on',
    request: { params: z.object({ id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) }) },
    responses: { 200: json(ConflictDetail, 'The conflict'), 404: problem('There is no such conflict'), ...refusals },
  }),
  due: createRoute({
    method: 'get',
    path: '/api/v1/due',
    operationId: 'due',
    tags: ['Queues'],
    security,
    summary: 'What waits for the one who asks, and what came in lately',
    request: {},
    responses: { 200: json(Due, 'What is due'), ...refusals },
  }),
  nodeState: createRoute({
    method: 'get',
    path: '/api/v1/node',
    operationId: 'nodeState',
    tags: ['Node'],
    security,
    summary: 'How the node is: database, ledger, queues, disk, packs, versions',
    request: {},
    responses: { 200: json(NodeState, 'How it is'), ...refusals },
  }),
} as const
