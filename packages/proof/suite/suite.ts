import type { KeyObject } from 'node:crypto'
import { sha256Tree, type TreeHash } from '../tree/hash.ts'
import { ed25519 } from './ed25519.ts'

/** A signature algorithm as notes use it: keys and signatures of one length each, keys written as raw bytes. */
export type SignatureAlgorithm = {
  readonly name: string
  readonly publicKeyBytes: number
  /** Whether a signature can be one at all; what is not is refused before it is tried. */
  isSignature(signature: Uint8Array): boolean
  /** The raw bytes of a public key, or of the public half of a private one; `undefined` for a key of another kind. */
  rawPublicKey(key: KeyObject): Uint8Array | undefined
  /** The key that raw bytes write. Throws where they write none. */
  publicKey(raw: Uint8Array): KeyObject
  sign(message: Uint8Array, key: KeyObject): Uint8Array
  verify(message: Uint8Array, signature: Uint8Array, key: KeyObject): boolean
}

/**
 * Which hash and which signature a log or a witness uses, under one name. No format below knows more than a suite says, so
 * another one (SM2 with SM3) is a row here. `noteType` and `cosignatureType` are the bytes that tell verifier keys apart;
 * an algorithm without an assigned byte begins with 0xff and goes on with a name of its own.
 */
export type Suite = {
  readonly name: string
  readonly tree: TreeHash
  readonly signature: SignatureAlgorithm
  readonly noteType: Uint8Array
  readonly cosignatureType: Uint8Array
}

export const ed25519Suite: Suite = {
  name: 'ed25519-sha256',
  tree: sha256Tree,
  signature: ed25519,
  noteType: Uint8Array.of(0x01),
  cosignatureType: Uint8Array.of(0x04),
}

/** The suites a reader knows unless told of others. */
export const suites: readonly Suite[] = [ed25519Suite]
