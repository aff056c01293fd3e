import { accept, type Result, refuse } from '../result.ts'
import {
  type ConsistencyRefusal,
  type Hash,
  sameHash,
  sha256Tree,
  type TreeHash,
  verifyConsistency,
} from '../tree/index.ts'
import type { Checkpoint } from './checkpoint.ts'

export type GrowthRefusal = 'checkpoint/other-log' | 'checkpoint/rolled-back' | 'checkpoint/forked' | ConsistencyRefusal

/** How a checkpoint follows one that was seen before. `growth` still needs a consistency proof. */
export type Follows = 'same' | 'growth' | 'rolled-back' | 'forked' | 'other-log'

export const howItFollows = (seen: Checkpoint, now: Checkpoint): Follows => {
  if (seen.origin !== now.origin) return 'other-log'
  if (now.size < seen.size) return 'rolled-back'
  if (now.size > seen.size) return 'growth'
  return sameHash(seen.root, now.root) ? 'same' : 'forked'
}

/** Whether `now` is the log of `seen`, grown: the same log, not smaller, and proved to begin with it. */
export const verifyGrowth = (
  seen: Checkpoint,
  now: Checkpoint,
  proof: readonly Hash[],
  tree: TreeHash = sha256Tree,
): Result<undefined, GrowthRefusal> => {
  const follows = howItFollows(seen, now)
  if (follows === 'same') return accept(undefined)
  if (follows !== 'growth') return refuse(`checkpoint/${follows}`, { seen: seen.size, now: now.size })
  return verifyConsistency(seen, now, proof, tree)
}
