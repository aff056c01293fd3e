import type { LogView } from '@probity/contract'
import type { ConfiguredWitness, Cosignature, LogKey, StoredCheckpoint } from '@probity/ledger'
import { formatVerifierKey, parseNote } from '@probity/proof'

/** The log as everyone may know it; the roots travel in base64, as in the checkpoint itself. */
export const viewLog = (
  newest: StoredCheckpoint | undefined,
  keys: readonly LogKey[],
  witnesses: readonly ConfiguredWitness[],
  cosignatures: readonly Cosignature[],
): LogView => ({
  ...(keys[0] ? { origin: keys[0].origin } : {}),
  ...(newest
    ? {
        checkpoint: {
          size: newest.size,
          root: Buffer.from(newest.root).toString('base64'),
          signedAt: newest.signedAt,
          note: newest.note,
        },
      }
    : {}),
  keys: keys.map(({ verifier, fromSize, addedAt }) => ({ verifier, fromSize, addedAt })),
  cosignedBy: witnessesOf(newest, keys[0]?.origin),
  witnesses: witnesses.map(({ key }) => {
    const verifier = formatVerifierKey(key)
    const last = cosignatures.find((one) => one.verifier === verifier)
    return { name: key.name, verifier, ...(last ? { cosigned: { size: last.size, at: last.at } } : {}) }
  }),
})

/** Who signed besides the log itself. */
const witnessesOf = (newest: StoredCheckpoint | undefined, origin: string | undefined): string[] => {
  const note = newest && parseNote(newest.note)
  if (!note?.ok) return []
  return [...new Set(note.value.signatures.map(({ name }) => name))].filter((name) => name !== origin)
}
