import { accept, type Result, refuse } from '../result.ts'
import { cosignedMessage, unpackTimestamped } from './cosignature.ts'
import { type NoteFormatRefusal, type ParsedNote, parseNote, type SignatureLine } from './format.ts'
import type { VerifierKey } from './key.ts'

/** A signature that was checked, by whose key, and for a cosignature when it was made (seconds since 1970). */
export type VerifiedSignature = SignatureLine & { readonly by: VerifierKey; readonly timestamp?: number }

/** A note of which at least one signature was verified. `others` are by keys we do not know: they say nothing. */
export type OpenedNote = {
  readonly text: string
  readonly verified: readonly VerifiedSignature[]
  readonly others: readonly SignatureLine[]
}

export type NoteRefusal = NoteFormatRefusal | 'note/wrong-signature' | 'note/no-known-key'

/** Whether `line` is the signature of `text` by `key`; for a cosignature with its time. */
export const verifySignature = (text: string, line: SignatureLine, key: VerifierKey): VerifiedSignature | undefined => {
  const { signature: algorithm } = key.suite
  if (key.use === 'note')
    return algorithm.isSignature(line.signature) && algorithm.verify(Buffer.from(text), line.signature, key.key)
      ? { ...line, by: key }
      : undefined
  const stamped = unpackTimestamped(line.signature)
  if (!stamped || !algorithm.isSignature(stamped.signature)) return undefined
  return algorithm.verify(cosignedMessage(stamped.timestamp, text), stamped.signature, key.key)
    ? { ...line, by: key, timestamp: stamped.timestamp }
    : undefined
}

/**
 * Opens a note with the keys we trust. A signature is ours to judge only if name and id both match a known key; then it must
 * be right, or the whole note is refused. A second signature by the same key adds nothing and is left out.
 */
export const openNote = (note: Uint8Array | string, keys: readonly VerifierKey[]): Result<OpenedNote, NoteRefusal> => {
  const parsed = parseNote(note)
  return parsed.ok ? verifyNote(parsed.value, keys) : parsed
}

/** `openNote` for a note already taken apart. */
export const verifyNote = (note: ParsedNote, keys: readonly VerifierKey[]): Result<OpenedNote, NoteRefusal> => {
  const verified: VerifiedSignature[] = []
  const others: SignatureLine[] = []
  for (const line of note.signatures) {
    const known = keys.filter(({ name, keyId }) => name === line.name && keyId === line.keyId)
    if (known.length === 0) {
      others.push(line)
      continue
    }
    const right = known.map((key) => verifySignature(note.text, line, key)).find((signature) => signature)
    if (!right) return refuse('note/wrong-signature', { name: line.name })
    if (!verified.some(({ by }) => by === right.by)) verified.push(right)
  }
  if (verified.length === 0) return refuse('note/no-known-key', { signedBy: others.map(({ name }) => name) })
  return accept({ text: note.text, verified, others })
}
