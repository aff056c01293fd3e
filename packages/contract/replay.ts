import { createRoute, z } from '@hono/zod-openapi'
import { problem, security } from './route-parts.ts'
import { DayText } from './words.ts'

/** One thing that is not as the ledger has it: an entry, a row of a cache, the log itself, or a whole file. */
export const ReplayDifference = z.looseObject({ is: z.string() }).openapi('ReplayDifference')

export const ReplayReport = z
  .object({
    day: DayText,
    /** Entries of the log, and how many of them what is stored in their places opens. */
    entries: z.number(),
    opened: z.number(),
    erased: z.number().openapi({ description: 'Entries whose content was erased by order of law.' }),
    files: z.number(),
    /** SHA-256 over the digests of all files as they follow from the ledger, in hex. */
    digest: z.string(),
    checkpoint: z.number().optional().openapi({ description: 'Size of the newest signed checkpoint, hashed again.' }),
    milliseconds: z.number(),
    differences: z.array(ReplayDifference).readonly(),
  })
  .openapi('ReplayReport')
export type ReplayReport = z.infer<typeof ReplayReport>

export const replayRoutes = {
  replay: createRoute({
    method: 'post',
    path: '/api/v1/log/replay',
    operationId: 'replay',
    tags: ['Log'],
    security,
    summary: 'Rebuilds every credit file from the ledger in a second schema and compares it with what the node holds',
    request: {},
    responses: {
      200: {
        description: 'Every difference, by name; none where the node holds what the ledger says',
        content: { 'application/json': { schema: ReplayReport } },
      },
      401: problem('Nobody signed in, and no key'),
      403: problem('It is for the operator and auditors'),
    },
  }),
} as const
