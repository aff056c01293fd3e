import {
  type LogIdentity,
  openCheckpoint,
  type SignedCheckpoint,
  type SignedCheckpointRefusal,
} from '../checkpoint/index.ts'
import type { VerifierKey } from '../note/index.ts'
import { accept, type Result, refuse } from '../result.ts'
import { type Hash, type InclusionRefusal, sha256Tree, type TreeHash, verifyInclusion } from '../tree/index.ts'
import { type ProofFormatRefusal, parseProof, type TlogProof } from './format.ts'

/** Whom we trust: the log, the witnesses we know, and how many of them must have cosigned. */
export type ProofPolicy = {
  readonly log: LogIdentity
  readonly witnesses?: readonly VerifierKey[]
  readonly quorum?: number
}

export type ProofRefusal = ProofFormatRefusal | SignedCheckpointRefusal | InclusionRefusal | 'proof/too-few-witnesses'

/** A proof that holds: the place of the entry and the checkpoint it was proved against. */
export type VerifiedProof = { readonly proof: TlogProof; readonly signed: SignedCheckpoint }

/** Whether `text` proves that the entry with this leaf hash stands in the log. Needs nothing but the keys we trust. */
export const verifyProof = (
  text: string,
  leaf: Hash,
  { log, witnesses = [], quorum = 0 }: ProofPolicy,
  tree: TreeHash = sha256Tree,
): Result<VerifiedProof, ProofRefusal> => {
  const proof = parseProof(text)
  if (!proof.ok) return proof
  const signed = openCheckpoint(proof.value.checkpoint, log, witnesses)
  if (!signed.ok) return signed
  const { checkpoint, cosignatures } = signed.value
  if (cosignatures.length < quorum)
    return refuse('proof/too-few-witnesses', { needed: quorum, found: cosignatures.length })
  const { index, hashes } = proof.value
  const included = verifyInclusion({ index, size: checkpoint.size, root: checkpoint.root, leaf }, hashes, tree)
  return included.ok ? accept({ proof: proof.value, signed: signed.value }) : included
}
