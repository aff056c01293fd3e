import { createRoute, z } from '@hono/zod-openapi'
import { Placement, PreferHeader } from './log.ts'
import { Identity } from './organisation.ts'
import { body, json, problem, security } from './route-parts.ts'
import { FindingView, Receipt, RowPage, RowView } from './submission.ts'
import { DayText, Handle, InstantText, MonthText, NumberCursor, RowNumber, Words } from './words.ts'

const keyProblems = { 401: problem('No key, or one that is nobody’s'), 403: problem('It belongs to another authority') }
const submissionId = z.object({ id: z.string().regex(/^[0-9a-f]{40}$/) })
const rowOf = submissionId.extend({ row: RowNumber })

const Mended = z.object({
  in: z.boolean(),
  findings: z.array(FindingView),
})
/** A second person decides it at `/api/v1/proposals/{id}/decide`. */
const Proposed = z.object({ proposal: z.number() }).openapi('Proposed')
const Act = z.object({ batch: z.number(), ordinal: z.number() })
const WrittenAct = Act.extend({ signed: Placement.optional() })
const waiting = { headers: z.object({ prefer: PreferHeader }) }
/** A monthly statement as it stands; `version` counts the statements made for the month. */
export const Statement = z
  .object({ month: MonthText, kind: z.string(), decisions: z.number(), version: z.number() })
  .openapi('Statement')
export type Statement = z.infer<typeof Statement>
export const ConflictView = z.object({
  id: z.number(),
  kind: z.string(),
  shared: z.string(),
  openedAt: InstantText,
  first: Identity,
  second: Identity,
})
export type ConflictView = z.infer<typeof ConflictView>
export const QueuedRow = RowPage.shape.items.element.extend({
  submission: z.string(),
  authority: z.string(),
  authorityTitle: Words,
  kind: z.string(),
  kindTitle: Words,
  fileName: z.string().optional(),
  receivedAt: InstantText,
})
export type QueuedRow = z.infer<typeof QueuedRow>

/** The last row of a page: its submission and its number. */
const QueueCursor = z
  .string()
  .regex(/^[0-9a-f]{40}\.\d{1,9}$/)
  .openapi({ description: 'As the page before gave it.' })

const reasons = { decidedBy: z.string().min(1).max(100), reasons: z.string().max(4_000) }
const RecordAct = z.intersection(
  z.object({
    subjectCode: z.string().max(40),
    recordKind: z.string().max(60),
    documentNumber: z.string().max(200),
    on: DayText,
    reason: z.string().min(1).max(4_000),
  }),
  z.discriminatedUnion('act', [
    z.object({ act: z.literal('revoked') }),
    z.object({ act: z.literal('served') }),
    z.object({ act: z.literal('repair-notice-handed') }),
    z.object({
      act: z.literal('remedy-changed'),
      state: z.enum(['open', 'reconsideration', 'suit', 'stayed', 'upheld', 'annulled', 'final']),
    }),
    z.object({
      act: z.literal('publication-marked'),
      publish: z.boolean(),
      necessity: z.string().max(1_000).optional(),
    }),
  ]),
)

