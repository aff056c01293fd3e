import { createRoute, z } from '@hono/zod-openapi'
import { json, problem, security } from './route-parts.ts'
import { DayText, InstantText } from './words.ts'

const Hash = z.string().openapi({ description: '32 bytes in base64.', example: 'LnVl3hZ8…' })

/** A checkpoint as it was signed; `note` is what `/log/checkpoint` serves. */
export const CheckpointView = z
  .object({ size: z.number(), root: Hash, signedAt: InstantText, note: z.string() })
  .openapi('Checkpoint')
export type CheckpointView = z.infer<typeof CheckpointView>

/** The transparency log of a node: what it is called, by which keys it is checked, what it signed last. */
export const LogView = z
  .object({
    origin: z.string().optional(),
    /** Absent until something was signed. */
    checkpoint: CheckpointView.optional(),
    /** C2SP verifier keys, oldest first, each with the size from which on it signs. */
    keys: z.array(z.object({ verifier: z.string(), fromSize: z.number(), addedAt: InstantText })),
    /** Keys of those who cosign what they saw, as far as the newest checkpoint carries them. */
    cosignedBy: z.array(z.string()),
    /** Those who are asked to cosign each checkpoint; `cosigned` is absent until one has. */
    witnesses: z.array(
      z.object({
        name: z.string(),
        verifier: z.string(),
        cosigned: z.object({ size: z.number(), at: InstantText }).optional(),
      }),
    ),
  })
  .openapi('Log')
export type LogView = z.infer<typeof LogView>

/** What the public may carry away of a line: its leaf hash, and where to ask whether it is still so (R13). */
export const LineProof = z
  .object({
    leafHash: Hash,
    check: z.string().openapi({ description: 'Address that answers while the line is shown.' }),
  })
  .openapi('LineProof')
export type LineProof = z.infer<typeof LineProof>

/** The online check of a line while it is shown. */
export const LineCheck = z
  .object({
    record: z.string(),
    leafHash: Hash,
    today: DayText,
    /** The last day on which it is shown; absent where nothing ends it. */
    until: DayText.optional(),
    /** Whether a signed checkpoint holds it; what was recorded within the last second may wait for one. */
    signed: z.boolean(),
  })
  .openapi('LineCheck')
export type LineCheck = z.infer<typeof LineCheck>

/** `verify` reads it: one tlog-proof for each entry the record is made of. */
export const RecordProofView = z
  .object({
    record: z.string(),
    notAfter: z.string().optional(),
    checkAt: z.string().optional(),
    entries: z.array(
      z.union([z.object({ proof: z.string(), text: z.string() }), z.object({ proof: z.string(), leaf: z.string() })]),
    ),
  })
  .openapi('RecordProof')
export type RecordProofView = z.infer<typeof RecordProofView>

/** Where something that was just written stands in the log: told to who wrote it and asked to wait (`Prefer: wait=5`). */
export const Placement = z
  .object({
    index: z.number(),
    size: z.number().openapi({ description: 'Size of the signed checkpoint that holds it.' }),
    signedAt: InstantText,
  })
  .openapi('Placement')
export type Placement = z.infer<typeof Placement>

/** RFC 7240: `wait=5` answers once what was written is under a signed checkpoint, or after five seconds without one. */
export const PreferHeader = z.string().max(200).optional().openapi({
  description: 'wait=SECONDS (RFC 7240): waits for the signature over what was written.',
  example: 'wait=5',
})

const recordId = z.object({ id: z.string().max(60) })

export const logRoutes = {
  rotateLogKey: createRoute({
    method: 'post',
    path: '/api/v1/log/keys',
    operationId: 'rotateLogKey',
    tags: ['Log'],
    security,
    summary:
      'Gives the log a new key from the next checkpoint on; the change is an entry of the log, the old key stays listed',
    request: {
      body: {
        required: true,
        content: {
          'application/json': {
            schema: z.object({ decidedBy: z.string().min(1).max(100), reasons: z.string().min(10).max(4_000) }),
          },
        },
      },
    },
    responses: {
      200: json(LogView, 'The log, with its keys'),
      401: problem('Nobody signed in, and no key'),
      403: problem('It is for the operator'),
    },
  }),
  log: createRoute({
    method: 'get',
    path: '/api/v1/log',
    operationId: 'log',
    tags: ['Log'],
    summary: 'The transparency log: its name, keys and newest checkpoint; tiles lie under /log (C2SP tlog-tiles)',
    request: {},
    responses: { 200: json(LogView, 'The log') },
  }),
  checkRecord: createRoute({
    method: 'get',
    path: '/api/v1/records/{id}/check',
    operationId: 'checkRecord',
    tags: ['Log'],
    summary: 'Whether a line is shown today; with its leaf hash, whether it is still the same line',
    request: { params: recordId, query: z.object({ leaf: z.string().max(100).optional() }) },
    responses: {
      200: json(LineCheck, 'It is shown, with this leaf hash'),
      404: problem('Nothing is shown under this number, or not this line: it may not be used'),
    },
  }),
  proof: createRoute({
    method: 'get',
    path: '/api/v1/records/{id}/proof',
    operationId: 'proof',
    tags: ['Log'],
    security,
    summary:
      'The full proof of a record, for the authority that supplied it: every entry with its text, path and checkpoint',
    request: { params: recordId },
    responses: {
      200: json(RecordProofView, 'Give it to `probity verify`; it opens what it proves, so it is not for the public'),
      401: problem('No key, or one that is nobody’s'),
      404: problem('It supplied no such record'),
      409: problem('An entry of it waits for its place in the log: ask again in a second'),
    },
  }),
} as const
