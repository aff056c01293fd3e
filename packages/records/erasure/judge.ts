import { accept, addMonths, type Day, type Result, refuse } from '@probity/base'
import type { ErasureGround } from '@probity/law'
import type { RecordState } from '../state.ts'

export type ErasureRefusal = 'erasure/no-ground' | 'erasure/too-early' | 'erasure/not-withdrawn'

/**
 * Whether a ground of the law orders a record to be erased today. Pure. A period from the decision ends on its last day, so the
 * day after is the first on which it is over (Civil Code, arts. 201 and 202).
 * Refuses: erasure/no-ground (none of this name where the subject is), erasure/not-withdrawn, erasure/too-early.
 */
export const judgeErasure = (
  ground: ErasureGround | undefined,
  { version, withdrawn }: RecordState,
  region: string,
  today: Day,
): Result<ErasureGround, ErasureRefusal> => {
  if (!ground || !region.startsWith(ground.region ?? '')) return refuse('erasure/no-ground')
  if (ground.withdrawn && !withdrawn) return refuse('erasure/not-withdrawn')
  if (ground.afterMonths !== undefined) {
    const last = addMonths(version.decidedOn, ground.afterMonths)
    if (today <= last) return refuse('erasure/too-early', { after: last })
  }
  return accept(ground)
}
