import { accept, type Result, refuse } from '../result.ts'
import {
  type ProofPolicy,
  type ProofRefusal,
  parseProof,
  type VerifiedProof,
  verifyProof,
} from '../tlog-proof/index.ts'
import { sha256Tree } from '../tree/index.ts'
import { type Disclosure, disclosedEntry, unpackDisclosure } from './disclosure.ts'

/**
 * A text and the proof that it stands in the log: what a page or an answer carries for one record. `proof` is a tlog-proof
 * whose extra data is a disclosure; `text` is the canonical JSON that it opens.
 */
export type Evidence = { readonly text: string; readonly proof: string }

export type EvidenceRefusal = ProofRefusal | 'disclosure/missing' | 'disclosure/malformed'

export type VerifiedEvidence = VerifiedProof & { readonly disclosure: Disclosure; readonly entry: Uint8Array }

/** Whether the text is what the log has an entry for. A byte changed in the text or the salt is another entry: root-differs. */
export const verifyEvidence = (
  { text, proof }: Evidence,
  policy: ProofPolicy,
): Result<VerifiedEvidence, EvidenceRefusal> => {
  const parsed = parseProof(proof)
  if (!parsed.ok) return parsed
  if (!parsed.value.extra) return refuse('disclosure/missing')
  const disclosure = unpackDisclosure(parsed.value.extra)
  if (!disclosure.ok) return disclosure
  const entry = disclosedEntry(disclosure.value, text)
  const verified = verifyProof(proof, sha256Tree.leafHash(entry), policy)
  return verified.ok ? accept({ ...verified.value, disclosure: disclosure.value, entry }) : verified
}
