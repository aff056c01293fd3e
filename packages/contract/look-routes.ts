import { createRoute, z } from '@hono/zod-openapi'
import { ConsentList, DelayList, FullFile, LookPage, NewConsent, NewDelay, PurposeList } from './looks.ts'
import { body, json, problem, security } from './route-parts.ts'
import { DayText, Handle, InstantText, NumberCursor } from './words.ts'

const closedProblems = {
  401: problem('Nobody is signed in'),
  403: problem('The purpose is not theirs, or the subject did not consent'),
  404: problem('There is none under this handle'),
}
const aSubject = z.object({ handle: Handle })
const Numbered = z.coerce.number().int().positive()

/** What is not public, who looked at it, and what the subject allowed. */
export const lookRoutes = {
  purposes: createRoute({
    method: 'get',
    path: '/api/v1/purposes',
    operationId: 'purposes',
    tags: ['Law'],
    summary: 'What something that is not public may be read for, by whom, and how much of it',
    request: {},
    responses: { 200: json(PurposeList, 'The purposes of the packs this node runs') },
  }),
  fullFile: createRoute({
    method: 'get',
    path: '/api/v1/organisations/{handle}/full-file',
    operationId: 'fullFile',
    tags: ['Looks'],
    security,
    summary: 'The file as a purpose opens it; the look is written in the same breath and the subject sees it',
    request: {
      params: aSubject,
      query: z.object({
        purpose: z.string().min(1).max(60),
        reference: z
          .string()
          .max(200)
          .optional()
          .openapi({ description: 'The tender, application or case it is for.' }),
        day: DayText.optional(),
        knownAt: InstantText.optional(),
      }),
    },
    responses: { 200: json(FullFile, 'The file'), 400: problem('The day cannot be asked'), ...closedProblems },
  }),
  emergencyLook: createRoute({
    method: 'post',
    path: '/api/v1/organisations/{handle}/emergency-look',
    operationId: 'emergencyLook',
    tags: ['Looks'],
    security,
    summary:
      'Where no purpose fits and people, property or public safety are in danger: auditor and subject learn at once',
    request: { params: aSubject, ...body(z.object({ reason: z.string().min(20).max(200) })) },
    responses: { 200: json(FullFile, 'The file as the purpose of emergencies opens it'), ...closedProblems },
  }),
  looks: createRoute({
    method: 'get',
    path: '/api/v1/organisations/{handle}/looks',
    operationId: 'looks',
    tags: ['Looks'],
    security,
    summary: 'Who looked at what is not public, when and for what; for the subject itself and for auditors',
    request: { params: aSubject, query: z.object({ cursor: NumberCursor.optional() }) },
    responses: { 200: json(LookPage, 'Fifty a page, the newest first'), ...closedProblems },
  }),
  consents: createRoute({
    method: 'get',
    path: '/api/v1/organisations/{handle}/consents',
    operationId: 'consents',
    tags: ['Looks'],
    security,
    summary: 'What the subject allowed, those that ended included',
    request: { params: aSubject },
    responses: { 200: json(ConsentList, 'The newest first'), ...closedProblems },
  }),
  giveConsent: createRoute({
    method: 'post',
    path: '/api/v1/organisations/{handle}/consents',
    operationId: 'giveConsent',
    tags: ['Looks'],
    security,
    summary: 'Allows a receiver to read for a purpose: kinds or single fields, until a day',
    request: { params: aSubject, ...body(NewConsent) },
    responses: {
      200: json(z.object({ id: z.number() }), 'It holds'),
      422: problem('It cannot be given like this'),
      ...closedProblems,
    },
  }),
  revokeConsent: createRoute({
    method: 'post',
    path: '/api/v1/organisations/{handle}/consents/{consent}/revoke',
    operationId: 'revokeConsent',
    tags: ['Looks'],
    security,
    summary: 'Takes a consent back; the next look already finds none',
    request: { params: aSubject.extend({ consent: Numbered }) },
    responses: { 200: json(z.object({ id: z.number() }), 'It ended'), ...closedProblems },
  }),
  delays: createRoute({
    method: 'get',
    path: '/api/v1/organisations/{handle}/delays',
    operationId: 'delays',
    tags: ['Looks'],
    security,
    summary: 'Delays that the caller’s own body proposed or has: of whose looks the subject learns later',
    request: { params: aSubject },
    responses: { 200: json(DelayList, 'In the order in which they were proposed'), ...closedProblems },
  }),
  proposeDelay: createRoute({
    method: 'post',
    path: '/api/v1/organisations/{handle}/delays',
    operationId: 'proposeDelay',
    tags: ['Looks'],
    security,
    summary: 'Proposes that the subject learn later of looks for one inspection; holds once a second person approves',
    request: { params: aSubject, ...body(NewDelay) },
    responses: {
      200: json(z.object({ id: z.number() }), 'It is proposed'),
      422: problem('It cannot be proposed like this'),
      ...closedProblems,
    },
  }),
  approveDelay: createRoute({
    method: 'post',
    path: '/api/v1/organisations/{handle}/delays/{delay}/approve',
    operationId: 'approveDelay',
    tags: ['Looks'],
    security,
    summary: 'Approves a delay that somebody else of the same body proposed',
    request: { params: aSubject.extend({ delay: Numbered }) },
    responses: {
      200: json(z.object({ endsAt: InstantText }), 'It holds until then'),
      409: problem('It was approved already, or cannot be extended'),
      422: problem('The same person proposed it'),
      ...closedProblems,
    },
  }),
} as const
