import type { Instant } from '@probity/base'
import type { Reader } from '@probity/database'
import { type KnownRows, readKnown } from '@probity/records'
import { type LevelAct, listLevelActs, placeText } from './levels/acts.ts'

/** Everything an evaluation of one subject is made of. */
export type KnownForEvaluation = { readonly rows: KnownRows; readonly levelActs: readonly LevelAct[] }

/** Reads it, as far as known at a moment. */
export const readForEvaluation = async (
  db: Reader,
  subjectId: number,
  knownAt?: Instant,
): Promise<KnownForEvaluation> => {
  const rows = await readKnown(db, subjectId, knownAt)
  const levelActs = await listLevelActs(db, subjectId)
  if (!knownAt) return { rows, levelActs }
  const known = new Set(rows.acts.map(placeText))
  return { rows, levelActs: levelActs.filter((act) => known.has(placeText(act))) }
}
