import { createRoute, z } from '@hono/zod-openapi'
import { FileAnswer, RecordAnswer } from './file-answer.ts'
import { AuthorityList, Catalogue } from './law.ts'
import { Organisation, SearchResults } from './organisation.ts'
import { Procedures } from './procedures.ts'
import { problem } from './route-parts.ts'
import { DayText, Handle, InstantText } from './words.ts'

const answer = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
})

/** The public part of the API: everything the portal shows comes through it. */
export const publicRoutes = {
  search: createRoute({
    method: 'get',
    path: '/api/v1/search',
    operationId: 'search',
    tags: ['Organisations'],
    summary: 'Organisations by code, name, former name, pinyin or initials; identity only',
    request: { query: z.object({ q: z.string().min(1).max(100), cursor: z.string().max(200).optional() }) },
    responses: { ...answer(SearchResults, 'At most 20 a page'), 400: problem('The question cannot be read') },
  }),
  organisation: createRoute({
    method: 'get',
    path: '/api/v1/organisations/{handle}',
    operationId: 'organisation',
    tags: ['Organisations'],
    summary: 'Who an organisation is: codes, names, branches, status, with their dates',
    request: { params: z.object({ handle: Handle }) },
    responses: { ...answer(Organisation, 'The organisation'), 404: problem('There is none under this handle') },
  }),
  file: createRoute({
    method: 'get',
    path: '/api/v1/organisations/{handle}/file',
    operationId: 'file',
    tags: ['Organisations'],
    summary: 'The public credit file, now or on a past day as far as it may be shown today',
    request: {
      params: z.object({ handle: Handle }),
      query: z.object({ day: DayText.optional(), knownAt: InstantText.optional() }),
    },
    responses: {
      ...answer(FileAnswer, 'The file'),
      400: problem('The day cannot be asked'),
      404: problem('There is none under this handle'),
    },
  }),
  record: createRoute({
    method: 'get',
    path: '/api/v1/records/{id}',
    operationId: 'record',
    tags: ['Organisations'],
    summary: 'One public record while it is shown',
    request: { params: z.object({ id: z.string().max(60) }) },
    responses: { ...answer(RecordAnswer, 'The record'), 404: problem('Nothing is shown under this number') },
  }),
  catalogue: createRoute({
    method: 'get',
    path: '/api/v1/catalogue',
    operationId: 'catalogue',
    tags: ['Law'],
    summary: 'What may be recorded, on what basis, how long it is shown, and what is declined',
    request: {},
    responses: answer(Catalogue, 'The catalogue of the packs this node runs'),
  }),
  procedures: createRoute({
    method: 'get',
    path: '/api/v1/procedures',
    operationId: 'procedures',
    tags: ['Law'],
    summary: 'How an objection or a repair goes, who moves when, and in how many days by which article',
    request: {},
    responses: answer(Procedures, 'The procedures of the packs this node runs'),
  }),
  authorities: createRoute({
    method: 'get',
    path: '/api/v1/authorities',
    operationId: 'authorities',
    tags: ['Law'],
    summary: 'Who may submit what, and how timely they are',
    request: {},
    responses: answer(AuthorityList, 'Authorities in force or with records'),
  }),
} as const
