import { type EvidenceRefusal, hasEnded, type RecordProof, verifyEvidence } from '../disclosure/index.ts'
import { fromBase64 } from '../note/index.ts'
import { accept, type Result, refuse } from '../result.ts'
import { verifyProof } from '../tlog-proof/index.ts'
import type { LogPolicy } from './whole-log.ts'

/** What was proved of a record: texts that stand in the log, and how many entries are known by their leaf hash alone. */
export type VerifiedRecord = { readonly texts: readonly string[]; readonly leavesOnly: number }

/** Asks a node whether a record is still shown; `checkAt` is the address that the proof itself names, if it does. */
export type AskWhetherShown = (checkAt: string | undefined, record: string) => Promise<boolean>

export type RecordRefusal = EvidenceRefusal | 'record-proof/malformed' | 'record-proof/other-record'

/** `ended` is no refusal: the proof holds, and the record may not be used any more. */
export type RecordVerdict = { readonly is: 'valid'; readonly record: VerifiedRecord } | { readonly is: 'ended' }

/**
 * Whether a record is in the log as its proof says, and may still be used. What is over is said to be over and repeated
 * nowhere (R13); a proof that does not hold is refused first, so that 'ended' is never said of what was never recorded.
 */
export const verifyRecordProof = async (
  record: RecordProof,
  policy: LogPolicy,
  now: Date,
  isShown?: AskWhetherShown,
): Promise<Result<RecordVerdict, RecordRefusal>> => {
  const texts: string[] = []
  let leavesOnly = 0
  for (const entry of record.entries) {
    const proved = 'text' in entry ? verifyEvidence(entry, policy) : verifyLeaf(entry, policy)
    if (!proved.ok) return proved
    if ('text' in entry) {
      if (!isAbout(entry.text, record.record)) return refuse('record-proof/other-record')
      texts.push(entry.text)
    } else leavesOnly++
  }
  if (hasEnded(record, now)) return accept({ is: 'ended' })
  if (isShown && !(await isShown(record.checkAt, record.record))) return accept({ is: 'ended' })
  return accept({ is: 'valid', record: { texts, leavesOnly } })
}

const verifyLeaf = ({ leaf, proof }: { leaf: string; proof: string }, policy: LogPolicy) => {
  const bytes = fromBase64(leaf)
  return bytes ? verifyProof(proof, bytes, policy) : refuse('record-proof/malformed')
}

/** A text names the record it belongs to; another record's true text proves nothing about this one. */
const isAbout = (text: string, record: string): boolean => {
  try {
    return (JSON.parse(text) as { record?: unknown }).record === record
  } catch {
    return false
  }
}
