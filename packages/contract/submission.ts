import { z } from '@hono/zod-openapi'
import { Placement } from './log.ts'
import { InstantText, RowNumber, Words } from './words.ts'

export const RowCounts = z
  .object({ accepted: z.number(), corrected: z.number(), quarantined: z.number(), refused: z.number() })
  .openapi('RowCounts')
export type RowCounts = z.infer<typeof RowCounts>

/** What a submission came to. The four counts exclude each other and add up to the rows of the file. */
export const Receipt = z
  .object({
    submission: z.string(),
    authority: z.string(),
    key: z.string(),
    kind: z.string(),
    state: z.string(),
    receivedAt: InstantText,
    finishedAt: InstantText.optional(),
    digest: z.string().optional(),
    rows: RowCounts,
    /** Of the accepted and corrected rows, those that repeated what was already held. */
    alreadyHeld: z.number(),
    /** Natural persons' document numbers cut out at the door (R1). */
    identityNumbersCut: z.number(),
    /** The signature over the bytes as they came, where they were signed: it can be checked against `signedDigest` for ever. */
    signature: z
      .object({
        clientId: z.string(),
        keyId: z.string(),
        algorithm: z.enum(['ES256', 'PS256']),
        publicJwk: z.record(z.string(), z.unknown()),
        protectedHeader: z.string(),
        signature: z.string(),
        signedDigest: z.string(),
        verifiedAt: InstantText,
      })
      .optional(),
    /** Every finding code with its words and the number of rows. */
    findings: z.array(z.object({ code: z.string(), effect: z.string(), says: Words, rows: z.number() })),
    /** With `Prefer: wait=…`: the place of its last entry, once a signed checkpoint holds it. */
    signed: Placement.optional(),
  })
  .openapi('Receipt')
export type Receipt = z.infer<typeof Receipt>

/** One finding of a row or a file: its code, the column it stands in, what it does to the row and what it says. */
export const FindingView = z.object({
  code: z.string(),
  column: z.string().optional(),
  effect: z.enum(['notice', 'correction', 'quarantine', 'refusal']),
  says: Words,
})
export type FindingView = z.infer<typeof FindingView>

export const RowView = z
  .object({
    row: z.number(),
    outcome: z.enum(['corrected', 'quarantined', 'refused']),
    queue: z.enum(['mend', 'match', 'conflict']).optional(),
    state: z.string(),
    cells: z.record(z.string(), z.string()).optional(),
    findings: z.array(FindingView),
  })
  .openapi('SubmittedRow')
export type RowView = z.infer<typeof RowView>
export const RowPage = z.object({ items: z.array(RowView), next: z.string().optional() }).openapi('SubmittedRows')
export type RowPage = z.infer<typeof RowPage>

export const submissionId = z.object({ id: z.string().regex(/^[0-9a-f]{40}$/) })
export const rowOf = submissionId.extend({ row: RowNumber })

/** A second person decides it at `/api/v1/proposals/{id}/decide`. */
export const Proposed = z.object({ proposal: z.number() }).openapi('Proposed')
