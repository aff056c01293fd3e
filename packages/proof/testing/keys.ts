import { createPrivateKey, type KeyObject } from 'node:crypto'
import { parseVerifierKey, type VerifierKey } from '../index.ts'

/** The Ed25519 private key of a seed of 32 bytes, so that a test signs the same every time. */
export const keyOfSeed = (seed: Uint8Array): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
    format: 'der',
    type: 'pkcs8',
  })

/** A verifier key known to be well written. */
export const verifierKey = (text: string): VerifierKey => {
  const key = parseVerifierKey(text)
  if (!key.ok) throw new Error(key.refusal.code)
  return key.value
}
