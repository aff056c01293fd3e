import {
  formatNote,
  type NoteRefusal,
  openNote,
  type Signer,
  type VerifiedSignature,
  type VerifierKey,
} from '../note/index.ts'
import { accept, type Result, refuse } from '../result.ts'
import { type Checkpoint, type CheckpointRefusal, formatCheckpoint, parseCheckpoint } from './checkpoint.ts'

/** The log whose checkpoints we accept: what it calls itself, and its keys. */
export type LogIdentity = { readonly origin: string; readonly keys: readonly VerifierKey[] }

/** A checkpoint that the log signed: `signatures` are the log's own, `cosignatures` those of witnesses we know, all verified. */
export type SignedCheckpoint = {
  readonly checkpoint: Checkpoint
  readonly text: string
  readonly signatures: readonly VerifiedSignature[]
  readonly cosignatures: readonly VerifiedSignature[]
}

export type SignedCheckpointRefusal =
  | NoteRefusal
  | CheckpointRefusal
  | 'checkpoint/wrong-origin'
  | 'checkpoint/not-by-the-log'

/** Signs a checkpoint in the log's name. The log must never sign two that do not grow from one another; that is its caller's to see to. */
export const signCheckpoint = (
  checkpoint: Omit<Checkpoint, 'extensions'> & { readonly extensions?: readonly string[] },
  signers: readonly Signer[],
): string => {
  const text = formatCheckpoint(checkpoint)
  return formatNote({ text, signatures: signers.map((signer) => signer.sign(text)) })
}

/** Opens a checkpoint of `log`: signed with a key of the log, about that log; a witness's cosignature alone is not enough. */
export const openCheckpoint = (
  note: Uint8Array | string,
  log: LogIdentity,
  witnesses: readonly VerifierKey[] = [],
): Result<SignedCheckpoint, SignedCheckpointRefusal> => {
  const opened = openNote(note, [...log.keys, ...witnesses])
  if (!opened.ok) return opened
  const byLog = opened.value.verified.find(({ by }) => log.keys.includes(by))
  if (!byLog) return refuse('checkpoint/not-by-the-log')
  const parsed = parseCheckpoint(opened.value.text, byLog.by.suite.tree)
  if (!parsed.ok) return parsed
  if (parsed.value.origin !== log.origin)
    return refuse('checkpoint/wrong-origin', { expected: log.origin, found: parsed.value.origin })
  const { text, verified } = opened.value
  const signatures = verified.filter(({ by }) => log.keys.includes(by))
  const cosignatures = verified.filter(({ by }) => witnesses.includes(by))
  return accept({ checkpoint: parsed.value, text, signatures, cosignatures })
}
