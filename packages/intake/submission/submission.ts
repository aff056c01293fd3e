import { hash } from 'node:crypto'
import type { Instant } from '@probity/base'
import type { RowCounts } from '@probity/contract'

/** A submission is named by its authority and key: a repeat is the same submission. */
export const submissionIdOf = (authorityId: string, key: string): string =>
  hash('sha256', `${authorityId}\u001f${key}`, 'hex').slice(0, 40)

export type SubmissionState = 'reading' | 'finished' | 'failed' | 'recalled'

export type Submission = {
  readonly submissionId: string
  readonly authorityId: string
  readonly key: string
  readonly kind: string
  readonly layout: string
  readonly fileName: string | null
  readonly receivedAt: Instant
  readonly finishedAt: Instant | null
  readonly state: SubmissionState
  readonly digest: string | null
  readonly refusal: { code: string; details?: Record<string, unknown> } | null
  readonly receipt: unknown
}

/** What one chunk came to; the sum over the chunks is the receipt. */
export type ChunkTally = RowCounts & {
  readonly alreadyHeld: number
  readonly identityNumbersCut: number
  /** Rows by finding code. */
  readonly findings: Readonly<Record<string, number>>
}

export const emptyTally = (): ChunkTally => ({
  accepted: 0,
  corrected: 0,
  quarantined: 0,
  refused: 0,
  alreadyHeld: 0,
  identityNumbersCut: 0,
  findings: {},
})

export const addTallies = (a: ChunkTally, b: ChunkTally): ChunkTally => {
  const findings: Record<string, number> = { ...a.findings }
  for (const [code, rows] of Object.entries(b.findings)) findings[code] = (findings[code] ?? 0) + rows
  return {
    accepted: a.accepted + b.accepted,
    corrected: a.corrected + b.corrected,
    quarantined: a.quarantined + b.quarantined,
    refused: a.refused + b.refused,
    alreadyHeld: a.alreadyHeld + b.alreadyHeld,
    identityNumbersCut: a.identityNumbersCut + b.identityNumbersCut,
    findings,
  }
}