/** What authorities and the operator do, each with a key of its own. */
export const authorityRoutes = {
  submit: createRoute({
    method: 'post',
    path: '/api/v1/submissions',
    operationId: 'submit',
    tags: ['Submissions'],
    security,
    summary: 'Submits a file (CSV, XLSX or NDJSON as the body); a repeat with the same key gets the first receipt',
    request: {
      headers: z.object({ 'idempotency-key': z.string().min(1).max(200).optional(), prefer: PreferHeader }),
      query: z.object({
        kind: z.string().max(60).optional(),
        format: z.enum(['csv', 'xlsx', 'ndjson']).optional(),
        name: z.string().max(200).optional(),
      }),
      body: {
        required: true,
        content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
      },
    },
    responses: {
      200: json(Receipt, 'The receipt'),
      409: problem('The key stands for other content, or is being read'),
      413: problem('Too large without a key'),
      422: problem('The file cannot be read'),
      ...keyProblems,
    },
  }),
  receipt: createRoute({
    method: 'get',
    path: '/api/v1/submissions/{id}',
    operationId: 'receipt',
    tags: ['Submissions'],
    security,
    summary: 'The receipt of a submission',
    request: { params: submissionId },
    responses: { 200: json(Receipt, 'The receipt'), 404: problem('There is no such submission'), ...keyProblems },
  }),
  rows: createRoute({
    method: 'get',
    path: '/api/v1/submissions/{id}/rows',
    operationId: 'rows',
    tags: ['Submissions'],
    security,
    summary: 'Rows that were corrected, quarantined or refused, each with all its reasons',
    request: {
      params: submissionId,
      query: z.object({
        cursor: NumberCursor.optional(),
        waiting: z.enum(['true', 'false']).optional(),
        outcome: RowView.shape.outcome.optional(),
        /** Only rows with this finding, in this column. */
        code: z.string().max(100).optional(),
        column: z.string().max(200).optional(),
      }),
    },
    responses: { 200: json(RowPage, 'A hundred a page'), 404: problem('There is no such submission'), ...keyProblems },
  }),
  giveBack: createRoute({
    method: 'get',
    path: '/api/v1/submissions/{id}/waiting',
    operationId: 'giveBack',
    tags: ['Submissions'],
    security,
    summary: 'The rows that wait, as the spreadsheet they came in with a column of reasons',
    request: {
      params: submissionId,
      query: z.object({ format: z.enum(['csv', 'xlsx']).optional(), lang: z.enum(['zh', 'en']).optional() }),
    },
    responses: {
      200: {
        description: 'The spreadsheet',
        content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
      },
      404: problem('There is no such submission'),
      ...keyProblems,
    },
  }),
  mend: createRoute({
    method: 'post',
    path: '/api/v1/submissions/{id}/rows/{row}/mend',
    operationId: 'mend',
    tags: ['Submissions'],
    security,
    summary: 'Drives a quarantined row in again with mended cells',
    request: { params: rowOf, ...body(z.object({ cells: z.record(z.string().max(200), z.string().max(10_000)) })) },
    responses: {
      200: json(Mended, 'In, or what still stands in the way'),
      404: problem('There is no such row'),
      409: problem('The row is not waiting'),
      ...keyProblems,
    },
  }),
  mendFile: createRoute({
    method: 'post',
    path: '/api/v1/submissions/{id}/mended',
    operationId: 'mendFile',
    tags: ['Submissions'],
    security,
    summary: 'The spreadsheet of waiting rows, mended: each row is driven in again under its old row number',
    request: {
      params: submissionId,
      query: z.object({ name: z.string().max(200).optional() }),
      body: {
        required: true,
        content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
      },
    },
    responses: {
      200: json(z.object({ in: z.number(), waiting: z.number(), notWaiting: z.number() }), 'What became of the rows'),
      404: problem('There is no such submission'),
      422: problem('The file cannot be read'),
      ...keyProblems,
    },
  }),
  recall: createRoute({
    method: 'post',
    path: '/api/v1/submissions/{id}/recall',
    operationId: 'recall',
    tags: ['Submissions'],
    security,
    summary: 'Proposes to recall a whole submission; once a second person confirms, its lines are hidden at once',
    request: {
      params: submissionId,
      ...body(
        z.object({
          /** Who proposes, where a system asks; a person is known. */
          requestedBy: z.string().min(1).max(100).optional(),
          reason: z.string().min(1).max(4_000),
        }),
      ),
    },
    responses: {
      200: json(Proposed, 'The number of the proposal'),
      404: problem('There is no such submission'),
      409: problem('Recalled already, not finished, or proposed already'),
      422: problem('Nobody is named'),
      ...keyProblems,
    },
  }),
  act: createRoute({
    method: 'post',
    path: '/api/v1/acts',
    operationId: 'act',
    tags: ['Records'],
    security,
    summary: 'Something done to a record: annulled, served, a remedy, a publication mark',
    request: { ...waiting, ...body(RecordAct) },
    responses: {
      200: json(WrittenAct, 'Where it stands in the ledger'),
      404: problem('There is no such record'),
      409: problem('Withdrawn already'),
      ...keyProblems,
    },
  }),
  state: createRoute({
    method: 'post',
    path: '/api/v1/statements',
    operationId: 'state',
    tags: ['Records'],
    security,
    summary: 'An authority states how many decisions it made in a month under a duty to publish, zero too',
    request: body(
      z.object({ month: MonthText, kind: z.string().max(60), decisions: z.number().int().min(0).max(10_000_000) }),
    ),
    responses: {
      200: json(Statement, 'What stands for the month now; a later statement is a new version'),
      400: problem('The statement is not valid'),
      422: problem('The month is not over, or there is no such duty'),
      ...keyProblems,
    },
  }),
  event: createRoute({
    method: 'post',
    path: '/api/v1/organisations/{handle}/events',
    operationId: 'event',
    tags: ['Organisations'],
    security,
    summary: 'An event of an organisation’s life: cancelled, revived, merged, split; each can be undone',
    request: {
      ...waiting,
      params: z.object({ handle: Handle }),
      ...body(
        z.object({
          event: z.enum(['cancelled', 'revived', 'merged', 'split', 'undone']),
          others: z.array(Handle).max(50).optional(),
          act: Act.optional(),
          on: DayText,
          reason: z.string().min(1).max(4_000),
        }),
      ),
    },
    responses: {
      200: json(WrittenAct, 'Where it stands in the ledger'),
      404: problem('There is no such organisation'),
      409: problem('Merged already'),
      422: problem('Not with itself'),
      ...keyProblems,
    },
  }),
  queue: createRoute({
    method: 'get',
    path: '/api/v1/queues/{queue}',
    operationId: 'queue',
    tags: ['Queues'],
    security,
    summary: 'Rows that wait for a person: to be mended, matched, or because of a conflict; an authority sees its own',
    request: {
      params: z.object({ queue: z.enum(['mend', 'match', 'conflict']) }),
      query: z.object({ cursor: QueueCursor.optional() }),
    },
    responses: {
      200: json(z.object({ items: z.array(QueuedRow), next: z.string().optional() }), 'Fifty a page'),
      ...keyProblems,
    },
  }),
  match: createRoute({
    method: 'post',
    path: '/api/v1/submissions/{id}/rows/{row}/match',
    operationId: 'match',
    tags: ['Queues'],
    security,
    summary: 'A person decides whose a waiting row is, with reasons',
    request: { params: rowOf, ...body(z.object({ organisation: z.union([Handle, z.literal('new')]), ...reasons })) },
    responses: {
      200: json(z.object({ handle: z.string() }), 'Whose it is now'),
      404: problem('There is no such row or organisation'),
      409: problem('The row is not waiting'),
      422: problem('Reasons are missing'),
      ...keyProblems,
    },
  }),
  backup: createRoute({
    method: 'get',
    path: '/api/v1/backup',
    operationId: 'backUp',
    tags: ['Operations'],
    security,
    summary: 'Everything the node holds as it is at one moment, as an archive (tar); `probity restore` takes it',
    responses: {
      200: {
        description: 'The archive',
        content: { 'application/x-tar': { schema: { type: 'string', format: 'binary' } } },
      },
      ...keyProblems,
    },
  }),
  conflicts: createRoute({
    method: 'get',
    path: '/api/v1/conflicts',
    operationId: 'conflicts',
    tags: ['Queues'],
    security,
    summary: 'Two organisations under one code, or one name under two codes, with both sides',
    request: { query: z.object({ cursor: NumberCursor.optional() }) },
    responses: {
      200: json(z.object({ items: z.array(ConflictView), next: z.string().optional() }), 'Fifty a page'),
      ...keyProblems,
    },
  }),
  decideConflict: createRoute({
    method: 'post',
    path: '/api/v1/conflicts/{id}/decide',
    operationId: 'decideConflict',
    tags: ['Queues'],
    security,
    summary:
      'Proposes how a conflict is decided; once a second person confirms it is, and both sides keep their history',
    request: {
      params: z.object({ id: z.coerce.number().int().positive() }),
      ...body(
        z.object({
          decision: z.discriminatedUnion('is', [
            z.object({ is: z.literal('one-body'), survivor: z.enum(['first', 'second']) }),
            z.object({ is: z.literal('two-bodies'), codeBelongsTo: z.enum(['first', 'second']).optional() }),
          ]),
          /** Who proposes, where a system asks; a person is known. */
          decidedBy: z.string().min(1).max(100).optional(),
          reasons: z.string().max(4_000),
        }),
      ),
    },
    responses: {
      200: json(Proposed, 'The number of the proposal'),
      404: problem('There is no such conflict'),
      409: problem('Decided already'),
      422: problem('Reasons are missing'),
      ...keyProblems,
    },
  }),
} as const
