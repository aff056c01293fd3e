import { createRoute, z } from '@hono/zod-openapi'
import { CaseAsk } from './cases.ts'
import { json, problem, security } from './route-parts.ts'
import { Basis, Confidence, DayText, Handle, Words } from './words.ts'

/** A record that a case could rest on, as far as the purpose of handling cases opens it. */
export const RestedOn = z
  .object({
    id: z.string(),
    title: Words,
    documentNumber: z.string().optional(),
    decidedOn: DayText,
    authority: Words,
    severity: Words.optional(),
    list: Words.optional(),
  })
  .openapi('RestedOn')
export type RestedOn = z.infer<typeof RestedOn>

/** A row of the law pack by which an authority may open a case. */
export const OpeningRow = z
  .object({
    procedure: z.string(),
    procedureTitle: Words,
    /** What is sent with the opening: the list and ground, or the measure. */
    about: z.record(z.string(), z.string()),
    title: Words,
    /** Which of the records it may rest on. */
    ground: Words,
    /** What sort of measure it is. */
    effect: z.object({ id: z.string(), title: Words }).optional(),
    object: Words.optional(),
    relation: Words.optional(),
    term: Words.optional(),
    /** When it does not apply although it could. */
    exempt: z.array(Words),
    /** Functions of the bodies that may decide it. */
    decidedBy: z.array(Words),
    basis: z.array(Basis.extend({ rank: Words })),
    confidence: Confidence,
  })
  .openapi('OpeningRow')
export type OpeningRow = z.infer<typeof OpeningRow>

/** One of them, with the move that opens it and what it could rest on. */
export const OpeningView = OpeningRow.extend({
  move: z.string(),
  asks: z.array(CaseAsk),
  /** One for each record it could rest on; one without a record where law asks for none or none is there. */
  choices: z.array(
    z.object({
      record: RestedOn.optional(),
      can: z.boolean(),
      why: Words.optional(),
    }),
  ),
}).openapi('Opening')
export type OpeningView = z.infer<typeof OpeningView>

export const Openings = z
  .object({
    organisation: z.object({ handle: Handle, name: z.string(), code: z.string().optional(), kindTitle: Words }),
    /** The number of the look that read the file. */
    receipt: z.number(),
    day: DayText,
    items: z.array(OpeningView),
  })
  .openapi('Openings')
export type Openings = z.infer<typeof Openings>

export const ProposableItem = z
  .object({
    organisation: z.object({ handle: Handle, name: z.string(), code: z.string().optional() }),
    record: RestedOn,
    could: z.array(OpeningRow),
  })
  .openapi('ProposableItem')
export type ProposableItem = z.infer<typeof ProposableItem>

export const ProposableList = z
  .object({ day: DayText, items: z.array(ProposableItem), next: z.string().optional() })
  .openapi('ProposableList')
export type ProposableList = z.infer<typeof ProposableList>

const shared = { tags: ['Cases'], security }

/** What an authority may open of its own motion. Reading it is a look; nothing follows until a person opens a case. */
export const openingRoutes = {
  openings: createRoute({
    ...shared,
    method: 'get',
    path: '/api/v1/organisations/{handle}/openings',
    operationId: 'openings',
    summary: 'What the caller’s authority may open about an organisation today, with law and asks, or why not; a look',
    request: {
      params: z.object({ handle: Handle }),
      query: z.object({
        reference: z.string().max(200).optional().openapi({ description: 'The matter it is looked at for.' }),
      }),
    },
    responses: {
      200: json(Openings, 'Every list, measure and talk within the authority’s functions'),
      401: problem('Nobody is signed in'),
      403: problem('It is for those who handle cases of an authority'),
      404: problem('There is no such organisation'),
      422: problem('It does not name what it is for'),
    },
  }),
  proposable: createRoute({
    ...shared,
    method: 'get',
    path: '/api/v1/proposable',
    operationId: 'proposable',
    summary:
      'Records on which the caller’s authority could propose something, the oldest first; proposes nothing itself',
    request: {
      query: z.object({
        cursor: z.string().max(80).optional().openapi({ description: 'As the page before gave it.' }),
      }),
    },
    responses: {
      200: json(ProposableList, 'At most twenty records; every organisation on the page is looked at'),
      400: problem('The cursor cannot be read'),
      401: problem('Nobody is signed in'),
      403: problem('It is for those who handle cases of an authority'),
    },
  }),
} as const
