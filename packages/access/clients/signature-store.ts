import type { Clock, Instant } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'
import type { JWK } from 'jose'
import type { ClientKey } from './client-key.ts'
import type { DetachedSignature } from './detached-signature.ts'

/** A signature that held when the submission came in, with the key as it was then. */
export type KeptSignature = DetachedSignature & {
  readonly clientId: string
  readonly publicJwk: JWK
  readonly signedDigest: string
  readonly verifiedAt: Instant
}

export const keepSignature = (
  tx: Tx,
  clock: Clock,
  submissionId: string,
  { clientId, publicJwk }: ClientKey,
  given: DetachedSignature & { readonly signedDigest: string },
) =>
  tx.rows(sql`insert into submission_signature (submission_id, client_id, key_id, algorithm, public_jwk, protected_header,
      signature, signed_digest, verified_at)
    values (${submissionId}, ${clientId}, ${given.keyId}, ${given.algorithm}, ${JSON.stringify(publicJwk)}::jsonb,
      ${given.protectedHeader}, ${given.signature}, ${given.signedDigest}, ${clock.now()})
    on conflict (submission_id) do nothing`)

export const findSignature = async (db: Reader, submissionId: string): Promise<KeptSignature | undefined> =>
  (
    await db.rows<KeptSignature>(sql`select client_id as "clientId", key_id as "keyId", algorithm, public_jwk as "publicJwk",
        protected_header as "protectedHeader", signature, signed_digest as "signedDigest", verified_at as "verifiedAt"
      from submission_signature where submission_id = ${submissionId}`)
  )[0]
