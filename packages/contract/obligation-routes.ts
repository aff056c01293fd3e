import { createRoute, z } from '@hono/zod-openapi'
import { body, json, problem, security } from './route-parts.ts'
import { Basis, DayText, Handle, Words } from './words.ts'

const because = z.enum(['repaired', 'annulled'])
const holds = z.enum(['decider', 'supplier', 'platform', 'user'])

/** What is asked, by which day, on what law; without a law that gives one no day runs. */
const asked = {
  because,
  becauseTitle: Words,
  asks: Words,
  dueOn: DayText.optional(),
  /** A year that the day hangs on has no calendar yet. */
  provisional: z.boolean().optional(),
  late: z.boolean(),
  basis: z.array(Basis),
  confidence: z.string().optional(),
}
const heldRecord = z.object({
  id: z.string(),
  title: Words,
  documentNumber: z.string().optional(),
  decidedOn: DayText,
})

/** Something that the caller's body was handed and has still to follow on its own systems. */
export const ObligationView = z
  .object({
    id: z.string(),
    organisation: z.object({ handle: Handle, name: z.string(), code: z.string().optional() }),
    record: heldRecord,
    holds,
    holdsTitle: Words,
    ...asked,
  })
  .openapi('Obligation')
export type ObligationView = z.infer<typeof ObligationView>
export const ObligationList = z
  .object({ day: DayText, items: z.array(ObligationView), next: z.string().optional() })
  .openapi('ObligationList')
export type ObligationList = z.infer<typeof ObligationList>

/** Who outside has to follow what became of a record, as its subject reads it. */
export const FollowerView = z
  .object({
    record: heldRecord,
    holder: z.object({ id: z.string(), title: Words }),
    holds,
    holdsTitle: Words,
    ...asked,
    acknowledgedOn: DayText.optional(),
  })
  .openapi('Follower')
export type FollowerView = z.infer<typeof FollowerView>
export const FollowerList = z.object({ day: DayText, items: z.array(FollowerView) }).openapi('FollowerList')
export type FollowerList = z.infer<typeof FollowerList>

const shared = { tags: ['Cases'], security }
const closed = {
  401: problem('Nobody is signed in'),
  403: problem('It is for those who are handed records, or for the organisation itself'),
}

/** Records that were handed out and then repaired or annulled: whoever holds one follows, and says so. */
export const obligationRoutes = {
  obligations: createRoute({
    ...shared,
    method: 'get',
    path: '/api/v1/obligations',
    operationId: 'obligations',
    summary: 'What the caller’s body has still to follow, what is due first in front',
    request: {
      query: z.object({
        cursor: z.string().max(40).optional().openapi({ description: 'As the page before gave it.' }),
      }),
    },
    responses: {
      200: json(ObligationList, 'At most a hundred; what was confirmed is not among them'),
      400: problem('The cursor cannot be read'),
      ...closed,
    },
  }),
  acknowledge: createRoute({
    ...shared,
    method: 'post',
    path: '/api/v1/obligations/{id}/acknowledge',
    operationId: 'acknowledge',
    summary: 'Says that the caller’s body has followed; saying it again gives the first day',
    request: { params: z.object({ id: z.string().max(80) }), ...body(z.object({})) },
    responses: {
      200: json(z.object({ on: DayText }).openapi('Acknowledged'), 'When it was confirmed'),
      ...closed,
      404: problem('Nothing of that is asked of the caller’s body'),
    },
  }),
  obligationsOf: createRoute({
    ...shared,
    method: 'get',
    path: '/api/v1/organisations/{handle}/obligations',
    operationId: 'obligationsOf',
    summary: 'Who was handed a record of the caller’s own that was repaired or annulled, who followed, and who is late',
    request: { params: z.object({ handle: Handle }) },
    responses: {
      200: json(FollowerList, 'By record; looks that the organisation learns of later are not among them yet'),
      ...closed,
      404: problem('There is none under this handle'),
    },
  }),
} as const
