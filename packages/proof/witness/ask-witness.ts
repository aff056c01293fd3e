import { type LogIdentity, openCheckpoint } from '../checkpoint/index.ts'
import {
  formatNote,
  parseNote,
  parseSignatureLine,
  type SignatureLine,
  type VerifierKey,
  verifySignature,
} from '../note/index.ts'
import { accept, type Result, refuse } from '../result.ts'
import { consistencyProof, type HashReader, parseSize } from '../tree/index.ts'
import { formatSubmission } from './submission.ts'

export type AskWitnessRefusal =
  | 'witness/refused'
  | 'witness/forked'
  | 'witness/ahead'
  | 'witness/bad-answer'
  | 'witness/no-proof'
  | 'witness/bad-checkpoint'

/** A witness as a log knows it: where it answers, and the keys its cosignatures are believed by. */
export type WitnessPlace = { readonly address: string; readonly keys: readonly VerifierKey[] }

/** Sends a body to `add-checkpoint` below the witness's address, and gives status and text of the answer. */
export type SendToWitness = (
  address: string,
  body: string,
) => Promise<{ readonly status: number; readonly text: string }>

/**
 * Asks a witness to cosign a checkpoint of ours. `seen` is the size it cosigned last, as far as we know: told otherwise (409),
 * we prove from the size that it names. C2SP tlog-witness, add-checkpoint. Gives the cosignatures that are right, nothing else.
 * `witness/forked`: it says that what we proved did not grow from what it cosigned.
 */
export const askWitness = async (
  { address, keys }: WitnessPlace,
  note: string,
  log: LogIdentity,
  readHashes: HashReader,
  send: SendToWitness,
  seen = 0,
): Promise<Result<SignatureLine[], AskWitnessRefusal>> => {
  const signed = openCheckpoint(note, log)
  if (!signed.ok) return refuse('witness/bad-checkpoint', { why: signed.refusal.code })
  const { checkpoint, text } = signed.value
  const ask = async (oldSize: number) => {
    const proof = await consistencyProof(oldSize, checkpoint.size, readHashes)
    if (!proof.ok) return proof
    return accept(await send(address, formatSubmission({ oldSize, proof: proof.value, note })))
  }
  let from = seen
  let answer = await ask(from)
  if (answer.ok && answer.value.status === 409) {
    const size = parseSize(answer.value.text.trimEnd())
    if (size === undefined) return refuse('witness/bad-answer', { status: 409 })
    if (size > checkpoint.size) return refuse('witness/ahead', { size })
    from = size
    answer = await ask(from)
  }
  if (!answer.ok) return refuse('witness/no-proof', { why: answer.refusal.code })
  const { status, text: said } = answer.value
  // Named again, the size that we proved from is no conflict: the trees differ.
  if (status === 422 || (status === 409 && said.trimEnd() === String(from)))
    return refuse('witness/forked', { size: from })
  if (status !== 200) return refuse('witness/refused', { status })
  const lines = said.split('\n').slice(0, -1).map(parseSignatureLine)
  if (lines.length === 0 || lines.includes(undefined)) return refuse('witness/bad-answer', { status: 200 })
  // Cosignatures by keys we do not know are left out, and so are wrong ones.
  const right = (lines as SignatureLine[]).filter((line) =>
    keys.some((key) => key.name === line.name && key.keyId === line.keyId && verifySignature(text, line, key)),
  )
  return right.length > 0 ? accept(right) : refuse('witness/bad-answer', { status: 200 })
}

/** A signed checkpoint with cosignatures added below its own signatures; a key that cosigned before is replaced. */
export const withCosignatures = (note: string, lines: readonly SignatureLine[]): string => {
  const parsed = parseNote(note)
  if (!parsed.ok) throw new TypeError(`no signed note: ${parsed.refusal.code}`)
  const { text, signatures } = parsed.value
  const isReplaced = (one: SignatureLine) => lines.some((line) => line.name === one.name && line.keyId === one.keyId)
  return formatNote({ text, signatures: [...signatures.filter((one) => !isReplaced(one)), ...lines] })
}
