import { listEntries } from '@probity/ledger'
import { discloseFrom, formatProof, type ProvedEntry, packDisclosure, type RecordProof } from '@probity/proof'
import { entriesOfRecord, type HeldRecord } from '@probity/records'
import type { ProbityNode } from '../node.ts'

/**
 * The full proof of a record: of each version and act the public part and the closed one, opened, with its path and a signed
 * checkpoint. It opens what it proves, so it goes to the subject, the supplying authority and auditors alone (R13).
 * `undefined` while one of its entries waits for a signature.
 */
export const proveRecord = async (
  node: ProbityNode,
  id: string,
  held: HeldRecord,
): Promise<RecordProof | undefined> => {
  const open = entriesOfRecord(held)
  const bytes = await listEntries(node.database, open)
  const entries: ProvedEntry[] = []
  for (const [nth, entry] of open.entries()) {
    const proved = await node.log.prove(entry)
    if (!proved) return undefined
    const proof = (part: 'public' | 'closed', salt: Uint8Array) =>
      formatProof({
        index: proved.index,
        hashes: proved.path,
        checkpoint: proved.checkpoint.note,
        extra: packDisclosure(discloseFrom(bytes[nth] as Uint8Array, part, salt)),
      })
    entries.push({ proof: proof('public', entry.publicSalt), text: entry.public })
    entries.push({ proof: proof('closed', entry.closedSalt), text: entry.closed })
  }
  const checkAt = `${node.address()}/api/v1/records/${id}/check`
  return { record: id, ...(checkAt.startsWith('/') ? {} : { checkAt }), entries }
}
