import { createRoute, z } from '@hono/zod-openapi'
import { PreferHeader } from './log.ts'
import { body, json, keyProblems, problem, security } from './route-parts.ts'
import { FindingView, Proposed, Receipt, RowPage, RowView, rowOf, submissionId } from './submission.ts'
import { NumberCursor } from './words.ts'

const Mended = z.object({
  in: z.boolean(),
  findings: z.array(FindingView),
})

/** How an authority hands a file in, sees what became of its rows, mends them and recalls it. */
export const submissionRoutes = {
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
} as const
