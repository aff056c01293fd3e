import type { Tx } from '@probity/database'
import type { Subject } from '@probity/registry'
import type { Intake } from '../intake.ts'
import { type ActDraft, type ActPlace, writeActs } from './write-act.ts'

/**
 * What follows elsewhere from acts on records that are about to be written: a measure that rested on one of them is lifted. The acts
 * of it are written in the same batch; `save` is called after. The subjects are locked by the caller.
 */
export type Follow = (
  tx: Tx,
  subjects: readonly Subject[],
  drafts: readonly ActDraft[],
) => Promise<{ readonly drafts: readonly ActDraft[]; save(): Promise<void> }>

/** Writes acts on records with everything that follows from them in the same transaction (R16). Gives the places of `drafts`. */
export const writeRecordActs = async (
  tx: Tx,
  intake: Intake,
  subjects: readonly Subject[],
  drafts: readonly ActDraft[],
): Promise<ActPlace[]> => {
  const follows = await intake.follow?.(tx, subjects, drafts)
  const places = await writeActs(tx, intake, [...drafts, ...(follows?.drafts ?? [])])
  await follows?.save()
  return places.slice(0, drafts.length)
}
