import type { Receipt } from '@probity/contract'
import { sayFinding, wordsOfFinding } from '../say-finding.ts'
import type { ChunkTally, Submission } from './submission.ts'

/** The receipt of a submission: what became of every row, and every reason with its words. */
export const receiptOf = (
  submission: Submission,
  tally: ChunkTally,
  done: { state: string; finishedAt?: string; digest?: string },
): Receipt => ({
  submission: submission.submissionId,
  authority: submission.authorityId,
  key: submission.key,
  kind: submission.kind,
  state: done.state,
  receivedAt: submission.receivedAt,
  ...(done.finishedAt ? { finishedAt: done.finishedAt } : {}),
  ...(done.digest ? { digest: done.digest } : {}),
  rows: {
    accepted: tally.accepted,
    corrected: tally.corrected,
    quarantined: tally.quarantined,
    refused: tally.refused,
  },
  alreadyHeld: tally.alreadyHeld,
  identityNumbersCut: tally.identityNumbersCut,
  findings: Object.entries(tally.findings)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, rows]) => ({
      code,
      effect: wordsOfFinding(code).effect,
      says: sayFinding({ code }),
      rows,
    })),
})
