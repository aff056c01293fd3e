import type { Reader } from '@probity/database'
import { leafOf, listEntries } from '@probity/ledger'
import type { FileRecord } from '@probity/records'

/** The leaf hash (base64) of the entry behind a line: of its version in force. */
export type LeafOf = (record: FileRecord) => string

/** Leaf hashes stand with the versions; those of versions from before they did are taken from their batches. */
export const readLeaves = async (db: Reader, records: readonly FileRecord[]): Promise<LeafOf> => {
  const without = records.filter(({ state }) => state.version.leaf === null)
  const entries = await listEntries(
    db,
    without.map(({ state }) => state.version),
  )
  const read = new Map(without.map((record, nth) => [record, Buffer.from(leafOf(entries[nth]!)).toString('base64')]))
  return (record) => record.state.version.leaf ?? (read.get(record) as string)
}
