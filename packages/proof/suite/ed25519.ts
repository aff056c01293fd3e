import { createPublicKey, sign, verify } from 'node:crypto'
import type { SignatureAlgorithm } from './suite.ts'

/** What stands before the 32 bytes of a key in its DER encoding (RFC 8410). */
const derPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** Ed25519 (RFC 8032): keys of 32 bytes, signatures of 64. */
export const ed25519: SignatureAlgorithm = {
  name: 'ed25519',
  publicKeyBytes: 32,
  isSignature: (signature) => signature.length === 64,
  rawPublicKey: (key) => {
    if (key.asymmetricKeyType !== 'ed25519') return undefined
    const open = key.type === 'private' ? createPublicKey(key) : key
    return open.export({ format: 'der', type: 'spki' }).subarray(derPrefix.length)
  },
  publicKey: (raw) => createPublicKey({ key: Buffer.concat([derPrefix, raw]), format: 'der', type: 'spki' }),
  sign: (message, key) => sign(null, message, key),
  verify: (message, signature, key) => verify(null, message, key, signature),
}
