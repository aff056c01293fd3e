import type { Reader } from '@probity/database'
import { findSubjectIdByHandle } from '@probity/registry'

/** Handles kept in memory before they are forgotten and looked up anew. */
const mostKept = 100_000

/** Finds whose handle it is. Handles never change hands, so what is known of them stays true. */
export const subjectFinder = (db: Reader): ((handle: string) => Promise<number | undefined>) => {
  const kept = new Map<string, number>()
  return async (handle) => {
    const subjectId = kept.get(handle) ?? (await findSubjectIdByHandle(db, handle))
    if (subjectId === undefined) return undefined
    if (kept.size >= mostKept) kept.clear()
    kept.set(handle, subjectId)
    return subjectId
  }
}
