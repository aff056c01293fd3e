import { createRoute, z } from '@hono/zod-openapi'
import { Placement, PreferHeader } from './log.ts'
import { body, json, keyProblems, problem, security } from './route-parts.ts'
import { DayText, Handle, MonthText } from './words.ts'

const Act = z.object({ batch: z.number(), ordinal: z.number() })
const WrittenAct = Act.extend({ signed: Placement.optional() })
const waiting = { headers: z.object({ prefer: PreferHeader }) }
/** A monthly statement as it stands; `version` counts the statements made for the month. */
export const Statement = z
  .object({ month: MonthText, kind: z.string(), decisions: z.number(), version: z.number() })
  .openapi('Statement')
export type Statement = z.infer<typeof Statement>
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

/** What an authority does to a record, states of its months, and what becomes of an organisation. */
export const actRoutes = {
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
} as const
