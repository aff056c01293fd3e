import { createRoute, z } from '@hono/zod-openapi'
import { MeasureInForce } from './measures.ts'
import { Identity, PublicRecord, PublishedLevel } from './organisation.ts'
import { problem } from './route-parts.ts'
import { Confidence, DayText, Handle, Words } from './words.ts'

/** A line of a report: the line of the public file without its leaf hash, which stands where the line can be checked. */
export const ReportLine = PublicRecord.omit({ proof: true, catalogueBasis: true }).openapi('ReportLine')
export type ReportLine = z.infer<typeof ReportLine>

/** What a report says: the public file, arranged. Its digest is in the report's number, so nothing here hangs on when it was made. */
export const ReportContent = z
  .object({
    form: z.literal('probity-report-1'),
    title: Words,
    /** Whose arrangement it is, and how sure the pack is of it; left out where the law that is loaded arranges none. */
    layout: z.object({ source: Words, confidence: Confidence }).optional(),
    organisation: Identity.omit({ foundAs: true }).extend({
      formerNames: z.array(z.string()),
      mergedInto: z.object({ handle: Handle, name: z.string() }).optional(),
    }),
    day: DayText,
    /** Each with its records, the newest first; their number is their count. */
    sections: z.array(
      z.object({ id: z.string(), title: Words, confidence: Confidence.optional(), lines: z.array(ReportLine) }),
    ),
    levels: z.array(PublishedLevel),
    measures: z.array(MeasureInForce),
  })
  .openapi('ReportContent')
export type ReportContent = z.infer<typeof ReportContent>

export const ReportNumber = z.string().max(100).openapi({
  description:
    'Handle of the organisation, day, and the first 40 hexadecimal digits of SHA-256 over the canonical content.',
  example: '01hqz5c4p2m8x0v7w3k9t6n1ry.2026-11-23.2fd4e1c67a2d28fced849ee1bb76e7391b93eb12',
})

/** A report as it is made: nothing of it is kept. */
export const ReportView = z
  .object({
    number: z.string(),
    madeOn: DayText,
    /** Public address of the node that made it. */
    issuer: z.string(),
    /** That the city is a demonstration's, where it is. */
    notice: Words.optional(),
    content: ReportContent,
  })
  .openapi('Report')
export type ReportView = z.infer<typeof ReportView>

/** Whether a number is that of what the file says today. It says nothing of what else there was. */
export const ReportCheck = z
  .object({ number: z.string(), organisation: Identity, day: DayText, today: DayText, current: z.boolean() })
  .openapi('ReportCheck')
export type ReportCheck = z.infer<typeof ReportCheck>

const tags = ['Reports']
const ofOrganisation = {
  params: z.object({ handle: Handle }),
  query: z.object({ day: DayText.optional() }),
}
const problems = {
  400: problem('The day cannot be asked'),
  404: problem('There is none under this handle'),
}

/** The public credit report of an organisation: its public file of a day, arranged and typeset. */
export const reportRoutes = {
  report: createRoute({
    method: 'get',
    path: '/api/v1/organisations/{handle}/report',
    operationId: 'report',
    tags,
    summary: 'The public credit report as PDF/A',
    request: {
      ...ofOrganisation,
      query: ofOrganisation.query.extend({ lang: z.enum(['zh', 'en', 'both']).optional() }),
    },
    responses: {
      200: {
        description: 'The same bytes for the same content, day and language',
        content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
      },
      ...problems,
      503: problem('Too many are being typeset, or this one takes too long'),
    },
  }),
  reportContent: createRoute({
    method: 'get',
    path: '/api/v1/organisations/{handle}/report/content',
    operationId: 'reportContent',
    tags,
    summary: 'The same report as JSON',
    request: ofOrganisation,
    responses: {
      200: { description: 'The report', content: { 'application/json': { schema: ReportView } } },
      ...problems,
    },
  }),
  checkReport: createRoute({
    method: 'get',
    path: '/api/v1/reports/{number}',
    operationId: 'checkReport',
    tags,
    summary: 'Whether the file says today what the report with this number says',
    request: { params: z.object({ number: ReportNumber }) },
    responses: {
      200: { description: 'Recomputed now', content: { 'application/json': { schema: ReportCheck } } },
      400: problem('It is not the number of a report'),
      404: problem('There is no such organisation'),
    },
  }),
} as const
