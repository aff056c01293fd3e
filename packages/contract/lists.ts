import { createRoute, z } from '@hono/zod-openapi'
import { json, problem } from './route-parts.ts'
import { Basis, Confidence, DayText, Handle, Words } from './words.ts'

const law = { basis: z.array(Basis), confidence: Confidence }
const Said = z.object({ says: Words, ...law })

/** A list or directory: what it rests on, who decides, how one comes in and out, and what follows. */
export const ListView = z
  .object({
    id: z.string(),
    title: Words,
    /** A list of serious dishonesty, or a directory that one leaves on performance. */
    directory: z.boolean(),
    subjects: z.array(Words),
    decidedBy: z.array(Words),
    fieldBasis: z.array(Basis),
    entryAndExit: z.array(Basis),
    grounds: z.array(Said.extend({ id: z.string() })),
    entry: Said.extend({ hearing: z.boolean() }),
    term: Said.extend({ months: z.number() }).optional(),
    exit: z.object({
      earlyAfterMonths: z.number().optional(),
      conditions: z.array(z.object({ says: Words, confidence: Confidence })),
      conflict: Words.optional(),
      ...law,
    }),
    publication: Said,
    consequences: z.array(Said),
    confidence: Confidence,
  })
  .openapi('List')
export type ListView = z.infer<typeof ListView>
export const ListViews = z.object({ lists: z.array(ListView) }).openapi('Lists')
export type ListViews = z.infer<typeof ListViews>

/** An organisation in a list today. No order but that of the days of decision, and of handles within one (R10). */
export const ListEntry = z
  .object({
    handle: Handle,
    name: z.string(),
    code: z.string().optional(),
    kindTitle: Words,
    region: Words.optional(),
    record: z.string(),
    documentNumber: z.string().optional(),
    decidedOn: DayText,
    authority: Words,
    reason: z.string().optional(),
    shownUntil: DayText.optional(),
    disputedSince: DayText.optional(),
  })
  .openapi('ListEntry')
export type ListEntry = z.infer<typeof ListEntry>

export const ListEntries = z
  .object({
    list: ListView,
    today: DayText,
    /** Not to be used after this day: who has no newer answer by then hides it (R11). */
    useUntil: DayText,
    items: z.array(ListEntry),
    next: z.string().optional(),
  })
  .openapi('ListEntries')
export type ListEntries = z.infer<typeof ListEntries>

export const listRoutes = {
  lists: createRoute({
    method: 'get',
    path: '/api/v1/lists',
    operationId: 'lists',
    tags: ['Law'],
    summary: 'The lists and directories there are: law, who decides, how one comes in and out, what follows',
    request: {},
    responses: { 200: json(ListViews, 'Those of the packs this node runs') },
  }),
  listEntries: createRoute({
    method: 'get',
    path: '/api/v1/lists/{list}',
    operationId: 'listEntries',
    tags: ['Law'],
    summary: 'A list with the organisations in it today, as far as they may be shown; not to be kept',
    request: {
      params: z.object({ list: z.string().max(60) }),
      query: z.object({ cursor: z.string().max(120).optional() }),
    },
    responses: {
      200: json(ListEntries, 'Twenty a page, the newest decision first'),
      400: problem('The cursor cannot be read'),
      404: problem('There is no such list'),
    },
  }),
} as const
