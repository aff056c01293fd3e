import {
  type LogIdentity,
  openCheckpoint,
  type SignedCheckpoint,
  type SignedCheckpointRefusal,
} from '../checkpoint/index.ts'
import { fromBase64, parseNote, toBase64 } from '../note/index.ts'
import { accept, type Result, refuse } from '../result.ts'
import { type Hash, parseSize } from '../tree/index.ts'

/** What a log asks a witness: cosign this checkpoint, which this proof shows to have grown from the one of `oldSize`. */
export type Submission = { readonly oldSize: number; readonly proof: readonly Hash[]; readonly note: string }

/** A submission by a log that the witness knows, signed by it. */
export type OpenedSubmission = Submission & { readonly log: LogIdentity; readonly signed: SignedCheckpoint }

/** Each is answered with its own HTTP status: 400, 404, 403. */
export type SubmissionRefusal = 'witness/malformed' | 'witness/unknown-log' | 'witness/not-signed-by-the-log'

/** C2SP tlog-witness: a client sends no more. */
const mostProofLines = 63

/** The body of `add-checkpoint`. C2SP tlog-witness. */
export const formatSubmission = ({ oldSize, proof, note }: Submission): string =>
  [`old ${oldSize}`, ...proof.map(toBase64), '', note].join('\n')

export const parseSubmission = (body: string): Result<Submission, 'witness/malformed'> => {
  const blank = body.indexOf('\n\n')
  const [old = '', ...lines] = body.slice(0, Math.max(0, blank)).split('\n')
  const oldSize = old.startsWith('old ') ? parseSize(old.slice('old '.length)) : undefined
  if (oldSize === undefined || lines.length > mostProofLines) return refuse('witness/malformed')
  const proof: Hash[] = []
  for (const line of lines) {
    const hash = fromBase64(line)
    if (!hash || hash.length === 0) return refuse('witness/malformed')
    proof.push(hash)
  }
  return accept({ oldSize, proof, note: body.slice(blank + 2) })
}

/** Reads a submission and finds the log it is of. `logs`: those whose checkpoints the witness cosigns. */
export const openSubmission = (
  body: string,
  logs: readonly LogIdentity[],
): Result<OpenedSubmission, SubmissionRefusal> => {
  const submission = parseSubmission(body)
  if (!submission.ok) return submission
  const { note, proof } = submission.value
  const parsed = parseNote(note)
  if (!parsed.ok) return refuse('witness/malformed', { why: parsed.refusal.code })
  const [origin] = parsed.value.text.split('\n')
  const log = logs.find((one) => one.origin === origin)
  if (!log) return refuse('witness/unknown-log', { origin })
  const signed = openCheckpoint(note, log)
  if (!signed.ok)
    return refuse(isOfSignature(signed.refusal.code) ? 'witness/not-signed-by-the-log' : 'witness/malformed', {
      why: signed.refusal.code,
    })
  if (proof.some((hash) => hash.length !== signed.value.checkpoint.root.length)) return refuse('witness/malformed')
  return accept({ ...submission.value, log, signed: signed.value })
}

const isOfSignature = (code: SignedCheckpointRefusal): boolean =>
  code === 'note/no-known-key' || code === 'note/wrong-signature' || code === 'checkpoint/not-by-the-log'
