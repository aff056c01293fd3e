import type { Tx } from '@probity/database'
import { opens } from '@probity/proof'
import { partsOfVersion, readVersions } from './replay/read-entries.ts'

/** The records of a subject of which every version is, byte for byte, what the ledger committed to when it was received. */
export const listHeldAsLogged = async (tx: Tx, subjectId: number): Promise<ReadonlySet<number>> => {
  const same = new Map<number, boolean>()
  for (const held of await readVersions(tx, subjectId - 1, subjectId)) {
    const { recordId, entry, publicSalt, closedSalt } = held
    const parts = partsOfVersion(held)
    const half = (entry?.length ?? 0) / 2
    const opened =
      entry !== null &&
      opens(entry.subarray(0, half), publicSalt, parts.public) &&
      opens(entry.subarray(half), closedSalt, parts.closed)
    same.set(recordId, (same.get(recordId) ?? true) && opened)
  }
  return new Set([...same].filter(([, whole]) => whole).map(([recordId]) => recordId))
}
