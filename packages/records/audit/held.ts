import type { Tx } from '@probity/database'
import { type EntryParts, listLogActs, type Salts } from '@probity/ledger'
import { publicRecordId } from '../identity.ts'
import {
  type Held,
  partsOfHeldAct,
  partsOfVersion,
  readActs,
  readLookEntries,
  readVersions,
} from '../replay/read-entries.ts'
import type { What } from './discrepancy.ts'

/** A stored row with what it should open: its entry as the ledger holds it, `null` where there is none. */
export type HeldRow = Salts & {
  readonly what: What
  readonly batchId: number
  readonly ordinal: number
  readonly entry: Uint8Array | null
  /** Made anew from the row; throws for a row that can no longer be one. */
  parts(): EntryParts
  /** The leaf hash (base64) that stands with a version; null where none does. */
  readonly leaf?: string | null
}

/** Everything recorded about the subjects whose keys are above `after` and up to `upTo`. */
export const readHeld = async (tx: Tx, after: number, upTo: number): Promise<HeldRow[]> => [
  ...(await readVersions(tx, after, upTo)).map((held) => {
    const { version, kind, leaf } = held
    return {
      ...rowOf(held, { what: 'version', ...recordOf(held), version, kind }),
      parts: () => partsOfVersion(held),
      leaf,
    }
  }),
  ...(await readActs(tx, after, upTo)).map((held) => ({
    ...rowOf(held, { what: 'act', ...recordOf(held), kind: held.kind }),
    parts: () => partsOfHeldAct(held),
  })),
  ...(await readLookEntries(tx, after, upTo)).map((held) => ({
    ...rowOf(held, { what: 'look', subject: held.handle, kind: 'look' }),
    parts: () => held,
  })),
]

/** What was done to the log itself. */
export const readHeldLogActs = async (tx: Tx): Promise<HeldRow[]> =>
  (await listLogActs(tx)).map(({ parts, kind, ...held }) => ({
    ...held,
    what: { what: 'log-act', kind },
    parts: () => parts,
  }))

const rowOf = ({ batchId, ordinal, entry, publicSalt, closedSalt }: Held, what: What) => ({
  batchId,
  ordinal,
  entry,
  publicSalt,
  closedSalt,
  what,
})

const recordOf = ({ handle, recordId }: { readonly handle: string; readonly recordId: number | null }) => ({
  subject: handle,
  ...(recordId === null ? {} : { record: publicRecordId(handle, recordId) }),
})
