import { accept, type Result, refuse } from '../result.ts'
import { sha256Tree, type TreeHash, type TreeHead, verifyConsistency } from '../tree/index.ts'
import type { OpenedSubmission } from './submission.ts'

/** Answered with 400, 409 (and the size), 409, 422. A fork is a signed proof that the log misbehaves: keep it. */
export type JudgeRefusal = 'witness/old-above-new' | 'witness/other-size' | 'witness/forked' | 'witness/not-consistent'

/** What a witness has seen of a log it never cosigned: nothing, the empty tree. */
export const nothingSeen = (tree: TreeHash = sha256Tree): TreeHead => ({ size: 0, root: tree.emptyRoot() })

/**
 * Whether a witness that last cosigned `seen` may cosign what was submitted. Pure; the caller keeps the answer before it
 * gives it, and lets nobody else judge about the same log in between.
 */
export const judge = (
  { oldSize, proof, signed }: OpenedSubmission,
  seen: TreeHead,
  tree: TreeHash = sha256Tree,
): Result<TreeHead, JudgeRefusal> => {
  const { checkpoint } = signed
  if (oldSize > checkpoint.size) return refuse('witness/old-above-new')
  if (oldSize !== seen.size) return refuse('witness/other-size', { size: seen.size })
  const grown = verifyConsistency(seen, checkpoint, proof, tree)
  if (grown.ok) return accept({ size: checkpoint.size, root: checkpoint.root })
  if (grown.refusal.code === 'consistency/roots-differ') return refuse('witness/forked', { size: seen.size })
  return refuse('witness/not-consistent', { why: grown.refusal.code })
}
