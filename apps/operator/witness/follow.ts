import {
  askWitness,
  authenticatedHashReader,
  type LogIdentity,
  openCheckpoint,
  type Result,
  type Signer,
} from '@probity/proof'
import { type LogSource, tilesAt } from '@probity/proof/verify'
import type { WitnessState } from './state.ts'
import type { Witness } from './witness.ts'

/**
 * Looks at a log that does not come to us by itself: takes its newest checkpoint, proves from its tiles that it grew from what
 * we cosigned last, and submits that like anyone else. `undefined` when there is nothing new, or nothing to read.
 */
export const followOnce = async (
  log: LogIdentity,
  source: LogSource,
  witness: Witness,
  signer: Signer,
  state: WitnessState,
): Promise<Result<unknown> | undefined> => {
  const bytes = await source.read('checkpoint')
  if (!bytes) return undefined
  const note = Buffer.from(bytes).toString('utf8')
  const signed = openCheckpoint(note, log)
  if (!signed.ok) return signed
  const { checkpoint } = signed.value
  const known = await state.find(log.origin)
  if (known && known.size === checkpoint.size && Buffer.compare(known.root, checkpoint.root) === 0) return undefined
  const { tree } = signer.verifier.suite
  return askWitness(
    { address: '', keys: [signer.verifier] },
    note,
    log,
    authenticatedHashReader(tilesAt(source), checkpoint, tree),
    async (_, body) => witness.addCheckpoint(body),
    Math.min(known?.size ?? 0, checkpoint.size),
  )
}
