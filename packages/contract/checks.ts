import { createRoute, z } from '@hono/zod-openapi'
import { MeasureInForce } from './measures.ts'
import { json, problem, security } from './route-parts.ts'
import { Basis, Confidence, DayText, Handle, InstantText, Words } from './words.ts'

/** How many organisations one question may name: those of one tender. */
export const mostChecked = 50

/** What an authority asks before an award, a licence or a subsidy. */
export const NewCheck = z
  .object({
    check: z
      .string()
      .min(1)
      .max(60)
      .openapi({ description: 'Which question of the law pack, such as procurement-award.' }),
    reference: z.string().min(1).max(200).openapi({ description: 'The tender, application or project it is for.' }),
    organisations: z
      .array(z.string().min(1).max(40))
      .min(1)
      .max(mostChecked)
      .openapi({ description: 'Unified social credit codes or handles; each is a look that its organisation sees.' }),
  })
  .openapi('NewCheck')

const law = { basis: z.array(Basis), confidence: Confidence }

/** A record that the law makes relevant to the question. */
export const CheckedFactView = z.object({
  fact: z.string(),
  says: Words,
  record: z.string(),
  title: Words,
  documentNumber: z.string().optional(),
  decidedOn: DayText,
  authority: Words,
  severity: Words.optional(),
  list: Words.optional(),
  /** The last day on which it may be relied on. */
  until: DayText.optional(),
  /** The organisation objects to it and has had no answer yet. */
  disputedSince: DayText.optional(),
  ...law,
})
export const CheckedOrganisation = z
  .object({
    asked: z.string(),
    /** Absent where nobody is held here under what was asked, or several are and a person has to decide which. */
    organisation: z.object({ handle: Handle, name: z.string(), code: z.string().optional() }).optional(),
    missing: z.enum(['unknown', 'several']).optional(),
    /** The number of the look, under which the organisation and the auditors find it, and which the ledger commits to. */
    receipt: z.number().optional(),
    facts: z.array(CheckedFactView),
    measures: z.array(MeasureInForce),
    /** Nothing that is relevant to this question is in force. It says nothing about anything else. */
    nothingInForce: z.boolean(),
  })
  .openapi('CheckedOrganisation')
export type CheckedOrganisation = z.infer<typeof CheckedOrganisation>

export const CheckAnswer = z
  .object({
    check: z.object({ id: z.string(), title: Words, says: Words, ...law }),
    purpose: z.string(),
    reference: z.string(),
    at: InstantText,
    day: DayText,
    items: z.array(CheckedOrganisation),
    keepMonths: z.number(),
  })
  .openapi('CheckAnswer')
export type CheckAnswer = z.infer<typeof CheckAnswer>

/** The questions of the packs, as who may ask them sees them. */
export const CheckList = z
  .object({
    checks: z.array(
      z.object({
        id: z.string(),
        title: Words,
        says: Words,
        purpose: z.string(),
        reference: Words,
        functions: z.array(Words),
        facts: z.array(z.object({ id: z.string(), says: Words, withinMonths: z.number().optional(), ...law })),
        measures: z.array(z.object({ id: z.string(), title: Words })),
        ...law,
      }),
    ),
  })
  .openapi('CheckList')
export type CheckList = z.infer<typeof CheckList>

/** What an authority asks before a decision. */
export const checkRoutes = {
  checks: createRoute({
    method: 'get',
    path: '/api/v1/checks',
    operationId: 'checks',
    tags: ['Law'],
    summary: 'What an authority can ask before a decision, and what law makes relevant to each question',
    request: {},
    responses: { 200: json(CheckList, 'The questions of the packs this node runs') },
  }),
  check: createRoute({
    method: 'post',
    path: '/api/v1/checks',
    operationId: 'checkOrganisations',
    tags: ['Looks'],
    security,
    summary:
      'Asks before a decision: only what law makes relevant to it, each with its article; a look for each organisation',
    request: { body: { required: true, content: { 'application/json': { schema: NewCheck } } } },
    responses: {
      200: json(CheckAnswer, 'In the order in which they were asked'),
      401: problem('Nobody is signed in'),
      403: problem('The question is not theirs to ask'),
      404: problem('There is no such question'),
      422: problem('It does not name what it is for'),
    },
  }),
} as const
