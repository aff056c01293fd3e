import { createRoute, z } from '@hono/zod-openapi'
import { EvaluationView, LevelId, LevelList, NoticedLevelLine, Recomputed, StatedInputsBody } from './levels.ts'
import { body, json, problem, security } from './route-parts.ts'
import { DayText, Handle, InstantText, NumberCursor } from './words.ts'

const refusals = {
  401: problem('Nobody is signed in'),
  403: problem('It is not theirs, or another authority evaluates'),
  404: problem('There is no such organisation, policy or notice'),
  409: problem('It has not come so far, or is over'),
  422: problem('What was sent does not fit'),
}
const ofSubject = z.object({ handle: Handle })
const ofLevel = ofSubject.extend({ level: LevelId })
const ofPolicy = z.object({ id: z.string().max(80) })
const Reasons = z.string().min(10).max(2_000)
/** Who acts, where a system asks; a person is known. */
const by = z.string().min(1).max(100).optional()
const Placed = z.object({ id: LevelId })
const Proposed = z.object({ proposal: z.number() })

/** From a preview to a level in force: what is entered, notice, objection, adoption by two people, end. */
export const levelRoutes = {
  levels: createRoute({
    method: 'get',
    path: '/api/v1/organisations/{handle}/levels',
    operationId: 'levels',
    tags: ['Evaluation'],
    security,
    summary: 'The organisation’s own levels, intended, in force and over, each with the whole result',
    request: { params: ofSubject },
    responses: { 200: json(LevelList, 'Newest first'), ...refusals },
  }),
  objectToLevel: createRoute({
    method: 'post',
    path: '/api/v1/organisations/{handle}/levels/{level}/objection',
    operationId: 'objectToLevel',
    tags: ['Evaluation'],
    security,
    summary: 'The organisation objects to a level that is intended for it; nothing is adopted before the answer',
    request: { params: ofLevel, ...body(z.strictObject({ reasons: Reasons })) },
    responses: { 200: json(Placed, 'The objection, by its entry'), ...refusals },
  }),
  answerLevelObjection: createRoute({
    method: 'post',
    path: '/api/v1/organisations/{handle}/levels/{level}/answer',
    operationId: 'answerLevelObjection',
    tags: ['Evaluation'],
    security,
    summary: 'The evaluating authority answers an objection with reasons',
    request: {
      params: ofLevel,
      ...body(z.strictObject({ outcome: z.enum(['upheld', 'given-up']), reasons: Reasons, by })),
    },
    responses: { 200: json(Placed, 'The answer, by its entry'), ...refusals },
  }),
  proposeEndOfLevel: createRoute({
    method: 'post',
    path: '/api/v1/organisations/{handle}/levels/{level}/end',
    operationId: 'proposeEndOfLevel',
    tags: ['Evaluation'],
    security,
    summary: 'Proposes that a level in force ends; a second person decides',
    request: { params: ofLevel, ...body(z.strictObject({ reasons: Reasons, by })) },
    responses: { 200: json(Proposed, 'The proposal'), ...refusals },
  }),
  evaluation: createRoute({
    method: 'get',
    path: '/api/v1/organisations/{handle}/evaluation',
    operationId: 'evaluation',
    tags: ['Evaluation'],
    security,
    summary:
      'One organisation’s result under a policy with every reason, for its evaluating authority; a look, told to the subject',
    request: {
      params: ofSubject,
      query: z.object({ policy: z.string().max(80), reference: z.string().max(200).optional() }),
    },
    responses: { 200: json(EvaluationView, 'The evaluation'), ...refusals },
  }),
  stateInputs: createRoute({
    method: 'post',
    path: '/api/v1/organisations/{handle}/evaluation-inputs',
    operationId: 'stateInputs',
    tags: ['Evaluation'],
    security,
    summary: 'What the evaluating authority enters under its published standard; whole, kept, and in the ledger',
    request: { params: ofSubject, ...body(StatedInputsBody.extend({ by })) },
    responses: { 200: json(Placed, 'The statement, by its entry'), ...refusals },
  }),
  noticedLevels: createRoute({
    method: 'get',
    path: '/api/v1/policies/{id}/notices',
    operationId: 'noticedLevels',
    tags: ['Evaluation'],
    security,
    summary: 'What this authority noticed under a policy, newest first',
    request: {
      params: ofPolicy,
      query: z.object({
        state: z.enum(['open', 'ready', 'objected', 'in-force', 'all']).default('open'),
        cursor: NumberCursor.optional(),
      }),
    },
    responses: {
      200: json(z.object({ items: z.array(NoticedLevelLine), next: z.string().optional() }), 'Fifty a page'),
      ...refusals,
    },
  }),
  noticeLevels: createRoute({
    method: 'post',
    path: '/api/v1/policies/{id}/notices',
    operationId: 'noticeLevels',
    tags: ['Evaluation'],
    security,
    summary: 'Tells organisations which level is intended for them: one, or a stretch of all in the authority’s region',
    request: {
      params: ofPolicy,
      ...body(
        z.strictObject({
          organisation: Handle.optional().openapi({ description: 'One alone; its refusal is the answer.' }),
          after: z.number().int().min(0).optional().openapi({ description: 'As the stretch before gave it.' }),
          most: z.number().int().min(1).max(200).optional(),
          by,
        }),
      ),
    },
    responses: {
      200: json(
        z.object({ noticed: z.number(), leftOut: z.record(z.string(), z.number()), next: z.number().optional() }),
        'How many were told, and how many were left out for which reason',
      ),
      ...refusals,
    },
  }),
  proposeAdoption: createRoute({
    method: 'post',
    path: '/api/v1/policies/{id}/adoptions',
    operationId: 'proposeAdoption',
    tags: ['Evaluation'],
    security,
    summary: 'Proposes that noticed levels come into force; a second person of the authority decides',
    request: {
      params: ofPolicy,
      ...body(
        z.strictObject({
          levels: z
            .array(z.strictObject({ organisation: Handle, level: LevelId }))
            .min(1)
            .max(500),
          reasons: Reasons,
          by,
        }),
      ),
    },
    responses: { 200: json(Proposed, 'The proposal'), ...refusals },
  }),
  proposePromulgation: createRoute({
    method: 'post',
    path: '/api/v1/policies/{id}/promulgation',
    operationId: 'proposePromulgation',
    tags: ['Evaluation'],
    security,
    summary:
      'Proposes that this text of a policy is promulgated here, with the report of its trial; a second person decides',
    request: {
      params: ofPolicy,
      ...body(
        z.strictObject({ from: DayText.optional(), reasons: Reasons, annex: z.string().max(200_000).optional(), by }),
      ),
    },
    responses: { 200: json(Proposed, 'The proposal'), ...refusals },
  }),
  recompute: createRoute({
    method: 'post',
    path: '/api/v1/evaluations/recompute',
    operationId: 'recompute',
    tags: ['Evaluation'],
    security,
    summary:
      'Computes a past result again and says whether what is held of it is the same to the byte; nothing of its content',
    request: body(
      z.strictObject({
        organisation: Handle,
        policy: z.string().max(80),
        day: DayText,
        knownAt: InstantText.optional(),
      }),
    ),
    responses: { 200: json(Recomputed, 'Digests'), ...refusals },
  }),
} as const
