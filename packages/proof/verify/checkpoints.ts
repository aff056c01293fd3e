import {
  type Checkpoint,
  type GrowthRefusal,
  howItFollows,
  openCheckpoint,
  type SignedCheckpointRefusal,
  verifyGrowth,
} from '../checkpoint/index.ts'
import type { VerifierKey } from '../note/index.ts'
import { accept, type Result } from '../result.ts'
import { authenticatedHashReader, type UntrustedTileRefusal } from '../tiles/index.ts'
import { consistencyProof } from '../tree/index.ts'
import { tilesAt } from './files.ts'
import type { LogSource } from './source.ts'
import type { LogPolicy } from './whole-log.ts'

export type CheckpointsRefusal = SignedCheckpointRefusal | GrowthRefusal | UntrustedTileRefusal

/** Two checkpoints of one log that agree: the smaller is the beginning of the larger. */
export type AgreeingCheckpoints = { readonly older: Checkpoint; readonly newer: Checkpoint }

/** Whether it is known which of two checkpoints was seen first: then the second may not be smaller. */
export type Order = 'any' | 'first seen first'

/**
 * Whether two signed checkpoints are of one log that only grew, in any order unless it is known which was seen first. The tiles to prove it are
 * taken from anywhere: they are believed only as far as they hash up to the newer root. Two checkpoints of one size are
 * compared without any; two that differ are the proof of a fork, signed by the log itself.
 */
export const verifyCheckpoints = async (
  notes: readonly [Uint8Array | string, Uint8Array | string],
  { log, witnesses }: LogPolicy,
  tiles: LogSource,
  order: Order = 'any',
): Promise<Result<AgreeingCheckpoints, CheckpointsRefusal>> => {
  const [first, second] = notes.map((note) => openCheckpoint(note, log, witnesses))
  if (!first?.ok) return first as never
  if (!second?.ok) return second as never
  const [a, b] = [first.value.checkpoint, second.value.checkpoint]
  const [older, newer] = a.size <= b.size || order === 'first seen first' ? [a, b] : [b, a]
  if (howItFollows(older, newer) !== 'growth') {
    const same = verifyGrowth(older, newer, [])
    return same.ok ? accept({ older, newer }) : same
  }
  const { tree } = (log.keys[0] as VerifierKey).suite
  const proof = await consistencyProof(
    older.size,
    newer.size,
    authenticatedHashReader(tilesAt(tiles), newer, tree),
    tree,
  )
  if (!proof.ok) return proof
  const grown = verifyGrowth(older, newer, proof.value, tree)
  if (grown.ok) return accept({ older, newer })
  // The proof comes from tiles that hash up to the newer root; if it does not lead to the older one, no proof does.
  return grown.refusal.code === 'consistency/old-root-differs'
    ? { ok: false, refusal: { code: 'checkpoint/forked', details: { seen: older.size, now: newer.size } } }
    : grown
}
